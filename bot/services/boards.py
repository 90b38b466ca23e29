"""Leaderboards: who has how many points, in a server or a study group, over a day, week, month or for ever."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.errors import NotFoundError
from bot.services.learner import Learner
from bot.services.pictures import Drawing, Look, Pictures
from bot.storage import Store
from bot.storage.periods import PeriodName, local_day, period_key
from bot.storage.scores import GroupTotal, Standing
from bot.translation import _, ngettext
from problems.snapshot import PlotCall

PAGE_LENGTH = 10
PERIODS: tuple[PeriodName, ...] = ("day", "week", "month", "all")
Scope = Literal["server", "group", "groups"]


@dataclass(frozen=True)
class Board:
    """One page of a board.

    ``title`` is the group's name on a group's board. ``standings`` ranks learners; on the board of ``groups`` the
    groups themselves are in ``totals``. A board may be public, so it says nothing about who asked for it.
    """

    scope: Scope
    period: PeriodName
    group_id: str
    title: str
    page: int
    pages: int
    standings: tuple[Standing, ...] = ()
    totals: tuple[GroupTotal, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nobody has points yet."""
        return not self.standings and not self.totals


@dataclass(frozen=True)
class OwnStandings:
    """A learner's own line in every period; ``None`` where they have no points yet."""

    by_period: tuple[tuple[PeriodName, Standing | None], ...]
    group_name: str
    in_group: Standing | None
    hidden: bool


class Boards:
    """The use cases of leaderboards."""

    def __init__(self, store: Store, pictures: Pictures, *, now: Callable[[], datetime]) -> None:
        self._store = store
        self._pictures = pictures
        self._now = now

    async def show(
        self, learner: Learner, scope: Scope, period: PeriodName, *, page: int = 1, group_id: str = ""
    ) -> Board:
        """Return one page of a board; a group's board is the viewer's own group's unless ``group_id`` names one."""
        if scope == "groups":
            return await self._of_groups(learner, period, page)
        title = ""
        if scope == "group":
            group_id, title = await self._group(learner, group_id)
        key = await self._key(learner.guild_id, period)
        size = await self._store.scores.size(learner.guild_id, key, group_id=group_id or None)
        pages = max(1, -(-size // PAGE_LENGTH))
        page = min(max(page, 1), pages)
        rows = await self._store.scores.top(
            learner.guild_id, key, limit=PAGE_LENGTH, offset=(page - 1) * PAGE_LENGTH, group_id=group_id or None
        )
        return Board(scope, period, group_id, title, page, pages, standings=tuple(rows))

    async def mine(self, learner: Learner) -> OwnStandings:
        """Return the learner's own places."""
        lines: list[tuple[PeriodName, Standing | None]] = []
        for period in PERIODS:
            key = await self._key(learner.guild_id, period)
            lines.append((period, await self._store.scores.rank(learner.guild_id, key, learner.user_id)))
        group = await self._store.groups.of_member(learner.guild_id, learner.user_id)
        week = await self._key(learner.guild_id, "week")
        in_group = None
        if group is not None:
            in_group = await self._store.scores.rank(learner.guild_id, week, learner.user_id, group_id=group.group_id)
        row = await self._store.learners.get(learner.guild_id, learner.user_id)
        return OwnStandings(tuple(lines), group.name if group else "", in_group, row.hidden)

    async def hide(self, learner: Learner, *, hidden: bool) -> None:
        """Take the learner off every board of this server, or show them again; points are kept."""
        await self._store.learners.claim(learner.guild_id, learner.user_id, learner.name)
        await self._store.learners.set_hidden(learner.guild_id, learner.user_id, hidden=hidden)

    async def picture(self, board: Board, look: Look) -> Drawing | None:
        """Return the page as a chart, ``None`` where it is empty or cannot be drawn."""
        if board.is_empty:
            return None
        lines = [(f"{standing.rank}. {name_of(standing)}", standing.points) for standing in board.standings]
        lines += [(total.name, total.points) for total in board.totals]
        arguments = {
            "names": [_unmarked(name) for name, _points in lines],
            "points": [points for _name, points in lines],
        }
        spoken = "; ".join(f"{name}: {points_text(points)}" for name, points in lines)
        call = PlotCall("leaderboard", arguments, "after", _("Leaderboard. {lines}").format(lines=spoken))
        return await self._pictures.plot(call, look)

    async def _of_groups(self, learner: Learner, period: PeriodName, page: int) -> Board:
        key = await self._key(learner.guild_id, period)
        totals = await self._store.scores.groups(learner.guild_id, key, limit=1000)
        pages = max(1, -(-len(totals) // PAGE_LENGTH))
        page = min(max(page, 1), pages)
        shown = tuple(totals[(page - 1) * PAGE_LENGTH : page * PAGE_LENGTH])
        return Board("groups", period, "", "", page, pages, totals=shown)

    async def _group(self, learner: Learner, group_id: str) -> tuple[str, str]:
        guild_id = learner.guild_id
        group = await (
            self._store.groups.get(guild_id, group_id)
            if group_id
            else self._store.groups.of_member(guild_id, learner.user_id)
        )
        if group is not None:
            return group.group_id, group.name
        if group_id:
            raise NotFoundError(_("There is no such group (any more). `/group list` shows all groups."))
        raise NotFoundError(_("You are not in a group yet. Find one with `/group list`, or use `/group create`."))

    async def _key(self, guild_id: int, period: PeriodName) -> int:
        guild = await self._store.guilds.get(guild_id)
        return period_key(period, local_day(self._now(), guild.timezone if guild else "UTC"))


def _unmarked(name: str) -> str:
    """Return a name in which the plotting library finds no formula."""
    return name.replace("$", r"\$")


def name_of(standing: Standing) -> str:
    """Return a learner's name as last seen, or a neutral word."""
    return standing.name or _("A member")


def points_text(points: int) -> str:
    """Return "1 point" or "20 points"."""
    return ngettext("{points} point", "{points} points", points).format(points=f"{points:,}")
