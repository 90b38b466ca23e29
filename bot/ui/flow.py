"""The steps of answering, as every cog and button takes them: show a problem, answer it, show help."""

from collections.abc import Sequence
from typing import Any, cast

import discord

from bot.services.aid import Hint
from bot.services.opened import Opened, Outcome
from bot.services.pictures import Look, plain
from bot.services.services import Services
from bot.translation import _
from bot.ui.buttons import button
from bot.ui.cards import Accent, Card, card
from bot.ui.carrier import ServiceBot
from bot.ui.discussion import invite
from bot.ui.drawings import prose, statement_source, worked_solution
from bot.ui.handles import asked_about, handle
from bot.ui.problem_card import over_actions, problem_card
from bot.ui.respond import Interaction, is_private, send_card
from bot.ui.verdict_card import verdict_card

HINT_COST = {0.5: "½", 0.25: "¼"}


def services_of(interaction: Interaction) -> Services:
    """Return the services of the client behind an interaction."""
    return cast("ServiceBot", interaction.client).services


async def send_private(interaction: Interaction, view: Card) -> discord.Message | None:
    """Send what only this member may see."""
    return await send_card(interaction, view, ephemeral=not is_private(interaction))


async def look_of(interaction: Interaction) -> Look:
    """Return how this member wants things shown."""
    return await services_of(interaction).pictures.look(interaction.user.id)


async def show_problem(interaction: Interaction, opened: Opened, *, title: str = "", note: str = "") -> None:
    """Show a problem to this member alone; in a direct conversation it can also be replied to."""
    services = services_of(interaction)
    view = await problem_card(services.pictures, opened, await look_of(interaction), title=title, note=note)
    message = await send_private(interaction, view)
    if message is not None and is_private(interaction) and opened.exercise.owner_id:
        await services.exercises.shown(opened.exercise, channel_id=message.channel.id, message_id=message.id)


async def answer(
    interaction: Interaction, reference: str, responses: Sequence[str], *, why: str = "", confidence: int = 0
) -> None:
    """Have a response judged and show the verdict."""
    services = services_of(interaction)
    learner, exercise_id = asked_about(interaction, reference)
    outcome = await services.exercises.submit(
        learner, exercise_id, responses, source_id=interaction.id, why=why, confidence=confidence
    )
    await send_private(interaction, await outcome_card(services, outcome, learner.user_id))
    if outcome.solved:
        await invite(cast("ServiceBot", interaction.client), outcome.opened.exercise, interaction.user)


async def outcome_card(services: Services, outcome: Outcome, user_id: int, *, note: str | None = None) -> Card:
    """Return the verdict on a response, however it came: from a form, in a reply or in a direct message."""
    harder = await services.catalogue.goes_beyond(outcome.opened.item)
    return await verdict_card(
        services.pictures, outcome, await services.pictures.look(user_id), harder=harder, note=note
    )


async def show_hint(interaction: Interaction, hint: Hint) -> None:
    """Show a hint with what it leaves, and the way to the next one."""
    services = services_of(interaction)
    reference = handle(hint.opened.exercise)
    block = await prose(services.pictures, _(hint.text), await look_of(interaction), "hint")
    actions = [button("answer", reference, label=_("Answer"), style=discord.ButtonStyle.primary, emoji="✏️")]
    if hint.number < hint.total:
        actions.append(button("hint", reference, hint.number + 1, label=_("Next hint"), emoji="💡"))
    title = _("💡 Hint {number} of {total}").format(number=hint.number, total=hint.total)
    await send_private(interaction, card(title, block, cost_line(hint), actions=actions))


def cost_line(hint: Hint) -> str:
    """Return what is left of the points after a hint."""
    if hint.opened.is_over:
        return _("This one is over, so hints cost nothing.")
    if hint.factor == 0:
        return _("No points are left in this one; solving it still counts for your streak.")
    return _("A right answer now earns {share} of the points.").format(share=HINT_COST.get(hint.factor, "1"))


async def show_solution(interaction: Interaction, opened: Opened) -> None:
    """Show the worked solution to this member."""
    services = services_of(interaction)
    blocks = await worked_solution(services.pictures, opened.item, await look_of(interaction))
    title = _("📖 Solution: {title}").format(title=opened.item.title)
    actions: list[discord.ui.Item[Any]] = over_actions(opened)[1:]
    await send_private(interaction, card(title, *blocks, accent=Accent.QUIET, actions=actions))
    await invite(cast("ServiceBot", interaction.client), opened.exercise, interaction.user)


async def show_text(interaction: Interaction, opened: Opened) -> None:
    """Show a problem as text that can be copied or read aloud."""
    body = plain(statement_source(opened.item)).replace("`", "")  # the whole of it is set as code
    title = _("{title}: text version").format(title=opened.item.title)
    await send_private(interaction, card(title, f"```\n{body[:3500]}\n```", accent=Accent.QUIET))
