"""The families of ``mk-classes`` solved by an independent path."""

import re

import numpy as np

from problems.probability_statistics.mk_classes import mk_classify
from tests.problems.probability_statistics.solved import right
from tests.problems.prompts import between, keys, samples


def test_worked_example_of_mk_classify() -> None:
    item = mk_classify.draw(3, 7)
    assert item.prompt == (
        r"A Markov chain on the states 1 to 5 can make exactly these steps: $1 \to 4$, $2 \to 4$, "
        r"$3 \to 2$, $4 \to 5$, $5 \to 3$, $5 \to 5$. Each of them has a positive probability. Let "
        "$P$ be the transition matrix. Is the chain irreducible? What is the period of "
        "state 3? Does the chain have exactly one "
        r"stationary distribution? Does $\pi_0 P^n$ tend to the same limit for every start "
        r"distribution $\pi_0$?"
    )
    assert keys(item) == ["no", "1", "yes", "yes"]


def test_the_answers_agree_with_powers_of_the_matrix() -> None:
    for item in samples(mk_classify, 60):
        n = int(between(item.prompt, "states 1 to ", " "))
        chain = np.zeros((n, n))
        for start, end in re.findall(r"(\d) \\to (\d)", item.prompt):
            chain[int(start) - 1, int(end) - 1] = 1
        chain /= chain.sum(axis=1, keepdims=True)
        irreducible = bool((np.linalg.matrix_power(np.eye(n) + chain, n) > 0).all())
        unique = sum(abs(np.linalg.eigvals(chain) - 1) < 1e-8) == 1
        late, later = np.linalg.matrix_power(chain, 3000), np.linalg.matrix_power(chain, 3001)
        settles = np.allclose(late, later, atol=1e-6) and np.allclose(late, late[0], atol=1e-6)
        state = int(between(item.prompt, "period of state ", "?")) - 1
        steps = [k for k in range(1, 40) if np.linalg.matrix_power(chain, k)[state, state] > 0]
        words = {True: "yes", False: "no"}
        assert right(item, words[irreducible], np.gcd.reduce(steps), words[unique], words[bool(settles)])
