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
        """Return the server's study groups by their members' points, best first; none whose scorers all hide."""
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
        place = {"guild_id": guild_id, "period": period, "user_id": user_id}
        await session.change(_ADD, **place, points=points, solved=solved)
        if solved < 0:  # an attempt was withdrawn: who has nothing left has no place either
            await session.change(_FORGET_EMPTY, **place)


_ADD = """
    INSERT INTO score (guild_id, period, user_id, points, solved)
    VALUES (:guild_id, :period, :user_id, :points, :solved)
    ON CONFLICT (guild_id, period, user_id) DO UPDATE SET
        points = score.points + excluded.points, solved = score.solved + excluded.solved
"""
_FORGET_EMPTY = """
    DELETE FROM score
    WHERE guild_id = :guild_id AND period = :period AND user_id = :user_id AND points = 0 AND solved = 0
"""
_TOP = """
    SELECT score.user_id, learner.name, score.points, score.solved
    FROM score JOIN learner ON learner.guild_id = score.guild_id AND learner.user_id = score.user_id
    WHERE score.guild_id = :guild_id AND score.period = :period AND NOT learner.hidden
    ORDER BY score.points DESC, score.user_id LIMIT :limit OFFSET :offset
"""
# counted from the rank index alone, then less the few who hide: a join of the whole board costs fifty times as much
_ABOVE = """
    SELECT CAST(
        (SELECT COUNT(*) FROM score WHERE guild_id = :guild_id AND period = :period AND points > :points)
        - (SELECT COUNT(*) FROM learner CROSS JOIN score
           WHERE learner.guild_id = :guild_id AND learner.hidden
             AND score.guild_id = :guild_id AND score.period = :period AND score.user_id = learner.user_id
             AND score.points > :points)
        AS BIGINT) AS n
"""
# from the members to their scores: CROSS JOIN keeps SQLite from walking down the whole board instead
_MEMBERS = """
    FROM membership CROSS JOIN score CROSS JOIN learner
    WHERE membership.guild_id = :guild_id AND membership.group_id = :group_id
      AND score.guild_id = :guild_id AND score.period = :period AND score.user_id = membership.user_id
      AND learner.guild_id = :guild_id AND learner.user_id = membership.user_id AND NOT learner.hidden
"""
_GROUP_TOP = (
    "SELECT score.user_id, learner.name, score.points, score.solved"
    + _MEMBERS
    + "ORDER BY score.points DESC, score.user_id LIMIT :limit OFFSET :offset"
)
_GROUP_ABOVE = "SELECT CAST(COUNT(*) AS BIGINT) AS n" + _MEMBERS + "AND score.points > :points"
_MINE = """
    SELECT score.user_id, learner.name, score.points, score.solved
    FROM score JOIN learner ON learner.guild_id = score.guild_id AND learner.user_id = score.user_id
    WHERE score.guild_id = :guild_id AND score.period = :period AND score.user_id = :user_id
"""
_GROUPS = """
    SELECT study_group.group_id, study_group.name,
           CAST(SUM(score.points) AS BIGINT) AS points, CAST(SUM(score.solved) AS BIGINT) AS solved,
           CAST(COUNT(*) AS BIGINT) AS members
    FROM study_group CROSS JOIN membership CROSS JOIN score CROSS JOIN learner
    WHERE study_group.guild_id = :guild_id
      AND membership.guild_id = :guild_id AND membership.group_id = study_group.group_id
      AND score.guild_id = :guild_id AND score.period = :period AND score.user_id = membership.user_id
      AND learner.guild_id = :guild_id AND learner.user_id = score.user_id
    GROUP BY study_group.group_id, study_group.name
    HAVING SUM(CASE WHEN learner.hidden THEN 0 ELSE 1 END) > 0
    ORDER BY 3 DESC, study_group.group_id LIMIT :limit OFFSET :offset
"""
_FORGET_DAYS = "DELETE FROM score WHERE period > 10000000 AND period < :before RETURNING period"
