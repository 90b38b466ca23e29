"""The families of ``cal-power-rule`` solved by an independent path."""

import sympy as sp

from problems.prerequisites.cal_power_rule import poly_deriv, tangent_line
from tests.problems.prompts import between, formula, keys, samples


def test_worked_example_of_poly_deriv() -> None:
    item = poly_deriv.draw(1, 7)
    assert item.prompt == "Differentiate $f(x) = 5x^3 + 2x^2 - 5x - 6$ with respect to $x$. Give a polynomial in $x$."
    assert keys(item) == ["15*x^2 + 4*x - 5"]


def test_worked_example_of_tangent_line() -> None:
    item = tangent_line.draw(2, 7)
    assert item.prompt == (
        "Find the tangent line of the curve $y = 3x^2 + 3x$ at the point with $x = -1$. Give an "
        "equation in $x$ and $y$, for example `y = 2*x + 1`."
    )
    assert keys(item) == ["y = -3*x - 3"]


def test_the_derivative_agrees_with_sympy() -> None:
    for item in samples(poly_deriv):
        given = formula(between(item.prompt, "f(x) = ", "$"))
        assert sp.expand(sp.diff(given, "x") - formula(keys(item)[0])) == 0


def test_the_tangent_has_the_height_and_the_slope_of_the_curve() -> None:
    for item in samples(tangent_line):
        curve = formula(between(item.prompt, "curve $y = ", "$"))
        t = int(between(item.prompt, "with $x = ", "$"))
        line = formula(keys(item)[0].removeprefix("y = "))
        assert line.subs("x", t) == curve.subs("x", t)
        assert sp.diff(line, "x") == sp.diff(curve, "x").subs("x", t)
