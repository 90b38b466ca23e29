"""The families of ``pr-bayes`` solved by an independent path."""

import pytest

from problems.probability_statistics.pr_bayes import bayes_sequential, bayes_spam, bayes_test
from tests.problems.probability_statistics.solved import right, rounded
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


def test_worked_example_of_bayes_spam() -> None:
    item = bayes_spam.draw(3, 7)
    assert item.prompt == (
        "A mail is spam with probability 0.4. Two words occur in spam mails with the "
        "probabilities 0.4 and 0.9. In other mails, they occur with the probabilities 0.6 and "
        "0.5. Within each class, the words are independent. A mail contains both words. What is "
        "the probability that it is spam? Give 3 decimal places."
    )
    assert keys(item) == ["4/9"]


def test_worked_example_of_bayes_sequential() -> None:
    item = bayes_sequential.draw(3, 7)
    assert item.prompt == (
        "In a population, 1 % of people have an illness. A test is positive for 85 % of ill "
        "people. It is negative for 98 % of healthy people. A random person is tested twice. "
        "Given the true state, both results are independent. Both are positive. What is the "
        "probability that this person is ill? Give 3 decimal places."
    )
    assert keys(item) == ["7225/7621"]


def test_the_spam_probability_agrees_with_counting_mails() -> None:
    for item in samples(bayes_spam, 30):
        prior, one, two, three, four = (round(10 * float(n)) for n in numbers(item.prompt)[:5])
        spam, other = prior * one * two, (10 - prior) * three * four
        assert right(item, rounded(spam / (spam + other), 3))


def test_two_tests_agree_with_two_updates() -> None:
    for item in samples(bayes_sequential, 30):
        rate, found, cleared = (float(n) / 100 for n in numbers(item.prompt)[:3])
        chance = rate
        for _ in range(2):
            chance = chance * found / (chance * found + (1 - chance) * (1 - cleared))
        assert right(item, rounded(chance, 3))
