"""The families of ``lt-change-basis`` solved by an independent path."""

import numpy as np
import pytest

from problems.linear_algebra.lt_change_basis import change_basis_map, change_basis_vec
from tests.problems.prompts import keys, matrices, matrix, samples, vector


def test_worked_example_of_change_basis_vec() -> None:
    item = change_basis_vec.draw(3, 7)
    assert item.prompt == (
        r"The columns of $P = \begin{pmatrix}3&-2\\2&-1\end{pmatrix}$ are a basis $B$ of the plane. "
        r"The vector $v = \begin{pmatrix}18\\11\end{pmatrix}$ is given in standard coordinates. Find "
        "its coordinates $[v]_B$ in the basis $B$. Give a vector, for example `(1, -2)`."
    )
    assert keys(item) == ["(4, -3)"]


def test_worked_example_of_change_basis_map() -> None:
    item = change_basis_map.draw(4, 7)
    assert item.prompt == (
        r"A linear map of the plane has the matrix $A = \begin{pmatrix}-3&0\\0&-2\end{pmatrix}$ in "
        r"the standard basis. The columns of $P = \begin{pmatrix}2&1\\-1&-1\end{pmatrix}$ are a new "
        "basis. Find the matrix of the map in the new basis. Give a matrix, for example `[[1, 2], "
        "[3, 4]]`."
    )
    assert keys(item) == ["[[-4, -1], [2, -1]]"]


def test_the_coordinates_rebuild_the_vector() -> None:
    for item in samples(change_basis_vec, 25):
        p, v = matrices(item.prompt)
        assert p @ vector(keys(item)[0]) == pytest.approx(v.ravel())


def test_the_new_matrix_acts_like_the_old_one() -> None:
    rng = np.random.default_rng(3)
    for item in samples(change_basis_map, 25):
        a, p = matrices(item.prompt)
        new = rng.normal(size=2)
        assert p @ (matrix(keys(item)[0]) @ new) == pytest.approx(a @ (p @ new))
