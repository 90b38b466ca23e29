"""The course module *Prerequisites*: lessons, problems, progress, and graphs of functions."""

from typing import TYPE_CHECKING, ClassVar

from discord import app_commands

from bot.ui.examples import offering
from bot.ui.module_cog import ModuleCog, any_install, anywhere
from bot.ui.respond import Interaction

if TYPE_CHECKING:
    from bot.client import TutorBot


@any_install
@anywhere
class Prerequisites(ModuleCog, group_name="prerequisites", group_description="Prerequisites"):
    """Prerequisites."""

    module: ClassVar[str] = "prerequisites"

    @app_commands.command(description="Draw the graph of a function")
    @app_commands.describe(
        expression="For example x^2 - 3x or sin(x)/x",
        range="From and to, for example -5, 5",
        share="Show it to everybody here",
    )
    @app_commands.autocomplete(expression=offering("function"), range=offering("range"))
    async def graph(
        self,
        interaction: Interaction,
        expression: str,
        range: str = "",  # noqa: A002  # the name the member sees
        share: bool = False,
    ) -> None:
        """Draw a graph."""
        await self.explore(interaction, "graph", share, expression=expression, range=range)

    @app_commands.command(description="Draw the tangent of a function at a point and its slope")
    @app_commands.describe(
        expression="For example x^2 - 3x",
        at="Where the tangent touches, for example 2",
        range="From and to, for example -5, 5",
        share="Show it to everybody here",
    )
    @app_commands.autocomplete(expression=offering("function"), at=offering("place"), range=offering("range"))
    async def tangent(  # one parameter is one option of the command
        self,
        interaction: Interaction,
        expression: str,
        at: str = "",
        range: str = "",  # noqa: A002  # the name the member sees
        share: bool = False,
    ) -> None:
        """Draw a tangent."""
        await self.explore(interaction, "tangent", share, expression=expression, at=at, range=range)


async def setup(bot: "TutorBot") -> None:
    """Add the cog."""
    await bot.add_cog(Prerequisites(bot))
