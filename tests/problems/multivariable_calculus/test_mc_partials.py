"""The families of ``mc-partials`` solved by an independent path."""

import math
import re

import pytest
import sympy as sp

from problems.multivariable_calculus.mc_partials import partial_exp, partial_mixed, partial_poly
from tests.problems.prompts import between, formula, keys, samples


def test_worked_example_of_partial_poly() -> None:
    item = partial_poly.draw(2, 7)
    assert item.prompt == (
        r"Let $f(x,y) = -4x^3y^2 - 2y^3 + 5x$. Find $\frac{\partial f}{\partial x}$. Give a polynomial"
        " in $x$ and $y$."
    )
    assert keys(item) == ["-12*x^2*y^2 + 5"]


def test_worked_example_of_partial_mixed() -> None:
    item = partial_mixed.draw(2, 7)
    assert item.prompt == (
        r"Let $f(x,y) = 3x^2y^2 + 3x^2 - 2y$. Find $\frac{\partial^2 f}{\partial x\,\partial y}$. Give"
        " a polynomial in $x$ and $y$."
    )
    assert keys(item) == ["12*x*y"]


def test_the_partial_derivatives_agree_with_sympy() -> None:
    for item in samples(partial_poly):
        given = formula(between(item.prompt, "f(x,y) = ", "$"))
        assert sp.expand(sp.diff(given, "x") - formula(keys(item)[0])) == 0
    for item in samples(partial_mixed):
        given = formula(between(item.prompt, "f(x,y) = ", "$"))
        assert sp.expand(sp.diff(given, "x", "y") - formula(keys(item)[0])) == 0


def test_worked_example_of_partial_exp() -> None:
    item = partial_exp.draw(3, 7)
    assert item.prompt == (
        r"Let $f(x,y) = e^{4xy} + \ln(x^2 + 7y)$ for $x > 0$ and $y > 0$. Find $\frac{\partial "
        r"f}{\partial y}$. Give an expression in $x$ and $y$."
    )
    assert keys(item) == ["4*x*e^(4*x*y) + 7/(x^2 + 7*y)"]


def test_the_exponential_partials_agree_with_differences() -> None:
    for item in samples(partial_exp, 25):
        match = re.search(r"e\^\{(\d)xy\} \+ \\ln\((x(?:\^2)?) \+ (\d)y\)", item.prompt)
        assert match is not None
        a, b, power = int(match[1]), int(match[3]), 2 if "^" in match[2] else 1

        def f(x: float, y: float, a: int = a, b: int = b, power: int = power) -> float:
            return math.exp(a * x * y) + math.log(x**power + b * y)

        slope = (f(0.4, 0.3 + 1e-5) - f(0.4, 0.3 - 1e-5)) / 2e-5
        assert float(formula(keys(item)[0]).subs({"x": 0.4, "y": 0.3})) == pytest.approx(slope, rel=1e-6)
