"""The families of ``st-regression`` solved by an independent path."""

import numpy as np
import pytest
import sympy as sp

from problems.probability_statistics.st_regression import reg_slope
from tests.problems.prompts import between, formula, keys, numbers, samples


def test_worked_example_of_reg_slope() -> None:
    item = reg_slope.draw(3, 7)
    assert item.prompt == (
        "Find the least-squares line of the points $(1, 11)$, $(2, 2)$, $(3, 8)$, $(4, 1)$, $(5, 3)$."
        " Give an equation in $x$ and $y$ with exact numbers, for example `y = 2*x + 1/2`."
    )
    assert keys(item) == ["y = -17/10*x + 101/10"]


def test_the_line_agrees_with_numpy() -> None:
    for item in samples(reg_slope):
        flat = [float(n) for n in numbers(between(item.prompt, "points ", ". Give"))]
        slope, intercept = np.polyfit(flat[::2], flat[1::2], 1)
        line = formula(keys(item)[0].removeprefix("y = "))
        assert float(line.subs("x", 0)) == pytest.approx(intercept, abs=1e-9)
        assert float(sp.diff(line, "x")) == pytest.approx(slope)
