"""The families of ``lt-matrix`` solved by an independent path."""

import numpy as np

from problems.linear_algebra.lt_matrix import map_from_images, matrix_of_map
from tests.problems.prompts import between, formula, keys, matrices, matrix, samples


def test_worked_example_of_matrix_of_map() -> None:
    item = matrix_of_map.draw(2, 7)
    assert item.prompt == (
        r"The linear map $T$ has $T(e_1) = \begin{pmatrix}1\\-1\end{pmatrix}$ and $T(e_2) = "
        r"\begin{pmatrix}-3\\-4\end{pmatrix}$. Find the matrix $A$ with $T(v) = Av$ for every vector "
        "$v$. Give a matrix, for example `[[1, 2], [3, 4]]`."
    )
    assert keys(item) == ["[[1, -3], [-1, -4]]"]


def test_worked_example_of_map_from_images() -> None:
    item = map_from_images.draw(3, 7)
    assert item.prompt == (
        r"A linear map $T$ of the plane has $T\begin{pmatrix}1\\1\end{pmatrix} = "
        r"\begin{pmatrix}3\\7\end{pmatrix}$ and $T\begin{pmatrix}-2\\-3\end{pmatrix} = "
        r"\begin{pmatrix}-6\\-18\end{pmatrix}$. Find the matrix $A$ of $T$ in the standard basis. "
        "Give a matrix, for example `[[1, 2], [3, 4]]`."
    )
    assert keys(item) == ["[[3, 0], [3, 4]]"]


def test_the_matrix_has_the_images_of_the_basis_as_columns() -> None:
    for item in samples(matrix_of_map, 25):
        if "T(x,y)" in item.prompt:
            entries = [formula(part) for part in between(item.prompt, "T(x,y) = (", ")$").split(r",\;")]
            wanted = [[float(entry.coeff(name)) for name in "xy"] for entry in entries]
        else:
            wanted = np.hstack(matrices(item.prompt)).tolist()
        assert matrix(keys(item)[0]).tolist() == wanted


def test_the_matrix_gives_the_images() -> None:
    for item in samples(map_from_images, 25):
        u, p, v, q = matrices(item.prompt)
        a = matrix(keys(item)[0])
        assert np.array_equal(a @ u, p)
        assert np.array_equal(a @ v, q)
