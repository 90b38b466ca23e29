"""The further families of ``mat-det`` solved by an independent path."""

import numpy as np
import pytest

from problems.linear_algebra.mat_det_rules import det_3x3, det_rules, det_singular_k
from tests.problems.prompts import between, keys, matrices, numbers, samples, value


def test_worked_example_of_det_3x3() -> None:
    item = det_3x3.draw(3, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}2&1&1\\2&-1&1\\2&-3&0\end{pmatrix}$. Compute $\det A$. Give an "
        "integer."
    )
    assert keys(item) == ["4"]


def test_worked_example_of_det_rules() -> None:
    item = det_rules.draw(3, 7)
    assert item.prompt == (
        r"The matrix $A$ is $3\times 3$ and has $\det A = 5$. Find $\det(3A)$, $\det(A^{-1})$ and "
        r"$\det(A^\top A)$. Give exact values."
    )
    assert keys(item) == ["135", "1/5", "25"]


def test_worked_example_of_det_singular_k() -> None:
    item = det_singular_k.draw(2, 7)
    assert item.prompt == (
        r"Let $A = \begin{pmatrix}-1&-4\\2&k\end{pmatrix}$. For which number $k$ is $\det A = 0$? "
        "Give the exact value."
    )
    assert keys(item) == ["8"]


def test_the_determinant_agrees_with_numpy() -> None:
    for item in samples(det_3x3, 25):
        (a,) = matrices(item.prompt)
        assert np.linalg.det(a) == pytest.approx(value(keys(item)[0]))
        assert np.count_nonzero(a) == 8


def test_the_rules_hold_for_an_example() -> None:
    rng = np.random.default_rng(2)
    for item in samples(det_rules, 25):
        n, _, d, k = (int(number) for number in numbers(item.prompt)[:4])
        a = rng.normal(size=(n, n)) + 3 * np.eye(n)
        a[0] *= d / np.linalg.det(a)
        wanted = [np.linalg.det(k * a), np.linalg.det(np.linalg.inv(a)), np.linalg.det(a.T @ a)]
        assert [value(key) for key in keys(item)] == pytest.approx(wanted)


def test_the_matrix_is_singular_with_this_entry() -> None:
    for item in samples(det_singular_k, 25):
        (a,) = matrices(item.prompt.replace("k\\end", keys(item)[0] + "\\end"))
        assert np.linalg.det(a) == pytest.approx(0)


def test_the_expansion_shows_the_numbers_of_the_item() -> None:
    item = det_3x3.draw(3, 7)
    assert between(item.solution[-1], "= ", " =").count("cdot") == 2
