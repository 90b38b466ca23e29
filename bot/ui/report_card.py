"""Learners' reports as instructors see them: the list, one report with its problem, and settling it."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands

from bot.services.names import plain
from bot.services.reports import Reported
from bot.translation import _, ngettext
from bot.ui.actors import actor_of
from bot.ui.buttons import LemmaButton, LemmaSelect
from bot.ui.cards import Accent, Card, card
from bot.ui.drawings import statement, worked_solution
from bot.ui.flow import look_of, services_of
from bot.ui.modals import shorten
from bot.ui.respond import Interaction, acknowledge, replace_card, send_card

LONGEST_LINE = 110


class ReportCommands(app_commands.Group):
    """``/teach reports``; the group stands in the teaching cog."""

    def __init__(self) -> None:
        super().__init__(name="reports", description="What members reported about problems and verdicts")

    @app_commands.command(name="list", description="Reports that nobody has settled yet, oldest first")
    async def list_reports(self, interaction: Interaction) -> None:
        """List them."""
        await acknowledge(interaction)
        found = await services_of(interaction).reports.open(actor_of(interaction))
        await send_card(interaction, list_card(found))


class PickReport(LemmaSelect, verb="report-pick"):
    """Shows the report that an instructor picked from the list."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show it."""
        await acknowledge(interaction)
        services = services_of(interaction)
        reported = await services.reports.one(actor_of(interaction), str(self.values[0]))
        blocks = await statement(services.pictures, reported.item, await look_of(interaction))
        actions: list[discord.ui.Item[Any]] = [
            ReportSolution(reported.report.report_id, label=_("Solution"), emoji="📖"),
            SettleReport(reported.report.report_id, label=_("Mark as settled"), emoji="✅"),
        ]
        title = f"🚩 {kind_text(reported.report.kind)} · {reported.item.title}"
        origin = _("Family {family}, level {level}, seed {seed}").format(
            family=f"`{reported.item.family}`", level=reported.item.level, seed=reported.item.seed
        )
        await send_card(
            interaction, card(title, said(reported), *blocks, answered(reported), actions=actions, footer=origin)
        )


class ReportSolution(LemmaButton, verb="report-solution"):
    """Shows the solution of a reported problem."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show it."""
        await acknowledge(interaction)
        services = services_of(interaction)
        reported = await services.reports.one(actor_of(interaction), self.arguments[0])
        blocks = await worked_solution(services.pictures, reported.item, await look_of(interaction))
        title = _("📖 Solution: {title}").format(title=reported.item.title)
        await send_card(interaction, card(title, *blocks, accent=Accent.QUIET))


class SettleReport(LemmaButton, verb="report-settle"):
    """Takes a report off the list."""

    async def pressed(self, interaction: Interaction) -> None:
        """Close it, in place."""
        closed = await services_of(interaction).reports.settle(actor_of(interaction), self.arguments[0])
        sentence = _("Settled: the report is off the list.") if closed else _("Somebody has settled this already.")
        await replace_card(interaction, card("", sentence, accent=Accent.QUIET))


def list_card(found: Sequence[Reported]) -> Card:
    """Return the open reports, with a select to look at one."""
    title = _("Reports")
    if not found:
        return card(title, _("No report is open. Members send them with the 🚩 button."), accent=Accent.QUIET)
    lines = [
        f"- {discord.utils.format_dt(one.report.at, 'R')} **{kind_text(one.report.kind)}** · {one.item.title}: "
        f"{plain(shorten(' '.join(one.report.text.split()), LONGEST_LINE))}"
        for one in found
    ]
    select: discord.ui.Select[Any] = discord.ui.Select(
        placeholder=_("Look at a report"),
        options=[
            discord.SelectOption(
                label=shorten(f"{kind_text(one.report.kind)} · {one.item.title}", 100),
                description=shorten(one.report.text, 100),
                value=one.report.report_id,
            )
            for one in found
        ],
    )
    counted = ngettext("{count} open report", "{count} open reports", len(found)).format(count=len(found))
    return card(f"{title} · {counted}", "\n".join(lines), actions=[PickReport(select)])


def kind_text(kind: str) -> str:
    """Return in words what a report is about."""
    return {"wrong-key": _("Wrong answer key"), "unclear": _("Unclear problem"), "misread": _("Misread answer")}.get(
        kind, _("Something else")
    )


def said(reported: Reported) -> str:
    """Return the reporter's own words; who it was stays with the store."""
    text = plain(reported.report.text).replace("\n", "\n> ")
    return f"> {text}" if reported.report.text != reported.report.kind else _("No words were added.")


def answered(reported: Reported) -> str | None:
    """Return the answer that the reporter had given before, where there is one."""
    if reported.answer is None or not reported.answer.response:
        return None
    return _("Their last answer: {answer}").format(
        answer=f"`{reported.answer.response.replace('`', 'ˋ')[:LONGEST_LINE]}`"
    )
