"""The families of ``mk-transition`` solved by an independent path."""

import numpy as np
import pytest

from problems.probability_statistics.mk_transition import mk_two_step
from tests.problems.prompts import between, keys, matrices, samples, value


def test_worked_example_of_mk_two_step() -> None:
    item = mk_two_step.draw(2, 7)
    assert item.prompt == (
        r"A Markov chain on the states 1 and 2 has $P = \begin{pmatrix}0.3&0.7\\0.7&0.3\end{pmatrix}$ "
        "(rows: from, columns: to). It starts in state 1. What is the probability of state 2 after "
        "two steps? Give the exact value."
    )
    assert keys(item) == ["0.42"]


def test_two_steps_agree_with_the_square_of_the_matrix() -> None:
    for item in samples(mk_two_step):
        square = np.linalg.matrix_power(matrices(item.prompt)[0], 2)
        i, j = (
            int(between(item.prompt, mark, end))
            for mark, end in (("starts in state ", "."), ("probability of state ", " "))
        )
        assert value(keys(item)[0]) == pytest.approx(square[i - 1, j - 1])
