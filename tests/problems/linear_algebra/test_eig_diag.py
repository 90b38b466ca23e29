"""The families of ``eig-diag`` solved by an independent path."""

import numpy as np
import pytest
import sympy as sp

from problems.linear_algebra.eig_diag import diag_possible, diagonalise, fibonacci_growth, matrix_power
from tests.problems.prompts import between, formula, keys, matrices, matrix, samples, value, vector


def test_worked_example_of_diagonalise() -> None:
    item = diagonalise.draw(3, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}0&2\\-1&-3\end{pmatrix}$. Find an invertible matrix $P$ and a "
        "diagonal matrix $D$ with $A = PDP^{-1}$. Give both, for example `P = [[1, 2], [3, 4]], D = "
        "[[5, 0], [0, 6]]`."
    )
    assert keys(item) == ["[[-1, 2], [1, -1]], [[-2, 0], [0, -1]]"]


def test_worked_example_of_matrix_power() -> None:
    item = matrix_power.draw(4, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}-7&10\\-5&8\end{pmatrix}$. Let $x = "
        r"\begin{pmatrix}2\\0\end{pmatrix}$. Compute $A^5x$. Give a vector, for example `(1, -2)`."
    )
    assert keys(item) == ["(-614, -550)"]


def test_worked_example_of_diag_possible() -> None:
    item = diag_possible.draw(3, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}1&0\\0&1\end{pmatrix}$. True or false: $A$ is diagonalisable over "
        "the real numbers. Choose also the reason that decides it."
    )
    assert keys(item) == ["true", "$A$ has only one eigenvalue, but two independent eigenvectors."]


def test_worked_example_of_fibonacci_growth() -> None:
    item = fibonacci_growth.draw(4, 7)
    assert item.prompt == (
        r"A sequence has $x_0 = 3$, $x_1 = 1$ and $x_{n+1} = 7x_n - 12x_{n-1}$ for $n\ge 1$. Find the "
        r"limit of $\frac{x_{n+1}}{x_n}$ for large $n$. Give the exact value."
    )
    assert keys(item) == ["4"]


def test_the_pair_diagonalises_the_matrix() -> None:
    for item in samples(diagonalise, 25):
        a = matrices(item.prompt)[0]
        p, d = (matrix(text) for text in keys(item)[0].split("]], [["))
        p, d = p.reshape(2, 2), d.reshape(2, 2)
        assert np.allclose(p @ d @ np.linalg.inv(p), a)
        assert d[0, 1] == d[1, 0] == 0


def test_the_power_agrees_with_repeated_multiplication() -> None:
    for item in samples(matrix_power, 25):
        found = matrices(item.prompt)
        a, x = found[0].astype(int), found[-1].astype(int)
        n = int(between(item.prompt, "A^", "x$"))
        for _ in range(n):
            x = a @ x
        assert vector(keys(item)[0]) == x.ravel().tolist()


def test_diagonalisable_agrees_with_sympy() -> None:
    answers = set()
    for item in samples(diag_possible, 25):
        table = sp.Matrix(matrices(item.prompt)[0].astype(int))
        possible = table.is_diagonalizable()
        assert keys(item)[0] == ("true" if possible else "false")
        words = {(True, 2): "two different", (True, 1): "two independent", (False, 1): "on one line"}
        assert words[possible, len(table.eigenvals())] in keys(item)[1]
        assert table.det() != 0
        answers.add(possible)
    assert answers == {True, False}


def test_the_quotients_approach_the_limit() -> None:
    for item in samples(fibonacci_growth, 25):
        earlier, later = int(between(item.prompt, "x_0 = ", "$")), int(between(item.prompt, "x_1 = ", "$"))
        rule = between(item.prompt, "x_{n+1} = ", "$").replace("x_{n-1}", "y").replace("x_n", "x")
        step = sp.lambdify(sp.symbols("x y"), formula(rule))
        for _ in range(150):
            earlier, later = later, step(later, earlier)
        assert later / earlier == pytest.approx(value(keys(item)[0]), rel=1e-6)
