"""The families of ``mat-mul`` solved by an independent path."""

from contextlib import suppress

import numpy as np

from problems.linear_algebra.mat_mul import mat_product, mat_shapes, mat_vec
from tests.problems.prompts import keys, matrices, matrix, numbers, samples, vector


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


def test_worked_example_of_mat_shapes() -> None:
    item = mat_shapes.draw(2, 7)
    assert item.prompt == (
        r"The matrix $A$ is $3\times 5$, the matrix $B$ is $5\times 7$, and the matrix $C$ is "
        r"$3\times 7$. Which of these expressions exist? Choose all that do."
    )
    assert keys(item) == ["$A^T C$\n$BC^T$\n$AB$"]


def test_numpy_allows_exactly_the_right_expressions() -> None:
    for item in samples(mat_shapes, 25):
        m, n, _, p = (int(number) for number in numbers(item.prompt)[:4])
        a, b, c = np.ones((m, n)), np.ones((n, p)), np.ones((m, p))
        pairs = {"$AB$": (a, b), "$BA$": (b, a), "$A^T C$": (a.T, c), "$BC^T$": (b, c.T), "$CB$": (c, b)}
        works = {"$A + C$"} if a.shape == c.shape else set()
        for name, (left, right) in pairs.items():
            with suppress(ValueError):
                works.add(name if (left @ right).size else "")
        assert set(keys(item)[0].split("\n")) == works
