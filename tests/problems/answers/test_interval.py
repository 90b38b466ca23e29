"""An interval is the set of its numbers, ends included exactly."""

import pytest

from problems.answers.answer_type import AnswerType
from problems.answers.interval import Interval
from problems.verdict import Status
from tests.problems.answers.tables import all_are, tag

ACCEPTS: list[tuple[AnswerType, list[str]]] = [
    (Interval("[2, oo)"), ["[2,∞)", "x >= 2", "2≤x", "[2,∞[", "[2,3] ∪ [3,∞)", "{x | x ≥ 2}"]),
    (Interval("(-oo,1) U (2,oo)"), ["x<1 or x>2", "(2,∞)∪(-∞,1)", "(x-1)(x-2)>0", "ℝ∖[1,2]"]),
    (Interval("(0.42, 0.58)", tolerance="0.005"), ["(0.42,0.58)", "[0.424, 0.576]"]),
]
REJECTS: list[tuple[AnswerType, list[str]]] = [
    (Interval("[2, oo)"), ["(2,∞)", "x<=2", "[3,oo)", "{2}", "2"]),
    (Interval("(-oo,1) U (2,oo)"), ["(1,2)", "x<1", "(-∞,1]∪[2,∞)"]),
    (Interval("(0.42, 0.58)", tolerance="0.005"), ["(0.4,0.58)", "0.5"]),
]
UNREADABLE: list[tuple[AnswerType, list[str]]] = [
    (Interval("[2, oo)"), ["[2,oo", "(oo,2)", "[5,2]"]),
    (Interval("(-oo,1) U (2,oo)"), ["(-oo,1) ∪"]),
    (Interval("(0.42, 0.58)", tolerance="0.005"), ["(0.42, 0.5"]),
]
TAGS: list[tuple[AnswerType, str, str]] = [
    (Interval("[2, oo)"), "(2,oo)", "open-closed"),
    (Interval("[2, oo)"), "x<=2", "other-side"),
    (Interval("(0,1) U (2,3)"), "(0,1)", "missing-part"),
    (Interval("[0,3]"), "[0,4]", "one-end"),
    (Interval("[0,3]"), "7", "type-expression"),
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
