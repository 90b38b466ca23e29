"""The derivation journal: what a person wrote down for themselves, the same in every server."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.storage.session import Repository
from bot.storage.values import read_row, values_of


@dataclass(frozen=True)
class JournalEntry:
    """One entry; ``folded`` is the text as it is searched: without capitals."""

    user_id: int
    entry_id: str
    at: datetime
    title: str
    text: str
    folded: str


class Journal(Repository):
    """Reads and writes entries."""

    async def add(self, entry: JournalEntry) -> None:
        """Keep an entry (a repeated id is kept once)."""
        await self._session.change(_ADD, **values_of(entry))

    async def get(self, user_id: int, entry_id: str) -> JournalEntry | None:
        """Return one of a person's entries."""
        found = await self._session.fetch(
            "SELECT * FROM journal WHERE user_id = :user_id AND entry_id = :entry_id",
            user_id=user_id,
            entry_id=entry_id,
        )
        return read_row(JournalEntry, found[0]) if found else None

    async def find(self, user_id: int, pattern: str = "%", *, limit: int = 1000) -> Sequence[JournalEntry]:
        """Return a person's entries like a pattern (a backslash escapes), newest first."""
        found = await self._session.fetch(_FIND, user_id=user_id, pattern=pattern, limit=limit)
        return [read_row(JournalEntry, record) for record in found]

    async def count(self, user_id: int) -> int:
        """Return how many entries a person has."""
        found = await self._session.fetch(_COUNT, user_id=user_id)
        return int(found[0]["n"])

    async def remove(self, user_id: int, entry_id: str) -> bool:
        """Remove an entry; False where it is gone already."""
        return bool(await self._session.change(_REMOVE, user_id=user_id, entry_id=entry_id))


_ADD = """
    INSERT INTO journal (user_id, entry_id, at, title, text, folded)
    VALUES (:user_id, :entry_id, :at, :title, :text, :folded)
    ON CONFLICT (user_id, entry_id) DO NOTHING
"""
_FIND = """
    SELECT * FROM journal WHERE user_id = :user_id AND folded LIKE :pattern ESCAPE '\\'
    ORDER BY at DESC, entry_id LIMIT :limit
"""
_COUNT = "SELECT CAST(COUNT(*) AS BIGINT) AS n FROM journal WHERE user_id = :user_id"
_REMOVE = "DELETE FROM journal WHERE user_id = :user_id AND entry_id = :entry_id RETURNING entry_id"
