"""A piecewise function is equal on each piece and at the joints."""

import pytest

from problems.answers.answer_type import AnswerType
from problems.answers.piecewise import Piecewise
from problems.verdict import Status
from tests.problems.answers.tables import all_are, tag

ACCEPTS: list[tuple[AnswerType, list[str]]] = [
    (
        Piecewise("x^2 if x < 0; x + 1 if x >= 0", ("x",)),
        ["x^2, x<0; x+1, x>=0", "x+1 if x>=0; x^2 otherwise", "x² for x<0\nx+1 for x≥0"],
    ),
]
REJECTS: list[tuple[AnswerType, list[str]]] = [
    (Piecewise("x^2 if x < 0; x + 1 if x >= 0", ("x",)), ["x^2 if x<=0; x+1 if x>0", "x^2", "x^2 if x<0; x-1 if x>=0"]),
]
UNREADABLE: list[tuple[AnswerType, list[str]]] = [
    (Piecewise("x^2 if x < 0; x + 1 if x >= 0", ("x",)), ["x^2 if; x+1", "x^2 if x<"]),
]
TAGS: list[tuple[AnswerType, str, str]] = [
    (Piecewise("x^2 if x < 0; x + 1 if x >= 0", ("x",)), "x^2 if x<=0; x+1 if x>0", "joint"),
    (Piecewise("x^2 if x < 0; x + 1 if x >= 0", ("x",)), "x^2", "piece"),
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
