"""The stages of judging: exact, identity, values, solution sets, forms, slips."""

from fractions import Fraction

import pytest

from problems.answers.checking import check
from problems.answers.judging.diagnosis.slips import inner_slips, whole_slips
from problems.answers.judging.values.calculus import derivative
from problems.answers.judging.values.equivalence import Outcome, compare
from problems.answers.judging.values.field import identical
from problems.answers.judging.values.probe import Tolerance
from problems.answers.reading import Names, Node, read
from problems.answers.registry import answer_types
from problems.verdict import Evidence, Status


def tree(text: str) -> Node:
    return read(text, Names.of((), lenient=True)).tree


@pytest.mark.parametrize(("left", "right"), [
    ("x^2-y^2", "(x-y)(x+y)"), ("1/(n*(n+1))", "1/n-1/(n+1)"), ("sin(x+x)", "sin(2x)"), ("e^(x+x)", "exp(2x)"),
    ("i*i*n", "-n"),
])  # fmt: skip
def test_identities_are_proved_without_values(left: str, right: str) -> None:
    assert identical(tree(left), tree(right)) is True


@pytest.mark.parametrize(("left", "right"), [
    ("sin(x)^2+cos(x)^2", "1"), ("tanh(x)/2+1/2", "1/(1+e^(-2x))"), ("-cos(n*pi)", "sin((2*pi*n-pi)/2)"),
    ("ln(x^2)", "2*ln(x)"),
    ("asinh(x)", "ln(x+sqrt(x^2+1))"), ("(-1)^(1/2)", "i"), ("(-2)^n*(-2)", "(-2)^(n+1)"), ("10^400*x",
    "10^400*x*(sin(1)^2+cos(1)^2)"),
])  # fmt: skip
def test_other_equalities_are_found_numerically(left: str, right: str) -> None:
    found = compare(tree(left), tree(right))
    assert (found.outcome, found.evidence) == (Outcome.EQUAL, Evidence.NUMERIC)


@pytest.mark.parametrize(("left", "right"), [
    ("x", "X"), ("1e-33", "1.06e-33"), ("6.12*10^-6", "6.12*10^-2"), ("0", "sin(pi*x)"), ("2*i", "2"), ("x",
    "x+sin(1000*pi*x)/10^6"),
    ("(x+1)^20", "(x+1)^20+10^-9"), ("max(x-50,0)", "0"),
    ("x", "abs(x)"), ("x^500", "x^501"), ("oo", "-oo"),
    ("sqrt(2)", "1.41421356237309504880"),
])  # fmt: skip
def test_near_misses_are_told_apart(left: str, right: str) -> None:
    assert compare(tree(left), tree(right)).outcome is Outcome.DIFFERENT


def test_a_tolerance_includes_its_ends_exactly() -> None:
    assert compare(tree("1"), tree("1.05"), tolerance=Tolerance(absolute=Fraction("0.05"))).equal
    assert not compare(tree("1"), tree("1.0500000001"), tolerance=Tolerance(absolute=Fraction("0.05"))).equal


SLOPES = [
    ("x^3*sin(2*x)", "3*x^2*sin(2*x)+2*x^3*cos(2*x)"), ("ln(x)/x", "(1-ln(x))/x^2"), ("atan(sqrt(x))",
    "1/(2*sqrt(x)*(1+x))"),
    ("x^x", "x^x*(1+ln(x))"), ("sec(x)", "sin(x)/cos(x)^2"), ("e^(-x^2)", "-2*x*e^(-x^2)"), ("abs(x)", "x/abs(x)"),
    ("sigmoid(x)", "e^x/(1+e^x)^2"), ("tanh(3*x)", "3/cosh(3*x)^2"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "slope"), SLOPES)
def test_derivatives_follow_the_rules(text: str, slope: str) -> None:
    assert compare(derivative(tree(text), "x"), tree(slope)).equal


def test_there_are_at_least_24_general_slips_with_tags_of_their_own() -> None:
    tags = [slip.tag for slip in (*whole_slips(), *inner_slips())]
    assert len(set(tags)) == len(tags) >= 24


def test_every_code_of_the_curriculum_but_code_has_a_type() -> None:
    codes = (
        "expr num prob vec mat set tuple interval ineq eqn subspace eigvec unit eigpairs diag affine poly anti pw "
        "mc multi order tf"
    )
    wanted = set(codes.split())
    assert wanted <= set(answer_types())


def test_an_unknown_kind_is_refused() -> None:
    assert check({"kind": "poem", "reference": "1", "response": "1"}).status is Status.NOT_UNDERSTOOD


def test_readings_that_disagree_ask_which_was_meant() -> None:
    verdict = check({"reference": "1/(2*x)", "response": "1/2x"})
    assert verdict.status is Status.NOT_UNDERSTOOD
    assert verdict.feedback is not None
    assert verdict.feedback.tag == "ambiguous"


def test_the_verdict_says_how_the_response_was_read() -> None:
    assert (
        check({"reference": "x^2", "response": "x*x"}).reading == r"x \cdot x"
        or check({"reference": "x^2", "response": "x*x"}).reading
    )
