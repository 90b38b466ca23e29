"""Families of the skill ``pr-discrete``: expectation and variance."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import bracketed, short_decimal, text
from problems.snapshot import PlotCall


@family(skill=Skill.PR_DISCRETE, levels=(2,), title="Expectation and variance")
def expect_var(rng: Random, _level: int) -> Item:
    """Find the mean and the variance from a table of probabilities in tenths."""
    count = rng.choice((3, 4))
    values = sorted(rng.sample(range(-3, 7), count))
    cuts = sorted(rng.sample(range(1, 10), count - 1))
    tenths = [end - start for start, end in zip((0, *cuts), (*cuts, 10), strict=True)]
    shares = [Fraction(tenth, 10) for tenth in tenths]
    mean = sum((x * p for x, p in zip(values, shares, strict=True)), Fraction(0))
    second = sum((x * x * p for x, p in zip(values, shares, strict=True)), Fraction(0))
    variance = second - mean * mean
    rows = " and ".join(f"$P(X={x}) = {short_decimal(p)}$" for x, p in zip(values, shares, strict=True))
    rows = rows.replace(" and ", ", ", count - 2)
    base = f"({short_decimal(mean)})" if mean < 0 else short_decimal(mean)
    products = " + ".join(rf"{bracketed(x)}\cdot{short_decimal(p)}" for x, p in zip(values, shares, strict=True))
    return Item(
        prompt=f"A random variable $X$ has {rows}. Find $E[X]$ and $\\mathrm{{Var}}(X)$. Give exact values.",
        parts=(Number(short_decimal(mean), label="E[X]"), Number(short_decimal(variance), label="Var(X)")),
        hints=(
            r"Find $E[X]$ and $E[X^2]$. The variance is $E[X^2] - E[X]^2$.",
            f"The mean is $E[X] = {products}$.",
        ),
        solution=(
            f"The mean is $E[X] = {products} = {short_decimal(mean)}$.",
            f"In the same way $E[X^2] = {short_decimal(second)}$.",
            (
                rf"The variance is ${short_decimal(second)} - {base}^2 = "
                rf"{short_decimal(variance)}$."
            ),
        ),
        misconceptions=(
            Misconception(
                "no-subtraction",
                (None, short_decimal(second)),
                "Subtract the square of the mean.",
                optional=True,
            ),
            Misconception("deviations-not-squared", (None, "0"), "Square the deviations before you average them."),
            Misconception("unweighted", (text(Fraction(sum(values), count)), None), "Weight each value by p.", True),
        ),
        plot=PlotCall(
            "bars",
            {"names": [str(x) for x in values], "heights": [float(p) for p in shares]},
            "after",
            "Bars of the probabilities: "
            + ", ".join(f"{x} has {short_decimal(p)}" for x, p in zip(values, shares, strict=True))
            + f". The mean is {short_decimal(mean)}.",
        ),
    )
