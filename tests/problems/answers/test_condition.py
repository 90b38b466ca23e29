"""A condition is judged by its solution set."""

import pytest

from problems.answers.answer_type import AnswerType
from problems.answers.condition import Condition
from problems.verdict import Status
from tests.problems.answers.tables import all_are, tag

ACCEPTS: list[tuple[AnswerType, list[str]]] = [
    (Condition("k > 2 or k < -2", ("k",)), ["|k|>2", "k^2>4", "k<-2 or k>2", "(-∞,-2)∪(2,∞)"]),
    (Condition("a > b", ("a", "b")), ["b<a", "a-b>0", "2a>2b"]),
]
REJECTS: list[tuple[AnswerType, list[str]]] = [
    (Condition("k > 2 or k < -2", ("k",)), ["k>2", "|k|>=2", "|k|<2", "k=2", "x>2"]),
    (Condition("a > b", ("a", "b")), ["a>=b", "a<b"]),
]
UNREADABLE: list[tuple[AnswerType, list[str]]] = [
    (Condition("k > 2 or k < -2", ("k",)), ["k>", "k >< 2"]),
    (Condition("a > b", ("a", "b")), ["a>"]),
]
TAGS: list[tuple[AnswerType, str, str]] = [
    (Condition("k > 2", ("k",)), "k>=2", "open-closed"),
    (Condition("k > 2", ("k",)), "x>2", "type-variable"),
    (Condition("k > 2", ("k",)), "5", "type-expression"),
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
