"""The families of ``mc-jacobian`` solved by an independent path."""

import sympy as sp

from problems.multivariable_calculus.mc_jacobian import jacobian_2d
from tests.problems.prompts import between, formula, keys, matrix, numbers, samples


def test_worked_example_of_jacobian_2d() -> None:
    item = jacobian_2d.draw(3, 7)
    assert item.prompt == r"Let $f(x,y) = (-x^2y,\; -x + y^2)$. Find the Jacobian of $f$ at $(-2,\,3)$. Give a matrix."
    assert keys(item) == ["[[12, -4], [-1, 6]]"]


def test_the_jacobian_agrees_with_sympy() -> None:
    for item in samples(jacobian_2d):
        outputs = [formula(part) for part in between(item.prompt, "f(x,y) = (", ")$").split(r",\; ")]
        x, y = numbers(between(item.prompt, "at $(", ")"))
        jacobian = sp.Matrix(outputs).jacobian(sp.symbols("x y")).subs({"x": x, "y": y})
        assert matrix(keys(item)[0]).tolist() == [[float(entry) for entry in row] for row in jacobian.tolist()]
