"""The families of ``mat-inverse`` solved by an independent path."""

import numpy as np

from problems.linear_algebra.mat_inverse import inv_2x2, inv_equation
from tests.problems.prompts import keys, matrices, matrix, samples


def test_worked_example_of_inv_2x2() -> None:
    item = inv_2x2.draw(2, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}2&-4\\-3&5\end{pmatrix}$. Find the inverse $A^{-1}$. Give a matrix "
        "with exact entries."
    )
    assert keys(item) == ["[[-5/2, -2], [-3/2, -1]]"]


def test_the_product_with_the_inverse_is_the_identity() -> None:
    for item in samples(inv_2x2):
        assert np.allclose(matrices(item.prompt)[0] @ matrix(keys(item)[0]), np.eye(2))


def test_worked_example_of_inv_equation() -> None:
    item = inv_equation.draw(3, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}2&1\\-3&-1\end{pmatrix}$, $B = "
        r"\begin{pmatrix}-1&-2\\-1&-1\end{pmatrix}$ and $C = \begin{pmatrix}1&3\\2&2\end{pmatrix}$. "
        "Find the matrix $X$ with $AXB = C$. Give a matrix, for example `[[1, 2], [3, 4]]`."
    )
    assert keys(item) == ["[[2, 1], [-6, -1]]"]


def test_the_matrix_solves_the_equation() -> None:
    for item in samples(inv_equation, 25):
        a, b, c = matrices(item.prompt)
        assert np.allclose(a @ matrix(keys(item)[0]) @ b, c)
