"""A tuple is judged part by part."""

import pytest

from problems.answers.answer_type import AnswerType
from problems.answers.tuple_of import TupleOf
from problems.verdict import Status
from tests.problems.answers.tables import all_are, tag

ACCEPTS: list[tuple[AnswerType, list[str]]] = [
    (TupleOf("(2, -3)", parts=("p", "q")), ["(2,-3)", "2, -3", "p=2, q=-3", "q=-3, p=2", "p=2 and q=-3"]),
]
REJECTS: list[tuple[AnswerType, list[str]]] = [
    (TupleOf("(2, -3)", parts=("p", "q")), ["(-3,2)", "(2,3)", "(2,-3,0)"]),
]
UNREADABLE: list[tuple[AnswerType, list[str]]] = [
    (TupleOf("(2, -3)", parts=("p", "q")), ["(2,-3", "p="]),
]
TAGS: list[tuple[AnswerType, str, str]] = [
    (TupleOf("(2, -3)"), "(-3,2)", "swapped"),
    (TupleOf("(2, -3)"), "(2,3)", "tuple"),
    (TupleOf("(2, -3)"), "2", "tuple-length"),
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
