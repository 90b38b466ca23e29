"""Who asked to be deleted, and when that is due: until then they may still change their mind."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.storage.session import Repository
from bot.storage.values import read_row, stored, values_of


@dataclass(frozen=True)
class Departure:
    """One person's wish to be deleted."""

    user_id: int
    asked_at: datetime
    due_at: datetime


class Departures(Repository):
    """Reads and writes such wishes; deleting the person removes theirs."""

    async def get(self, user_id: int) -> Departure | None:
        """Return a person's wish, None where there is none."""
        found = await self._session.fetch("SELECT * FROM departure WHERE user_id = :user_id", user_id=user_id)
        return read_row(Departure, found[0]) if found else None

    async def save(self, departure: Departure) -> None:
        """Note a wish; an earlier one stands."""
        await self._session.change(_SAVE, **values_of(departure))

    async def remove(self, user_id: int) -> bool:
        """Take a wish back; False where there is none."""
        return bool(await self._session.change(_REMOVE, user_id=user_id))

    async def due(self, now: datetime) -> Sequence[int]:
        """Return who is to be deleted now."""
        found = await self._session.fetch(_DUE, now=stored(now))
        return [record["user_id"] for record in found]


_SAVE = """
    INSERT INTO departure (user_id, asked_at, due_at) VALUES (:user_id, :asked_at, :due_at)
    ON CONFLICT (user_id) DO NOTHING
"""
_REMOVE = "DELETE FROM departure WHERE user_id = :user_id RETURNING user_id"
_DUE = "SELECT user_id FROM departure WHERE due_at <= :now ORDER BY due_at, user_id"
