"""The families of ``mk-mcmc`` solved by an independent path."""

from fractions import Fraction

import numpy as np
import pytest

from problems.probability_statistics.mk_mcmc import BALANCED, UNBALANCED, detailed_balance, mh_accept, mh_chain
from tests.problems.probability_statistics.solved import right, typed
from tests.problems.prompts import between, keys, matrices, numbers, samples, value


def test_worked_example_of_mh_accept() -> None:
    item = mh_accept.draw(3, 7)
    assert item.prompt == (
        "The target has the unnormalised values $f(x) = 11$ at the present state and $f(x') = 5$ at the "
        r"proposed state. At $x$, the jump to $x'$ is proposed with probability $q(x'\mid x) = 0.1$. At "
        r"$x'$, the jump back is proposed with probability $q(x\mid x') = 0.6$. What is the acceptance "
        "probability of Metropolis–Hastings? Give the exact value."
    )
    assert keys(item) == ["1"]


def test_the_acceptance_makes_the_flows_balance() -> None:
    for item in samples(mh_accept):
        old, new = (float(between(item.prompt, mark, "$")) for mark in ("f(x) = ", "f(x') = "))
        there = back = 0.5
        if item.level == 3:
            there, back = (float(between(item.prompt, mark, "$")) for mark in (r"x'\mid x) = ", r"x\mid x') = "))
        accept = value(keys(item)[0])
        reverse = min(1.0, old * there / (new * back))
        assert old * there * accept == pytest.approx(new * back * reverse)


def test_worked_example_of_mh_chain() -> None:
    item = mh_chain.draw(3, 7)
    assert item.prompt == (
        "A target on the states 1, 2, 3, 4 has the unnormalised values $2, 9, 6, 3$. A Metropolis chain "
        "with symmetric proposals starts in $x_0 = 4$. The proposals are $2, 3, 1, 4$. The uniform "
        "numbers $u$ are $0.8, 0.45, 0.66, 0.2$. A proposal is accepted if $u$ is less than the ratio "
        r"$f(\text{new})/f(\text{old})$. Find the states $x_1, \dots, x_4$ as a vector, and their mean "
        "exactly."
    )
    assert keys(item) == ["(2, 3, 3, 4)", "3"]


def test_worked_example_of_detailed_balance() -> None:
    item = detailed_balance.draw(3, 7)
    assert item.prompt == (
        "A Markov chain has $P = "
        r"\begin{pmatrix}\frac{2}{9}&\frac{1}{9}&\frac{2}{3}\\\frac{5}{7}&\frac{2}{7}&0\\\frac{1}{3}&\frac{2}{3}&0\end{pmatrix}$"
        r" (rows: from). Its stationary distribution is $\pi = "
        r"(\frac{9}{22},\,\frac{7}{22},\,\frac{3}{11})$. The flow from state $i$ to state $j$ is "
        r"$\pi_i P_{ij}$. True or false: detailed balance holds. Choose also the reason."
    )
    assert keys(item) == ["false; For some pair of states the flows differ."]


def test_the_chain_agrees_with_a_simulation_in_logarithms() -> None:
    for item in samples(mh_chain, 30):
        target, proposals, uniforms = (
            [float(n) for n in between(item.prompt, mark, "$").split(", ")]
            for mark in ("values $", "proposals are $", "uniform numbers $u$ are $")
        )
        state, states = int(between(item.prompt, "$x_0 = ", "$")), []
        for proposal, u in zip(proposals, uniforms, strict=True):
            if np.log(u) < np.log(target[int(proposal) - 1]) - np.log(target[state - 1]):
                state = int(proposal)
            states.append(state)
        assert right(item, typed(states), Fraction(sum(states), len(states)))


def test_balance_agrees_with_the_reversed_chain() -> None:
    for item in samples(detailed_balance, 40):
        chain = matrices(item.prompt)[0]
        pi = np.array([float(n) for n in numbers(between(item.prompt, r"\pi = (", ")$"))])
        assert np.allclose(pi @ chain, pi)
        reverse = chain.T * pi / pi[:, None]
        holds = np.allclose(reverse, chain)
        letter = "ABCD"[item.parts[0].options.index(BALANCED if holds else UNBALANCED)]
        assert right(item, f"{'true' if holds else 'false'}, {letter}")
