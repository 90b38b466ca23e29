"""An exercise, an item and an outcome to draw, without a store or a worker."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.services.opened import Opened, Outcome
from bot.storage.efforts import Effort
from bot.storage.exercises import Exercise
from problems.snapshot import ItemSnapshot, PartSnapshot
from problems.verdict import Verdict

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
PART = PartSnapshot(
    code="int", answer={}, label="", example="7", options=(), multiple=False, canonical="3", latex="3", form=""
)
ITEM = ItemSnapshot(
    item_id="item",
    family="det-2x2",
    version=1,
    level=2,
    seed=1,
    title="Determinant of a 2×2 matrix",
    skill="mat-det",
    topic="la-matrices",
    module="linear_algebra",
    prompt="Compute $\\det A$.",
    parts=(PART,),
    hints=("One", "Two", "Three"),
    solution=("It is $3$.",),
    misconceptions=(),
)


def exercise(**changes: Any) -> Exercise:
    """Return a practice exercise of Ada's."""
    return replace(Exercise(7, "e1", "practice", "item", 1, "", NOW), **changes)


def opened(item: ItemSnapshot = ITEM, *, effort: dict[str, Any] | None = None, **changes: Any) -> Opened:
    """Return the exercise as Ada sees it."""
    return Opened(exercise(**changes), item, replace(Effort(7, "e1", 1, NOW), **(effort or {})))


def outcome(verdict: Verdict, *, on: Opened | None = None, **changes: Any) -> Outcome:
    """Return what a submission of "4" brought."""
    plain = Outcome(on or opened(), verdict, ("4",), 99, 0, False, False, False, 0, False, False)
    return replace(plain, **changes)
