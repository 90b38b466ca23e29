"""Reports: a learner says that a problem or a verdict is wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.storage.session import Repository
from bot.storage.values import read_row, stored, values_of

ReportKind = Literal["wrong-key", "unclear", "misread", "other"]


@dataclass(frozen=True)
class ProblemReport:
    """One learner's report about one exercise."""

    guild_id: int
    report_id: str
    exercise_id: str
    user_id: int
    kind: ReportKind
    text: str
    at: datetime
    resolved_at: datetime | None = None


class Reports(Repository):
    """Reads and writes reports."""

    async def add(self, report: ProblemReport) -> None:
        """Keep a report (a repeated id is kept once)."""
        await self._session.change(_ADD, **values_of(report))

    async def get(self, guild_id: int, report_id: str) -> ProblemReport | None:
        """Return a report."""
        found = await self._session.fetch(
            "SELECT * FROM report WHERE guild_id = :guild_id AND report_id = :report_id",
            guild_id=guild_id,
            report_id=report_id,
        )
        return read_row(ProblemReport, found[0]) if found else None

    async def unresolved(self, guild_id: int | None = None, *, limit: int = 25) -> Sequence[ProblemReport]:
        """Return open reports of a server (None: of all), oldest first."""
        found = await (
            self._session.fetch(_ALL, limit=limit)
            if guild_id is None
            else self._session.fetch(_OF_GUILD, guild_id=guild_id, limit=limit)
        )
        return [read_row(ProblemReport, record) for record in found]

    async def resolve(self, guild_id: int, report_id: str, at: datetime) -> bool:
        """Close a report; False where it is closed already."""
        found = await self._session.change(_RESOLVE, guild_id=guild_id, report_id=report_id, at=stored(at))
        return bool(found)


_ADD = """
    INSERT INTO report (guild_id, report_id, exercise_id, user_id, kind, text, at, resolved_at)
    VALUES (:guild_id, :report_id, :exercise_id, :user_id, :kind, :text, :at, :resolved_at)
    ON CONFLICT (guild_id, report_id) DO NOTHING
"""
_ALL = "SELECT * FROM report WHERE resolved_at IS NULL ORDER BY at, report_id LIMIT :limit"
_OF_GUILD = """
    SELECT * FROM report WHERE guild_id = :guild_id AND resolved_at IS NULL ORDER BY at, report_id LIMIT :limit
"""
_RESOLVE = """
    UPDATE report SET resolved_at = :at
    WHERE guild_id = :guild_id AND report_id = :report_id AND resolved_at IS NULL
    RETURNING report_id
"""
