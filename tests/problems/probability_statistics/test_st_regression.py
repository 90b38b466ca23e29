"""The families of ``st-regression`` solved by an independent path."""

import numpy as np
import pytest
import sympy as sp

from problems.probability_statistics.st_regression import reg_r2, reg_slope
from tests.problems.probability_statistics.solved import right
from tests.problems.prompts import between, formula, keys, numbers, samples, value


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


def test_worked_example_of_reg_r2() -> None:
    item = reg_r2.draw(2, 7)
    assert item.prompt == (
        "A least-squares line with intercept is fitted to data. The correlation of $x$ and $y$ is"
        " $r = 0.74$. Find $R^2$. Give the exact value."
    )
    assert keys(item) == ["0.5476"]


def test_the_explained_share_agrees_with_its_definition() -> None:
    for item in samples(reg_r2, 40):
        if "sum of squares" in item.prompt:
            total, rest = numbers(item.prompt)[:2]
            assert right(item, 1 - rest / total)
        else:
            r = float(between(item.prompt, "r = ", "$"))
            x, z = np.array([-1.0, 1.0, 0.0]), np.array([1.0, 1.0, -2.0])
            y = r * x / np.linalg.norm(x) + (1 - r * r) ** 0.5 * z / np.linalg.norm(z)
            rest = np.linalg.lstsq(np.column_stack([np.ones(3), x]), y, rcond=None)[1][0]
            assert value(keys(item)[0]) == pytest.approx(1 - rest / ((y - y.mean()) ** 2).sum())
