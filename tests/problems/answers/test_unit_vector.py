"""A unit vector is right up to its sign."""

import pytest

from problems.answers.answer_type import AnswerType
from problems.answers.unit_vector import UnitVector
from problems.verdict import Status
from tests.problems.answers.tables import all_are, tag

ACCEPTS: list[tuple[AnswerType, list[str]]] = [
    (UnitVector("(3/5, 4/5)"), ["(3/5,4/5)", "(-0.6,-0.8)", "1/5 (3,4)"]),
    (UnitVector("(1/sqrt(2), 1/sqrt(2))"), ["(0.707,0.707)", "(1,1)/√2"]),
]
REJECTS: list[tuple[AnswerType, list[str]]] = [
    (UnitVector("(3/5, 4/5)"), ["(3,4)", "(4/5,3/5)", "(0,0)"]),
    (UnitVector("(1/sqrt(2), 1/sqrt(2))"), ["(1,1)", "(0.5,0.5)"]),
]
UNREADABLE: list[tuple[AnswerType, list[str]]] = [
    (UnitVector("(3/5, 4/5)"), ["(3/5"]),
    (UnitVector("(1/sqrt(2), 1/sqrt(2))"), ["(√,1)"]),
]
TAGS: list[tuple[AnswerType, str, str]] = [
    (UnitVector("(3/5, 4/5)"), "(3,4)", "not-unit"),
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
