"""Families of the skill ``pr-discrete``: expectation and variance."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import bracketed, quotient, short_decimal, text
from problems.snapshot import PlotCall
from problems.statistical_tables import bar_plot


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
    squares = " + ".join(rf"{bracketed(x)}^2\cdot{short_decimal(p)}" for x, p in zip(values, shares, strict=True))
    return Item(
        prompt=f"A random variable $X$ has {rows}. Find $E[X]$ and $\\mathrm{{Var}}(X)$. Give exact values.",
        parts=(Number(short_decimal(mean), label="E[X]"), Number(short_decimal(variance), label="Var(X)")),
        hints=(
            r"Find $E[X]$ and $E[X^2]$. The variance is $E[X^2] - E[X]^2$.",
            f"The mean is $E[X] = {products}$.",
        ),
        solution=(
            f"The mean is $E[X] = {products} = {short_decimal(mean)}$.",
            f"In the same way $E[X^2] = {squares} = {short_decimal(second)}$.",
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


@family(skill=Skill.PR_DISCRETE, levels=(2,), title="Constant of a probability function")
def pmf_constant(rng: Random, _level: int) -> Item:
    """Find the constant and the expectation of a growing probability function."""
    n, exponent, start = rng.randint(3, 6), rng.choice((1, 2)), rng.choice((0, 0, 1, 2, 3, 4))
    weights = {k: (k + start) ** exponent for k in range(1, n + 1)}
    total = sum(weights.values())
    moment = sum(k * weight for k, weight in weights.items())
    c, mean = Fraction(1, total), Fraction(moment, total)
    inner = "k" if start == 0 else f"(k+{start})"
    form = rf"c\,{inner}" + ("^2" if exponent == 2 else "")
    products = " + ".join(rf"{k}\cdot{weight}" for k, weight in weights.items())
    return Item(
        prompt=(
            rf"A random variable $X$ has $P(X = k) = {form}$ for $k = 1, \dots, {n}$, and no other values. "
            "Find $c$ and $E[X]$. Give exact fractions."
        ),
        parts=(Number(text(c), label="c"), Number(text(mean), label="E[X]")),
        hints=(
            "The probabilities add up to 1. This gives the constant.",
            f"Without $c$, the values add up to ${' + '.join(map(str, weights.values()))} = {total}$.",
        ),
        solution=(
            f"Without $c$, the values add up to ${' + '.join(map(str, weights.values()))} = {total}$.",
            rf"The sum must be 1, so $c = \frac{{1}}{{{total}}}$.",
            rf"Weight each value: $E[X] = \frac{{{products}}}{{{total}}} = {quotient(moment, total)}$.",
        ),
        misconceptions=(
            Misconception("equal-probabilities", (text(Fraction(1, n)), None), "The probabilities grow with k."),
            Misconception("plain-mean", (None, text(Fraction(n + 1, 2))), "Weight each value by its probability."),
        ),
        plot=bar_plot(
            [str(k) for k in weights],
            [weight / total for weight in weights.values()],
            f"Bars of the probabilities of 1 to {n}. They grow with k.",
            "Probability function",
        ),
    )
