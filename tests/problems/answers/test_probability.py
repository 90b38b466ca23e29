"""A probability lies between 0 and 1, in any writing."""

import pytest

from problems.answers.answer_type import AnswerType
from problems.answers.probability import Probability
from problems.verdict import Status
from tests.problems.answers.tables import all_are, tag

ACCEPTS: list[tuple[AnswerType, list[str]]] = [
    (Probability("3/25"), ["0.12", "12%", "3/25", "12 percent", "P(A|B) = 0.12", "1 - 0.88"]),
]
REJECTS: list[tuple[AnswerType, list[str]]] = [
    (Probability("3/25"), ["0.88", "1.2", "-0.1", "0.012"]),
]
UNREADABLE: list[tuple[AnswerType, list[str]]] = [
    (Probability("3/25"), ["0,12", "%", "12 out of"]),
]
TAGS: list[tuple[AnswerType, str, str]] = [
    (Probability("0.12"), "1.2", "probability-range"),
    (Probability("0.12"), "12", "probability-range"),
    (Probability("0.12"), "0.88", "complement"),
    (Probability("1/3"), "0.333", "form-exact"),
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
