"""The course module *Optimisation*: lessons, problems, progress, and paths of gradient descent."""

from typing import TYPE_CHECKING, ClassVar

from discord import app_commands

from bot.ui.examples import offering
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
    @app_commands.autocomplete(expression=offering("surface"), start=offering("start"), rate=offering("step size"))
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

    @app_commands.command(description="Compare step sizes of gradient descent")
    @app_commands.describe(
        expression="A function of x, or of x and y, for example x^2 + 4y^2",
        start="Where to begin, for example 4, 2",
        rates="Up to five step sizes, for example 0.02, 0.1, 0.24",
        steps="How many steps",
        share="Show it to everybody here",
    )
    @app_commands.autocomplete(expression=offering("surface"), start=offering("start"), rates=offering("step sizes"))
    async def rate(  # one parameter is one option of the command
        self,
        interaction: Interaction,
        expression: str,
        start: str = "",
        rates: str = "",
        steps: app_commands.Range[int, 2, 100] = 25,
        share: bool = False,
    ) -> None:
        """Compare step sizes."""
        await self.explore(
            interaction, "rate", share, expression=expression, start=start, rates=rates, steps=str(steps)
        )

    @app_commands.command(description="Draw the best points of a function under a constraint")
    @app_commands.describe(
        expression="A function of x and y, for example x*y",
        constraint="One equation, for example x^2 + y^2 = 2",
        range="From and to on both axes, for example -2, 2",
        share="Show it to everybody here",
    )
    @app_commands.autocomplete(
        expression=offering("surface"), constraint=offering("constraint"), range=offering("range")
    )
    async def lagrange(  # one parameter is one option of the command
        self,
        interaction: Interaction,
        expression: str,
        constraint: str,
        range: str = "",  # noqa: A002  # the name the member sees
        share: bool = False,
    ) -> None:
        """Draw the best points."""
        await self.explore(interaction, "lagrange", share, expression=expression, constraint=constraint, range=range)


async def setup(bot: "TutorBot") -> None:
    """Add the cog."""
    await bot.add_cog(Optimisation(bot))
