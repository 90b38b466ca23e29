"""Truth value and reason must both be right."""

import pytest

from problems.answers.answer_type import AnswerType
from problems.answers.true_false import TrueFalse
from problems.verdict import Status
from tests.problems.answers.tables import all_are, tag

ACCEPTS: list[tuple[AnswerType, list[str]]] = [
    (
        TrueFalse("true; the rows agree", ("the rows agree", "the determinant is 0")),
        ["true, A", "True because the rows agree", "yes, 1", "t; a"],
    ),
]
REJECTS: list[tuple[AnswerType, list[str]]] = [
    (TrueFalse("true; the rows agree", ("the rows agree", "the determinant is 0")), ["false, A", "true, B"]),
]
UNREADABLE: list[tuple[AnswerType, list[str]]] = [
    (
        TrueFalse("true; the rows agree", ("the rows agree", "the determinant is 0")),
        ["A", "true", "maybe, A", "true, Z"],
    ),
]
TAGS: list[tuple[AnswerType, str, str]] = [
    (TrueFalse("true; r", ("r", "s")), "true, B", "wrong-reason"),
    (TrueFalse("true; r", ("r", "s")), "false, A", "wrong-truth"),
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
