"""A set of solutions has no order and no repetitions."""

import pytest

from problems.answers.answer_type import AnswerType
from problems.answers.solution_set import SolutionSet
from problems.verdict import Status
from tests.problems.answers.tables import all_are, tag

ACCEPTS: list[tuple[AnswerType, list[str]]] = [
    (SolutionSet("{2, 3}", ("x",)), ["{3,2}", "2, 3", "x=2 or x=3", "x = 2, x = 3", "5/2 ± 1/2", "{2,3,2}"]),
    (SolutionSet("{}", ("x",)), ["no solution", "∅", "{}", "none"]),
    (SolutionSet("{(1,2),(3,4)}"), ["(3,4), (1,2)", "{(1,2),(3,4)}"]),
]
REJECTS: list[tuple[AnswerType, list[str]]] = [
    (SolutionSet("{2, 3}", ("x",)), ["{2}", "{2,3,4}", "no solution", "{-2,-3}"]),
    (SolutionSet("{}", ("x",)), ["{0}", "1"]),
    (SolutionSet("{(1,2),(3,4)}"), ["(1,2)", "{(2,1),(4,3)}"]),
]
UNREADABLE: list[tuple[AnswerType, list[str]]] = [
    (SolutionSet("{2, 3}", ("x",)), ["{2,3", "2,,3", "x = two"]),
    (SolutionSet("{}", ("x",)), ["no idea"]),
    (SolutionSet("{(1,2),(3,4)}"), ["{(1,2)"]),
]
TAGS: list[tuple[AnswerType, str, str]] = [
    (SolutionSet("{2, 3}"), "2", "missing-solution"),
    (SolutionSet("{2, 3}"), "2, 3, 4", "extra-solution"),
    (SolutionSet("{2, 3}"), "-2, -3", "sign"),
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
