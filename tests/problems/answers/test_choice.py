"""A choice is given by its words, its number or its letter."""

import pytest

from problems.answers.answer_type import AnswerType
from problems.answers.choice import Choice, MultipleChoice
from problems.verdict import Status
from tests.problems.answers.tables import all_are, tag

ACCEPTS: list[tuple[AnswerType, list[str]]] = [
    (Choice("$k > 0$", ("$k > 0$", "$k < 0$", "always")), ["A", "a", "1", "$k > 0$", "k > 0", "(a)"]),
    (MultipleChoice(("one", "three"), ("one", "two", "three")), ["A, C", "1,3", "AC", "one\nthree", "a and c", "3; 1"]),
    (
        MultipleChoice(("5, 5, 5", "23, 4, 1", "4, 6, 1"), ("1, 2", "5, 5, 5", "23, 4, 1", "4, 6, 1")),
        ["2, 3, 4", "B, C, D"],
    ),
]
REJECTS: list[tuple[AnswerType, list[str]]] = [
    (Choice("$k > 0$", ("$k > 0$", "$k < 0$", "always")), ["B", "3", "always"]),
    (MultipleChoice(("one", "three"), ("one", "two", "three")), ["A", "A, B", "ABC", "none"]),
]
UNREADABLE: list[tuple[AnswerType, list[str]]] = [
    (Choice("$k > 0$", ("$k > 0$", "$k < 0$", "always")), ["D", "7", "maybe", ""]),
    (MultipleChoice(("one", "three"), ("one", "two", "three")), ["A, D", "x", "four"]),
]
TAGS: list[tuple[AnswerType, str, str]] = [
    (Choice("a", ("a", "b")), "b", "wrong-choice"),
    (MultipleChoice(("a",), ("a", "b")), "a, b", "wrong-choices"),
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
