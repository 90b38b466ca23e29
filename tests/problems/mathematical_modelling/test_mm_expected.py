"""The families of ``mm-expected`` solved by an independent path."""

import pytest

from problems.mathematical_modelling.mm_expected import wp_expected_value
from tests.problems.prompts import keys, numbers, samples, value


def test_worked_example_of_wp_expected_value() -> None:
    item = wp_expected_value.draw(2, 7)
    assert item.prompt == (
        "A team can launch a product now or wait. A launch succeeds with probability 0.7 and then "
        "gains 90. Otherwise it loses 120. Waiting has the safe value 40. (All values are in thousand"
        " euros.) What is the expected value of a launch? Which action has the larger expected value?"
        " Give the exact value and choose."
    )
    assert keys(item) == ["27", "wait"]


def test_the_better_action_has_the_larger_expected_value() -> None:
    for item in samples(wp_expected_value):
        p, gain, loss, safe = (float(n) for n in numbers(item.prompt)[:4])
        expected = p * gain - (1 - p) * loss
        assert value(keys(item)[0]) == pytest.approx(expected)
        assert keys(item)[1] == ("launch" if expected > safe else "wait")
