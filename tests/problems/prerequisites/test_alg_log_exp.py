"""The families of ``alg-log-exp`` solved by an independent path."""

import math

import pytest

from problems.prerequisites.alg_log_exp import log_solve
from tests.problems.prompts import keys, numbers, samples, value


def test_worked_example_of_log_solve() -> None:
    item = log_solve.draw(3, 7)
    assert item.prompt == (
        r"Solve $3\,e^{4x} = 34$ for $x$. Give the exact value, or a decimal with 3 decimal places. "
        "You may write `ln(3)/2`."
    )
    assert keys(item) == ["ln(34/3)/4"]


def test_the_solution_satisfies_the_equation() -> None:
    for item in samples(log_solve):
        a, k, b = (float(n) for n in numbers(item.prompt)[:3])
        x = value(keys(item)[0].replace("ln", "log"))
        assert a * math.exp(k * x) == pytest.approx(b)
