"""The course module *Final project*: lessons, problems, progress, and the uncertainty of an accuracy."""

from typing import TYPE_CHECKING, ClassVar

from discord import app_commands

from bot.ui.module_cog import ModuleCog, any_install, anywhere
from bot.ui.respond import Interaction

if TYPE_CHECKING:
    from bot.client import TutorBot


@any_install
@anywhere
class FinalProject(ModuleCog, group_name="project", group_description="Final project"):
    """Final project."""

    module: ClassVar[str] = "final_project"

    @app_commands.command(description="How sure is an accuracy? Draw its confidence interval")
    @app_commands.describe(
        correct="How many cases the model got right, for example 83",
        total="How many cases there were, for example 100",
        share="Show it to everybody here",
    )
    async def uncertainty(self, interaction: Interaction, correct: str, total: str, share: bool = False) -> None:
        """Draw a confidence interval."""
        await self.explore(interaction, "uncertainty", share, correct=correct, total=total)


async def setup(bot: "TutorBot") -> None:
    """Add the cog."""
    await bot.add_cog(FinalProject(bot))
