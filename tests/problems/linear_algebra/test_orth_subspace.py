"""The family of ``orth-subspace`` solved by an independent path."""

import numpy as np
import pytest

from problems.linear_algebra.orth_subspace import proj_subspace
from tests.problems.prompts import keys, matrices, samples, vector


def test_worked_example_of_proj_subspace() -> None:
    item = proj_subspace.draw(4, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}2&1\\1&2\\2&-2\end{pmatrix}$ and $b = "
        r"\begin{pmatrix}-1\\-11\\2\end{pmatrix}$. Find the orthogonal projection of $b$ on the "
        "column space of $A$. Give a vector with exact entries."
    )
    assert keys(item) == ["(-5, -7, 4)"]


def test_the_projection_agrees_with_least_squares() -> None:
    for item in samples(proj_subspace, 25):
        a, b = matrices(item.prompt)
        weights = np.linalg.lstsq(a, b, rcond=None)[0]
        assert (a @ weights).ravel() == pytest.approx(vector(keys(item)[0]))
        assert not np.allclose(a @ weights, b)
