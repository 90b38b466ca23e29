"""Challenges as members see them: announced, opened, worked on problem by problem."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands

from bot.services.challenges import ChallengePage, ProblemLine
from bot.services.learner import Learner
from bot.services.names import plain
from bot.storage.challenges import Challenge
from bot.translation import _, ngettext
from bot.ui.buttons import LemmaButton, LemmaSelect
from bot.ui.cards import Accent, Card, card
from bot.ui.flow import services_of, show_problem
from bot.ui.modals import shorten
from bot.ui.respond import Interaction, acknowledge, send_card
from bot.ui.who import learner_of

PRIMARY = discord.ButtonStyle.primary


class ViewChallenge(LemmaButton, verb="challenge"):
    """Shows a challenge with its rubric to this member alone."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show it."""
        await show_challenge(interaction, self.arguments[0])


class DoProblem(LemmaButton, verb="challenge-do"):
    """Opens one problem of a challenge, with the member's own numbers."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open it."""
        await open_challenge_problem(interaction, self.arguments[0], int(self.arguments[1]))


class ChallengePick(LemmaSelect, verb="challenge-pick"):
    """Shows the challenge that was picked from the list."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show it."""
        await show_challenge(interaction, str(self.values[0]))


async def show_challenge(interaction: Interaction, challenge_id: str) -> None:
    """Show a challenge with its rubric and where the member stands."""
    await acknowledge(interaction)
    page = await services_of(interaction).challenges.view(learner_of(interaction), challenge_id)
    await send_card(interaction, challenge_card(page))


async def open_challenge_problem(
    interaction: Interaction, challenge_id: str, position: int, learner: Learner | None = None
) -> None:
    """Show a problem of a challenge, ready to be answered, to the learner given or whoever asks."""
    await acknowledge(interaction)
    challenges, who = services_of(interaction).challenges, learner or learner_of(interaction)
    opened = await challenges.problem(who, challenge_id, position)
    page = await challenges.view(who, challenge_id)
    line = next(line for line in page.problems if line.position == position)
    title = _("{challenge} · problem {position} of {count}").format(
        challenge=plain(page.challenge.title), position=position, count=len(page.problems)
    )
    note = _("Worth {points} at the first try. Your numbers are yours alone.").format(points=points_text(line.points))
    await show_problem(interaction, opened, title=title, note=note)


def challenge_card(page: ChallengePage) -> Card:
    """Return a challenge as one member sees it; the rubric stands with the work."""
    challenge = page.challenge
    score = _("You have {earned} of {points}; {finished} of {count} problems finished.").format(
        earned=page.earned, points=points_text(page.points), finished=page.finished, count=len(page.problems)
    )
    return card(
        f"🎯 {plain(challenge.title)}",
        closing_line(page),
        challenge.about or None,
        rubric_block(page),
        problem_lines(page.problems, personal=True),
        score,
        actions=problem_buttons(page),
    )


def announcement_card(page: ChallengePage) -> Card:
    """Return what is posted in the channel: nothing in it depends on who looks."""
    label = _("Start") if page.is_open else _("Have a look")
    return card(
        f"🎯 {plain(page.challenge.title)}",
        closing_line(page),
        page.challenge.about or None,
        rubric_block(page),
        problem_lines(page.problems),
        _("Every member gets own numbers, so talk about methods as much as you like."),
        actions=[ViewChallenge(page.challenge.challenge_id, label=label, style=PRIMARY, emoji="🎯")],
    )


def challenge_list_card(pages: Sequence[ChallengePage], *, open_only: bool = False) -> Card:
    """Return the challenges of a server with how the member stands in each."""
    if not pages and open_only:
        text = _("No challenge is open at the moment. `/challenge list` shows earlier ones.")
        return card(_("Challenges"), text, accent=Accent.QUIET)
    if not pages:
        text = _("No challenge has been opened here yet. Instructors make one with `/teach challenge create`.")
        return card(_("Challenges"), text, accent=Accent.QUIET)
    lines = []
    for page in pages:
        lines.append(f"**{plain(page.challenge.title)}** · {closing_line(page)}")
        lines.append("-# " + _("{earned} of {points} · {finished} of {count} problems finished").format(
            earned=page.earned, points=points_text(page.points), finished=page.finished, count=len(page.problems),
        ))  # fmt: skip
    options = [
        discord.SelectOption(label=shorten(page.challenge.title, 100), value=page.challenge.challenge_id)
        for page in pages[:25]
    ]
    select: discord.ui.Select[Any] = discord.ui.Select(placeholder=_("Look at a challenge"), options=options)
    return card(_("Challenges"), "\n".join(lines), actions=[ChallengePick(select)])


def closing_line(page: ChallengePage) -> str:
    """Return until when answers count, as Discord timestamps."""
    closes_at = page.challenge.closes_at
    if page.challenge.state == "draft":
        return _("Draft: members do not see it yet.")
    if closes_at is None:
        return _("Open") if page.is_open else _("Closed")
    when, ago = discord.utils.format_dt(closes_at, "f"), discord.utils.format_dt(closes_at, "R")
    if page.is_open:
        return _("Open until {when} ({ago})").format(when=when, ago=ago)
    return _("Closed {when} ({ago})").format(when=when, ago=ago)


def rubric_block(page: ChallengePage) -> str:
    """Return the rubric under its heading, or that it is missing."""
    heading = f"**{_('How it is marked')}**"
    return f"{heading}\n{page.challenge.rubric or _('There is no rubric yet.')}"


def problem_lines(problems: Sequence[ProblemLine], *, personal: bool = False) -> str:
    """Return one line a problem; ``personal``: with how the member stands."""
    if not problems:
        return _("There are no problems yet.")
    return "\n".join(
        _("**{position}.** {title} · level {level} · {points}").format(
            position=line.position, title=_(line.title), level=line.level, points=points_text(line.points)
        )
        + (state_text(line) if personal else "")
        for line in problems
    )


def state_text(line: ProblemLine) -> str:
    """Return how a member stands with a problem; nothing for one they have not opened."""
    texts = {
        "new": "",
        "begun": " · " + _("✏️ begun"),
        "solved": " · " + _("✅ {points}").format(points=points_text(line.earned)),
        "missed": " · " + _("❌ not solved"),
    }
    return texts[line.state]


def problem_buttons(page: ChallengePage) -> list[discord.ui.Item[Any]]:
    """Return a button for each problem that can be opened, the next one marked."""
    challenge_id, following = page.challenge.challenge_id, page.next_position if page.is_open else None
    return [
        DoProblem(
            challenge_id,
            line.position,
            label=_("Problem {position}").format(position=line.position),
            style=PRIMARY if line.position == following else discord.ButtonStyle.secondary,
        )
        for line in page.problems
        if page.is_open or line.exercise_id
    ]


def challenge_choices(found: Sequence[Challenge]) -> list[app_commands.Choice[str]]:
    """Return an autocomplete list of challenges."""
    return [app_commands.Choice(name=shorten(row.title, 100), value=row.challenge_id) for row in found[:25]]


def position_choices(page: ChallengePage, current: str) -> list[app_commands.Choice[int]]:
    """Return the problems of a challenge for an option that takes a number."""
    lines = [
        (f"{line.position}. {_(line.title)}{state_text(line).replace(' · ', ', ')}"[:100], line.position)
        for line in page.problems
    ]
    return [app_commands.Choice(name=name, value=at) for name, at in lines if current.lower() in name.lower()]


def points_text(points: int) -> str:
    """Return "1 point" or "20 points"."""
    return ngettext("{points} point", "{points} points", points).format(points=f"{points:,}")
