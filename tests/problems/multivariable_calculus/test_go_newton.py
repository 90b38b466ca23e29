"""The families of ``go-newton`` solved by an independent path."""

from fractions import Fraction

import numpy as np
import sympy as sp

from problems.multivariable_calculus.go_newton import newton_1d, newton_2d
from tests.problems.prompts import between, formula, keys, matrices, samples, vector


def test_worked_example_of_newton_1d() -> None:
    item = newton_1d.draw(2, 7)
    assert item.prompt == (
        "We want to minimise $f(x) = x^4 - 6x$. Do one Newton step from $x_0 = 2$. Give the exact value of $x_1$."
    )
    assert keys(item) == ["35/24"]


def test_worked_example_of_newton_2d() -> None:
    item = newton_2d.draw(4, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}3&1\\1&1\end{pmatrix}$, $b = \begin{pmatrix}4\\0\end{pmatrix}$ and "
        r"$f(x) = \frac12 x^\top A x + b^\top x$. Do one Newton step from $x_0 = "
        r"\begin{pmatrix}0\\-2\end{pmatrix}$ to minimise $f$. Give the new point as a vector."
    )
    assert keys(item) == ["(-2, 2)"]


def test_the_step_goes_to_the_top_of_the_quadratic_model() -> None:
    x = sp.Symbol("x")
    for item in samples(newton_1d, 25):
        f = formula(between(item.prompt, "f(x) = ", "$"))
        start = int(between(item.prompt, "x_0 = ", "$"))
        model = sum(
            sp.diff(f, x, order).subs(x, start) * (x - start) ** order / sp.factorial(order) for order in (1, 2)
        )
        assert sp.solve(sp.diff(model, x), x) == [sp.Rational(Fraction(keys(item)[0]))]


def test_the_step_agrees_with_numpy() -> None:
    for item in samples(newton_2d, 25):
        hessian, b, start = matrices(item.prompt)
        assert np.all(np.linalg.eigvalsh(hessian) > 0)
        assert np.allclose((start - np.linalg.solve(hessian, hessian @ start + b)).ravel(), vector(keys(item)[0]))
