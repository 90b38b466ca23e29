"""Leaderboards as cards: the list as text, the chart as a picture, periods and pages as buttons."""

from typing import Any, cast

import discord

from bot.services.boards import PERIODS, Board, OwnStandings, Scope, name_of, points_text
from bot.services.learner import Learner
from bot.services.names import plain
from bot.services.pictures import Drawing
from bot.storage.periods import PeriodName
from bot.storage.scores import GroupTotal, Standing
from bot.translation import _, ngettext
from bot.ui.buttons import LemmaButton
from bot.ui.cards import Accent, Card, card
from bot.ui.drawings import picture
from bot.ui.flow import look_of, send_private, services_of
from bot.ui.pager import page_buttons, page_note
from bot.ui.respond import Interaction, acknowledge, replace_card, send_card
from bot.ui.who import learner_of

NO_GROUP = "-"
MEDALS = {1: "🥇", 2: "🥈", 3: "🥉"}


class BoardPage(LemmaButton, verb="board"):
    """Turns the pages of a board; carries scope, period, group and page."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show that page."""
        await turn(interaction, *self.arguments)


class BoardPeriod(LemmaButton, verb="board-period"):
    """Shows a board over another time; carries scope, period, group and page."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show that period."""
        await turn(interaction, *self.arguments)


class MyPlace(LemmaButton, verb="board-me"):
    """Tells the member alone where they stand."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show the member's own places."""
        await send_private(interaction, own_card(await services_of(interaction).boards.mine(learner_of(interaction))))


class HideMe(LemmaButton, verb="board-hide"):
    """Takes the member off the boards, or shows them again; carries 1 or 0."""

    async def pressed(self, interaction: Interaction) -> None:
        """Do so and show the new state in place."""
        learner = learner_of(interaction)
        await services_of(interaction).boards.hide(learner, hidden=self.arguments[0] == "1")
        await replace_card(interaction, own_card(await services_of(interaction).boards.mine(learner)))


async def show_board(
    interaction: Interaction, scope: Scope, period: PeriodName, group_id: str = "", *, private: bool = False
) -> None:
    """Answer a command with a board."""
    await acknowledge(interaction, ephemeral=private)
    view = await drawn_board(interaction, learner_of(interaction), scope, period, group_id, 1)
    await send_card(interaction, view, ephemeral=private)


async def turn(interaction: Interaction, scope: str, period: str, group: str, page: str) -> None:
    """Show another page or period: in place to whoever asked for the board, privately to everybody else."""
    group_id = "" if group == NO_GROUP else group
    learner = learner_of(interaction)
    known_scope, known_period = cast("Scope", scope), cast("PeriodName", period)
    if asked_for(interaction):
        await interaction.response.defer()
        view = await drawn_board(interaction, learner, known_scope, known_period, group_id, int(page))
        await replace_card(interaction, view)
    else:
        await acknowledge(interaction)
        view = await drawn_board(interaction, learner, known_scope, known_period, group_id, int(page))
        await send_card(interaction, view)


def asked_for(interaction: Interaction) -> bool:
    """Return whether the message whose button was pressed answers this very member."""
    metadata = interaction.message.interaction_metadata if interaction.message else None
    return metadata is not None and metadata.user.id == interaction.user.id


async def drawn_board(
    interaction: Interaction, learner: Learner, scope: Scope, period: PeriodName, group_id: str, page: int
) -> Card:
    """Read a page of a board and draw it."""
    boards = services_of(interaction).boards
    board = await boards.show(learner, scope, period, page=page, group_id=group_id)
    return board_card(board, await boards.picture(board, await look_of(interaction)))


def board_card(board: Board, drawing: Drawing | None) -> Card:
    """Return the card of one page of a board."""
    state = (board.scope, board.period, board.group_id or NO_GROUP)
    actions: list[discord.ui.Item[Any]] = [
        BoardPeriod(board.scope, period, state[2], 1, label=period_name(period), disabled=period == board.period)
        for period in PERIODS
    ]
    actions.append(MyPlace(label=_("My place")))
    actions += page_buttons(BoardPage, *state, page=board.page, pages=board.pages)
    if board.is_empty:
        return card(heading(board), empty(board), accent=Accent.QUIET, actions=actions)
    lines = [standing_line(s) for s in board.standings] + [total_line(at, t) for at, t in enumerate(board.totals, 1)]
    shown = picture(drawing, "leaderboard") if drawing is not None else None
    return card(
        heading(board), "\n".join(lines), shown, actions=actions, footer=page_note(board.page, board.pages)
    )  # fmt: skip


def heading(board: Board) -> str:
    """Return whose board it is, over which time."""
    titles = {
        "server": _("🏆 Leaderboard of the server"),
        "group": _("🏆 Leaderboard of {group}").format(group=plain(board.title)),
        "groups": _("🏆 Study groups, all their members together"),
    }
    return f"{titles[board.scope]} · {period_name(board.period)}"


def empty(board: Board) -> str:
    """Return what to do while nobody has points."""
    if board.scope == "groups":
        return _("No group has points in this period yet. Found one with `/group create`.")
    return _("Nobody has points in this period yet. Be the first: answer the daily problem or `/practice start`.")


def period_name(period: PeriodName) -> str:
    """Return a period in words."""
    return {"day": _("Today"), "week": _("This week"), "month": _("This month"), "all": _("All time")}[period]


def standing_line(standing: Standing) -> str:
    """Return one member's line."""
    return _("{place} **{name}** · {points} · {solved}").format(
        place=MEDALS.get(standing.rank, f"{standing.rank}."),
        name=plain(name_of(standing)),
        points=points_text(standing.points),
        solved=solved_text(standing.solved),
    )


def total_line(place: int, total: GroupTotal) -> str:
    """Return one group's line."""
    return _("{place} **{name}** · {points} · {solved}").format(
        place=f"{place}.", name=plain(total.name), points=points_text(total.points), solved=solved_text(total.solved)
    )


def solved_text(solved: int) -> str:
    """Return "1 solved" or "3 solved"."""
    return ngettext("{count} solved", "{count} solved", solved).format(count=solved)


def own_card(own: OwnStandings) -> Card:
    """Return the card that tells a member where they stand."""
    lines = [
        f"{period_name(period)}: " + (own_line(standing) if standing else _("no points yet"))
        for period, standing in own.by_period
    ]
    if own.group_name:
        place = own_line(own.in_group) if own.in_group else _("no points yet")
        lines.append(_("In {group}, this week: {place}").format(group=plain(own.group_name), place=place))
    note = _("You are hidden: no board shows you. Your points are kept.") if own.hidden else None
    toggle = (
        HideMe(0, label=_("Show me on boards"), style=discord.ButtonStyle.primary)
        if own.hidden
        else HideMe(1, label=_("Hide me from boards"))
    )
    return card(_("Where you stand"), "\n".join(lines), note, actions=[toggle])


def own_line(standing: Standing) -> str:
    """Return a place with its points."""
    return _("place {place} · {points} · {solved}").format(
        place=standing.rank, points=points_text(standing.points), solved=solved_text(standing.solved)
    )
