"""The families of ``mat-inverse`` solved by an independent path."""

import numpy as np

from problems.linear_algebra.mat_inverse import inv_2x2
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
