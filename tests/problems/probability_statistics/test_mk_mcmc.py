"""The families of ``mk-mcmc`` solved by an independent path."""

import pytest

from problems.probability_statistics.mk_mcmc import mh_accept
from tests.problems.prompts import between, keys, samples, value


def test_worked_example_of_mh_accept() -> None:
    item = mh_accept.draw(3, 7)
    assert item.prompt == (
        "The target has the unnormalised values $f(x) = 11$ at the present state and $f(x') = 5$ at "
        r"the proposed state. The proposal has $q(x'\mid x) = 0.1$ and $q(x\mid x') = 0.6$. What is "
        "the acceptance probability of Metropolis–Hastings? Give the exact value."
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
