"""The families of ``vec-norm`` solved by an independent path."""

import numpy as np
import pytest

from problems.linear_algebra.vec_norm import vec_distance, vec_length, vec_norms123, vec_unit
from tests.problems.prompts import between, keys, matrices, numbers, samples, value, vector


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


def test_worked_example_of_vec_norms123() -> None:
    item = vec_norms123.draw(2, 7)
    assert item.prompt == (
        r"Let $v = \begin{pmatrix}4\\-1\\-1\end{pmatrix}$. Compute the 1-norm $\lVert v\rVert_1$, the "
        r"square of the 2-norm $\lVert v\rVert_2^2$, and the maximum norm $\lVert v\rVert_\infty$. "
        "Give three integers."
    )
    assert keys(item) == ["6", "18", "4"]


def test_worked_example_of_vec_distance() -> None:
    item = vec_distance.draw(2, 7)
    assert item.prompt == (
        r"Find the distance between the points $P = (-1,\,-4,\,4)$ and $Q = (-8,\,-8,\,8)$. Give the "
        "exact value."
    )
    assert keys(item) == ["9"]


def test_the_three_norms_agree_with_numpy() -> None:
    for item in samples(vec_norms123, 25):
        v = matrices(item.prompt)[0].ravel()
        wanted = [np.linalg.norm(v, 1), np.linalg.norm(v) ** 2, np.linalg.norm(v, np.inf)]
        assert [value(key) for key in keys(item)] == pytest.approx(wanted)


def test_the_distance_agrees_with_numpy() -> None:
    for item in samples(vec_distance, 25):
        p = [float(n) for n in numbers(between(item.prompt, "P = (", ")$"))]
        q = [float(n) for n in numbers(between(item.prompt, "Q = (", ")$"))]
        assert np.linalg.norm(np.subtract(p, q)) == pytest.approx(value(keys(item)[0]))
