"""The family of ``eig-check`` solved by an independent path."""

import numpy as np

from problems.linear_algebra.eig_check import eigen_check
from tests.problems.prompts import keys, matrices, samples, value


def test_worked_example_of_eigen_check() -> None:
    item = eigen_check.draw(1, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}2&-2\\4&8\end{pmatrix}$ and $v = "
        r"\begin{pmatrix}-1\\-4\end{pmatrix}$. Is $v$ an eigenvector of $A$? If it is, give its "
        "eigenvalue as an integer. If it is not, write `none`."
    )
    assert keys(item) == ["none"]


def test_the_decision_agrees_with_the_rank() -> None:
    answers = set()
    for item in samples(eigen_check, 30):
        a, v = matrices(item.prompt)
        parallel = np.linalg.matrix_rank(np.hstack([a @ v, v])) == 1
        if parallel:
            assert np.allclose(a @ v, value(keys(item)[0].strip("{}")) * v)
        else:
            assert keys(item) == ["none"]
        answers.add(parallel)
    assert answers == {True, False}
