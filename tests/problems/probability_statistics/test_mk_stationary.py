"""The families of ``mk-stationary`` solved by an independent path."""

import numpy as np
import pytest

from problems.probability_statistics.mk_stationary import mk_stationary_2
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
