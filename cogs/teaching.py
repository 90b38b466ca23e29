"""Instructors set challenges: draft, preview, open, close, results."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.errors import LearnerFacingError
from bot.services.teaching import MOST_POINTS, MOST_PROBLEMS
from bot.ui.actors import actor_of
from bot.ui.challenge_card import challenge_choices, position_choices
from bot.ui.flow import services_of
from bot.ui.module_cog import choices
from bot.ui.own_problem_commands import OwnProblems
from bot.ui.preview_card import show_preview
from bot.ui.report_card import ReportCommands
from bot.ui.respond import Interaction, acknowledge, send_card
from bot.ui.results_card import show_results
from bot.ui.teaching_card import (
    ChallengeTextModal,
    ask_to_close,
    open_and_announce,
    teaching_card,
    teaching_list_card,
)

if TYPE_CHECKING:
    from bot.client import TutorBot

Points = app_commands.Range[int, 1, MOST_POINTS]
Position = app_commands.Range[int, 1, MOST_PROBLEMS]


@app_commands.guild_only()
class Teaching(commands.GroupCog, group_name="teach", group_description="For instructors: set work, see how it went"):
    """What instructors do; every use case checks the instructor role or Manage Server."""

    problem = OwnProblems()
    reports = ReportCommands()
    challenge = app_commands.Group(name="challenge", description="Challenges: draft, preview, open, close, results")

    def __init__(self, bot: "TutorBot") -> None:
        super().__init__()
        self.bot = bot

    @challenge.command(description="Begin a challenge; members do not see it until you open it")
    @app_commands.describe(
        title="What it is called",
        problem_1="Start typing to find a problem; every member gets own numbers",
        problem_2="Another one",
        problem_3="Another one",
        problem_4="Another one",
        problem_5="Another one; more with add-problem",
        points="What each problem is worth; 10 times its level if you leave it out",
        about="What it is about; leave text out to fill in a form",
        rubric="How it is marked; members see it with the work",
    )
    async def create(  # noqa: PLR0913, PLR0917  # one argument for each option of the command
        self,
        interaction: Interaction,
        title: str,
        problem_1: str,
        problem_2: str | None = None,
        problem_3: str | None = None,
        problem_4: str | None = None,
        problem_5: str | None = None,
        points: Points | None = None,
        about: str = "",
        rubric: str = "",
    ) -> None:
        """Keep a draft; where the rubric is not given yet, open the form for the text."""
        teaching, actor = self.bot.services.teaching, actor_of(interaction)
        picks = [pick for pick in (problem_1, problem_2, problem_3, problem_4, problem_5) if pick]
        page = await teaching.create(actor, title, picks, points)
        if not rubric.strip():
            await interaction.response.send_modal(ChallengeTextModal(page.challenge, about))
            return
        page = await teaching.describe(actor, page.challenge.challenge_id, title, about, rubric)
        await send_card(interaction, teaching_card(page))

    @challenge.command(name="add-problem", description="Add a problem to a draft")
    @app_commands.describe(challenge="The draft", problem="Start typing to find it", points="What it is worth")
    async def add_problem(
        self, interaction: Interaction, challenge: str, problem: str, points: Points | None = None
    ) -> None:
        """Add a problem."""
        await acknowledge(interaction)
        page = await self.bot.services.teaching.add_problem(actor_of(interaction), challenge, problem, points)
        await send_card(interaction, teaching_card(page))

    @challenge.command(name="remove-problem", description="Take a problem out of a draft")
    @app_commands.describe(challenge="The draft", position="The number of the problem")
    async def remove_problem(self, interaction: Interaction, challenge: str, position: Position) -> None:
        """Remove a problem; adding it again is as easy."""
        await acknowledge(interaction)
        page = await self.bot.services.teaching.remove_problem(actor_of(interaction), challenge, position)
        await send_card(interaction, teaching_card(page))

    @challenge.command(description="Title, description and rubric of a draft, in a form")
    @app_commands.describe(challenge="The draft")
    async def text(self, interaction: Interaction, challenge: str) -> None:
        """Open the form."""
        found = await self.bot.services.teaching.challenge(actor_of(interaction), challenge)
        await interaction.response.send_modal(ChallengeTextModal(found))

    @challenge.command(description="See a problem as a student would")
    @app_commands.describe(challenge="The challenge", position="The number of the problem; the first if left out")
    async def preview(self, interaction: Interaction, challenge: str, position: Position = 1) -> None:
        """Draw a problem."""
        await show_preview(interaction, challenge, position)

    @challenge.command(name="open", description="Open a challenge and announce it in the channel")
    @app_commands.describe(
        challenge="A draft, or a closed challenge to open again",
        closes="Until when: 7 days, Sunday 18:00, 2026-12-01 18:00",
        channel="Where to announce it; the server’s channel if left out",
    )
    async def open_challenge(
        self,
        interaction: Interaction,
        challenge: str,
        closes: str = "7 days",
        channel: discord.TextChannel | None = None,
    ) -> None:
        """Open and announce it."""
        await open_and_announce(interaction, challenge, closes, channel.id if channel else None)

    @challenge.command(description="Close a challenge now; you are asked before")
    @app_commands.describe(challenge="An open challenge")
    async def close(self, interaction: Interaction, challenge: str) -> None:
        """Ask before closing."""
        await ask_to_close(interaction, challenge)

    @challenge.command(description="Who solved what, as a card and as a CSV file")
    @app_commands.describe(challenge="A challenge that was opened")
    async def results(self, interaction: Interaction, challenge: str) -> None:
        """Show the results."""
        await show_results(interaction, challenge)

    @challenge.command(name="list", description="All challenges of this server, drafts too")
    async def list_challenges(self, interaction: Interaction) -> None:
        """Show every challenge."""
        await acknowledge(interaction)
        pages = await self.bot.services.teaching.overview(actor_of(interaction))
        await send_card(interaction, teaching_list_card(pages))

    @create.autocomplete("problem_1")
    @create.autocomplete("problem_2")
    @create.autocomplete("problem_3")
    @create.autocomplete("problem_4")
    @create.autocomplete("problem_5")
    @add_problem.autocomplete("problem")
    async def _problems(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return await choices(services_of(interaction).teaching.problem_choices(current, interaction.guild_id or 0))

    @add_problem.autocomplete("challenge")
    @remove_problem.autocomplete("challenge")
    @text.autocomplete("challenge")
    async def _drafts(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        teaching = services_of(interaction).teaching
        return challenge_choices(await teaching.matching(actor_of(interaction), current, "draft"))

    @open_challenge.autocomplete("challenge")
    async def _to_open(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        teaching = services_of(interaction).teaching
        return challenge_choices(await teaching.matching(actor_of(interaction), current, "draft", "open", "closed"))

    @close.autocomplete("challenge")
    async def _open(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        teaching = services_of(interaction).teaching
        return challenge_choices(await teaching.matching(actor_of(interaction), current, "open"))

    @preview.autocomplete("challenge")
    @results.autocomplete("challenge")
    async def _all(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        teaching = services_of(interaction).teaching
        return challenge_choices(await teaching.matching(actor_of(interaction), current, "open", "closed", "draft"))

    @preview.autocomplete("position")
    @remove_problem.autocomplete("position")
    async def _positions(self, interaction: Interaction, current: str) -> list[app_commands.Choice[int]]:
        chosen = str(getattr(interaction.namespace, "challenge", ""))
        try:
            page = await services_of(interaction).teaching.show(actor_of(interaction), chosen)
        except LearnerFacingError:
            return []
        return position_choices(page, current)

    @open_challenge.autocomplete("closes")
    async def _closings(self, _interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        offers = ["1 day", "3 days", "7 days", "2 weeks", "Friday 18:00", "Sunday 18:00"]
        return [app_commands.Choice(name=offer, value=offer) for offer in offers if current.lower() in offer.lower()]


async def setup(bot: "TutorBot") -> None:
    """Add the cog."""
    await bot.add_cog(Teaching(bot))
