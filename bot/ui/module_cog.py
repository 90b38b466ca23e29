"""What every course module's cog can do: teach a topic, set problems, show progress, and draw its explorers."""

import asyncio
from collections.abc import Awaitable
from typing import ClassVar

from discord import app_commands
from discord.ext import commands

from bot.errors import LearnerFacingError
from bot.services.catalogue import Choice
from bot.services.learner import Learner
from bot.services.practice import Wish
from bot.services.services import Services
from bot.ui.carrier import ServiceBot
from bot.ui.exploration_card import exploration_card
from bot.ui.flow import look_of, send_private, services_of, show_problem
from bot.ui.lesson_card import lesson_card
from bot.ui.progress_card import progress_card
from bot.ui.respond import Interaction, acknowledge, is_private, send_card
from bot.ui.who import learner_of

HIGHEST_LEVEL = 5
PATIENCE = 2.0  # Discord drops a list that takes three seconds
Level = app_commands.Range[int, 1, HIGHEST_LEVEL]


async def choices(found: Awaitable[list[Choice]]) -> list[app_commands.Choice[str]]:
    """Return an autocomplete list: at most 100 characters a line; empty where there is nothing to offer just now."""
    try:
        async with asyncio.timeout(PATIENCE):
            return [app_commands.Choice(name=choice.label[:100], value=choice.slug) for choice in await found]
    except (LearnerFacingError, TimeoutError):
        return []


class ModuleCog(commands.GroupCog):
    """The commands that all modules share; a module's own file names it and adds its explorers."""

    module: ClassVar[str]

    def __init__(self, bot: ServiceBot) -> None:
        super().__init__()
        self.bot = bot

    @property
    def services(self) -> Services:
        """Return the client's services."""
        return self.bot.services

    @app_commands.command(description="A short lesson: the idea, a picture, an example, a question to check yourself")
    @app_commands.describe(topic="The topic; start typing to find it")
    async def learn(self, interaction: Interaction, topic: str) -> None:
        """Show a lesson."""
        await self.begin(interaction)
        lesson = await self.services.lessons.lesson(topic, await look_of(interaction), module=self.module)
        await send_private(interaction, lesson_card(lesson))

    @app_commands.command(description="A problem of this module, at your level")
    @app_commands.describe(skill="What to practise; start typing to find it", level="1 is the easiest")
    async def practice(self, interaction: Interaction, skill: str | None = None, level: Level | None = None) -> None:
        """Open a problem."""
        learner = await self.begin(interaction)
        slug = await self.services.catalogue.skill_named(skill, module=self.module) if skill else None
        opened = await self.services.practice.start(learner, Wish(module=self.module, skill=slug, level=level))
        await show_problem(interaction, opened)

    @app_commands.command(description="What you have solved in this module, and what comes next")
    async def progress(self, interaction: Interaction) -> None:
        """Show progress."""
        learner = await self.begin(interaction)
        await send_private(interaction, progress_card(await self.services.progress.module(learner, self.module)))

    @learn.autocomplete("topic")
    async def _topics(self, _interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return await choices(self.services.catalogue.lesson_choices(current, module=self.module))

    @practice.autocomplete("skill")
    async def _skills(self, _interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return await choices(self.services.catalogue.skill_choices(current, module=self.module))

    async def begin(self, interaction: Interaction, *, share: bool = False) -> Learner:
        """Acknowledge, refuse where the server has switched the module off, and return who asks."""
        await acknowledge(interaction, ephemeral=not share and not is_private(interaction))
        learner = learner_of(interaction)
        await self.services.practice.require_module(learner.guild_id, self.module)
        return learner

    async def explore(self, interaction: Interaction, name: str, share: bool, /, **arguments: str) -> None:
        """Draw an explorer from what was typed, for this member or, shared, for the channel."""
        learner = await self.begin(interaction, share=share)
        look = await look_of(interaction)
        found = await services_of(interaction).explorers.explore(
            self.module, name, arguments, look, owner=learner.user_id
        )
        title = await self.services.catalogue.explorer_title(self.module, name)
        view = exploration_card(title, self.module, name, found)
        await send_card(interaction, view, ephemeral=not share and not is_private(interaction))


anywhere = app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
any_install = app_commands.allowed_installs(guilds=True, users=True)
