"""The families of ``mat-det`` solved by an independent path."""

import numpy as np
import pytest

from problems.linear_algebra.mat_det import det_2x2
from tests.problems.prompts import keys, matrices, samples


def test_worked_example_of_det_2x2() -> None:
    item = det_2x2.draw(1, 7)
    assert item.prompt == r"Let $A = \begin{pmatrix}-4&2\\-3&2\end{pmatrix}$. Compute $\det A$. Give an integer."
    assert keys(item) == ["-2"]


def test_the_determinant_agrees_with_numpy() -> None:
    for item in samples(det_2x2):
        assert np.linalg.det(matrices(item.prompt)[0]) == pytest.approx(int(keys(item)[0]))
