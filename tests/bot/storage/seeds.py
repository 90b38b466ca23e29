"""Rows for the tests, with defaults that fit together."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.storage import Repositories
from bot.storage.attempts import Attempt
from bot.storage.efforts import Effort
from bot.storage.exercises import Exercise
from bot.storage.progress import SkillOutcome
from problems.snapshot import ItemSnapshot, PartSnapshot
from problems.verdict import Status

NOW = datetime(2026, 11, 25, 18, 0, tzinfo=UTC)
TODAY = date(2026, 11, 25)
GUILD = 7_000_000_000_000_001
ADA, BEN, CAY = 9_000_000_000_000_001, 9_000_000_000_000_002, 9_000_000_000_000_003


def later(**span: float) -> datetime:
    return NOW + timedelta(**span)


def snapshot(item_id: str = "item-1", **changes: Any) -> ItemSnapshot:
    part = PartSnapshot(
        code="num",
        answer={"canonical": "3/4"},
        label="",
        example="2/3",
        options=(),
        multiple=False,
        canonical="3/4",
        latex=r"\frac{3}{4}",
        form="",
    )
    drawn = ItemSnapshot(
        item_id=item_id,
        family="eigen-2x2",
        version=1,
        level=2,
        seed=2**62,
        title="Eigenvalues of a 2×2 matrix",
        skill="eig-values",
        topic="eigenvalues",
        module="linear_algebra",
        prompt="Find the eigenvalues of $A$ — “all” of them.",
        parts=(part,),
        hints=("One.", "Two.", "Three."),
        solution=("Step.",),
        misconceptions=(),
    )
    return replace(drawn, **changes)


def exercise(exercise_id: str = "ex-1", **changes: Any) -> Exercise:
    row = Exercise(
        guild_id=GUILD,
        exercise_id=exercise_id,
        kind="practice",
        item_id="item-1",
        owner_id=ADA,
        reference="",
        created_at=NOW,
    )
    return replace(row, **changes)


async def set_exercise(store: Repositories, exercise_id: str = "ex-1", **changes: Any) -> Exercise:
    """Keep an exercise and its item."""
    row = exercise(exercise_id, **changes)
    await store.items.add(snapshot(row.item_id), NOW)
    return await store.exercises.add(row)


def attempt(source_id: int = 1, **changes: Any) -> Attempt:
    row = Attempt(
        guild_id=GUILD,
        source_id=source_id,
        user_id=ADA,
        exercise_id="ex-1",
        item_id="item-1",
        skill="eig-values",
        at=NOW,
        local_day=TODAY,
        status=Status.INCORRECT,
    )
    return replace(row, **changes)


def right(source_id: int = 1, *, points: int = 20, **changes: Any) -> Attempt:
    """Return an attempt that solves its exercise."""
    return attempt(source_id, status=Status.CORRECT, credit=1.0, points=points, solved=True, **changes)


def outcome(of: Attempt, **changes: Any) -> SkillOutcome:
    row = SkillOutcome(
        guild_id=of.guild_id,
        user_id=of.user_id,
        exercise_id=of.exercise_id,
        skill=of.skill,
        outcome="solved",
        family="eigen-2x2",
        level=2,
        at=of.at,
        source_id=of.source_id,
    )
    return replace(row, **changes)


async def record(store: Repositories, made: Attempt, *, name: str = "", **learner: Any) -> bool:
    """Set the attempt's exercise where it is new, and record the attempt as a service would."""
    if await store.exercises.get(made.guild_id, made.exercise_id) is None:
        await set_exercise(store, made.exercise_id, guild_id=made.guild_id, item_id=made.item_id, owner_id=made.user_id)
    effort = await store.efforts.open(made.guild_id, made.exercise_id, made.user_id, made.at)
    after = replace(
        effort,
        tries=effort.tries + (made.status is Status.INCORRECT),
        solved_at=made.at if made.solved else effort.solved_at,
        points=effort.points + made.points,
    )
    known = await store.learners.get(made.guild_id, made.user_id)
    return await store.attempts.record(made, after, replace(known, name=name or known.name, **learner), outcome(made))


def effort(**changes: Any) -> Effort:
    return replace(Effort(guild_id=GUILD, exercise_id="ex-1", user_id=ADA, opened_at=NOW), **changes)
