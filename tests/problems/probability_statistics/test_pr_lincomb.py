"""The families of ``pr-lincomb`` solved by an independent path."""

import re

import numpy as np
import sympy as sp

from problems.notation import text_matrix
from problems.probability_statistics.pr_lincomb import cov_transform, linear_var
from tests.problems.probability_statistics.solved import right
from tests.problems.prompts import between, keys, matrices, samples


def test_worked_example_of_linear_var() -> None:
    item = linear_var.draw(2, 7)
    assert item.prompt == (
        "Two random variables have the means $E[X] = 9$ and $E[Y] = 0$. Their variances are "
        r"$\mathrm{Var}(X) = 4$ and $\mathrm{Var}(Y) = 9$. $X$ and $Y$ are independent. Let $Z = X"
        r" + Y + 7$. Find $E[Z]$ and $\mathrm{Var}(Z)$. Give integers."
    )
    assert keys(item) == ["16", "13"]


def test_worked_example_of_cov_transform() -> None:
    item = cov_transform.draw(3, 7)
    assert item.prompt == (
        r"A random vector $X$ has the covariance matrix $\Sigma = "
        r"\begin{pmatrix}1&1\\1&4\end{pmatrix}$. Let $A = \begin{pmatrix}2&3\\-2&1\end{pmatrix}$. "
        "Find the covariance matrix of $AX$. Give a matrix row by row, for example `[[2, 1], [1, "
        "3]]`."
    )
    assert keys(item) == ["[[52, 4], [4, 4]]"]


def test_mean_and_variance_agree_with_a_quadratic_form() -> None:
    for item in samples(linear_var, 40):
        mx, my, vx, vy = (
            int(between(item.prompt, mark, "$"))
            for mark in ("E[X] = ", "E[Y] = ", r"\mathrm{Var}(X) = ", r"\mathrm{Var}(Y) = ")
        )
        joint = 0 if "independent" in item.prompt else int(between(item.prompt, r"\mathrm{Cov}(X, Y) = ", "$"))
        form = sp.sympify(re.sub(r"(\d)([XY])", r"\1*\2", between(item.prompt, "Z = ", "$")))
        x, y = sp.symbols("X Y")
        weights = sp.Matrix([form.coeff(x), form.coeff(y)])
        variance = (weights.T * sp.Matrix([[vx, joint], [joint, vy]]) * weights)[0]
        assert right(item, form.subs({x: mx, y: my}), variance)


def test_the_covariance_matrix_agrees_with_points_of_that_covariance() -> None:
    for item in samples(cov_transform, 30):
        sigma, a = matrices(item.prompt)
        factor = np.linalg.cholesky(sigma)
        points = a @ factor @ np.array([[1, -1, 0, 0], [0, 0, 1, -1]]) * 2**0.5
        entries = np.rint(np.cov(points, ddof=0)).astype(int)
        assert right(item, text_matrix([[int(entry) for entry in row] for row in entries]))
