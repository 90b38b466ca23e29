"""The families of ``mat-rank-null`` solved by an independent path."""

import numpy as np
import sympy as sp
from numpy.typing import NDArray

from problems.linear_algebra.mat_rank_null import column_space, null_basis, rank_find
from tests.problems.prompts import keys, matrices, samples, vector


def test_worked_example_of_rank_find() -> None:
    item = rank_find.draw(3, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}6&0&0&6\\5&-2&-2&3\\2&-2&-2&0\end{pmatrix}$. Find the rank of $A$ "
        "and its nullity, the dimension of the null space. Give two integers."
    )
    assert keys(item) == ["2", "2"]


def test_worked_example_of_null_basis() -> None:
    item = null_basis.draw(4, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}1&-2&8&7\\2&-3&13&12\\3&-5&21&19\end{pmatrix}$. Find a basis of the "
        "null space of $A$. Give the basis vectors, separated by commas, for example `(1, 0, 2, 1), "
        "(0, 1, 3, 1)`. It may be only one vector."
    )
    assert keys(item) == ["(-2, 3, 1, 0), (-3, 2, 0, 1)"]


def test_worked_example_of_column_space() -> None:
    item = column_space.draw(3, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}2&2&6\\3&2&8\\-1&1&-1\end{pmatrix}$. Find a basis of the column "
        "space of $A$. Give the basis vectors, for example `(1, 0, 2), (0, 1, 3)`."
    )
    assert keys(item) == ["(2, 3, -1), (2, 2, 1)"]


def basis(text: str) -> NDArray[np.float64]:
    return np.array([vector(part) for part in text.split("), (")])


def test_rank_and_nullity_agree_with_numpy() -> None:
    ranks = set()
    for item in samples(rank_find, 25):
        rank = int(np.linalg.matrix_rank(matrices(item.prompt)[0]))
        assert keys(item) == [str(rank), str(4 - rank)]
        ranks.add(rank)
    assert ranks == {1, 2, 3}


def test_the_null_space_agrees_with_sympy() -> None:
    for item in samples(null_basis, 25):
        a, found = matrices(item.prompt)[0], basis(keys(item)[0])
        assert np.allclose(a @ found.T, 0)
        assert np.linalg.matrix_rank(found) == len(found) == len(sp.Matrix(a.astype(int)).nullspace())


def test_the_basis_spans_the_column_space() -> None:
    for item in samples(column_space, 25):
        a, found = matrices(item.prompt)[0], basis(keys(item)[0])
        assert np.linalg.matrix_rank(a) == np.linalg.matrix_rank(found) == len(found) == 2
        assert np.linalg.matrix_rank(np.hstack([a, found.T])) == 2
