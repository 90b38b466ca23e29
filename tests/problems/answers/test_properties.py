"""Properties of reading and judging that hold for every formula."""

from hypothesis import given, settings
from hypothesis import strategies as st

from problems.answers.checking import check
from problems.answers.expression import Expression
from problems.answers.judging.diagnosis.mutations import everywhere, flipped_sign, number_shifted
from problems.answers.judging.values.equivalence import Outcome, compare
from problems.answers.reading import Node, plain, read
from problems.answers.reading.tree import Binary, Call, Constant, Name, Negative, Number
from problems.verdict import Status

LEAVES: st.SearchStrategy[Node] = st.one_of(
    st.integers(0, 12).map(lambda value: Number(str(value))),
    st.sampled_from(["2.5", "0.25", "3.140"]).map(Number),
    st.sampled_from(["x", "y"]).map(Name),
    st.just(Constant("pi")),
)


def _grown(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    return st.one_of(
        st.builds(Negative, inner),
        st.builds(Binary, st.sampled_from("+-*/"), inner, inner),
        st.builds(Binary, st.just("^"), inner, st.integers(0, 3).map(lambda value: Number(str(value)))),
        st.builds(
            lambda name, argument: Call(name, (argument,)), st.sampled_from(["sin", "exp", "sqrt", "abs", "ln"]), inner
        ),
    )


FORMULAS = st.recursive(LEAVES, _grown, max_leaves=10)


@given(FORMULAS)
@settings(max_examples=150, deadline=None)
def test_printing_a_tree_and_reading_it_again_is_the_identity(tree: Node) -> None:
    assert read(plain(tree), ("x", "y")).tree == tree


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_no_text_raises(text: str) -> None:
    assert check({"reference": "x^2 + 1", "response": text}).status in set(Status)


@given(st.text(alphabet="xy0123456789+-*/^()[]{}|.,;=<>√π≤∞² \\frac{sinle", max_size=30))
@settings(max_examples=300, deadline=None)
def test_no_mathematical_looking_text_raises(text: str) -> None:
    assert Expression("x^2 + y", ("x", "y")).judge(text).status in set(Status)


@given(FORMULAS)
@settings(max_examples=100, deadline=None)
def test_equivalence_is_reflexive(tree: Node) -> None:
    assert compare(tree, Binary("+", tree, Number("0"))).outcome is not Outcome.DIFFERENT


@given(FORMULAS, FORMULAS)
@settings(max_examples=100, deadline=None)
def test_equivalence_is_symmetric(left: Node, right: Node) -> None:
    assert {compare(left, right).outcome, compare(right, left).outcome} != {Outcome.EQUAL, Outcome.DIFFERENT}


def test_one_token_mutants_of_formulas_are_rejected() -> None:
    for text in (
        "3*x^2-4*x+1",
        "sin(2*x)+x/3",
        "(x+1)*(x-2)",
        "e^(2*x)*cos(3*x)",
        "ln(5*x+1)-7",
        "2*x/(x^2+1)",
        "sqrt(x+4)+5",
    ):
        key = read(text, ("x",)).tree
        for edit in (flipped_sign, number_shifted):
            for mutant in everywhere(edit, key):
                verdict = Expression(text, ("x",)).judge(plain(mutant))
                assert verdict.status is Status.INCORRECT, plain(mutant)
