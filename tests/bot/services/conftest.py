"""What service tests stand on: a real store in a temporary folder, and a clock that the test moves."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from bot.services.pictures import Pictures
from bot.storage import Store, open_store
from bot.storage.attempts import Attempt
from bot.storage.efforts import Effort
from bot.storage.exercises import Exercise
from bot.storage.learners import Learner as LearnerRow
from bot.workers.pool import WorkerPool
from problems.snapshot import ItemSnapshot
from problems.verdict import Status

ITEM = ItemSnapshot(
    "item", "eigen-2x2", 1, 1, 7, "Eigenvalues", "eig-values", "eigen", "linear_algebra", "Find them.",
    (), (), (), (), None,
)  # fmt: skip


@dataclass
class Clock:
    """A clock that stands until it is moved."""

    now: datetime = datetime(2026, 11, 25, 18, 0, tzinfo=UTC)  # a Wednesday

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **span: float) -> None:
        self.now += timedelta(**span)


@dataclass
class Names:
    """Ids in order: the same in every run."""

    counter: "count[int]" = field(default_factory=lambda: count(1))

    def __call__(self) -> str:
        return f"id{next(self.counter):04d}"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def new_id() -> Callable[[], str]:
    return Names()


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await open_store(tmp_path / "lemma.db")
    yield opened
    await opened.aclose()


@dataclass
class Scorer:
    """Gives learners points the way they earn them: by an attempt that solves an exercise."""

    store: Store
    clock: Clock
    sources: "count[int]" = field(default_factory=lambda: count(1000))

    async def give(self, guild_id: int, user_id: int, points: int, name: str = "", day: date | None = None) -> None:
        source = next(self.sources)
        await self.store.items.add(ITEM, self.clock())
        exercise = Exercise(guild_id, f"x{source}", "practice", ITEM.item_id, user_id, "", self.clock())
        await self.store.exercises.add(exercise)
        effort = await self.store.efforts.open(guild_id, exercise.exercise_id, user_id, self.clock())
        attempt = Attempt(
            guild_id, source, user_id, exercise.exercise_id, ITEM.item_id, ITEM.skill, self.clock(),
            day or self.clock().date(), Status.CORRECT, credit=1.0, points=points, solved=True, response="1",
        )  # fmt: skip
        done = Effort(guild_id, exercise.exercise_id, user_id, effort.opened_at, solved_at=self.clock(), points=points)
        row = LearnerRow(guild_id, user_id, name or f"Member {user_id}", 1, 1, self.clock().date())
        assert await self.store.attempts.record(attempt, done, row)


@pytest.fixture
def scorer(store: Store, clock: Clock) -> Scorer:
    return Scorer(store, clock)


@pytest.fixture
async def maths() -> AsyncIterator[WorkerPool]:
    """Give a real maths worker; the forkserver behind it is shared by all tests."""
    async with WorkerPool(role="maths", size=1, deadline=5.0, spares=0) as pool:
        yield pool


@pytest.fixture
async def typesetter() -> AsyncIterator[WorkerPool]:
    """Give a real typesetter."""
    async with WorkerPool(role="typesetter", size=1, deadline=20.0, spares=0) as pool:
        yield pool


@pytest.fixture
def resting_pictures(store: Store, tmp_path: Path) -> Pictures:
    """Give pictures whose workers were never started, for tests that look at no picture."""
    idle = WorkerPool(role="maths", size=1, deadline=1.0)
    return Pictures(idle, idle, store.preferences, tmp_path / "pictures", 0)
