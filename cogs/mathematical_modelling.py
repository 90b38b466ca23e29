"""The course module *Mathematical modelling*: lessons, problems, progress, and fitted models."""

from typing import TYPE_CHECKING, ClassVar

from discord import app_commands

from bot.ui.module_cog import ModuleCog, any_install, anywhere
from bot.ui.respond import Interaction

if TYPE_CHECKING:
    from bot.client import TutorBot


@any_install
@anywhere
class MathematicalModelling(ModuleCog, group_name="modelling", group_description="Mathematical modelling"):
    """Mathematical modelling."""

    module: ClassVar[str] = "mathematical_modelling"

    @app_commands.command(description="Fit a polynomial to points and draw the residuals")
    @app_commands.describe(
        points="For example (0,1), (1,2.9), (2,5.2), (3,7)",
        degree="Degree of the polynomial, 1 for a line",
        share="Show it to everybody here",
    )
    async def fit(
        self, interaction: Interaction, points: str, degree: app_commands.Range[int, 0, 6] = 1, share: bool = False
    ) -> None:
        """Fit and draw."""
        await self.explore(interaction, "fit", share, points=points, degree=str(degree))


async def setup(bot: "TutorBot") -> None:
    """Add the cog."""
    await bot.add_cog(MathematicalModelling(bot))
