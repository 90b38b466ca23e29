"""An affine set may be given by any point and directions."""

import pytest

from problems.answers.affine import Affine
from problems.answers.answer_type import AnswerType
from problems.verdict import Status
from tests.problems.answers.tables import all_are, tag

ACCEPTS: list[tuple[AnswerType, list[str]]] = [
    (Affine("(1,0,2) + t*(1,1,0)"), ["(1,0,2)+t(1,1,0)", "(1+s, s, 2)", "(2,1,2)+span{(2,2,0)}"]),
]
REJECTS: list[tuple[AnswerType, list[str]]] = [
    (Affine("(1,0,2) + t*(1,1,0)"), ["(1,0,2)", "(0,0,2)+t(1,1,0)", "(1,0,2)+t(1,0,0)", "3"]),
]
UNREADABLE: list[tuple[AnswerType, list[str]]] = [
    (Affine("(1,0,2) + t*(1,1,0)"), ["(1,0,2)+t("]),
]
TAGS: list[tuple[AnswerType, str, str]] = [
    (Affine("(1,0,2) + t*(1,1,0)"), "(1,0,2)", "directions"),
    (Affine("(1,0,2) + t*(1,1,0)"), "(0,0,2)+t(1,1,0)", "particular"),
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
