"""A number is judged by its exact value or within its tolerance."""

import pytest

from problems.answers.answer_type import AnswerType
from problems.answers.number import Number
from problems.verdict import Status
from tests.problems.answers.tables import all_are, tag

ACCEPTS: list[tuple[AnswerType, list[str]]] = [
    (Number("3/4"), ["3/4", "0.75", "75%", "¾", "\\frac34", "x = 3/4", "6/8", "1 - 1/4"]),
    (Number("2.5", exact=False, tolerance="0.01"), ["2.5", "2.51", "2.49", "5/2", "250%"]),
    (Number("0.8165", exact=False, decimals=3), ["0.8165", "0.817", "0.815", "0.818"]),
    (Number("6", integer=True), ["6", "6.0", "12/2", "3!"]),
]
REJECTS: list[tuple[AnswerType, list[str]]] = [
    (Number("3/4"), ["4/3", "-3/4", "0.7", "{1, 2}", "x + 1"]),
    (Number("2.5", exact=False, tolerance="0.01"), ["2.511", "2.48", "25"]),
    (Number("0.8165", exact=False, decimals=3), ["0.82", "0.814"]),
    (Number("6", integer=True), ["7", "-6", "6.5"]),
]
UNREADABLE: list[tuple[AnswerType, list[str]]] = [
    (Number("3/4"), ["0,75", "3/", "three", "2½", "", "1 2", "1/0", "0/0", "ln(0)", "0^(-1)", "oo - oo"]),
    (Number("2.5", exact=False, tolerance="0.01"), ["2,5"]),
    (Number("0.8165", exact=False, decimals=3), ["0,817"]),
    (Number("6", integer=True), ["six"]),
]
TAGS: list[tuple[AnswerType, str, str]] = [
    (Number("-5"), "5", "sign"),
    (Number("sqrt(2)"), "1.414", "form-exact"),
    (Number("0.3"), "30", "percent"),
    (Number("7"), "x^2 = 49", "type-equation"),
    (Number("7"), "[1, 2]", "type-list"),
    (Number("7"), "y", "type-variable"),
    (Number("1.5"), "1,5", "comma"),
    (Number("123.4"), "123", "rounding"),
    (Number("5"), "±5", "type-two-values"),
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
