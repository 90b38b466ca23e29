"""The course module *Linear algebra*: lessons, problems, progress, and what a matrix does to the plane."""

from typing import TYPE_CHECKING, ClassVar

from discord import app_commands

from bot.ui.module_cog import ModuleCog, any_install, anywhere
from bot.ui.respond import Interaction

if TYPE_CHECKING:
    from bot.client import TutorBot


@any_install
@anywhere
class LinearAlgebra(ModuleCog, group_name="linear-algebra", group_description="Linear algebra"):
    """Linear algebra."""

    module: ClassVar[str] = "linear_algebra"

    @app_commands.command(description="Draw what a 2×2 matrix does to the plane")
    @app_commands.describe(matrix="For example [[2,1],[1,2]]", share="Show it to everybody here")
    async def transform(self, interaction: Interaction, matrix: str, share: bool = False) -> None:
        """Draw a transformation."""
        await self.explore(interaction, "transform", share, matrix=matrix)

    @app_commands.command(description="Draw how a 2×2 matrix turns the circle into an ellipse: its singular values")
    @app_commands.describe(matrix="For example [[2,1],[0,1]]", share="Show it to everybody here")
    async def svd(self, interaction: Interaction, matrix: str, share: bool = False) -> None:
        """Draw the singular values."""
        await self.explore(interaction, "svd", share, matrix=matrix)


async def setup(bot: "TutorBot") -> None:
    """Add the cog."""
    await bot.add_cog(LinearAlgebra(bot))
