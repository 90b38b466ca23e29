"""Families of the skill ``mm-growth``: growth models."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import text


@family(skill=Skill.MM_GROWTH, levels=(3,), title="Exponential growth")
def wp_growth(rng: Random, _level: int) -> Item:
    """Find the growth rate, and the time to reach a multiple of the start."""
    m, r = rng.sample(range(2, 21), 2)
    days, start = rng.randint(2, 12), rng.choice((50, 100, 200, 400))
    return Item(
        prompt=(
            rf"A service has $U = U_0 e^{{kt}}$ users after $t$ days. It starts with {start} users. "
            f"After {days} days it has {start * m} users. Find $k$ per day, and the time in days to reach "
            f"{start * r} users. Give exact values with ln, or 3 decimal places."
        ),
        parts=(
            Number(f"ln({m})/{days}", label="k", exact=False, decimals=3),
            Number(f"{days}*ln({r})/ln({m})", label="Time in days", exact=False, decimals=3),
        ),
        hints=(
            "Divide the later number of users by the number at the start. Then take logarithms.",
            rf"After {days} days the ratio is {m}, so $e^{{{days}k}} = {m}$.",
        ),
        solution=(
            (
                rf"After {days} days the ratio is $e^{{{days}k}} = {m}$. Take logarithms: "
                rf"$k = \frac{{\ln {m}}}{{{days}}}$."
            ),
            rf"To reach {start * r} users you need $e^{{kt}} = {r}$, so $t = \frac{{\ln {r}}}{{k}}$.",
            rf"Put in $k$: $t = {days}\cdot\frac{{\ln {r}}}{{\ln {m}}}$ days.",
        ),
        misconceptions=(
            Misconception(
                "linear-growth",
                (None, text(Fraction(days * (r - 1), m - 1))),
                "Growth multiplies: use logarithms.",
                optional=True,
            ),
            Misconception(
                "rate-as-ratio", (text(Fraction(m, days)), None), "The rate is in the exponent: take the logarithm."
            ),
        ),
    )
