"""Everything about oneself: progress, streak, settings, data. Works in servers, in DMs and as a user install."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.services.local_time import zones_matching
from bot.services.plan import calendar
from bot.ui.data_card import ask_to_delete, send_export
from bot.ui.flow import send_private
from bot.ui.journal_card import JournalCommands, save_message
from bot.ui.module_cog import any_install, anywhere, choices
from bot.ui.plan_card import calendar_file, plan_card
from bot.ui.profile_card import settings_card, show_progress, show_streak
from bot.ui.respond import Interaction, acknowledge, send_card
from bot.ui.who import learner_of

if TYPE_CHECKING:
    from bot.client import TutorBot

THEME_CHOICES = [
    app_commands.Choice(name="dark", value="dark"),
    app_commands.Choice(name="light", value="light"),
    app_commands.Choice(name="high contrast", value="contrast"),
]


@any_install
@anywhere
class Profile(commands.GroupCog, group_name="me", group_description="Your progress, streak, settings and data"):
    """What a member sees and decides about themselves; only they see the answers."""

    journal = JournalCommands()
    data = app_commands.Group(name="data", description="Everything that is stored about you")

    def __init__(self, bot: "TutorBot") -> None:
        super().__init__()
        self.bot = bot

    @app_commands.command(description="What you have solved in the whole course, as a map of skills")
    async def progress(self, interaction: Interaction) -> None:
        """Show the map."""
        await show_progress(interaction, learner_of(interaction))

    @app_commands.command(description="Your days in a row, and until when today counts")
    async def streak(self, interaction: Interaction) -> None:
        """Show the streak."""
        await show_streak(interaction, learner_of(interaction))

    @app_commands.command(description="When you finish the course at your pace, module by module, with a calendar file")
    @app_commands.describe(hours="Hours a week that you have; 7 if you leave it out")
    async def plan(self, interaction: Interaction, hours: app_commands.Range[int, 1, 60] | None = None) -> None:
        """Show the plan."""
        await acknowledge(interaction)
        services = self.bot.services
        found = await services.planner.plan(learner_of(interaction), hours)
        files = [] if found.is_done else [calendar_file(calendar(found, services.now()))]
        await send_card(interaction, plan_card(found), files=files)

    @app_commands.command(description="Your time zone, the theme of pictures, text only, your language")
    @app_commands.describe(
        zone="Start typing a city; “server” follows the server again",
        theme="How pictures look",
        text_only="Text instead of pictures",
        language="Words of the course in this language too; “discord” follows Discord again",
    )
    @app_commands.choices(theme=THEME_CHOICES)
    async def settings(
        self,
        interaction: Interaction,
        zone: str | None = None,
        theme: str | None = None,
        text_only: bool | None = None,
        language: str | None = None,
    ) -> None:
        """Change what is given and show the settings."""
        own_zone = "" if zone is not None and zone.strip().casefold() == "server" else zone
        preference = await self.bot.services.profiles.change(
            interaction.user.id, zone=own_zone, theme=theme, text_only=text_only, language=self._language(language)
        )
        await send_private(interaction, await settings_card(interaction, preference))

    @data.command(description="Get everything that is stored about you, as a JSON file")
    async def export(self, interaction: Interaction) -> None:
        """Send the file."""
        await send_export(interaction)

    @data.command(description="Delete everything that is stored about you; you are asked before")
    async def delete(self, interaction: Interaction) -> None:
        """Ask before deleting."""
        await ask_to_delete(interaction)

    def _language(self, named: str | None) -> str | None:
        if named is None or named.strip().casefold() == "discord":
            return None if named is None else ""
        return self.bot.services.glossary.language_named(named)

    @settings.autocomplete("language")
    async def _languages(self, _interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return await choices(self.bot.services.glossary.language_choices(current))

    @settings.autocomplete("zone")
    async def _zones(self, _interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=zone, value=zone) for zone in zones_matching(current)]


@app_commands.context_menu(name="Save to journal")
@any_install
@anywhere
async def save_to_journal(interaction: Interaction, message: discord.Message) -> None:
    """Keep what a message says."""
    await save_message(interaction, message)


async def setup(bot: "TutorBot") -> None:
    """Add the cog and the message menu."""
    await bot.add_cog(Profile(bot))
    bot.tree.add_command(save_to_journal)
