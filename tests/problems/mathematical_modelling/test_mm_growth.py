"""The families of ``mm-growth`` solved by an independent path."""

import math

import pytest

from problems.mathematical_modelling.mm_growth import wp_growth
from tests.problems.prompts import between, keys, numbers, samples, value


def test_worked_example_of_wp_growth() -> None:
    item = wp_growth.draw(3, 7)
    assert item.prompt == (
        "A service has $U = U_0 e^{kt}$ users after $t$ days. It starts with 50 users. After 9 days "
        "it has 650 users. Find $k$ per day, and the time in days to reach 450 users. Give exact "
        "values with ln, or 3 decimal places."
    )
    assert keys(item) == ["ln(13)/9", "9*ln(9)/ln(13)"]


def test_rate_and_time_reproduce_the_story() -> None:
    for item in samples(wp_growth):
        start = int(between(item.prompt, "starts with ", " "))
        days, later = (int(n) for n in numbers(between(item.prompt, "After ", " users."))[:2])
        goal = int(between(item.prompt, "to reach ", " "))
        rate, time = (value(key.replace("ln", "log")) for key in keys(item))
        assert start * math.exp(rate * days) == pytest.approx(later)
        assert start * math.exp(rate * time) == pytest.approx(goal)
