"""``lemma items verify``: hands families to worker processes piece by piece, draws pictures, adds up what was found."""

import asyncio
import os
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import typer

from bot.cli.pictured import Pools, pictured
from bot.cli.rows import show
from bot.workers.errors import WorkerError
from bot.workers.pool import WorkerPool
from problems.verification.report import Finding, Report, percentile

SEEDS_A_PIECE = 25
SEEDS_WITH_PICTURES = 3
_DEADLINE = 120.0
_SHOWN_ALIKE = 3

Work = Callable[[], Awaitable[Report]]


class UnknownFamilyError(LookupError):
    """The catalogue has no family of this name."""


@dataclass(frozen=True)
class Outcome:
    """What a verification looked at and found, and how many seconds it took."""

    families: int
    levels: int
    report: Report
    seconds: float

    def figures(self) -> Mapping[str, int | float]:
        """Return the figures by name."""
        report = self.report
        return {
            "families": self.families,
            "levels": self.levels,
            "items": report.items,
            "judgements": report.judgements,
            "pictures": report.pictures,
            "findings": len(report.findings),
            "draw_p50_ms": round(percentile(report.draws, 0.5), 2),
            "draw_p95_ms": round(percentile(report.draws, 0.95), 2),
            "seconds": round(self.seconds, 1),
        }


class UnreadableFileError(ValueError):
    """An author's file is no family yet; ``complaints`` name the lines."""

    def __init__(self, complaints: Sequence[str]) -> None:
        super().__init__("\n".join(complaints))
        self.complaints = tuple(complaints)


async def verified(family: str | None, seeds: int, source: str = "") -> Outcome:
    """Check one family, or all, or an author's file, with this many seeds a level.

    Raises ``UnknownFamilyError`` and ``UnreadableFileError``.
    """
    start = time.perf_counter()
    async with _pools() as pools:
        chosen = await (_authored(pools, source) if source else _chosen(pools, family))
        places = [(str(entry["family"]), int(level)) for entry in chosen for level in entry["levels"]]
        reports = await _all_done(
            [work for place in places for work in _work(pools, *place, seeds, source)], pools.size
        )
    return Outcome(len(chosen), len(places), Report.merged(reports), time.perf_counter() - start)


def print_report(outcome: Outcome, *, as_json: bool) -> None:
    """Print what was found, a few of each kind, and one line of figures; or all of it as one JSON object."""
    figures = outcome.figures()
    if as_json:
        show({**figures, "found": outcome.report.as_json()["findings"]})
        return
    alike: Counter[tuple[str, str]] = Counter()
    for finding in outcome.report.findings:
        kind = (finding.family, finding.check)
        alike[kind] += 1
        if alike[kind] <= _SHOWN_ALIKE:
            place = f"{finding.family} level {finding.level} seed {finding.seed}"
            typer.echo(f"{place}: {finding.check.replace('_', ' ')}: {finding.sentence}")
    for (family, check), count in alike.items():
        if count > _SHOWN_ALIKE:
            typer.echo(f"{family}: {check.replace('_', ' ')}: {count - _SHOWN_ALIKE} more")
    typer.echo(", ".join(f"{name.replace('_', ' ')} {value}" for name, value in figures.items()))


@asynccontextmanager
async def _pools() -> AsyncIterator[Pools]:
    size = max(1, os.cpu_count() or 1)
    maths = WorkerPool(role="maths", size=size, deadline=_DEADLINE, preload=("maths", "typesetter"))
    typesetter = WorkerPool(role="typesetter", size=size, deadline=_DEADLINE, preload=("maths", "typesetter"))
    async with maths, typesetter:
        yield Pools(maths, typesetter, size)


async def _chosen(pools: Pools, family: str | None) -> list[dict[str, Any]]:
    found = (await pools.maths.call("catalogue", {})).result["families"]
    chosen = [entry for entry in found if family in (None, entry["family"])]
    if not chosen:
        raise UnknownFamilyError(family)
    return chosen


async def _authored(pools: Pools, source: str) -> list[dict[str, Any]]:
    try:
        result = (await pools.maths.call("author", {"source": source})).result
    except WorkerError as error:
        raise UnreadableFileError([f"This file takes too long to read: {error}"]) from error
    if result["complaints"]:
        raise UnreadableFileError(result["complaints"])
    return [result["family"]]


def _work(pools: Pools, family: str, level: int, seeds: int, source: str) -> list[Work]:
    """Return the pieces of work on one level: runs of seeds, and the pictures of the first ones."""

    async def looked_at(first: int) -> Report:
        count = min(SEEDS_A_PIECE, seeds - first)
        payload = {
            "family": family,
            "level": level,
            "first": first,
            "count": count,
            "variety": first == 0,
            "source": source,
        }
        try:
            return Report.from_json((await pools.maths.call("verify", payload)).result["report"])
        except WorkerError as error:
            why = f"seeds {first} to {first + count - 1}: {error} {getattr(error, 'detail', '')}".strip()
            return Report(findings=(Finding(family, level, first, "worker", why),))

    async def drawn() -> Report:
        wanted = range(min(SEEDS_WITH_PICTURES, seeds))
        return Report.merged([await pictured(pools, family, level, seed, source) for seed in wanted])

    return [*(lambda at=first: looked_at(at) for first in range(0, seeds, SEEDS_A_PIECE)), drawn]


async def _all_done(pieces: Sequence[Work], at_once: int) -> list[Report]:
    """Do all the work, a few pieces at a time, with a progress bar on stderr."""
    waiting = iter(pieces)
    reports: list[Report] = []
    with typer.progressbar(length=len(pieces), label="Verifying", file=sys.stderr) as bar:

        async def one_after_the_other() -> None:
            for piece in waiting:
                reports.append(await piece())
                bar.update(1)

        await asyncio.gather(*(one_after_the_other() for _ in range(at_once)))
    return reports
