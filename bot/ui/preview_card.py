"""A challenge's problems as a student would get them, for instructors."""

from typing import Any

import discord

from bot.services.challenges import ChallengePage
from bot.services.names import plain
from bot.services.teaching import Sample
from bot.translation import _
from bot.ui.actors import actor_of
from bot.ui.buttons import LemmaButton
from bot.ui.cards import Accent, card
from bot.ui.challenge_card import points_text
from bot.ui.drawings import statement, worked_solution
from bot.ui.flow import look_of, services_of
from bot.ui.problem_card import how_to_answer
from bot.ui.respond import Interaction, acknowledge, send_card


class PreviewProblem(LemmaButton, verb="teach-preview"):
    """Draws one problem of a challenge with new numbers."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show it."""
        await show_preview(interaction, self.arguments[0], int(self.arguments[1]))


class PreviewOther(LemmaButton, verb="teach-other"):
    """Draws the same problem of a challenge with other numbers."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show it."""
        await show_preview(interaction, self.arguments[0], int(self.arguments[1]))


class PreviewSolution(LemmaButton, verb="teach-solution"):
    """Shows the solution of the problem that was drawn, by its seed."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show it."""
        await acknowledge(interaction)
        challenge_id, position, seed = self.arguments[:3]
        services = services_of(interaction)
        sample = await services.teaching.preview(actor_of(interaction), challenge_id, int(position), seed=int(seed))
        blocks = await worked_solution(services.pictures, sample.item, await look_of(interaction))
        title = _("📖 Solution: {title}").format(title=_(sample.item.title))
        await send_card(interaction, card(title, *blocks, accent=Accent.QUIET))


async def show_preview(interaction: Interaction, challenge_id: str, position: int) -> None:
    """Draw a problem and show it as a student would see it."""
    await acknowledge(interaction)
    services, actor = services_of(interaction), actor_of(interaction)
    page = await services.teaching.show(actor, challenge_id)
    sample = await services.teaching.preview(actor, challenge_id, position)
    blocks = await statement(services.pictures, sample.item, await look_of(interaction))
    title = _("👁️ {challenge} · problem {position} of {count}").format(
        challenge=plain(page.challenge.title), position=position, count=len(page.problems)
    )
    facts = _("{title} · level {level} · {points}").format(
        title=_(sample.item.title), level=sample.item.level, points=points_text(sample.points)
    )
    note = _("This is how one student would see it. Every student gets own numbers.")
    footer = how_to_answer(sample.item)
    await send_card(
        interaction, card(title, note, *blocks, facts, actions=preview_actions(page, position, sample), footer=footer)
    )


def preview_actions(page: ChallengePage, position: int, sample: Sample) -> list[discord.ui.Item[Any]]:
    """Return the buttons to look on."""
    challenge_id = page.challenge.challenge_id
    actions: list[discord.ui.Item[Any]] = [
        PreviewOther(challenge_id, position, label=_("Other numbers"), emoji="🎲"),
        PreviewSolution(challenge_id, position, sample.item.seed, label=_("Solution"), emoji="📖"),
    ]
    if position > 1:
        actions.append(PreviewProblem(challenge_id, position - 1, label=_("Previous"), emoji="◀️"))
    if position < len(page.problems):
        actions.append(PreviewProblem(challenge_id, position + 1, label=_("Next"), emoji="▶️"))
    return actions
