"""The families of ``vec-projection`` solved by an independent path."""

import numpy as np
import pytest

from problems.linear_algebra.vec_projection import proj_line
from tests.problems.prompts import keys, matrices, samples, vector


def test_worked_example_of_proj_line() -> None:
    item = proj_line.draw(3, 7)
    assert item.prompt == (
        r"Project $b = \begin{pmatrix}-5\\2\\-4\end{pmatrix}$ on the line spanned by $a = "
        r"\begin{pmatrix}1\\2\\2\end{pmatrix}$. Give the projection as a vector with exact entries."
    )
    assert keys(item) == ["(-1, -2, -2)"]


def test_the_error_is_perpendicular_and_the_projection_on_the_line() -> None:
    for item in samples(proj_line):
        b, a = (found.ravel() for found in matrices(item.prompt))
        shadow = np.array(vector(keys(item)[0]))
        assert (b - shadow) @ a == pytest.approx(0)
        assert np.linalg.matrix_rank(np.vstack([a, shadow])) == 1
