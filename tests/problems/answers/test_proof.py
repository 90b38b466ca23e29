"""Proofs after agreement: what is shown, what is left numerical, and that the deadline holds."""

import sys
import time

import pytest

from problems.answers.checking import check
from problems.answers.judging.values.proof import proved
from problems.answers.reading import read
from problems.verdict import Evidence, Status

NAMES = ("x", "y")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("sin(2x)", "2sin(x)cos(x)"),
        ("cosh(x)^2 - sinh(x)^2", "1"),
        ("1/(1+e^(-x))", "e^x/(1+e^x)"),
        ("sqrt(5+2sqrt(6))^2", "5+2sqrt(6)"),
        ("|x|^2", "x^2"),
    ],
)
def test_equal_formulas_are_proved(one: str, two: str) -> None:
    assert proved(read(one, NAMES).tree, read(two, NAMES).tree, seconds=20)


@pytest.mark.parametrize(("one", "two"), [("ln(x^2)", "2ln(x)"), ("x", "x + 1"), ("sin(x)", "cos(x)")])
def test_nothing_is_proved_that_does_not_hold_everywhere(one: str, two: str) -> None:
    assert not proved(read(one, NAMES).tree, read(two, NAMES).tree, seconds=2)


def test_a_proof_stops_at_its_deadline_and_leaves_no_watch_behind() -> None:
    hard = read("(sin(x)+cos(y)+tan(x*y)+sqrt(x+1)+x^2+y)^12/(cos(x)+sin(y)+1)^11", NAMES).tree
    other = read("(cos(y)+sin(x)+tan(y*x)+sqrt(1+x)+x^2+y)^12/(1+cos(x)+sin(y)+0.1)^11", NAMES).tree
    proved(hard, hard, seconds=0.01)  # loads SymPy
    began = time.perf_counter()
    assert not proved(hard, other, seconds=0.05)
    assert time.perf_counter() - began < 1
    assert sys.getprofile() is None


def test_a_check_proves_only_when_asked() -> None:
    pair = {"reference": "|x|*|x+1|", "response": "|x^2+x|"}
    plain, asked = check(pair), check({**pair, "prove": True})
    assert plain.status is asked.status is Status.CORRECT
    assert plain.evidence is Evidence.NUMERIC
    assert asked.evidence is Evidence.PROVED
