"""The families of ``mk-transition`` solved by an independent path."""

import re

import numpy as np
import pytest

from problems.probability_statistics.mk_transition import mk_distribution, mk_matrix_story, mk_two_step
from tests.problems.prompts import between, keys, matrices, matrix, numbers, samples, value, vector


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


def test_worked_example_of_mk_matrix_story() -> None:
    item = mk_matrix_story.draw(2, 7)
    assert item.prompt == (
        "A lamp is always green, red or yellow. If it is yellow, one minute later it is green with "
        "probability 0.3 and red with probability 0.4. If it is red, one minute later it is green with "
        "probability 0.4 and red with probability 0.2. If it is green, one minute later it is green with "
        "probability 0.4 and red with probability 0.4. In all other cases, it is yellow one minute later. "
        "Write the transition matrix. Its rows are the present states, its columns the next states. The "
        "order is green, red, yellow. Give a matrix row by row, for example `[[0.5, 0.5], [0.1, 0.9]]`."
    )
    assert keys(item) == ["[[0.4, 0.4, 0.2], [0.4, 0.2, 0.4], [0.3, 0.4, 0.3]]"]


def test_worked_example_of_mk_distribution() -> None:
    item = mk_distribution.draw(3, 7)
    assert item.prompt == (
        r"A Markov chain has $P = \begin{pmatrix}0.3&0.7\\0.9&0.1\end{pmatrix}$ (rows: from). The "
        r"start distribution is $\pi_0 = (0.8,\,0.2)$. Find the distribution $\pi_2$ after two "
        "steps. Give a vector with exact entries."
    )
    assert keys(item) == ["(0.648, 0.352)"]


def test_the_matrix_agrees_with_the_sentences() -> None:
    for item in samples(mk_matrix_story, 25):
        states = between(item.prompt, "The order is ", ".").split(", ")
        size = len(states)
        wanted = np.full((size, size), -1.0)
        for state, rest in re.findall(
            r"If it is (\w+), one \w+ later it is ([^.]*\.\d[^.]*(?:\.\d[^.]*)*)\.", item.prompt
        ):
            for target, chance in re.findall(r"(\w+) with probability (0\.\d)", rest):
                wanted[states.index(state), states.index(target)] = float(chance)
        for row in wanted:
            assert (row < 0).sum() == 1
            row[row < 0] = 1 - row[row >= 0].sum()
        assert np.allclose(matrix(keys(item)[0]), wanted)


def test_the_distribution_agrees_with_numpy() -> None:
    for item in samples(mk_distribution, 25):
        start = [float(n) for n in numbers(between(item.prompt, r"\pi_0 = (", ")$"))]
        chain = np.linalg.matrix_power(matrices(item.prompt)[0], item.level - 1)
        assert np.allclose(vector(keys(item)[0]), np.array(start) @ chain)
