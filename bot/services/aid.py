"""Help with an exercise: hints, giving up, the solution, and reports that something is wrong."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from bot.errors import ConflictError, InvalidInputError
from bot.services.exercises import ROUNDS, Exercises
from bot.services.learner import Learner
from bot.services.opened import Opened
from bot.services.recording import outcome_row
from bot.storage import Store
from bot.storage.failures import StaleRowError
from bot.storage.reports import ProblemReport, ReportKind
from bot.translation import _

T = TypeVar("T")


@dataclass(frozen=True)
class Hint:
    """One hint: its number (from 1), how many there are, its text, and what it leaves of the points."""

    opened: Opened
    number: int
    total: int
    text: str

    @property
    def factor(self) -> float:
        """Return the share of the points that is left."""
        return self.opened.standing.factor


class Aid:
    """Gives help; what it costs is in the rules of ``tries``."""

    def __init__(
        self, store: Store, exercises: Exercises, *, now: Callable[[], datetime], new_id: Callable[[], str]
    ) -> None:
        self._store = store
        self._exercises = exercises
        self._now = now
        self._new_id = new_id

    async def hint(self, learner: Learner, exercise_id: str, number: int) -> Hint:
        """Return a hint; the same one again costs nothing more, and hints come in order."""
        return await _decided_anew(lambda: self._hint(learner, exercise_id, number))

    async def give_up(self, learner: Learner, exercise_id: str) -> Opened:
        """End an exercise without solving it; the solution may be shown then."""
        return await _decided_anew(lambda: self._give_up(learner, exercise_id))

    async def _hint(self, learner: Learner, exercise_id: str, number: int) -> Hint:
        opened = await self._exercises.look_up(learner, exercise_id)
        hints = opened.item.hints
        if not hints:
            raise ConflictError(_("There is no hint for this problem."))
        shown = max(1, min(number, opened.effort.hints + 1, len(hints)))
        if shown > opened.effort.hints and not opened.is_over:
            effort = await self._store.efforts.save(replace(opened.effort, hints=shown))
            opened = replace(opened, effort=effort)
        return Hint(opened, shown, len(hints), hints[shown - 1])

    async def _give_up(self, learner: Learner, exercise_id: str) -> Opened:
        opened = await self._exercises.look_up(learner, exercise_id)
        if opened.effort.solved_at is not None or opened.effort.given_up_at is not None:
            return opened
        now = self._now()
        async with self._store.transaction() as tx:
            effort = await tx.efforts.save(replace(opened.effort, given_up_at=now))
            opened = replace(opened, effort=effort)
            await tx.progress.add(outcome_row(opened, "missed", now, None))
        return opened

    async def solution(self, learner: Learner, exercise_id: str) -> Opened:
        """Return an exercise whose solution may be shown; refuse while there is something to earn.

        Seeing the key after the last try ends the exercise for good, so that nothing can be taken back afterwards.
        """
        opened = await self._exercises.look_up(learner, exercise_id)
        closes_at = opened.exercise.closes_at
        has_closed = closes_at is not None and closes_at <= self._now()
        if has_closed and opened.exercise.kind != "challenge":  # that one may be opened again
            return opened
        if not has_closed and not opened.is_over and not await self._is_undecided(opened):
            raise ConflictError(_("The solution opens when you solve this problem, give it up, or it closes."))
        return await self.give_up(learner, exercise_id)

    async def report(self, learner: Learner, exercise_id: str, kind: ReportKind, text: str) -> None:
        """Keep a report for the instructors and the maintainers."""
        if not text.strip():
            raise InvalidInputError(_("Say in a few words what is wrong, then send the report again."))
        opened = await self._exercises.look_up(learner, exercise_id)
        await self._store.reports.add(
            ProblemReport(
                guild_id=learner.guild_id,
                report_id=self._new_id(),
                exercise_id=opened.exercise.exercise_id,
                user_id=learner.user_id,
                kind=kind,
                text=text.strip()[:1000],
                at=self._now(),
            )
        )

    async def _is_undecided(self, opened: Opened) -> bool:
        effort = opened.effort
        attempts = await self._store.attempts.on_exercise(effort.guild_id, effort.exercise_id, effort.user_id)
        return bool(attempts) and attempts[-1].status == "undecided"


async def _decided_anew(decide: Callable[[], Awaitable[T]]) -> T:
    """Decide, and again a few times where another press of the learner came in between."""
    for _round in range(ROUNDS - 1):
        with suppress(StaleRowError):
            return await decide()
    return await decide()
