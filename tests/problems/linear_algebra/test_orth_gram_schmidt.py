"""The families of ``orth-gram-schmidt`` solved by an independent path."""

import numpy as np
import pytest

from problems.linear_algebra.orth_gram_schmidt import gram_schmidt_2
from tests.problems.prompts import keys, matrices, samples, vector


def test_worked_example_of_gram_schmidt_2() -> None:
    item = gram_schmidt_2.draw(3, 7)
    assert item.prompt == (
        r"Let $u = \begin{pmatrix}1\\2\\2\end{pmatrix}$ and $v = "
        r"\begin{pmatrix}-3\\4\\2\end{pmatrix}$. Keep $u$ as the first vector of Gram–Schmidt. Find "
        r"the second vector. Give a vector; any non-zero multiple counts."
    )
    assert keys(item) == ["(-4, 2, 0)"]


def test_the_vector_is_orthogonal_and_spans_the_same_plane() -> None:
    for item in samples(gram_schmidt_2):
        u, v = (found.ravel() for found in matrices(item.prompt))
        second = np.array(vector(keys(item)[0]))
        assert u @ second == pytest.approx(0)
        assert np.linalg.matrix_rank(np.vstack([u, v, second])) == 2
