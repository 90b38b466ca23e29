"""Boards: points and solves added up for every server, period and learner as attempts come in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.storage.periods import period_keys
from bot.storage.session import Repository, Session
from bot.storage.values import read_row


@dataclass(frozen=True)
class Standing:
    """A learner's place on a board; equal points share a rank."""

    rank: int
    user_id: int
    name: str
    points: int
    solved: int


@dataclass(frozen=True)
class GroupTotal:
    """What a study group reached together in a period; ``members`` counts those who scored."""

    group_id: str
    name: str
    points: int
    solved: int
    members: int


class Scores(Repository):
    """Reads boards. ``period`` is a key of ``bot.storage.periods``; learners who hide appear on none."""

    async def top(
        self, guild_id: int, period: int, *, limit: int = 10, offset: int = 0, group_id: str | None = None
    ) -> Sequence[Standing]:
        """Return one page of a server's board, or of one study group's."""
        found = await self._session.fetch(
            _GROUP_TOP if group_id is not None else _TOP,
            guild_id=guild_id,
            period=period,
            limit=limit,
            offset=offset,
            **({} if group_id is None else {"group_id": group_id}),
        )
        if not found:
            return []
        above = await self._above(guild_id, period, found[0]["points"], group_id)
        page: list[Standing] = []
        for place, record in enumerate(found, start=offset + 1):
            shared = page[-1].rank if page and page[-1].points == record["points"] else place
            rank = above + 1 if record["points"] == found[0]["points"] else shared
            page.append(Standing(rank, record["user_id"], record["name"], record["points"], record["solved"]))
        return page

    async def rank(self, guild_id: int, period: int, user_id: int, *, group_id: str | None = None) -> Standing | None:
        """Return a learner's own place (also when they hide), None where they have no points yet."""
        found = await self._session.fetch(_MINE, guild_id=guild_id, period=period, user_id=user_id)
        if not found:
            return None
        above = await self._above(guild_id, period, found[0]["points"], group_id)
        return Standing(above + 1, user_id, found[0]["name"], found[0]["points"], found[0]["solved"])

    async def size(self, guild_id: int, period: int, *, group_id: str | None = None) -> int:
        """Return how many learners a board shows."""
        return await self._above(guild_id, period, -1, group_id)

    async def groups(self, guild_id: int, period: int, *, limit: int = 10, offset: int = 0) -> Sequence[GroupTotal]:
        """Return the server's study groups by their members' points, best first."""
        found = await self._session.fetch(_GROUPS, guild_id=guild_id, period=period, limit=limit, offset=offset)
        return [read_row(GroupTotal, record) for record in found]

    async def forget_days(self, before: int) -> int:
        """Drop the day rows before a day's key (weeks, months and totals stay); return how many went."""
        return len(await self._session.change(_FORGET_DAYS, before=before))

    async def _above(self, guild_id: int, period: int, points: int, group_id: str | None) -> int:
        group = {} if group_id is None else {"group_id": group_id}
        sql = _ABOVE if group_id is None else _GROUP_ABOVE
        found = await self._session.fetch(sql, guild_id=guild_id, period=period, points=points, **group)
        return int(found[0]["n"])


async def add_points(session: Session, guild_id: int, user_id: int, day: date, points: int, solved: int) -> None:
    """Add points and solves to every period that holds a local day, in rising key order (no deadlocks)."""
    if points == 0 and solved == 0:
        return
    for period in period_keys(day):
        await session.change(_ADD, guild_id=guild_id, period=period, user_id=user_id, points=points, solved=solved)


_ADD = """
    INSERT INTO score (guild_id, period, user_id, points, solved)
    VALUES (:guild_id, :period, :user_id, :points, :solved)
    ON CONFLICT (guild_id, period, user_id) DO UPDATE SET
        points = score.points + excluded.points, solved = score.solved + excluded.solved
"""
_BOARD = """
    FROM score JOIN learner ON learner.guild_id = score.guild_id AND learner.user_id = score.user_id
"""
_OF_GROUP = """
    JOIN membership ON membership.guild_id = score.guild_id AND membership.user_id = score.user_id
                   AND membership.group_id = :group_id
"""
_SHOWN = """
    WHERE score.guild_id = :guild_id AND score.period = :period AND NOT learner.hidden AND score.solved > 0
"""
_COLUMNS = "SELECT score.user_id, learner.name, score.points, score.solved"
_PAGE = "ORDER BY score.points DESC, score.user_id LIMIT :limit OFFSET :offset"
_TOP = _COLUMNS + _BOARD + _SHOWN + _PAGE
_GROUP_TOP = _COLUMNS + _BOARD + _OF_GROUP + _SHOWN + _PAGE
_COUNT = "SELECT CAST(COUNT(*) AS BIGINT) AS n"
_ABOVE = _COUNT + _BOARD + _SHOWN + "AND score.points > :points"
_GROUP_ABOVE = _COUNT + _BOARD + _OF_GROUP + _SHOWN + "AND score.points > :points"
_MINE = (
    _COLUMNS
    + _BOARD
    + "WHERE score.guild_id = :guild_id AND score.period = :period AND score.user_id = :user_id AND score.solved > 0"
)
_GROUPS = """
    SELECT study_group.group_id, study_group.name,
           CAST(SUM(score.points) AS BIGINT) AS points, CAST(SUM(score.solved) AS BIGINT) AS solved,
           CAST(COUNT(*) AS BIGINT) AS members
    FROM study_group
    JOIN membership ON membership.guild_id = study_group.guild_id AND membership.group_id = study_group.group_id
    JOIN score ON score.guild_id = membership.guild_id AND score.user_id = membership.user_id
    WHERE study_group.guild_id = :guild_id AND score.period = :period
    GROUP BY study_group.group_id, study_group.name
    ORDER BY 3 DESC, study_group.group_id LIMIT :limit OFFSET :offset
"""
_FORGET_DAYS = "DELETE FROM score WHERE period > 10000000 AND period < :before RETURNING period"
