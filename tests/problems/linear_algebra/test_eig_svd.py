"""The families of ``eig-svd`` solved by an independent path."""

import numpy as np
import pytest
import sympy as sp

from problems.linear_algebra.eig_svd import svd_rank1_error, svd_singular
from tests.problems.prompts import between, keys, matrices, numbers, samples, value


def test_worked_example_of_svd_singular() -> None:
    item = svd_singular.draw(4, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}0&-15\\17&-8\end{pmatrix}$. Find the singular values of $A$. Give a "
        "set of exact values, for example `{sqrt(2), 3}`."
    )
    assert keys(item) == ["{sqrt(425), sqrt(153)}"]


def test_worked_example_of_svd_rank1_error() -> None:
    item = svd_rank1_error.draw(3, 7)
    assert item.prompt == (
        r"A $4\times 4$ matrix has the singular values $12, 7, 4, 1$. It is replaced by its best "
        "approximation of rank 1. How large is the error in the Frobenius norm, and in the spectral "
        "norm? Give exact values."
    )
    assert keys(item) == ["sqrt(66)", "7"]


def test_the_singular_values_agree_with_numpy() -> None:
    for item in samples(svd_singular, 25):
        wanted = np.linalg.svd(matrices(item.prompt)[0], compute_uv=False)
        found = [float(sp.sympify(text)) for text in keys(item)[0].strip("{}").split(", ")]
        assert sorted(found) == pytest.approx(sorted(wanted))


def test_the_errors_agree_with_a_truncated_decomposition() -> None:
    rng = np.random.default_rng(4)
    for item in samples(svd_rank1_error, 25):
        sizes = [float(n) for n in numbers(between(item.prompt, "values $", "$"))]
        k = int(between(item.prompt, "of rank ", "."))
        left, right = (np.linalg.qr(rng.normal(size=(4, 4)))[0] for _ in range(2))
        full = left @ np.diag(sizes) @ right
        u, s, v = np.linalg.svd(full)
        error = full - u[:, :k] @ np.diag(s[:k]) @ v[:k]
        assert value(keys(item)[0]) == pytest.approx(np.linalg.norm(error))
        assert value(keys(item)[1]) == pytest.approx(np.linalg.norm(error, 2))
