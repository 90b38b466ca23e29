"""The course module *Multivariable calculus*: lessons, problems, progress, and gradient fields."""

from typing import TYPE_CHECKING, ClassVar, Literal

from discord import app_commands

from bot.ui.examples import offering
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
    @app_commands.autocomplete(expression=offering("surface"), point=offering("point"), range=offering("range"))
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

    @app_commands.command(description="Draw a function with its Taylor polynomials")
    @app_commands.describe(
        expression="A function of x, for example cos(x)",
        centre="Around which x, for example 0",
        degree="The highest degree, 0 to 8",
        range="From and to, for example -5, 5",
        share="Show it to everybody here",
    )
    @app_commands.autocomplete(
        expression=offering("smooth function"), centre=offering("place"), range=offering("range")
    )
    async def taylor(  # one parameter is one option of the command
        self,
        interaction: Interaction,
        expression: str,
        centre: str = "",
        degree: app_commands.Range[int, 0, 8] = 4,
        range: str = "",  # noqa: A002  # the name the member sees
        share: bool = False,
    ) -> None:
        """Draw Taylor polynomials."""
        await self.explore(
            interaction, "taylor", share, expression=expression, centre=centre, degree=str(degree), range=range
        )

    @app_commands.command(description="Draw what a map makes of a small square, and its Jacobian")
    @app_commands.describe(
        expression="Two expressions in x and y, for example x^2 - y^2, 2*x*y",
        point="The middle of the square, for example 1, 0.5",
        size="The side of the square, for example 0.4",
        share="Show it to everybody here",
    )
    @app_commands.autocomplete(expression=offering("map of the plane"), point=offering("point"))
    async def jacobian(  # one parameter is one option of the command
        self,
        interaction: Interaction,
        expression: str,
        point: str = "",
        size: str = "",
        share: bool = False,
    ) -> None:
        """Draw a map close by."""
        await self.explore(interaction, "jacobian", share, expression=expression, point=point, size=size)

    @app_commands.command(description="Draw a small network with every number of its forward and backward pass")
    @app_commands.describe(
        inputs="One number for each input, for example 1, 2",
        hidden="Weights of the hidden layer, one row for each neuron",
        output="Weights of the output, for example 1, -1",
        biases="Of each hidden neuron, then of the output, for example 0, 0, 0",
        target="What the output should be, for example 1",
        activation="Of the hidden layer",
        share="Show it to everybody here",
    )
    @app_commands.autocomplete(hidden=offering("weights"))
    async def backprop(  # one parameter is one option of the command
        self,
        interaction: Interaction,
        inputs: str = "",
        hidden: str = "",
        output: str = "",
        biases: str = "",
        target: str = "",
        activation: Literal["sigmoid", "tanh", "relu"] = "sigmoid",
        share: bool = False,
    ) -> None:
        """Draw a network."""
        await self.explore(
            interaction,
            "backprop",
            share,
            inputs=inputs,
            hidden=hidden,
            output=output,
            biases=biases,
            target=target,
            activation=activation,
        )


async def setup(bot: "TutorBot") -> None:
    """Add the cog."""
    await bot.add_cog(MultivariableCalculus(bot))
