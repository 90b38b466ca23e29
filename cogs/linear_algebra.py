"""The course module *Linear algebra*: lessons, problems, progress, and what a matrix does to the plane."""

from typing import TYPE_CHECKING, ClassVar

from discord import app_commands

from bot.ui.examples import offering
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
    @app_commands.autocomplete(matrix=offering("2×2 matrix"))
    async def transform(self, interaction: Interaction, matrix: str, share: bool = False) -> None:
        """Draw a transformation."""
        await self.explore(interaction, "transform", share, matrix=matrix)

    @app_commands.command(description="Draw how a 2×2 matrix turns the circle into an ellipse: its singular values")
    @app_commands.describe(matrix="For example [[2,1],[0,1]]", share="Show it to everybody here")
    @app_commands.autocomplete(matrix=offering("2×2 matrix"))
    async def svd(self, interaction: Interaction, matrix: str, share: bool = False) -> None:
        """Draw the singular values."""
        await self.explore(interaction, "svd", share, matrix=matrix)

    @app_commands.command(description="Draw which vectors keep their line under a 2×2 matrix")
    @app_commands.describe(
        matrix="For example [[2,1],[1,2]]",
        share="Show it to everybody here",
    )
    @app_commands.autocomplete(matrix=offering("2×2 matrix"))
    async def eigen(  # one parameter is one option of the command
        self,
        interaction: Interaction,
        matrix: str,
        share: bool = False,
    ) -> None:
        """Draw the eigenlines."""
        await self.explore(interaction, "eigen", share, matrix=matrix)

    @app_commands.command(description="Reduce a matrix row by row, with every step and the rank")
    @app_commands.describe(
        matrix="Up to 4 rows of 5 numbers, for example [[1,2,5],[3,4,11]]",
        share="Show it to everybody here",
    )
    @app_commands.autocomplete(matrix=offering("matrix"))
    async def reduce(  # one parameter is one option of the command
        self,
        interaction: Interaction,
        matrix: str,
        share: bool = False,
    ) -> None:
        """Show every row operation."""
        await self.explore(interaction, "reduce", share, matrix=matrix)

    @app_commands.command(description="Project a vector on a line or, in space, on a plane")
    @app_commands.describe(
        vector="What to project, for example 1, 3",
        onto="One vector, or two in space, for example (1,0,1), (0,1,1)",
        share="Show it to everybody here",
    )
    @app_commands.autocomplete(vector=offering("vector"), onto=offering("onto"))
    async def project(  # one parameter is one option of the command
        self,
        interaction: Interaction,
        vector: str,
        onto: str,
        share: bool = False,
    ) -> None:
        """Draw a projection."""
        await self.explore(interaction, "project", share, vector=vector, onto=onto)


async def setup(bot: "TutorBot") -> None:
    """Add the cog."""
    await bot.add_cog(LinearAlgebra(bot))
