"""The course module *Probability and statistics*: lessons, problems, progress, and pictures of distributions."""

from typing import TYPE_CHECKING, ClassVar

from discord import app_commands

from bot.ui.module_cog import ModuleCog, any_install, anywhere
from bot.ui.respond import Interaction

if TYPE_CHECKING:
    from bot.client import TutorBot


@any_install
@anywhere
class ProbabilityStatistics(
    ModuleCog,
    group_name="probability",
    group_description="Probability and statistics",
):
    """Probability and statistics."""

    module: ClassVar[str] = "probability_statistics"

    @app_commands.command(description="Draw a distribution and the probability of a range")
    @app_commands.describe(
        name="For example normal, binomial, poisson, exponential, uniform",
        parameters="For example 0, 1",
        start="Shade from here",
        end="Shade up to here",
        share="Show it to everybody here",
    )
    @app_commands.rename(start="from", end="to")
    async def distribution(  # one parameter is one option of the command
        self,
        interaction: Interaction,
        name: str,
        parameters: str,
        start: str = "",
        end: str = "",
        share: bool = False,
    ) -> None:
        """Draw a distribution."""
        arguments = {"name": name, "parameters": parameters, "from": start, "to": end}
        await self.explore(interaction, "distribution", share, **arguments)

    @app_commands.command(description="Draw a Markov chain with two states and how it settles")
    @app_commands.describe(
        matrix="Rows sum to 1, for example [[0.9, 0.1], [0.4, 0.6]]",
        start="Where it begins, for example 1, 0",
        share="Show it to everybody here",
    )
    async def chain(self, interaction: Interaction, matrix: str, start: str = "", share: bool = False) -> None:
        """Draw a chain."""
        await self.explore(interaction, "chain", share, matrix=matrix, start=start)


async def setup(bot: "TutorBot") -> None:
    """Add the cog."""
    await bot.add_cog(ProbabilityStatistics(bot))
