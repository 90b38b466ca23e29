"""The families of ``vec-basis`` solved by an independent path."""

import numpy as np
import pytest

from problems.linear_algebra.vec_basis import basis_of_plane, coords_basis
from tests.problems.prompts import between, formula, keys, matrices, samples, vector


def test_worked_example_of_coords_basis() -> None:
    item = coords_basis.draw(3, 7)
    assert item.prompt == (
        r"The vectors $b_1 = \begin{pmatrix}1\\-2\end{pmatrix}$ and $b_2 = "
        r"\begin{pmatrix}-2\\3\end{pmatrix}$ are a basis of the plane. Find the coordinates $(c_1, "
        r"c_2)$ of $w = \begin{pmatrix}-8\\13\end{pmatrix}$ in this basis. Give a vector, for example "
        "`(1, -2)`."
    )
    assert keys(item) == ["(-2, 3)"]


def test_worked_example_of_basis_of_plane() -> None:
    item = basis_of_plane.draw(3, 7)
    assert item.prompt == (
        r"Find a basis of the plane $4x_1 - 3x_2 + 2x_3 = 0$ in $\mathbb{R}^3$. Give the basis "
        "vectors, for example `(1, 0, 2), (0, 1, 3)`."
    )
    assert keys(item) == ["(3, 4, 0), (-2, 0, 4)"]


def with_letters(text: str) -> str:
    return text.replace("x_1", "x").replace("x_2", "y").replace("x_3", "z")


def test_the_coordinates_agree_with_numpy() -> None:
    for item in samples(coords_basis, 25):
        first, second, w = matrices(item.prompt)
        found = np.linalg.solve(np.hstack([first, second]), w).ravel()
        assert found == pytest.approx(vector(keys(item)[0]))


def test_the_basis_lies_in_the_plane_and_is_independent() -> None:
    for item in samples(basis_of_plane, 25):
        equation = formula(with_letters(between(item.prompt, "plane $", " = 0")))
        normal = [float(equation.coeff(name)) for name in "xyz"]
        basis = np.array([vector(part) for part in keys(item)[0].split("), (")])
        assert np.linalg.matrix_rank(basis) == 2
        assert basis @ normal == pytest.approx([0, 0])
