"""A vector is judged entry by entry, in any layout."""

import pytest

from problems.answers.answer_type import AnswerType
from problems.answers.vector import Vector
from problems.verdict import Status
from tests.problems.answers.tables import all_are, tag

ACCEPTS: list[tuple[AnswerType, list[str]]] = [
    (
        Vector("(3, -1, 2)"),
        [
            "(3,-1,2)",
            "[3;-1;2]",
            "[[3],[-1],[2]]",
            "3 -1 2",
            "<3,-1,2>",
            "1/2 (6,-2,4)",
            "v = (3, -1, 2)",
            "\\begin{pmatrix}3\\\\-1\\\\2\\end{pmatrix}",
        ],
    ),
]
REJECTS: list[tuple[AnswerType, list[str]]] = [
    (Vector("(3, -1, 2)"), ["(3,1,2)", "(3,-1)", "5", "{3,-1,2}", "[[3,-1,2],[0,0,0]]"]),
]
UNREADABLE: list[tuple[AnswerType, list[str]]] = [
    (Vector("(3, -1, 2)"), ["(3,-1,2", "(3,,2)"]),
]
TAGS: list[tuple[AnswerType, str, str]] = [
    (Vector("(3, -1, 2)"), "(-3,1,-2)", "sign"),
    (Vector("(3, -1, 2)"), "(2,-1,3)", "order-reversed"),
    (Vector("(3, -1, 2)"), "(3,1,2)", "entries"),
    (Vector("(3, -1, 2)"), "4", "type-expression"),
    (Vector("(3, -1)"), "(6,-2)", "factor"),
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
