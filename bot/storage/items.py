"""Items as they were shown: one row for every drawn item, the same in every server."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.storage.session import Repository
from bot.storage.values import read_row, values_of
from problems.snapshot import ItemSnapshot


@dataclass(frozen=True)
class StoredItem:
    """A drawn item and when it was first shown."""

    item_id: str
    family: str
    skill: str
    topic: str
    module: str
    level: int
    seed: int
    version: int
    snapshot: ItemSnapshot
    created_at: datetime


class Items(Repository):
    """Reads and writes items; an item once written never changes."""

    async def get(self, item_id: str) -> StoredItem | None:
        """Return an item."""
        found = await self._session.fetch("SELECT * FROM item WHERE item_id = :item_id", item_id=item_id)
        return read_row(StoredItem, found[0]) if found else None

    async def add(self, snapshot: ItemSnapshot, now: datetime) -> StoredItem:
        """Keep a drawn item; where it is known already, return what was shown first."""
        row = StoredItem(
            item_id=snapshot.item_id,
            family=snapshot.family,
            skill=snapshot.skill,
            topic=snapshot.topic,
            module=snapshot.module,
            level=snapshot.level,
            seed=snapshot.seed,
            version=snapshot.version,
            snapshot=snapshot,
            created_at=now,
        )
        added = await self._session.change(_ADD, **values_of(row))
        if added:
            return read_row(StoredItem, added[0])
        return await self.get(snapshot.item_id) or row

    async def seen(self, user_id: int, family: str) -> Sequence[str]:
        """Return the ids of a family's items that a person opened, newest first (at most 50)."""
        found = await self._session.fetch(_SEEN, user_id=user_id, family=family)
        return [record["item_id"] for record in found]


_ADD = """
    INSERT INTO item (item_id, family, skill, topic, module, level, seed, version, snapshot, created_at)
    VALUES (:item_id, :family, :skill, :topic, :module, :level, :seed, :version, :snapshot, :created_at)
    ON CONFLICT (item_id) DO NOTHING
    RETURNING *
"""
_SEEN = """
    SELECT item.item_id
    FROM effort
    JOIN exercise ON exercise.guild_id = effort.guild_id AND exercise.exercise_id = effort.exercise_id
    JOIN item ON item.item_id = exercise.item_id
    WHERE effort.user_id = :user_id AND item.family = :family
    ORDER BY effort.opened_at DESC LIMIT 50
"""
