"""The families of ``mc-jacobian`` solved by an independent path."""

import numpy as np
import sympy as sp

from problems.multivariable_calculus.mc_jacobian import jacobian_2d, jacobian_linear, jacobian_polar
from tests.problems.prompts import between, formula, keys, matrices, matrix, numbers, samples


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


def test_worked_example_of_jacobian_linear() -> None:
    item = jacobian_linear.draw(2, 7)
    assert item.prompt == (
        r"Let $f(x) = Ax + b$ with $A = \begin{pmatrix}-3&4\\2&0\end{pmatrix}$ and $b = "
        r"\begin{pmatrix}-2\\1\end{pmatrix}$. Find the Jacobian of $f$. Give a matrix of numbers."
    )
    assert keys(item) == ["[[-3, 4], [2, 0]]"]


def test_worked_example_of_jacobian_polar() -> None:
    item = jacobian_polar.draw(3, 7)
    assert item.prompt == (
        r"Let $F(r,t) = (2r\cos t,\; 3r\sin t)$. Find the determinant of the Jacobian of $F$. The "
        "inputs are in the order $(r, t)$. Give an expression in $r$ and $t$, as simple as possible."
    )
    assert keys(item) == ["6*r"]


def test_the_affine_jacobian_agrees_with_differences() -> None:
    for item in samples(jacobian_linear, 25):
        rows, shift = matrices(item.prompt)
        columns = [(rows @ unit + shift.ravel()) - shift.ravel() for unit in np.eye(rows.shape[1])]
        assert np.allclose(np.array(columns).T, matrix(keys(item)[0]))


def test_the_polar_determinant_agrees_with_sympy() -> None:
    r, t = sp.symbols("r t")
    for item in samples(jacobian_polar, 25):
        a, b = (
            part.split("r", maxsplit=1)[0] or "1" for part in between(item.prompt, "F(r,t) = (", ")$").split(r"\; ")
        )
        outputs = sp.Matrix([int(a) * r * sp.cos(t), int(b) * r * sp.sin(t)])
        determinant = sp.simplify(outputs.jacobian([r, t]).det())
        assert sp.expand(determinant - sp.sympify(keys(item)[0])) == 0
