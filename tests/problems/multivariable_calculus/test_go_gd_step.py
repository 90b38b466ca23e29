"""The families of ``go-gd-step`` solved by an independent path."""

import numpy as np
import pytest
import sympy as sp

from problems.multivariable_calculus.go_gd_step import gd_step_1d, gd_step_2d
from tests.problems.prompts import between, formula, keys, numbers, samples, value, vector


def test_worked_example_of_gd_step_1d() -> None:
    item = gd_step_1d.draw(1, 7)
    assert item.prompt == (
        r"Let $f(x) = (x - 2)^2$. Start at $x_0 = 5$. Do one step of gradient descent with the step size $\eta = "
        "0.05$. Give the exact value of $x_1$."
    )
    assert keys(item) == ["47/10"]


def test_worked_example_of_gd_step_2d() -> None:
    item = gd_step_2d.draw(3, 7)
    assert item.prompt == (
        r"Let $f(x,y) = 2x^2 + 3y^2$. Start at $(5, 1)$. Do two steps of gradient descent with the step size $\eta ="
        " 0.05$. Give the last point, exactly."
    )
    assert keys(item) == ["(16/5, 49/100)"]


def test_one_step_follows_the_numerical_slope() -> None:
    for item in samples(gd_step_1d):
        given = formula(between(item.prompt, "f(x) = ", "$"))
        start = int(between(item.prompt, "x_0 = ", "$"))
        rate = float(between(item.prompt, r"\eta = ", "$"))
        slope = float((given.subs("x", start + 1e-4) - given.subs("x", start - 1e-4)) / 2e-4)
        assert value(keys(item)[0]) == pytest.approx(start - rate * slope, abs=1e-6)


def test_the_steps_in_the_plane_agree_with_a_loop() -> None:
    for item in samples(gd_step_2d):
        given = formula(between(item.prompt, "f(x,y) = ", "$"))
        point = np.array([float(n) for n in numbers(between(item.prompt, "Start at $(", ")"))])
        rate = float(between(item.prompt, r"\eta = ", "$"))
        slopes = sp.lambdify(sp.symbols("x y"), [sp.diff(given, name) for name in "xy"])
        for _ in range(item.level - 1):
            point = point - rate * np.array(slopes(*point), dtype=float)
        assert vector(keys(item)[0]) == pytest.approx(point.tolist())
