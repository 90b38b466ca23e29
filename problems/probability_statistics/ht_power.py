"""Families of the skill ``ht-power``: the power of a test."""

from fractions import Fraction
from random import Random

from problems.answers.probability import Probability
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import decimal, short_decimal
from problems.statistical_tables import bell, below, curve_plot

CRITICAL = Fraction(1645, 1000)


@family(skill=Skill.HT_POWER, levels=(4,), title="Power of a z-test")
def power_z(rng: Random, _level: int) -> Item:
    """Find the power of a one-sided z-test."""
    while True:
        root, sigma, shift = rng.randint(2, 12), rng.randint(2, 20), Fraction(rng.randint(1, 20), 2)
        moved = shift * root / sigma
        if Fraction(1, 2) <= moved <= 4 and moved.denominator in (1, 2, 4, 5, 8, 10, 20):
            break
    null = rng.randint(10, 100)
    rest = CRITICAL - moved
    power = 1 - below(float(rest))
    return Item(
        prompt=(
            rf"A one-sided z-test has $H_0$: $\mu = {null}$ and $H_1$: $\mu > {null}$. It uses $\alpha = 0.05$, so the "
            rf"critical value is 1.645. The sample has $n = {root * root}$ values, and $\sigma = {sigma}$ is known. "
            rf"The true mean is ${short_decimal(null + shift)}$. What is the power? Give 3 decimal places."
        ),
        parts=(Probability(decimal(power, 6), tolerance="0.003"),),
        hints=(
            "Under the true mean, the statistic is shifted. Find the area beyond the critical value.",
            rf"The shift is $\frac{{{short_decimal(shift)}\cdot{root}}}{{{sigma}}} = {short_decimal(moved)}$.",
        ),
        solution=(
            rf"The standard error is ${sigma}/{root}$. The true mean is ${short_decimal(shift)}$ above {null}.",
            rf"So the statistic has the mean ${short_decimal(shift)}\cdot{root}/{sigma} = {short_decimal(moved)}$.",
            f"The critical value lies at $1.645 - {short_decimal(moved)} = {short_decimal(rest)}$ from this mean.",
            rf"The power is $1 - \Phi({short_decimal(rest)}) \approx {power:.3f}$.",
        ),
        misconceptions=(
            Misconception("type-two-error", decimal(1 - power, 6), "The power is 1 − β."),
            Misconception("alpha-as-power", "0.05", "Under H₁ the curve is shifted."),
        ),
        plot=curve_plot(
            -3.5,
            float(moved) + 3.5,
            [("under H₀", bell(0, 1)), ("true mean", bell(float(moved), 1))],
            f"Two bells, centred at 0 and at {short_decimal(moved)}. The power is the area of the second above 1.645.",
            "The statistic under both means",
            "z",
            "density",
            [(1.645, 0.0, "1.645")],
        ),
    )
