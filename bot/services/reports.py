"""What learners reported about problems and verdicts, for the instructors of their server."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.errors import NotFoundError
from bot.services.actor import Actor
from bot.services.exercises import Exercises
from bot.storage import Store
from bot.storage.attempts import Attempt
from bot.storage.reports import ProblemReport
from bot.translation import _
from problems.snapshot import ItemSnapshot

SHOWN = 25  # as many as a select holds


@dataclass(frozen=True)
class Reported:
    """A report with the problem it is about, and the reporter's last answer to it, where there is one."""

    report: ProblemReport
    item: ItemSnapshot
    answer: Attempt | None


class Reports:
    """The use cases of ``/teach reports``; every one needs the instructor role or *Manage Server*."""

    def __init__(self, store: Store, exercises: Exercises, *, now: Callable[[], datetime]) -> None:
        self._store = store
        self._exercises = exercises
        self._now = now

    async def open(self, actor: Actor) -> Sequence[Reported]:
        """Return the reports of a server that nobody has settled, oldest first."""
        await self._require_instructor(actor)
        found = await self._store.reports.unresolved(actor.guild_id, limit=SHOWN)
        return [await self._reported(report) for report in found]

    async def one(self, actor: Actor, report_id: str) -> Reported:
        """Return one report."""
        await self._require_instructor(actor)
        report = await self._store.reports.get(actor.guild_id, report_id)
        if report is None:
            raise NotFoundError(_("This report is gone. `/teach reports list` shows the open ones."))
        return await self._reported(report)

    async def settle(self, actor: Actor, report_id: str) -> bool:
        """Close a report; False where somebody has closed it already."""
        await self._require_instructor(actor)
        return await self._store.reports.resolve(actor.guild_id, report_id, self._now())

    async def _reported(self, report: ProblemReport) -> Reported:
        exercise = await self._store.exercises.get(report.guild_id, report.exercise_id)
        if exercise is None:
            raise NotFoundError(_("The problem of this report is gone."))
        item = await self._exercises.item(exercise)
        attempts = await self._store.attempts.on_exercise(report.guild_id, report.exercise_id, report.user_id)
        earlier = [attempt for attempt in attempts if attempt.at <= report.at]
        return Reported(report, item, earlier[-1] if earlier else None)

    async def _require_instructor(self, actor: Actor) -> None:
        guild = await self._store.guilds.get(actor.guild_id)
        actor.require_instructor(guild.instructor_role_id if guild else None)
