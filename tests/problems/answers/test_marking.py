"""Marking a whole item: parts, misconceptions, spoiler bars."""

import pytest

from problems.answers.answer_type import AnswerType
from problems.answers.choice import MultipleChoice
from problems.answers.eigenvector import Eigenvector
from problems.answers.expression import Expression
from problems.answers.marking import mark
from problems.answers.number import Number
from problems.answers.probability import Probability
from problems.answers.vector import Vector
from problems.snapshot import ItemSnapshot, MisconceptionSnapshot
from problems.verdict import Status


def item(*answers: AnswerType, misconceptions: tuple[MisconceptionSnapshot, ...] = ()) -> ItemSnapshot:
    """Return an item with these parts, through JSON as it is stored."""
    snapshot = ItemSnapshot(
        item_id="abc", family="f", version=1, level=1, seed=1, title="t", skill="s", topic="t", module="m", prompt="p",
        parts=tuple(answer.snapshot() for answer in answers), hints=(), solution=(), misconceptions=misconceptions,
    )  # fmt: skip
    return ItemSnapshot.from_json(snapshot.as_json())


def test_a_known_misconception_is_named() -> None:
    known = MisconceptionSnapshot("swapped", ("5",), "You swapped them.")
    verdict = mark(item(Number("3"), misconceptions=(known,)), ["10/2"])
    assert verdict.status is Status.INCORRECT
    assert verdict.feedback is not None
    assert (verdict.feedback.tag, verdict.feedback.sentence) == ("swapped", "You swapped them.")


def test_a_misconception_is_judged_by_the_part_s_own_equivalence() -> None:
    known = MisconceptionSnapshot("other", ("(2, 1)",), "That is the other one.")
    verdict = mark(item(Eigenvector("(1, 2)"), misconceptions=(known,)), ["(-4, -2)"])
    assert verdict.feedback is not None
    assert verdict.feedback.tag == "other"


def test_parts_are_merged_with_shared_credit() -> None:
    verdict = mark(item(Number("3", label="a"), Number("4", label="b")), ["3", "5"])
    assert verdict.status is Status.INCORRECT
    assert verdict.credit == 0.5
    assert [part.status for part in verdict.parts] == [Status.CORRECT, Status.INCORRECT]
    assert verdict.feedback is not None
    assert verdict.feedback.sentence.startswith("b: ")


def test_a_part_without_an_answer_is_not_understood() -> None:
    assert mark(item(Number("3"), Number("4")), ["3"]).status is Status.NOT_UNDERSTOOD


def test_a_misconception_may_name_one_part_only() -> None:
    known = MisconceptionSnapshot("second", (None, "9"), "Look at b.")
    verdict = mark(item(Number("3"), Number("4"), misconceptions=(known,)), ["3", "9"])
    assert verdict.feedback is not None
    assert verdict.feedback.tag == "second"


def test_discord_s_spoiler_bars_are_no_absolute_value() -> None:
    assert mark(item(Number("-3")), ["||-3||"]).status is Status.CORRECT


def test_a_type_mismatch_keeps_its_own_tag() -> None:
    known = MisconceptionSnapshot("m", ("2*x",), "No.")
    verdict = mark(item(Expression("x^2", ("x",)), misconceptions=(known,)), ["2x = 4"])
    assert verdict.feedback is not None
    assert verdict.feedback.tag == "type-equation"


@pytest.mark.parametrize(
    ("answer", "mistake", "response"),
    [
        (Number("11"), "(3, 8)", "[3, 8]"),
        (Vector("(5, 6)"), "[[1, 4], [2, 4]]", "[1 4; 2 4]"),
        (Probability("0.4"), "2", "4/2"),
    ],
)
def test_a_known_misconception_of_another_kind_is_named(answer: AnswerType, mistake: str, response: str) -> None:
    known = MisconceptionSnapshot("not-added", (mistake,), "Add the products.")
    verdict = mark(item(answer, misconceptions=(known,)), [response])
    assert verdict.status is Status.INCORRECT
    assert verdict.feedback is not None
    assert verdict.feedback.tag == "not-added"


def test_choices_are_marked_by_letters() -> None:
    snapshot = item(MultipleChoice(("one", "two"), ("one", "two", "three")))
    assert mark(snapshot, ["a, b"]).status is Status.CORRECT
    assert snapshot.parts[0].multiple
