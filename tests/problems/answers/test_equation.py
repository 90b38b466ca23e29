"""An equation is judged up to a non-zero factor, and by its solutions."""

import pytest

from problems.answers.answer_type import AnswerType
from problems.answers.equation import Equation
from problems.verdict import Status
from tests.problems.answers.tables import all_are, tag

ACCEPTS: list[tuple[AnswerType, list[str]]] = [
    (Equation("y = 2*x + 1", ("x", "y")), ["y=2x+1", "2x - y + 1 = 0", "4x-2y=-2", "x = (y-1)/2", "y-3=2(x-1)"]),
    (Equation("x^2 + y^2 = 25", ("x", "y")), ["x²+y²-25=0", "sqrt(x^2+y^2)=5"]),
]
REJECTS: list[tuple[AnswerType, list[str]]] = [
    (Equation("y = 2*x + 1", ("x", "y")), ["y=2x-1", "2x+1", "y>2x+1", "x=2y+1", "(y-2x-1)(x+7)=0"]),
    (Equation("x^2 + y^2 = 25", ("x", "y")), ["x+y=5", "y=sqrt(25-x^2)"]),
]
UNREADABLE: list[tuple[AnswerType, list[str]]] = [
    (Equation("y = 2*x + 1", ("x", "y")), ["y=", "y=2x+", "y==2x+@"]),
    (Equation("x^2 + y^2 = 25", ("x", "y")), ["x^2+"]),
]
TAGS: list[tuple[AnswerType, str, str]] = [
    (Equation("y = 2*x + 1", ("x", "y")), "2x+1", "type-expression"),
    (Equation("y = 2*x + 1", ("x", "y")), "y=2x-1", "term-sign"),
    (Equation("y = 2*x + 1", ("x", "y")), "z=2x+1", "type-variable"),
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
