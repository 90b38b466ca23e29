"""The families of ``mc-hessian`` solved by an independent path."""

import sympy as sp

from problems.multivariable_calculus.mc_hessian import hessian_poly
from tests.problems.prompts import between, formula, keys, matrix, numbers, samples


def test_worked_example_of_hessian_poly() -> None:
    item = hessian_poly.draw(3, 7)
    assert item.prompt == (
        r"Let $f(x,y) = 3x^3 - 3x^2y - y^2$. Find the Hessian matrix of $f$ at $(-1,\,1)$. Give a "
        "matrix."
    )
    assert keys(item) == ["[[-24, 6], [6, -2]]"]


def test_the_hessian_agrees_with_sympy() -> None:
    for item in samples(hessian_poly):
        given = formula(between(item.prompt, "f(x,y) = ", "$"))
        x, y = numbers(between(item.prompt, "at $(", ")"))
        hessian = sp.hessian(given, sp.symbols("x y")).subs({"x": x, "y": y})
        assert matrix(keys(item)[0]).tolist() == [[float(entry) for entry in row] for row in hessian.tolist()]
