"""Study groups and who is in them; a member is in at most one group of a server."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.storage.session import Repository, Session
from bot.storage.values import read_row, stored, values_of

MOST_MEMBERS = 200


@dataclass(frozen=True)
class StudyGroup:
    """A study group; names are unique in a server whatever their case. ``owner_id`` 0: its owner left."""

    guild_id: int
    group_id: str
    name: str
    about: str
    owner_id: int
    created_at: datetime


@dataclass(frozen=True)
class Member:
    """A learner in a study group."""

    user_id: int
    name: str
    joined_at: datetime


@dataclass(frozen=True)
class GroupSize:
    """A study group and how many members it has."""

    group_id: str
    name: str
    about: str
    members: int


class Joining(StrEnum):
    """How an attempt to join a group ended."""

    JOINED = "joined"
    ALREADY = "already"
    ELSEWHERE = "elsewhere"
    FULL = "full"
    GONE = "gone"


class Groups(Repository):
    """Reads and writes study groups."""

    async def create(self, group: StudyGroup) -> bool:
        """Keep a new group (without members yet); False where the name is taken."""
        values = values_of(group) | {"name_key": _name_key(group.name)}
        return bool(await self._session.change(_CREATE, **values))

    async def get(self, guild_id: int, group_id: str) -> StudyGroup | None:
        """Return a group."""
        found = await self._session.fetch(
            "SELECT * FROM study_group WHERE guild_id = :guild_id AND group_id = :group_id",
            guild_id=guild_id,
            group_id=group_id,
        )
        return read_row(StudyGroup, found[0]) if found else None

    async def by_name(self, guild_id: int, name: str) -> StudyGroup | None:
        """Return the group of this name, whatever its case."""
        found = await self._session.fetch(
            "SELECT * FROM study_group WHERE guild_id = :guild_id AND name_key = :name_key",
            guild_id=guild_id,
            name_key=_name_key(name),
        )
        return read_row(StudyGroup, found[0]) if found else None

    async def of_member(self, guild_id: int, user_id: int) -> StudyGroup | None:
        """Return the group a member is in."""
        found = await self._session.fetch(_OF_MEMBER, guild_id=guild_id, user_id=user_id)
        return read_row(StudyGroup, found[0]) if found else None

    async def list(self, guild_id: int, *, text: str = "", limit: int = 25, offset: int = 0) -> Sequence[GroupSize]:
        """Return the server's groups whose name holds ``text``, with their sizes, by name."""
        found = await self._session.fetch(_LIST, guild_id=guild_id, part=_pattern(text), limit=limit, offset=offset)
        return [read_row(GroupSize, record) for record in found]

    async def count(self, guild_id: int) -> int:
        """Return how many groups the server has."""
        found = await self._session.fetch(
            "SELECT CAST(COUNT(*) AS BIGINT) AS n FROM study_group WHERE guild_id = :guild_id", guild_id=guild_id
        )
        return int(found[0]["n"])

    async def members(self, guild_id: int, group_id: str) -> Sequence[Member]:
        """Return a group's members, the longest there first."""
        found = await self._session.fetch(_MEMBERS, guild_id=guild_id, group_id=group_id)
        return [read_row(Member, record) for record in found]

    async def join(
        self, guild_id: int, group_id: str, user_id: int, at: datetime, *, most: int = MOST_MEMBERS
    ) -> Joining:
        """Put a member into a group, unless it is full, gone, or they are in another one."""

        async def work(session: Session) -> Joining:
            place = {"guild_id": guild_id, "group_id": group_id}
            if not await session.change(_LOCK, **place):
                return Joining.GONE
            inside = await session.change(_WHERE, guild_id=guild_id, user_id=user_id)
            if inside:
                return Joining.ALREADY if inside[0]["group_id"] == group_id else Joining.ELSEWHERE
            members = await session.fetch(_COUNT, **place)
            if members[0]["n"] >= most:
                return Joining.FULL
            joined = await session.change(_JOIN, **place, user_id=user_id, at=stored(at))
            return Joining.JOINED if joined else Joining.ELSEWHERE

        return await self._session.atomically(work)

    async def leave(self, guild_id: int, user_id: int) -> StudyGroup | None:
        """Take a member out of their group and return it, None where they were in none.

        An owner's group passes to the member who is there longest; a group without members is deleted.
        """

        async def work(session: Session) -> StudyGroup | None:
            found = await session.fetch(_OF_MEMBER, guild_id=guild_id, user_id=user_id)
            if not found:
                return None
            place = {"guild_id": guild_id, "group_id": found[0]["group_id"]}
            await session.change(_LOCK, **place)
            await session.change(_LEAVE, guild_id=guild_id, user_id=user_id)
            await pass_on(session, user_id, **place)
            return read_row(StudyGroup, found[0])

        return await self._session.atomically(work)

    async def change(self, group: StudyGroup) -> bool:
        """Write a group's name, description and owner; False where the name is taken or the group is gone."""
        values = values_of(group) | {"name_key": _name_key(group.name)}
        del values["created_at"]
        return bool(await self._session.change(_CHANGE, **values))

    async def delete(self, guild_id: int, group_id: str) -> bool:
        """Delete a group with its memberships; False where it is gone already."""

        async def work(session: Session) -> bool:
            await session.change(_EMPTY, guild_id=guild_id, group_id=group_id)
            return bool(await session.change(_DELETE, guild_id=guild_id, group_id=group_id))

        return await self._session.atomically(work)


