"""An ordering gets credit for pairs in the right order."""

import pytest

from problems.answers.answer_type import AnswerType
from problems.answers.ordering import Ordering
from problems.verdict import Status
from tests.problems.answers.tables import all_are, tag

ACCEPTS: list[tuple[AnswerType, list[str]]] = [
    (Ordering("b, a, c", ("a", "b", "c")), ["b, a, c", "b a c", "b < a < c", "2, 1, 3", "b → a → c"]),
]
REJECTS: list[tuple[AnswerType, list[str]]] = [
    (Ordering("b, a, c", ("a", "b", "c")), ["a, b, c", "c, a, b"]),
]
UNREADABLE: list[tuple[AnswerType, list[str]]] = [
    (Ordering("b, a, c", ("a", "b", "c")), ["b, a", "b, b, c", "b, a, d"]),
]
TAGS: list[tuple[AnswerType, str, str]] = [
    (Ordering("b, a, c", ("a", "b", "c")), "c, a, b", "order-reversed"),
    (Ordering("b, a, c", ("a", "b", "c")), "a, b, c", "order"),
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
