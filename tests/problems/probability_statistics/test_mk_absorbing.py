"""The families of ``mk-absorbing`` solved by an independent path."""

import numpy as np
import pytest

from problems.probability_statistics.mk_absorbing import mk_absorb_prob, mk_absorb_time
from tests.problems.prompts import between, keys, matrices, numbers, samples, value


def test_worked_example_of_mk_absorb_prob() -> None:
    item = mk_absorb_prob.draw(3, 7)
    assert item.prompt == (
        "A player has 2 coins. In each round the player wins one coin with probability "
        r"$\frac{1}{2}$, or else loses one. The game ends at 0 or at 9 coins. What is the "
        "probability that it ends at 9 coins? Give an exact fraction."
    )
    assert keys(item) == ["2/9"]


def test_worked_example_of_mk_absorb_time() -> None:
    item = mk_absorb_time.draw(4, 7)
    assert item.prompt == (
        "A Markov chain on the states 1, 2, 3, 4 has $P = "
        r"\begin{pmatrix}0.1&0.3&0.2&0.4\\0.1&0&0.5&0.4\\0.2&0.2&0.2&0.4\\0&0&0&1\end{pmatrix}$ "
        "(rows: from). State 4 is absorbing. The chain starts in state 1. What is the expected "
        "number of steps until it enters state 4? Give the exact value."
    )
    assert keys(item) == ["5/2"]


def test_the_ruin_agrees_with_linear_equations() -> None:
    for item in samples(mk_absorb_prob, 30):
        start, top = int(between(item.prompt, "has ", " coin")), int(between(item.prompt, "at 0 or at ", " coins"))
        p = float(numbers(between(item.prompt, "probability $", "$"))[0])
        system, end = np.eye(top + 1), np.zeros(top + 1)
        end[top] = 1
        for i in range(1, top):
            system[i, i + 1], system[i, i - 1] = -p, p - 1
        assert value(keys(item)[0]) == pytest.approx(np.linalg.solve(system, end)[start])


def test_the_time_agrees_with_adding_survival_probabilities() -> None:
    for item in samples(mk_absorb_time, 30):
        found = matrices(item.prompt)
        if found:
            inner, start = found[0][:3, :3], int(between(item.prompt, "starts in state ", ".")) - 1
        else:
            p, length = (
                float(numbers(between(item.prompt, "probability $", "$"))[0]),
                int(between(item.prompt, "appears ", " times")),
            )
            inner, start = np.zeros((length, length)), 0
            inner[:, 0] = 1 - p
            for run in range(length - 1):
                inner[run, run + 1] += p
        share, total = np.eye(len(inner))[start], 0.0
        for _ in range(20_000):
            total += share.sum()
            share = share @ inner
            if share.sum() < 1e-13:
                break
        assert value(keys(item)[0]) == pytest.approx(total, rel=1e-6)
