"""The families of ``eig-values`` solved by an independent path."""

import numpy as np
import pytest

from problems.linear_algebra.eig_values import eigen_2x2, eigen_trace_det
from tests.problems.prompts import between, keys, matrices, numbers, samples


def test_worked_example_of_eigen_2x2() -> None:
    item = eigen_2x2.draw(3, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}-3&-2\\1&0\end{pmatrix}$. Find all eigenvalues of $A$. Give a set, "
        "for example `{1, 2}`."
    )
    assert keys(item) == ["{-2, -1}"]


def test_worked_example_of_eigen_trace_det() -> None:
    item = eigen_trace_det.draw(3, 7)
    assert item.prompt == (
        "A 2×2 matrix has the trace $3$ and the determinant $-4$. Find all eigenvalues. Give a set, "
        "for example `{1, 2}`."
    )
    assert keys(item) == ["{-1, 4}"]


def test_the_eigenvalues_agree_with_numpy() -> None:
    for item in samples(eigen_2x2):
        values = np.linalg.eigvals(matrices(item.prompt)[0])
        assert sorted(values.real) == pytest.approx(sorted(float(n) for n in numbers(keys(item)[0])), abs=1e-6)


def test_trace_and_determinant_belong_to_the_eigenvalues() -> None:
    for item in samples(eigen_trace_det):
        trace = int(between(item.prompt, "trace $", "$"))
        det = int(between(item.prompt, "determinant $", "$"))
        values = [float(n) for n in numbers(keys(item)[0])]
        if item.level == 2:
            values.append(float(between(item.prompt, "eigenvalue is $", "$")))
        assert sum(values) == trace
        assert values[0] * values[1] == det


def test_the_example_of_the_curriculum_is_typical() -> None:
    assert all(len(set(numbers(keys(item)[0]))) == 2 for item in samples(eigen_2x2))
