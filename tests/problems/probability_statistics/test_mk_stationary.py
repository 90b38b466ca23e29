"""The families of ``mk-stationary`` solved by an independent path."""

import numpy as np
import pytest

from problems.probability_statistics.mk_stationary import mk_mixing, mk_stationary_2, mk_stationary_3
from tests.problems.probability_statistics.solved import right, rounded
from tests.problems.prompts import keys, matrices, samples, vector


def test_worked_example_of_mk_stationary_2() -> None:
    item = mk_stationary_2.draw(3, 7)
    assert item.prompt == (
        r"A Markov chain has the transition matrix $P = \begin{pmatrix}0.8&0.2\\0.6&0.4\end{pmatrix}$ "
        r"(rows: from). Find its stationary distribution $\pi$. Give a vector with exact entries."
    )
    assert keys(item) == ["(3/4, 1/4)"]


def test_the_chain_leaves_the_distribution_alone() -> None:
    for item in samples(mk_stationary_2):
        chain, pi = matrices(item.prompt)[0], np.array(vector(keys(item)[0]))
        assert np.allclose(pi @ chain, pi)
        assert pi.sum() == pytest.approx(1)


def test_worked_example_of_mk_stationary_3() -> None:
    item = mk_stationary_3.draw(4, 7)
    assert item.prompt == (
        "A Markov chain has the transition matrix $P = "
        r"\begin{pmatrix}\frac{2}{5}&\frac{1}{5}&\frac{2}{5}\\\frac{1}{9}&\frac{4}{9}&\frac{4}{9}\\\frac{1}{4}&\frac{1}{2}&\frac{1}{4}\end{pmatrix}$"
        r" (rows: from). Find its stationary distribution $\pi$. Give a vector with exact entries."
    )
    assert keys(item) == ["(5/22, 9/22, 4/11)"]


def test_worked_example_of_mk_mixing() -> None:
    item = mk_mixing.draw(3, 7)
    assert item.prompt == (
        r"A Markov chain has $P = \begin{pmatrix}0.3&0.7\\0.7&0.3\end{pmatrix}$ (rows: from). Find its second "
        r"eigenvalue $\lambda_2$ (the one that is not 1), exactly. The chain does not start in its"
        r" stationary distribution $\pi$. After $n$ steps, the distance to $\pi$ is below 1 % of "
        "the distance at step 0. Find the smallest such $n$."
    )
    assert keys(item) == ["-0.4", "6"]


def test_three_states_agree_with_an_eigenvector() -> None:
    for item in samples(mk_stationary_3, 30):
        chain = matrices(item.prompt)[0]
        values, vectors = np.linalg.eig(chain.T)
        place = int(np.argmin(abs(values - 1)))
        assert sum(abs(values - 1) < 1e-9) == 1
        pi = np.real(vectors[:, place]) / np.real(vectors[:, place]).sum()
        assert np.allclose(vector(keys(item)[0]), pi)


def test_the_mixing_agrees_with_running_the_chain() -> None:
    for item in samples(mk_mixing, 30):
        chain = matrices(item.prompt)[0]
        second = float(np.real(min(np.linalg.eigvals(chain), key=abs)))
        limit = np.linalg.matrix_power(chain, 400)[0]
        share, start, steps = np.array([1.0, 0.0]), abs(1 - limit[0]), 0
        while abs(share - limit)[0] >= 0.01 * start:
            share, steps = share @ chain, steps + 1
        assert right(item, rounded(second, 1), steps)
