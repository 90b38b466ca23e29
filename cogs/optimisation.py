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
        expression="A function of x, or of x and y, for example x^2 + 4y^2",
        start="Where to begin, for example 4, 2",
        rate="The step size, for example 0.1",
        steps="How many steps",
        share="Show it to everybody here",
    )
    async def descent(  # one parameter is one option of the command
        self,
        interaction: Interaction,
        expression: str,
        start: str = "",
        rate: str = "",
        steps: app_commands.Range[int, 1, 100] = 20,
        share: bool = False,
    ) -> None:
        """Animate a descent."""
        arguments = {"expression": expression, "start": start, "rate": rate, "steps": str(steps)}
        await self.explore(interaction, "descent", share, **arguments)


async def setup(bot: "TutorBot") -> None:
    """Add the cog."""
    await bot.add_cog(Optimisation(bot))