async def pass_on(session: Session, user_id: int, guild_id: int, group_id: str) -> None:
    """Give the group of an owner who left to the longest-standing member; delete it where nobody is left."""
    heirs = await session.fetch(_MEMBERS, guild_id=guild_id, group_id=group_id)
    if heirs:
        values = {"guild_id": guild_id, "group_id": group_id, "user_id": user_id, "heir": heirs[0]["user_id"]}
        await session.change(_NEW_OWNER, **values)
    else:
        await session.change(_EMPTY, guild_id=guild_id, group_id=group_id)
        await session.change(_DELETE, guild_id=guild_id, group_id=group_id)


def _name_key(name: str) -> str:
    return " ".join(name.casefold().split())


def _pattern(text: str) -> str:
    part = _name_key(text).replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return f"%{part}%"


_CREATE = """
    INSERT INTO study_group (guild_id, group_id, name, name_key, about, owner_id, created_at)
    VALUES (:guild_id, :group_id, :name, :name_key, :about, :owner_id, :created_at)
    ON CONFLICT (guild_id, name_key) DO NOTHING
    RETURNING group_id
"""
_CHANGE = """
    UPDATE study_group SET name = :name, name_key = :name_key, about = :about, owner_id = :owner_id
    WHERE guild_id = :guild_id AND group_id = :group_id
      AND NOT EXISTS (SELECT 1 FROM study_group AS other WHERE other.guild_id = :guild_id
                      AND other.name_key = :name_key AND other.group_id <> :group_id)
    RETURNING group_id
"""
_OF_MEMBER = """
    SELECT study_group.*
    FROM membership
    JOIN study_group ON study_group.guild_id = membership.guild_id AND study_group.group_id = membership.group_id
    WHERE membership.guild_id = :guild_id AND membership.user_id = :user_id
"""
_LIST = """
    SELECT study_group.group_id, study_group.name, study_group.about,
           CAST(COUNT(CASE WHEN membership.user_id > 0 THEN 1 END) AS BIGINT) AS members
    FROM study_group
    LEFT JOIN membership ON membership.guild_id = study_group.guild_id AND membership.group_id = study_group.group_id
    WHERE study_group.guild_id = :guild_id AND study_group.name_key LIKE :part ESCAPE '!'
    GROUP BY study_group.group_id, study_group.name, study_group.about, study_group.name_key
    ORDER BY study_group.name_key LIMIT :limit OFFSET :offset
"""
_MEMBERS = """
    SELECT membership.user_id, COALESCE(learner.name, '') AS name, membership.joined_at
    FROM membership
    LEFT JOIN learner ON learner.guild_id = membership.guild_id AND learner.user_id = membership.user_id
    WHERE membership.guild_id = :guild_id AND membership.group_id = :group_id AND membership.user_id > 0
    ORDER BY membership.joined_at, membership.user_id
"""
_LOCK = """
    UPDATE study_group SET name = name WHERE guild_id = :guild_id AND group_id = :group_id RETURNING group_id
"""
_WHERE = "SELECT group_id FROM membership WHERE guild_id = :guild_id AND user_id = :user_id"
_COUNT = """
    SELECT CAST(COUNT(*) AS BIGINT) AS n FROM membership
    WHERE guild_id = :guild_id AND group_id = :group_id AND user_id > 0
"""
_JOIN = """
    INSERT INTO membership (guild_id, group_id, user_id, joined_at) VALUES (:guild_id, :group_id, :user_id, :at)
    ON CONFLICT (guild_id, user_id) DO NOTHING
    RETURNING user_id
"""
_LEAVE = "DELETE FROM membership WHERE guild_id = :guild_id AND user_id = :user_id"
_NEW_OWNER = """
    UPDATE study_group SET owner_id = :heir
    WHERE guild_id = :guild_id AND group_id = :group_id AND owner_id = :user_id
"""
_EMPTY = "DELETE FROM membership WHERE guild_id = :guild_id AND group_id = :group_id"
_DELETE = "DELETE FROM study_group WHERE guild_id = :guild_id AND group_id = :group_id RETURNING group_id"
