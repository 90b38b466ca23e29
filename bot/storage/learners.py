"""A member of a server as a learner: name, streak, whether boards may show them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.storage.session import Repository
from bot.storage.values import read_row, stored, values_of


@dataclass(frozen=True)
class Learner:
    """One learner in one server.

    ``name`` is as last seen in an interaction. ``last_day`` is the last streak day, in the learner's own zone.
    """

    guild_id: int
    user_id: int
    name: str = ""
    streak: int = 0
    best: int = 0
    last_day: date | None = None
    freezes: int = 0
    hidden: bool = False


@dataclass(frozen=True)
class ActiveDay:
    """What a learner did on one local day of the server."""

    day: date
    attempts: int
    solved: int
    points: int


class Learners(Repository):
    """Reads and writes learners."""

    async def get(self, guild_id: int, user_id: int) -> Learner:
        """Return a learner, a fresh one where the member was not seen yet."""
        found = await self._session.fetch(
            "SELECT * FROM learner WHERE guild_id = :guild_id AND user_id = :user_id",
            guild_id=guild_id,
            user_id=user_id,
        )
        return read_row(Learner, found[0]) if found else Learner(guild_id, user_id)

    async def get_many(self, guild_id: int, user_ids: Iterable[int]) -> dict[int, Learner]:
        """Return the known learners among these members, by member."""
        found = {user_id: await self.get(guild_id, user_id) for user_id in sorted(set(user_ids))}
        return {user_id: learner for user_id, learner in found.items() if learner != Learner(guild_id, user_id)}

    async def claim(self, guild_id: int, user_id: int, name: str) -> Learner:
        """Note a member's name and return the learner; inside a transaction the row stays theirs until its end."""
        found = await self._session.change(_CLAIM, guild_id=guild_id, user_id=user_id, name=name)
        return read_row(Learner, found[0])

    async def save(self, learner: Learner) -> None:
        """Write a learner, new or changed."""
        await self._session.change(_SAVE, **values_of(learner))

    async def set_hidden(self, guild_id: int, user_id: int, *, hidden: bool) -> None:
        """Hide a learner from every board, or show them again."""
        await self._session.change(_HIDE, guild_id=guild_id, user_id=user_id, hidden=hidden)

    async def of_user(self, user_id: int) -> Sequence[Learner]:
        """Return one person's learner rows in every server."""
        found = await self._session.fetch(
            "SELECT * FROM learner WHERE user_id = :user_id ORDER BY guild_id", user_id=user_id
        )
        return [read_row(Learner, record) for record in found]

    async def active_days(self, guild_id: int, user_id: int, since: date) -> Sequence[ActiveDay]:
        """Return the learner's days with attempts since a day, oldest first."""
        found = await self._session.fetch(_ACTIVE_DAYS, guild_id=guild_id, user_id=user_id, since=stored(since))
        return [read_row(ActiveDay, record) for record in found]


_CLAIM = """
    INSERT INTO learner (guild_id, user_id, name, streak, best, freezes, hidden)
    VALUES (:guild_id, :user_id, :name, 0, 0, 0, FALSE)
    ON CONFLICT (guild_id, user_id) DO UPDATE SET name = excluded.name
    RETURNING *
"""
_SAVE = """
    INSERT INTO learner (guild_id, user_id, name, streak, best, last_day, freezes, hidden)
    VALUES (:guild_id, :user_id, :name, :streak, :best, :last_day, :freezes, :hidden)
    ON CONFLICT (guild_id, user_id) DO UPDATE SET
        name = excluded.name, streak = excluded.streak, best = excluded.best, last_day = excluded.last_day,
        freezes = excluded.freezes, hidden = excluded.hidden
"""
_HIDE = """
    INSERT INTO learner (guild_id, user_id, name, streak, best, freezes, hidden)
    VALUES (:guild_id, :user_id, '', 0, 0, 0, :hidden)
    ON CONFLICT (guild_id, user_id) DO UPDATE SET hidden = excluded.hidden
"""
_ACTIVE_DAYS = """
    SELECT local_day AS day, CAST(COUNT(*) AS BIGINT) AS attempts,
           CAST(SUM(CASE WHEN solved THEN 1 ELSE 0 END) AS BIGINT) AS solved, CAST(SUM(points) AS BIGINT) AS points
    FROM attempt
    WHERE guild_id = :guild_id AND user_id = :user_id AND local_day >= :since AND NOT withdrawn
    GROUP BY local_day ORDER BY local_day
"""
