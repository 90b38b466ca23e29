"""The course module *Probability and statistics*: lessons, problems, progress, and pictures of distributions."""

from typing import TYPE_CHECKING, ClassVar, Literal

from discord import app_commands

from bot.ui.examples import offering
from bot.ui.module_cog import ModuleCog, any_install, anywhere
from bot.ui.respond import Interaction

if TYPE_CHECKING:
    from bot.client import TutorBot


@any_install
@anywhere
class ProbabilityStatistics(
    ModuleCog,
    group_name="probability",
    group_description="Probability and statistics",
):
    """Probability and statistics."""

    module: ClassVar[str] = "probability_statistics"

    @app_commands.command(description="Draw a distribution and the probability of a range")
    @app_commands.describe(
        name="For example normal, binomial, poisson, exponential, uniform",
        parameters="For example 0, 1",
        start="Shade from here",
        end="Shade up to here",
        share="Show it to everybody here",
    )
    @app_commands.rename(start="from", end="to")
    @app_commands.autocomplete(name=offering("distribution"))
    async def distribution(  # one parameter is one option of the command
        self,
        interaction: Interaction,
        name: str,
        parameters: str,
        start: str = "",
        end: str = "",
        share: bool = False,
    ) -> None:
        """Draw a distribution."""
        arguments = {"name": name, "parameters": parameters, "from": start, "to": end}
        await self.explore(interaction, "distribution", share, **arguments)

    @app_commands.command(description="Draw a Markov chain with two states and how it settles")
    @app_commands.describe(
        matrix="Rows sum to 1, for example [[0.9, 0.1], [0.4, 0.6]]",
        start="Where it begins, for example 1, 0",
        share="Show it to everybody here",
    )
    @app_commands.autocomplete(matrix=offering("two-state chain"), start=offering("first distribution"))
    async def chain(self, interaction: Interaction, matrix: str, start: str = "", share: bool = False) -> None:
        """Draw a chain."""
        await self.explore(interaction, "chain", share, matrix=matrix, start=start)

    @app_commands.command(description="Draw Bayes' theorem as a crowd of people and their test results")
    @app_commands.describe(
        prior="How many have it, for example 0.01",
        sensitivity="How many of them test positive, for example 0.9",
        specificity="How many of the others test negative, for example 0.95",
        share="Show it to everybody here",
    )
    @app_commands.autocomplete(
        prior=offering("probability"), sensitivity=offering("probability"), specificity=offering("probability")
    )
    async def bayes(  # one parameter is one option of the command
        self,
        interaction: Interaction,
        prior: str,
        sensitivity: str,
        specificity: str,
        share: bool = False,
    ) -> None:
        """Draw natural frequencies."""
        await self.explore(interaction, "bayes", share, prior=prior, sensitivity=sensitivity, specificity=specificity)

    @app_commands.command(description="Draw the confidence intervals of forty samples around a known mean")
    @app_commands.describe(
        size="How many values in each sample, for example 25",
        level="In per cent, for example 95",
        mean="The true mean, for example 100",
        deviation="The standard deviation, for example 15",
        seed="A whole number; another one gives other samples",
        share="Show it to everybody here",
    )
    async def interval(  # one parameter is one option of the command
        self,
        interaction: Interaction,
        size: str = "",
        level: str = "",
        mean: str = "",
        deviation: str = "",
        seed: str = "",
        share: bool = False,
    ) -> None:
        """Draw repeated intervals."""
        await self.explore(
            interaction, "interval", share, size=size, level=level, mean=mean, deviation=deviation, seed=seed
        )

    @app_commands.command(description="Draw the p-value of a test statistic")
    @app_commands.describe(
        statistic="The value of the test statistic, for example 2.1",
        distribution="Under the null hypothesis",
        freedom="Degrees of freedom of t or chi-square, for example 10",
        tail="Which values count as extreme",
        level="The significance level, for example 0.05",
        share="Show it to everybody here",
    )
    async def test(  # one parameter is one option of the command
        self,
        interaction: Interaction,
        statistic: str,
        distribution: Literal["normal", "t", "chi-square"] = "normal",
        freedom: str = "",
        tail: Literal["two-sided", "left", "right"] = "two-sided",
        level: str = "",
        share: bool = False,
    ) -> None:
        """Draw a p-value."""
        await self.explore(
            interaction,
            "test",
            share,
            statistic=statistic,
            distribution=distribution,
            freedom=freedom,
            tail=tail,
            level=level,
        )

    @app_commands.command(description="Draw a Markov chain with up to four states and how it settles")
    @app_commands.describe(
        matrix="Rows sum to 1, for example [[0.9, 0.1], [0.4, 0.6]]",
        start="Where it begins, for example 1, 0",
        steps="How many steps",
        share="Show it to everybody here",
    )
    @app_commands.autocomplete(matrix=offering("chain"), start=offering("first distribution"))
    async def markov(  # one parameter is one option of the command
        self,
        interaction: Interaction,
        matrix: str,
        start: str = "",
        steps: app_commands.Range[int, 1, 60] = 12,
        share: bool = False,
    ) -> None:
        """Draw a chain with its arrows."""
        await self.explore(interaction, "markov", share, matrix=matrix, start=start, steps=str(steps))


async def setup(bot: "TutorBot") -> None:
    """Add the cog."""
    await bot.add_cog(ProbabilityStatistics(bot))
