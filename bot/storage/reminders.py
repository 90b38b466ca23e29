"""Reminders: at which minute of their day a learner wants to hear of an open daily problem."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.storage.session import Repository
from bot.storage.values import read_row, stored, values_of


@dataclass(frozen=True)
class Reminder:
    """One learner's reminder in one server; ``next_at`` is when it is due."""

    guild_id: int
    user_id: int
    minute: int
    next_at: datetime


class Reminders(Repository):
    """Reads and writes reminders."""

    async def get(self, guild_id: int, user_id: int) -> Reminder | None:
        """Return a learner's reminder, None where there is none."""
        found = await self._session.fetch(
            "SELECT * FROM reminder WHERE guild_id = :guild_id AND user_id = :user_id",
            guild_id=guild_id,
            user_id=user_id,
        )
        return read_row(Reminder, found[0]) if found else None

    async def save(self, reminder: Reminder) -> None:
        """Write a reminder, new or changed."""
        await self._session.change(_SAVE, **values_of(reminder))

    async def remove(self, guild_id: int, user_id: int) -> bool:
        """Remove a reminder; False where there was none."""
        return bool(await self._session.change(_REMOVE, guild_id=guild_id, user_id=user_id))

    async def due(self, now: datetime, *, limit: int = 100) -> Sequence[Reminder]:
        """Return the reminders that are due, oldest first."""
        found = await self._session.fetch(_DUE, now=stored(now), limit=limit)
        return [read_row(Reminder, record) for record in found]

    async def advance(self, reminder: Reminder, next_at: datetime) -> bool:
        """Claim a due reminder by moving it on; False where another process did, or its learner changed it."""
        values = {"guild_id": reminder.guild_id, "user_id": reminder.user_id, "seen": stored(reminder.next_at)}
        return bool(await self._session.change(_ADVANCE, **values, next_at=stored(next_at)))


_SAVE = """
    INSERT INTO reminder (guild_id, user_id, minute, next_at) VALUES (:guild_id, :user_id, :minute, :next_at)
    ON CONFLICT (guild_id, user_id) DO UPDATE SET minute = excluded.minute, next_at = excluded.next_at
"""
_REMOVE = "DELETE FROM reminder WHERE guild_id = :guild_id AND user_id = :user_id RETURNING user_id"
_DUE = "SELECT * FROM reminder WHERE next_at <= :now ORDER BY next_at, guild_id, user_id LIMIT :limit"
_ADVANCE = """
    UPDATE reminder SET next_at = :next_at
    WHERE guild_id = :guild_id AND user_id = :user_id AND next_at = :seen RETURNING user_id
"""
