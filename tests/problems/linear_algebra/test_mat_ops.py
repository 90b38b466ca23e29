"""The family of ``mat-ops`` solved by an independent path."""

import numpy as np

from problems.linear_algebra.mat_ops import mat_lincomb
from tests.problems.prompts import between, keys, matrices, matrix, numbers, samples


def test_worked_example_of_mat_lincomb() -> None:
    item = mat_lincomb.draw(1, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}-1&4&0\\-4&-1&-3\end{pmatrix}$ and $B = "
        r"\begin{pmatrix}1&-1\\4&3\\-1&-2\end{pmatrix}$. Compute $3A - 3B^\top$. Give a matrix, for "
        "example `[[1, 2], [3, 4]]`."
    )
    assert keys(item) == ["[[-6, 0, 3], [-9, -12, -3]]"]


def test_the_combination_agrees_with_numpy() -> None:
    for item in samples(mat_lincomb, 25):
        a, b = matrices(item.prompt)
        alpha, beta = (int(n) for n in numbers(between(item.prompt, "Compute $", "B").replace("- ", "")))
        assert np.array_equal(alpha * a - beta * b.T, matrix(keys(item)[0]))
