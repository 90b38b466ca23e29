"""``lemma typeset --warm``: pre-renders what learners will see into the picture cache that the bot uses.

Lessons and problems without numbers of their own are found again exactly as they are drawn here; a problem with numbers
is found where the bot draws the same seed. Running it again costs only what is missing.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import typer

from bot.errors import LearnerFacingError
from bot.services.catalogue import Catalogue
from bot.services.lessons import Lessons
from bot.services.pictures import Look, Pictures
from bot.ui.drawings import statement
from bot.workers.errors import WorkerError
from bot.workers.picture_cache import Counts
from bot.workers.pool import WorkerPool
from problems.snapshot import ItemSnapshot

AT_ONCE = 4
NOTE_EVERY = 2.0  # seconds
MEGABYTE = 1024 * 1024
DEADLINE = 30.0

Job = Callable[[], Awaitable[object]]


@dataclass
class Progress:
    """How far it is."""

    total: int
    began: float = field(default_factory=time.monotonic)
    done: int = 0
    failed: int = 0
    noted: float = 0.0

    @property
    def seconds(self) -> float:
        """Return how long it has taken so far."""
        return time.monotonic() - self.began

    def step(self, *, failed: bool) -> None:
        """Count one job, and say so on stderr from time to time."""
        self.done += 1
        self.failed += failed
        if self.seconds - self.noted >= NOTE_EVERY or self.done == self.total:
            self.noted = self.seconds
            typer.echo(f"{self.done} of {self.total} pages, {self.seconds:.0f} s", err=True)


@dataclass(frozen=True)
class Warmed:
    """What came of it."""

    pages: int
    failed: int
    counts: Counts
    seconds: float
    bytes_on_disk: int
    limit: int

    def __str__(self) -> str:
        """Return the one line of figures."""
        known = self.counts.asked - self.counts.made
        line = (
            f"{self.pages} pages, {self.failed} failed: {self.counts.made} pictures drawn and {known} already there "
            f"in {self.seconds:.1f} s; the cache holds {self.bytes_on_disk / MEGABYTE:.1f} of "
            f"{self.limit / MEGABYTE:.0f} MB"
        )
        full = self.bytes_on_disk > 0.85 * self.limit  # sweeping frees a tenth
        return line + (". It is full: raise LEMMA_PICTURE_CACHE_MB" if full else "")


async def warmed(folder: Path, limit: int, seeds: int, themes: Sequence[str], modules: Sequence[str] = ()) -> Warmed:
    """Draw every lesson, and the statements of this many problems of each family and level, in these themes."""
    async with _workers() as (maths, typesetter):
        pictures = Pictures(maths, typesetter, None, folder, limit)
        catalogue = Catalogue(maths)
        lessons = Lessons(maths, catalogue, pictures)
        index = await catalogue.index()
        families = [entry for entry in index.families.values() if not modules or entry.module in modules]
        looks = [Look(theme=str(theme)) for theme in themes]
        jobs: list[Job] = [
            partial(_item, maths, pictures, (entry.family, level, seed), looks)
            for entry in families
            for level in entry.levels
            for seed in range(seeds)
        ]
        if not modules:
            jobs += [partial(lessons.lesson, topic, look) for topic in index.lessons for look in looks]
        progress = Progress(len(jobs))
        waiting = iter(jobs)
        await asyncio.gather(*(_work(waiting, progress) for _ in range(AT_ONCE)))
        size = await asyncio.to_thread(_size, folder)
        return Warmed(progress.done, progress.failed, pictures.counts, progress.seconds, size, limit)


@asynccontextmanager
async def _workers() -> AsyncIterator[tuple[WorkerPool, WorkerPool]]:
    maths = WorkerPool(role="maths", size=2, deadline=DEADLINE, preload=("maths", "typesetter"))
    typesetter = WorkerPool(role="typesetter", size=2, deadline=DEADLINE, preload=("maths", "typesetter"))
    async with maths, typesetter:
        yield maths, typesetter


async def _work(waiting: Iterator[Job], progress: Progress) -> None:
    for job in waiting:
        failed = False
        try:
            await job()
        except (LearnerFacingError, WorkerError) as error:
            failed = True
            typer.echo(str(error), err=True)
        progress.step(failed=failed)


async def _item(maths: WorkerPool, pictures: Pictures, named: tuple[str, int, int], looks: Sequence[Look]) -> None:
    family, level, seed = named
    reply = await maths.call("draw", {"family": family, "level": level, "seed": seed})
    item = ItemSnapshot.from_json(reply.result["item"])
    for look in looks:
        await statement(pictures, item, look)


def _size(folder: Path) -> int:
    return sum(entry.stat().st_size for entry in folder.glob("*/*"))
