"""Practice: a problem on any topic, at any level, at any hour; and what went wrong before."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.services.practice import Mistake, Wish, skill_title
from bot.translation import _, ngettext
from bot.ui.buttons import LemmaSelect
from bot.ui.cards import Accent, Card, card
from bot.ui.flow import send_private, services_of, show_problem
from bot.ui.modals import shorten
from bot.ui.module_cog import Level, any_install, anywhere, choices
from bot.ui.respond import Interaction, acknowledge
from bot.ui.verdict_card import as_code
from bot.ui.who import learner_of
from problems.curriculum import TOPICS

if TYPE_CHECKING:
    from bot.client import TutorBot

SHOWN = 10


@any_install
@anywhere
class Practice(commands.GroupCog, group_name="practice", group_description="Problems on any topic, at your level"):
    """Practice alone, in a server or in direct messages."""

    def __init__(self, bot: "TutorBot") -> None:
        super().__init__()
        self.bot = bot

    @app_commands.command(description="A problem on a topic of your choice, or on any")
    @app_commands.describe(topic="What to practise; start typing to find it", level="1 is the easiest")
    async def start(self, interaction: Interaction, topic: str | None = None, level: Level | None = None) -> None:
        """Open a problem."""
        await acknowledge(interaction)
        services = self.bot.services
        slug = await services.catalogue.topic_named(topic) if topic else None
        opened = await services.practice.start(learner_of(interaction), Wish(topic=slug, level=level))
        await show_problem(interaction, opened)

    @app_commands.command(description="Problems you got wrong and have not solved since")
    async def mistakes(self, interaction: Interaction) -> None:
        """List what went wrong, each with a way back."""
        await acknowledge(interaction)
        found = await self.bot.services.practice.mistakes(learner_of(interaction))
        await send_private(interaction, mistakes_card(found[:SHOWN]))

    @app_commands.command(description="Come back to a skill that is due again, before you forget it")
    async def review(self, interaction: Interaction) -> None:
        """Open a problem on the skill that is most overdue."""
        await acknowledge(interaction)
        found = await self.bot.services.review.next(learner_of(interaction))
        note = ngettext("🔁 {count} skill is due.", "🔁 {count} skills are due.", found.waiting).format(
            count=found.waiting
        )
        last = discord.utils.format_dt(found.due.last_at, "R")
        await show_problem(interaction, found.opened, note=f"{note} " + _("This one you met {when}.").format(when=last))

    @app_commands.command(description="A problem on what a topic rests on, to refresh it first")
    @app_commands.describe(topic="The topic you are about to learn; start typing to find it")
    async def refresher(self, interaction: Interaction, topic: str | None = None) -> None:
        """Open a problem on the first foundation that is not solved yet."""
        await acknowledge(interaction)
        services = self.bot.services
        slug = await services.catalogue.topic_named(topic) if topic else None
        found = await services.review.foundation(learner_of(interaction), slug)
        whole = _("The whole course rests on this.")
        needed = _("“{topic}” rests on this.").format(topic=_(TOPICS[found.topic].title)) if found.topic else whole
        await show_problem(interaction, found.opened, note=f"🧱 {needed}")

    @start.autocomplete("topic")
    @refresher.autocomplete("topic")
    async def _topics(self, _interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return await choices(self.bot.services.catalogue.topic_choices(current))


def mistakes_card(mistakes: Sequence[Mistake]) -> Card:
    """Return the open mistakes with a select to take one up again."""
    if not mistakes:
        nothing = _("No mistake is open. What you get wrong waits here until you solve it.")
        return card(_("Your mistakes"), nothing, accent=Accent.GOOD)
    lines = [
        f"**{at}.** {mistake.title} · {_(skill_title(mistake.skill))} · {as_code(mistake.response)}"
        for at, mistake in enumerate(mistakes, start=1)
    ]
    select: discord.ui.Select[Any] = discord.ui.Select(
        placeholder=_("Take one up again"),
        options=[
            discord.SelectOption(label=shorten(f"{at}. {mistake.title}", 100), value=mistake.exercise_id)
            for at, mistake in enumerate(mistakes, start=1)
        ],
    )
    return card(_("Your mistakes"), "\n".join(lines), actions=[MistakeSelect(select)])


class MistakeSelect(LemmaSelect, verb="mistake"):
    """Opens an exercise that went wrong."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show it."""
        await acknowledge(interaction)
        opened = await services_of(interaction).exercises.look_up(learner_of(interaction), str(self.values[0]))
        await show_problem(interaction, opened)


async def setup(bot: "TutorBot") -> None:
    """Add the cog."""
    await bot.add_cog(Practice(bot))
