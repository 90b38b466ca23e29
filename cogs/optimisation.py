"""The course module *Optimisation*: lessons, problems, progress, and paths of gradient descent."""

from typing import TYPE_CHECKING, ClassVar

from discord import app_commands

from bot.ui.module_cog import ModuleCog, any_install, anywhere
from bot.ui.respond import Interaction

if TYPE_CHECKING:
    from bot.client import TutorBot


@any_install
@anywhere
class Optimisation(ModuleCog, group_name="optimisation", group_description="Optimisation"):
    """Optimisation."""

    module: ClassVar[str] = "optimisation"

    @app_commands.command(description="Watch gradient descent find its way, as an animation")
    @app_commands.describe(
        expression="A function of x and y, for example x^2 + 4y^2",
        start="Where to begin, for example (3, 2)",
        rate="The step size, for example 0.1",
        share="Show it to everybody here",
    )
    async def descent(
        self, interaction: Interaction, expression: str, start: str = "(3, 2)", rate: str = "0.1", share: bool = False
    ) -> None:
        """Animate a descent."""
        await self.explore(interaction, "descent", share, expression=expression, start=start, rate=rate)


async def setup(bot: "TutorBot") -> None:
    """Add the cog."""
    await bot.add_cog(Optimisation(bot))
