"""An eigenvector is judged up to a non-zero factor, or inside its space."""

import pytest

from problems.answers.answer_type import AnswerType
from problems.answers.eigenvector import Eigenvector
from problems.verdict import Status
from tests.problems.answers.tables import all_are, tag

ACCEPTS: list[tuple[AnswerType, list[str]]] = [
    (Eigenvector("(1, 2)"), ["(1,2)", "(-2,-4)", "[1/2;1]", "1/sqrt(5) (1,2)", "1 2"]),
    (Eigenvector("[[1,0,0],[0,1,1]]"), ["(1,0,0)", "(2,3,3)"]),
]
REJECTS: list[tuple[AnswerType, list[str]]] = [
    (Eigenvector("(1, 2)"), ["(2,1)", "(0,0)", "(1,2,0)", "3"]),
    (Eigenvector("[[1,0,0],[0,1,1]]"), ["(0,1,0)"]),
]
UNREADABLE: list[tuple[AnswerType, list[str]]] = [
    (Eigenvector("(1, 2)"), ["(1,2", "(1,@)", "t(1,2)", "span{(1,2)}"]),
    (Eigenvector("[[1,0,0],[0,1,1]]"), ["("]),
]
TAGS: list[tuple[AnswerType, str, str]] = [
    (Eigenvector("(1, 2)"), "(0,0)", "zero-vector"),
    (Eigenvector("(1, 2)"), "(2,1)", "not-parallel"),
    (Eigenvector("(1, 2)"), "2", "type-expression"),
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
