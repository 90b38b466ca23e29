"""The families of ``alg-fractions`` solved by an independent path."""

import pytest

from problems.prerequisites.alg_fractions import frac_add
from tests.problems.prompts import keys, numbers, samples, value


def test_worked_example_of_frac_add() -> None:
    item = frac_add.draw(2, 7)
    assert item.prompt == r"Compute $\frac{5}{6} + \frac{1}{4}$. Give the exact value as a fraction."
    assert keys(item) == ["13/12"]


def test_the_sum_agrees_with_decimal_arithmetic() -> None:
    for item in samples(frac_add):
        first, second = numbers(item.prompt)[:2]
        assert value(keys(item)[0]) == pytest.approx(float(first) + float(second))
