"""``/teach problem``: instructors bring problems of their own, as files; the group stands in the teaching cog."""

import discord
from discord import app_commands

from bot.ui.actors import actor_of
from bot.ui.flow import services_of
from bot.ui.module_cog import Level, choices
from bot.ui.own_problem_card import ask_to_retire, own_list_card, show_import, show_own_problem
from bot.ui.respond import Interaction, acknowledge, send_card


class OwnProblems(app_commands.Group):
    """Import, list, preview, retire."""

    def __init__(self) -> None:
        super().__init__(name="problem", description="Problems of your own: import, list, preview, retire")

    @app_commands.command(name="import", description="Add your own problem from a file; docs/authoring.md shows how")
    @app_commands.describe(file="A TOML file that describes a family of problems")
    async def import_file(self, interaction: Interaction, file: discord.Attachment) -> None:
        """Import a file."""
        await show_import(interaction, file)

    @app_commands.command(name="list", description="All problems of your own in this server")
    async def list_problems(self, interaction: Interaction) -> None:
        """List them."""
        await acknowledge(interaction)
        families = await services_of(interaction).authored.overview(actor_of(interaction))
        await send_card(interaction, own_list_card(families))

    @app_commands.command(description="See one of your own problems as a student would")
    @app_commands.describe(problem="Start typing to find it", level="Its easiest level if you leave it out")
    async def preview(self, interaction: Interaction, problem: str, level: Level | None = None) -> None:
        """Draw it."""
        await show_own_problem(interaction, problem, level)

    @app_commands.command(description="Take one of your own problems out of use; you are asked before")
    @app_commands.describe(problem="Start typing to find it")
    async def retire(self, interaction: Interaction, problem: str) -> None:
        """Ask before retiring it."""
        await ask_to_retire(interaction, problem)

    @preview.autocomplete("problem")
    @retire.autocomplete("problem")
    async def _problems(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return await choices(services_of(interaction).authored.choices(actor_of(interaction), current))
