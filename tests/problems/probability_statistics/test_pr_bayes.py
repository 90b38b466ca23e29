"""The families of ``pr-bayes`` solved by an independent path."""

import pytest

from problems.probability_statistics.pr_bayes import bayes_test
from tests.problems.prompts import keys, numbers, samples, value


def test_worked_example_of_bayes_test() -> None:
    item = bayes_test.draw(3, 7)
    assert item.prompt == (
        "In a population, 1 % of people have an illness. A test is positive for 94 % of ill people. "
        "It is negative for 94 % of healthy people. A random person tests positive. What is the "
        "probability that this person is ill? Give 3 decimal places."
    )
    assert keys(item) == ["47/344"]


def test_the_posterior_agrees_with_counting_a_large_population() -> None:
    for item in samples(bayes_test):
        rate, found, cleared = (int(n) for n in numbers(item.prompt)[:3])
        ill_positive = rate * found
        healthy_positive = (100 - rate) * (100 - cleared)
        assert value(keys(item)[0]) == pytest.approx(ill_positive / (ill_positive + healthy_positive))


def test_the_example_of_the_curriculum_has_its_value() -> None:
    ill, healthy = 0.01 * 0.9, 0.99 * 0.05
    assert ill / (ill + healthy) == pytest.approx(2 / 13)
