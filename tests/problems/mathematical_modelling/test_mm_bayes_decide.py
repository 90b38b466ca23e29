"""The families of ``mm-bayes-decide`` solved by an independent path."""

import pytest

from problems.mathematical_modelling.mm_bayes_decide import wp_threshold
from tests.problems.prompts import keys, numbers, samples, value


def test_worked_example_of_wp_threshold() -> None:
    item = wp_threshold.draw(3, 7)
    assert item.prompt == (
        "A false alarm costs 12 and a miss costs 9. A correct decision costs nothing. Above which "
        "probability of the event should you act? Should you act when the probability is 0.4? Give "
        "the exact threshold and choose."
    )
    assert keys(item) == ["4/7", "do not act"]


def test_the_costs_are_equal_at_the_threshold() -> None:
    for item in samples(wp_threshold):
        alarm, miss, p = (float(n) for n in numbers(item.prompt)[:3])
        threshold = value(keys(item)[0])
        assert alarm * (1 - threshold) == pytest.approx(miss * threshold)
        assert (keys(item)[1] == "act") == (alarm * (1 - p) < miss * p)
