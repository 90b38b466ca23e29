"""The families of ``vec-norm`` solved by an independent path."""

import numpy as np
import pytest

from problems.linear_algebra.vec_norm import vec_length, vec_unit
from tests.problems.prompts import keys, matrices, samples, value, vector


def test_worked_example_of_vec_length() -> None:
    item = vec_length.draw(1, 7)
    assert item.prompt == (
        r"Let $v = \begin{pmatrix}8\\6\end{pmatrix}$. Compute the length $\lVert v\rVert$. Give the "
        "exact value."
    )
    assert keys(item) == ["10"]


def test_worked_example_of_vec_unit() -> None:
    item = vec_unit.draw(2, 7)
    assert item.prompt == (
        r"Let $v = \begin{pmatrix}-4\\3\end{pmatrix}$. Find the vector of length 1 in the direction of"
        " $v$. Give exact entries, for example `(3/5, -4/5)`."
    )
    assert keys(item) == ["(-4/5, 3/5)"]


def test_the_length_agrees_with_numpy() -> None:
    for item in samples(vec_length):
        assert np.linalg.norm(matrices(item.prompt)[0]) == pytest.approx(value(keys(item)[0]))


def test_the_unit_vector_has_length_one_and_the_same_direction() -> None:
    for item in samples(vec_unit):
        v, unit = matrices(item.prompt)[0].ravel(), np.array(vector(keys(item)[0]))
        assert np.linalg.norm(unit) == pytest.approx(1)
        assert unit @ v == pytest.approx(np.linalg.norm(v))
