"""A matrix has the same shape and the same entries."""

import pytest

from problems.answers.answer_type import AnswerType
from problems.answers.matrix import Matrix
from problems.verdict import Status
from tests.problems.answers.tables import all_are, tag

ACCEPTS: list[tuple[AnswerType, list[str]]] = [
    (
        Matrix("[[1,2],[3,4]]"),
        [
            "[[1,2],[3,4]]",
            "1 2; 3 4",
            "[1 2; 3 4]",
            "((1,2),(3,4))",
            "1 2\n3 4",
            "[[1 2]\n [3 4]]",
            "\\begin{bmatrix}1&2\\\\3&4\\end{bmatrix}",
            "A = [[1,2],[3,4]]",
        ],
    ),
]
REJECTS: list[tuple[AnswerType, list[str]]] = [
    (Matrix("[[1,2],[3,4]]"), ["[[1,3],[2,4]]", "[[1,2,0],[3,4,0]]", "[1,2,3,4]", "-2"]),
]
UNREADABLE: list[tuple[AnswerType, list[str]]] = [
    (Matrix("[[1,2],[3,4]]"), ["[[1,2],[3]]", "[[1,2],[3,4]", "[1 2; 3]"]),
]
TAGS: list[tuple[AnswerType, str, str]] = [
    (Matrix("[[1,2],[3,4]]"), "[[1,3],[2,4]]", "transposed"),
    (Matrix("[[1,2],[3,4]]"), "[[3,4],[1,2]]", "rows-swapped"),
    (Matrix("[[1,2],[3,4]]"), "[[2,1],[4,3]]", "columns-swapped"),
    (Matrix("[[1,2,3],[4,5,6]]"), "[[1,4],[2,5],[3,6]]", "shape-transposed"),
    (Matrix("[[1,2],[3,4]]"), "5", "type-expression"),
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
