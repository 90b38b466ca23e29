"""The families of ``mat-mul`` solved by an independent path."""

import numpy as np

from problems.linear_algebra.mat_mul import mat_product, mat_vec
from tests.problems.prompts import keys, matrices, matrix, samples, vector


def test_worked_example_of_mat_product() -> None:
    item = mat_product.draw(2, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}0&3&0\\4&-3&-3\end{pmatrix}$ and $B = "
        r"\begin{pmatrix}1&4\\-2&-3\\-3&4\end{pmatrix}$. Compute $AB$. Give a matrix, for example "
        "`[[1, 2], [3, 4]]`."
    )
    assert keys(item) == ["[[-6, -9], [19, 13]]"]


def test_worked_example_of_mat_vec() -> None:
    item = mat_vec.draw(1, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}1&1&4\\3&-4&-3\end{pmatrix}$ and $x = "
        r"\begin{pmatrix}4\\3\\1\end{pmatrix}$. Compute $Ax$. Give a vector."
    )
    assert keys(item) == ["(11, -3)"]


def test_the_products_agree_with_numpy() -> None:
    for item in samples(mat_product):
        first, second = matrices(item.prompt)
        assert np.array_equal(first @ second, matrix(keys(item)[0]))
    for item in samples(mat_vec):
        given, x = matrices(item.prompt)
        assert np.array_equal((given @ x).ravel(), vector(keys(item)[0]))
