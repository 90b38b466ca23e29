"""The families of ``vec-lincomb`` solved by an independent path."""

import numpy as np
import pytest

from problems.linear_algebra.vec_lincomb import lin_combo_solve, span_member
from tests.problems.prompts import keys, matrices, samples, value


def test_worked_example_of_lin_combo_solve() -> None:
    item = lin_combo_solve.draw(2, 7)
    assert item.prompt == (
        r"Let $u = \begin{pmatrix}-1\\2\end{pmatrix}$, $v = \begin{pmatrix}-4\\-4\end{pmatrix}$ and "
        r"$w = \begin{pmatrix}-1\\-10\end{pmatrix}$. Find the numbers $c$ and $d$ with $cu + dv = w$. "
        "Give two integers."
    )
    assert keys(item) == ["-3", "1"]


def test_worked_example_of_span_member() -> None:
    item = span_member.draw(3, 7)
    assert item.prompt == (
        r"Let $u = \begin{pmatrix}0\\-3\\3\end{pmatrix}$, $v = \begin{pmatrix}2\\-3\\-3\end{pmatrix}$ "
        r"and $w = \begin{pmatrix}-3\\9\\-3\end{pmatrix}$. True or false: $w$ lies in the span of $u$ "
        "and $v$. Choose also the reason that proves it."
    )
    assert keys(item) == ["false", "The system $cu + dv = w$ has no solution."]


def test_the_weights_give_the_vector() -> None:
    for item in samples(lin_combo_solve, 25):
        u, v, w = matrices(item.prompt)
        weights = np.linalg.solve(np.hstack([u, v]), w).ravel()
        assert weights == pytest.approx([value(key) for key in keys(item)])


def test_membership_agrees_with_the_ranks() -> None:
    answers = set()
    for item in samples(span_member, 25):
        u, v, w = matrices(item.prompt)
        member = np.linalg.matrix_rank(np.hstack([u, v, w])) == np.linalg.matrix_rank(np.hstack([u, v]))
        reason = "has a solution" if member else "has no solution"
        assert keys(item)[0] == ("true" if member else "false")
        assert reason in keys(item)[1]
        answers.add(member)
    assert answers == {True, False}


def test_the_other_reasons_are_no_reasons() -> None:
    item = span_member.draw(3, 7)
    assert len(item.parts[1].options) == 4
    assert sum("has a solution" in option or "has no solution" in option for option in item.parts[1].options) == 2
