"""The course module *Multivariable calculus*: lessons, problems, progress, and gradient fields."""

from typing import TYPE_CHECKING, ClassVar

from discord import app_commands

from bot.ui.module_cog import ModuleCog, any_install, anywhere
from bot.ui.respond import Interaction

if TYPE_CHECKING:
    from bot.client import TutorBot


@any_install
@anywhere
class MultivariableCalculus(ModuleCog, group_name="calculus", group_description="Multivariable calculus"):
    """Multivariable calculus."""

    module: ClassVar[str] = "multivariable_calculus"

    @app_commands.command(description="Draw contours and gradients of a function of x and y")
    @app_commands.describe(
        expression="For example x^2 + x*y + 2y^2",
        point="Where to show the gradient, for example 1, 1",
        range="From and to on both axes, for example -3, 3",
        share="Show it to everybody here",
    )
    async def gradient(  # one parameter is one option of the command
        self,
        interaction: Interaction,
        expression: str,
        point: str = "",
        range: str = "",  # noqa: A002  # the name the member sees
        share: bool = False,
    ) -> None:
        """Draw a gradient field."""
        await self.explore(interaction, "gradient", share, expression=expression, point=point, range=range)


async def setup(bot: "TutorBot") -> None:
    """Add the cog."""
    await bot.add_cog(MultivariableCalculus(bot))
