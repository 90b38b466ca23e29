"""An expression is judged wherever both sides are real and defined."""

import pytest

from problems.answers.answer_type import AnswerType
from problems.answers.expression import Expression
from problems.verdict import Status
from tests.problems.answers.tables import all_are, tag

ACCEPTS: list[tuple[AnswerType, list[str]]] = [
    (Expression("2*x + 1", ("x",)), ["2x+1", "1 + x·2", "2(x+1/2)", "(4x²-1)/(2x-1)", "\\frac{4x+2}{2}"]),
    (Expression("sin(2*x)", ("x",)), ["2 sin x cos x", "sin 2x", "2sin(x)cos(x)"]),
    (Expression("ln(x)", ("x",), domain="x > 0"), ["ln|x|", "-ln(1/x)", "ln(x^2)/2"]),
]
REJECTS: list[tuple[AnswerType, list[str]]] = [
    (Expression("2*x + 1", ("x",)), ["2x-1", "x^2+1", "2x = 1", "2y+1", "(1, 2)"]),
    (Expression("sin(2*x)", ("x",)), ["sin^2 x", "2sin x", "cos 2x"]),
    (Expression("ln(x)", ("x",), domain="x > 0"), ["1/x", "ln(-x)"]),
]
UNREADABLE: list[tuple[AnswerType, list[str]]] = [
    (Expression("2*x + 1", ("x",)), ["2x+", "(2x+1", "plot", "x2+1", "2x + @"]),
    (Expression("sin(2*x)", ("x",)), ["sin()", "sin"]),
    (Expression("ln(x)", ("x",), domain="x > 0"), ["ln"]),
]
TAGS: list[tuple[AnswerType, str, str]] = [
    (Expression("x^2", ("x",)), "X^2", "type-case"),
    (Expression("x^2", ("x",)), "t^2", "type-variable"),
    (Expression("x^2", ("x",)), "x = y^2", "type-equation"),
    (Expression("(x+1)^2", ("x",)), "x^2+1", "power-of-sum"),
    (Expression("2*x+3", ("x",)), "2x-3", "one-sign"),
    (Expression("x/2", ("x",)), "1/2x", "ambiguous"),
    (Expression("6*x*(x^2+1)^2", ("x",)), "3(x^2+1)^2", "chain-rule"),
    (Expression("sin(x)", ("x",)), "x+7", "counterexample"),
]


@pytest.mark.parametrize(("answer", "responses"), ACCEPTS)
def test_right_answers_are_accepted(answer: AnswerType, responses: list[str]) -> None:
    assert all_are(answer, responses, Status.CORRECT)


@pytest.mark.parametrize(("answer", "responses"), REJECTS)
def test_wrong_answers_are_rejected(answer: AnswerType, responses: list[str]) -> None:
    assert all_are(answer, responses, Status.INCORRECT)


@pytest.mark.parametrize(("answer", "responses"), UNREADABLE)
def test_unreadable_answers_are_not_understood(answer: AnswerType, responses: list[str]) -> None:
    assert all_are(answer, responses, Status.NOT_UNDERSTOOD)


@pytest.mark.parametrize(("answer", "response", "expected"), TAGS)
def test_a_mistake_is_named(answer: AnswerType, response: str, expected: str) -> None:
    assert tag(answer, response) == expected


@pytest.mark.parametrize(("answer", "responses"), ACCEPTS)
def test_the_example_can_be_read_and_is_not_the_key(answer: AnswerType, responses: list[str]) -> None:
    del responses
    assert answer.judge(answer.example()).status in {
        Status.INCORRECT,
        Status.WRONG_FORM,
        Status.CORRECT if answer.options() else Status.INCORRECT,
    }
