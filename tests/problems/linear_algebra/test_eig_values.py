"""The families of ``eig-values`` solved by an independent path."""

import numpy as np
import pytest
import sympy as sp

from problems.linear_algebra.eig_values import eigen_2x2, eigen_3x3_block, eigen_complex, eigen_trace_det
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


def test_worked_example_of_eigen_3x3_block() -> None:
    item = eigen_3x3_block.draw(3, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}5&0&1\\0&0&-3\\0&6&9\end{pmatrix}$. Find all eigenvalues of $A$. "
        "Give a set, for example `{1, 2, 3}`."
    )
    assert keys(item) == ["{3, 5, 6}"]


def test_worked_example_of_eigen_complex() -> None:
    item = eigen_complex.draw(3, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}0&-2\\2&0\end{pmatrix}$. Find all complex eigenvalues of $A$. Give "
        "a set, for example `{1 + 2i, 1 - 2i}`."
    )
    assert keys(item) == ["{2*i, -2*i}"]


def test_the_block_eigenvalues_agree_with_numpy() -> None:
    for item in samples(eigen_3x3_block, 25):
        values = np.linalg.eigvals(matrices(item.prompt)[0])
        assert sorted(values.real) == pytest.approx(sorted(float(n) for n in numbers(keys(item)[0])), abs=1e-6)


def test_the_complex_eigenvalues_agree_with_numpy() -> None:
    for item in samples(eigen_complex, 25):
        values = np.linalg.eigvals(matrices(item.prompt)[0])
        found = [complex(sp.sympify(text.replace("i", "I"))) for text in keys(item)[0].strip("{}").split(", ")]
        assert sorted(found, key=lambda z: z.imag) == pytest.approx(sorted(values, key=lambda z: z.imag))
