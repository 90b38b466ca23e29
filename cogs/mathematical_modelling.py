"""The course module *Mathematical modelling*: lessons, problems, progress, and fitted models."""

from typing import TYPE_CHECKING, ClassVar

from discord import app_commands

from bot.ui.examples import offering
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
    @app_commands.autocomplete(points=offering("points"))
    async def fit(
        self, interaction: Interaction, points: str, degree: app_commands.Range[int, 0, 6] = 1, share: bool = False
    ) -> None:
        """Fit and draw."""
        await self.explore(interaction, "fit", share, points=points, degree=str(degree))

    @app_commands.command(description="Draw the principal components of data and how much each explains")
    @app_commands.describe(
        points="Rows of 2 to 5 numbers, for example (1,1), (2,3), (3,2)",
        share="Show it to everybody here",
    )
    @app_commands.autocomplete(points=offering("cloud"))
    async def pca(  # one parameter is one option of the command
        self,
        interaction: Interaction,
        points: str,
        share: bool = False,
    ) -> None:
        """Draw principal components."""
        await self.explore(interaction, "pca", share, points=points)

    @app_commands.command(description="Follow k-means step by step")
    @app_commands.describe(
        points="For example (1,1), (2,1), (6,5), (7,6)",
        centres="How many groups, or the centres to start from",
        share="Show it to everybody here",
    )
    @app_commands.autocomplete(points=offering("groups"), centres=offering("centres"))
    async def kmeans(  # one parameter is one option of the command
        self,
        interaction: Interaction,
        points: str,
        centres: str = "",
        share: bool = False,
    ) -> None:
        """Draw the steps of k-means."""
        await self.explore(interaction, "kmeans", share, points=points, centres=centres)

    @app_commands.command(description="Choose the action that pays best on average")
    @app_commands.describe(
        payoffs="One row for each action, for example [[100,-60],[20,10]]",
        probabilities="Of each column, for example 0.4, 0.6",
        share="Show it to everybody here",
    )
    @app_commands.autocomplete(payoffs=offering("pay-offs"), probabilities=offering("shares"))
    async def decide(  # one parameter is one option of the command
        self,
        interaction: Interaction,
        payoffs: str,
        probabilities: str,
        share: bool = False,
    ) -> None:
        """Draw a pay-off table."""
        await self.explore(interaction, "decide", share, payoffs=payoffs, probabilities=probabilities)


async def setup(bot: "TutorBot") -> None:
    """Add the cog."""
    await bot.add_cog(MathematicalModelling(bot))
