"""An antiderivative is right up to a constant that must be written."""

import pytest

from problems.answers.answer_type import AnswerType
from problems.answers.antiderivative import Antiderivative
from problems.verdict import Status
from tests.problems.answers.tables import all_are, tag

ACCEPTS: list[tuple[AnswerType, list[str]]] = [
    (Antiderivative("x^3 + C", "x"), ["x^3+C", "x³ + c", "x^3+5+k", "x^3-C", "F(x) = x^3 + C"]),
]
REJECTS: list[tuple[AnswerType, list[str]]] = [
    (Antiderivative("x^3 + C", "x"), ["3x^2", "x^3/3+C", "x^3*C", "x^2 = C"]),
]
UNREADABLE: list[tuple[AnswerType, list[str]]] = [
    (Antiderivative("x^3 + C", "x"), ["x^3+", "∫3x^2"]),
]
TAGS: list[tuple[AnswerType, str, str]] = [
    (Antiderivative("x^3", "x"), "x^3", "missing-constant"),
    (Antiderivative("x^3", "x"), "3x^2", "integrand"),
    (Antiderivative("x^3", "x"), "6x", "differentiated"),
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
