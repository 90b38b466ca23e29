"""The families of ``pr-joint`` solved by an independent path."""

from fractions import Fraction

import numpy as np
import pytest

from problems.probability_statistics.pr_joint import covariance_table, joint_marginal
from tests.problems.probability_statistics.solved import right, rounded
from tests.problems.prompts import between, keys, matrices, samples


def test_worked_example_of_joint_marginal() -> None:
    item = joint_marginal.draw(2, 7)
    assert item.prompt == (
        "The joint probabilities of $X$ and $Y$ are "
        r"$\begin{pmatrix}0.36&0.06&0.32\\0.04&0.16&0.06\end{pmatrix}$. The rows belong to $X = 1,"
        r" 2$. The columns belong to $Y = 1, 2, 3$. Find $P(X = 1)$ and $P(Y = 1 \mid X = 1)$. "
        "Give exact values."
    )
    assert keys(item) == ["0.74", "18/37"]


def test_worked_example_of_covariance_table() -> None:
    item = covariance_table.draw(3, 7)
    assert item.prompt == (
        "The joint probabilities of $X$ and $Y$ are "
        r"$\begin{pmatrix}0.22&0.02\\0.36&0.4\end{pmatrix}$. The rows belong to $X = 0, 1$. The "
        r"columns belong to $Y = 0, 1$. Find $\mathrm{Cov}(X, Y)$. Give the exact value."
    )
    assert keys(item) == ["0.0808"]


def test_margin_and_condition_agree_with_numpy() -> None:
    for item in samples(joint_marginal, 30):
        table = matrices(item.prompt)[0]
        assert table.sum() == pytest.approx(1)
        i = int(between(item.prompt, "$P(X = ", ")$"))
        j = int(between(item.prompt, "$P(Y = ", r" \mid"))
        row = table[i - 1]
        exact = Fraction(round(100 * row[j - 1]), round(100 * row.sum()))
        assert right(item, rounded(row.sum(), 2), exact)


def test_the_covariance_agrees_with_weighted_data() -> None:
    for item in samples(covariance_table, 30):
        weights = np.rint(100 * matrices(item.prompt)[0]).astype(int)
        low = int(between(item.prompt, "X = ", ", 1$"))
        xs = np.repeat([low, low, 1, 1], weights.ravel())
        ys = np.repeat([low, 1, low, 1], weights.ravel())
        assert right(item, rounded(np.cov(xs, ys, ddof=0)[0, 1], 4))
