"""Families of the skill ``pr-normal``: the normal distribution."""

from fractions import Fraction
from math import erf, sqrt
from random import Random

from problems.answers.number import Number
from problems.answers.probability import Probability
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import decimal, short_decimal
from problems.snapshot import PlotCall
from problems.statistical_tables import quantile


def _below(z: float) -> float:
    return 0.5 * (1 + erf(z / sqrt(2)))


@family(skill=Skill.PR_NORMAL, levels=(2,), title="Normal probability")
def normal_z(rng: Random, _level: int) -> Item:
    """Find P(X < x); the variance is given, not the standard deviation."""
    mean, deviation = rng.randint(0, 100), rng.choice((2, 4, 6, 8, 10))
    z = Fraction(rng.choice((-4, -3, -2, -1, 1, 2, 3, 4)), 2)
    x = mean + z * deviation
    answer = _below(float(z))
    return Item(
        prompt=(
            rf"A random variable $X$ is normal with mean ${mean}$ and variance ${deviation**2}$. "
            f"Find $P(X < {short_decimal(x)})$. Give 3 decimal places."
        ),
        parts=(Probability(decimal(answer, 6), tolerance="0.0015"),),
        hints=(
            "Take the root of the variance. Then standardise.",
            rf"The standard deviation is ${deviation}$, so $z = \frac{{{short_decimal(x)} - {mean}}}{{{deviation}}}$.",
        ),
        solution=(
            rf"The standard deviation is $\sqrt{{{deviation**2}}} = {deviation}$.",
            rf"Standardise: $z = \frac{{{short_decimal(x)} - {mean}}}{{{deviation}}} = {short_decimal(z)}$.",
            rf"The area to the left is $\Phi({short_decimal(z)}) \approx {answer:.3f}$.",
        ),
        misconceptions=(
            Misconception(
                "variance-as-deviation",
                decimal(_below(float(z) / deviation), 6),
                "Take the root of the variance.",
            ),
            Misconception("upper-tail", decimal(1 - answer, 6), "Less than: take the area to the left."),
        ),
        plot=PlotCall(
            "normal-area",
            {"mean": mean, "deviation": deviation, "high": float(x)},
            "after",
            f"A normal density with mean {mean} and standard deviation {deviation}. "
            f"The area below {short_decimal(x)} is shaded: {answer:.3f}.",
        ),
    )


@family(skill=Skill.PR_NORMAL, levels=(3,), title="Normal quantile")
def normal_quantile(rng: Random, _level: int) -> Item:
    """Find x with P(X < x) = q; the standard deviation is given."""
    mean, deviation = rng.randint(0, 100), rng.randint(2, 15)
    q = rng.choice((0.9, 0.95, 0.975, 0.99))
    z, far = quantile(q), quantile((1 + q) / 2)
    x = mean + z * deviation
    return Item(
        prompt=(
            f"A random variable $X$ is normal with mean ${mean}$ and standard deviation ${deviation}$. "
            f"Find the number $x$ with $P(X < x) = {q:g}$. "
            rf"You may use $\Phi({z:.3f}) \approx {q:g}$ and $\Phi({far:.3f}) \approx {(1 + q) / 2:g}$. "
            "Give 2 decimal places."
        ),
        parts=(Number(decimal(x, 4), label="x", exact=False, tolerance=short_decimal(Fraction(deviation, 100))),),
        hints=(
            "Find the standard normal quantile $z$ first. Then go back to $x$.",
            rf"The quantile is $z = {z:.3f}$, because $\Phi({z:.3f}) \approx {q:g}$.",
        ),
        solution=(
            rf"The quantile is $z = {z:.3f}$, because $\Phi({z:.3f}) \approx {q:g}$.",
            rf"Solve $z = (x - {mean})/{deviation}$ for $x$.",
            rf"So $x = {mean} + {z:.3f}\cdot{deviation} \approx {x:.2f}$.",
        ),
        misconceptions=(
            Misconception(
                "minus", decimal(mean - z * deviation, 4), "This probability is above ½, so x is above the mean."
            ),
            Misconception("two-sided", decimal(mean + far * deviation, 4), "Only one tail is left out here."),
        ),
        plot=PlotCall(
            "normal-area",
            {"mean": mean, "deviation": deviation, "high": x},
            "after",
            f"A normal density with mean {mean}. The area below {x:.2f} is shaded: {q:g}.",
        ),
    )
