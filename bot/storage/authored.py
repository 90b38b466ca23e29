"""Families that instructors wrote for their server: every version as it was imported, the last one in use."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.storage.session import Repository
from bot.storage.values import read_row, stored, values_of


@dataclass(frozen=True)
class AuthoredFamily:
    """One version of a server's own family; ``author_id`` 0: its author left."""

    guild_id: int
    family: str
    version: int
    title: str
    skill: str
    levels: tuple[int, ...]
    source: str
    author_id: int
    created_at: datetime
    retired_at: datetime | None = None


class AuthoredFamilies(Repository):
    """Reads and writes a server's own families."""

    async def add(self, family: AuthoredFamily) -> bool:
        """Keep a version; False where this version is taken already."""
        return bool(await self._session.change(_ADD, **values_of(family)))

    async def latest(self, guild_id: int, family: str) -> AuthoredFamily | None:
        """Return the last version of a family, retired or not."""
        found = await self._session.fetch(_LATEST, guild_id=guild_id, family=family)
        return read_row(AuthoredFamily, found[0]) if found else None

    async def list(self, guild_id: int) -> Sequence[AuthoredFamily]:
        """Return the last version of each of a server's families, retired ones too, in the order of their titles."""
        found = await self._session.fetch(_LIST, guild_id=guild_id)
        return [read_row(AuthoredFamily, record) for record in found]

    async def retire(self, guild_id: int, family: str, at: datetime) -> bool:
        """Take a family out of use; False where it is not in use."""
        return bool(await self._session.change(_RETIRE, guild_id=guild_id, family=family, at=stored(at)))


_ADD = """
    INSERT INTO authored_family (
        guild_id, family, version, title, skill, levels, source, author_id, created_at, retired_at
    )
    VALUES (
        :guild_id, :family, :version, :title, :skill, :levels, :source, :author_id, :created_at, :retired_at
    )
    ON CONFLICT (guild_id, family, version) DO NOTHING
    RETURNING version
"""
_LATEST = """
    SELECT * FROM authored_family WHERE guild_id = :guild_id AND family = :family ORDER BY version DESC LIMIT 1
"""
_LIST = """
    SELECT * FROM authored_family AS last
    WHERE guild_id = :guild_id AND version = (
        SELECT MAX(version) FROM authored_family WHERE guild_id = last.guild_id AND family = last.family
    )
    ORDER BY title, family
"""
_RETIRE = """
    UPDATE authored_family SET retired_at = :at
    WHERE guild_id = :guild_id AND family = :family AND retired_at IS NULL
    RETURNING version
"""
