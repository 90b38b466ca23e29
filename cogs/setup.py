"""How a server sets Lemma up: wizard, single settings, check-up."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.services.guild_setup import MOST_TRIES, OWN_NEVER, OWN_ONLY, OWN_SOME, ServerSettings
from bot.services.local_time import clock_text, zones_matching
from bot.translation import _
from bot.ui.actors import actor_of
from bot.ui.cards import card
from bot.ui.doctor_card import doctor_card, missing_note, server_findings
from bot.ui.respond import Interaction, acknowledge, send_card
from bot.ui.setup_wizard import summary, wizard_card
from problems.curriculum import MODULES

if TYPE_CHECKING:
    from bot.client import TutorBot

MODULE_CHOICES = [app_commands.Choice(name=module.title, value=slug) for slug, module in MODULES.items()]
OWN_DAILY_CHOICES = [
    app_commands.Choice(name="No: the course's problems only", value=OWN_NEVER),
    app_commands.Choice(name="On about one day in three", value=OWN_SOME),
    app_commands.Choice(name="Every day, as long as there are any", value=OWN_ONLY),
]
Tries = app_commands.Range[int, 0, MOST_TRIES]


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class Setup(commands.GroupCog, group_name="setup", group_description="Set Lemma up for this server"):
    """Server settings; every use case checks Manage Server again."""

    def __init__(self, bot: "TutorBot") -> None:
        super().__init__()
        self.bot = bot

    @app_commands.command(description="Set everything up in one place: channel, time, modules, instructors")
    async def start(self, interaction: Interaction) -> None:
        """Show the wizard."""
        actor = actor_of(interaction)
        actor.require_manager()
        settings = await self.bot.services.guild_setup.current(actor.guild_id)
        await send_card(interaction, wizard_card(settings, missing_note(interaction, settings)))

    @app_commands.command(description="Check permissions, channel, store and workers")
    async def doctor(self, interaction: Interaction) -> None:
        """Look at everything and say what to do."""
        actor = actor_of(interaction)
        actor.require_manager()
        await acknowledge(interaction)
        settings = await self.bot.services.guild_setup.current(actor.guild_id)
        findings = [*await server_findings(interaction, settings), *await self.bot.services.checkup.run()]
        await send_card(interaction, doctor_card(findings))

    @app_commands.command(description="Where daily problems and challenges are posted")
    @app_commands.describe(channel="A text channel")
    async def channels(self, interaction: Interaction, channel: discord.TextChannel) -> None:
        """Choose the channel."""
        await self._show(
            interaction, await self.bot.services.guild_setup.choose_channel(actor_of(interaction), channel.id)
        )

    @app_commands.command(description="When the daily problem comes, and whether it comes at all")
    @app_commands.describe(
        time="Time of day such as 08:30 or 8 pm",
        zone="Start typing a city",
        on="Switch the daily problem on or off",
        tries="Wrong answers allowed on daily and challenge problems; 0 is without limit",
        own="Whether problems that your instructors imported are among the daily ones",
    )
    @app_commands.choices(own=OWN_DAILY_CHOICES)
    async def schedule(
        self,
        interaction: Interaction,
        time: str | None = None,
        zone: str | None = None,
        on: bool | None = None,
        tries: Tries | None = None,
        own: str | None = None,
    ) -> None:
        """Change what is given and show the rest."""
        setup, actor = self.bot.services.guild_setup, actor_of(interaction)
        actor.require_manager()
        settings = await setup.current(actor.guild_id)
        if time is not None or zone is not None:
            minute = time if time is not None else clock_text(settings.guild.daily_minute)
            settings = await setup.choose_time(actor, zone or settings.guild.timezone, minute)
        if tries is not None:
            settings = await setup.choose_tries(actor, tries or None)
        if own is not None:
            settings = await setup.choose_own(actor, own)
        if on is not None:
            settings = await setup.switch_daily(actor, on=on)
        await self._show(interaction, settings)

    @app_commands.command(description="Switch a course module on or off for this server")
    @app_commands.describe(module="The module", on="On or off")
    @app_commands.choices(module=MODULE_CHOICES)
    async def modules(self, interaction: Interaction, module: str, on: bool) -> None:
        """Switch a module."""
        settings = await self.bot.services.guild_setup.switch_module(actor_of(interaction), module, on=on)
        names = ", ".join(_(MODULES[slug].title) for slug in settings.modules_on)
        await self._show(interaction, settings, _("In use: {names}.").format(names=names))

    @app_commands.command(description="Who may set challenges, besides those who manage the server")
    @app_commands.describe(instructors="The role of instructors; leave it out to have none")
    async def roles(self, interaction: Interaction, instructors: discord.Role | None = None) -> None:
        """Choose the instructor role."""
        role_id = instructors.id if instructors else None
        await self._show(
            interaction, await self.bot.services.guild_setup.choose_instructor_role(actor_of(interaction), role_id)
        )

    @schedule.autocomplete("zone")
    async def _zones(self, _interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=zone, value=zone) for zone in zones_matching(current)]

    async def _show(self, interaction: Interaction, settings: ServerSettings, note: str = "") -> None:
        await send_card(
            interaction,
            card(_("⚙️ Settings of this server"), note or None, summary(settings), missing_note(interaction, settings)),
        )


async def setup(bot: "TutorBot") -> None:
    """Add the cog."""
    await bot.add_cog(Setup(bot))
