"""Challenges for members: list, read with the rubric, answer problem by problem, see how one stands."""

import asyncio
from typing import TYPE_CHECKING

import structlog
from discord import app_commands
from discord.ext import commands

from bot.errors import ConflictError, LearnerFacingError
from bot.services.teaching import MOST_PROBLEMS
from bot.translation import _
from bot.ui.announcing import redraw_announcement
from bot.ui.challenge_card import (
    challenge_choices,
    challenge_list_card,
    open_challenge_problem,
    position_choices,
    show_challenge,
)
from bot.ui.flow import services_of
from bot.ui.respond import Interaction, acknowledge, send_card
from bot.ui.who import learner_of

if TYPE_CHECKING:
    from bot.client import TutorBot

log = structlog.get_logger(__name__)

Position = app_commands.Range[int, 1, MOST_PROBLEMS]


@app_commands.guild_only()
class Challenges(commands.GroupCog, group_name="challenge", group_description="Challenges set by your instructors"):
    """Challenges of a server, as its members take them."""

    def __init__(self, bot: "TutorBot") -> None:
        super().__init__()
        self.bot = bot
        self._ticker: asyncio.Task[None] | None = None

    async def cog_load(self) -> None:
        """Begin to look for challenges whose time is over."""
        self._ticker = asyncio.create_task(self._tick(), name="challenge ticker")

    async def cog_unload(self) -> None:
        """Stop looking."""
        if self._ticker is not None:
            self._ticker.cancel()

    async def _tick(self) -> None:
        scheduler = self.bot.services.scheduler
        await self.bot.wait_until_ready()
        while not scheduler.stopped:
            try:
                for page in await self.bot.services.challenges.close_overdue():
                    await redraw_announcement(self.bot, page)
            except Exception:
                log.exception("overdue challenges could not be closed")
            await scheduler.wait()

    @app_commands.command(name="list", description="Open and past challenges, and how you stand in each")
    async def list_challenges(self, interaction: Interaction) -> None:
        """List the challenges."""
        await acknowledge(interaction)
        pages = await self.bot.services.challenges.overview(learner_of(interaction))
        await send_card(interaction, challenge_list_card(pages))

    @app_commands.command(description="A challenge: what to do and how it is marked")
    @app_commands.describe(challenge="Start typing its title; the open one if you leave it out")
    async def view(self, interaction: Interaction, challenge: str | None = None) -> None:
        """Show a challenge."""
        await show_challenge(interaction, await self._chosen(interaction, challenge))

    @app_commands.command(description="Answer a problem of a challenge; your numbers are yours alone")
    @app_commands.describe(
        challenge="Start typing its title; the open one if you leave it out",
        problem="Its number; the next unfinished one if you leave it out",
    )
    async def answer(
        self, interaction: Interaction, challenge: str | None = None, problem: Position | None = None
    ) -> None:
        """Open a problem."""
        await acknowledge(interaction)
        challenge_id = await self._chosen(interaction, challenge)
        if problem is None:
            page = await self.bot.services.challenges.view(learner_of(interaction), challenge_id)
            problem = page.next_position
        if problem is None:
            raise ConflictError(_("You have finished every problem of this challenge. Well done!"))
        await open_challenge_problem(interaction, challenge_id, problem)

    @app_commands.command(description="How you stand in the challenges that are open")
    async def status(self, interaction: Interaction) -> None:
        """Show the open challenges with the member's points."""
        await acknowledge(interaction)
        pages = await self.bot.services.challenges.overview(learner_of(interaction), closed=False)
        await send_card(interaction, challenge_list_card(pages, open_only=True))

    @view.autocomplete("challenge")
    async def _seen(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return await _choices(interaction, current, open_only=False)

    @answer.autocomplete("challenge")
    async def _open(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return await _choices(interaction, current, open_only=True)

    @answer.autocomplete("problem")
    async def _problems(self, interaction: Interaction, current: str) -> list[app_commands.Choice[int]]:
        try:
            challenge_id = await self._chosen(interaction, getattr(interaction.namespace, "challenge", None))
            page = await self.bot.services.challenges.view(learner_of(interaction), challenge_id)
        except LearnerFacingError:
            return []
        return position_choices(page, current)

    async def _chosen(self, interaction: Interaction, challenge: str | None) -> str:
        return challenge or await self.bot.services.challenges.only_open(learner_of(interaction).guild_id)


async def _choices(interaction: Interaction, current: str, *, open_only: bool) -> list[app_commands.Choice[str]]:
    guild_id = learner_of(interaction).guild_id
    found = await services_of(interaction).challenges.matching(guild_id, current, open_only=open_only)
    return challenge_choices(found)


async def setup(bot: "TutorBot") -> None:
    """Add the cog."""
    await bot.add_cog(Challenges(bot))
