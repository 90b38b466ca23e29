"""The families of ``mc-partials`` solved by an independent path."""

import sympy as sp

from problems.multivariable_calculus.mc_partials import partial_mixed, partial_poly
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
