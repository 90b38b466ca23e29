"""Families of the skill ``pr-named``: binomial and other named distributions."""

from fractions import Fraction
from math import comb
from random import Random

from problems.answers.probability import Probability
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex, text
from problems.snapshot import PlotCall


@family(skill=Skill.PR_NAMED, levels=(2,), title="Binomial probability")
def binomial_exact(rng: Random, _level: int) -> Item:
    """Find P(X = k) of a binomial variable."""
    n = rng.randint(3, 6)
    k = rng.randint(1, n - 1)
    p = rng.choice((Fraction(1, 2), Fraction(1, 3), Fraction(1, 4), Fraction(1, 5)))
    q = 1 - p
    ways = comb(n, k)
    answer = ways * p**k * q ** (n - k)
    heights = [float(comb(n, j) * p**j * q ** (n - j)) for j in range(n + 1)]
    return Item(
        prompt=(
            rf"A random variable $X$ has the binomial distribution with $n = {n}$ and $p = {tex(p)}$. "
            f"Find $P(X = {k})$. Give the exact value."
        ),
        parts=(Probability(text(answer)),),
        hints=(
            "Count the orders in which the successes can happen. Multiply by the probability of one order.",
            rf"There are $\binom{{{n}}}{{{k}}} = {ways}$ orders.",
        ),
        solution=(
            (
                rf"One order with {k} successes has the probability $\left({tex(p)}\right)^{{{k}}}"
                rf"\left({tex(q)}\right)^{{{n - k}}} = {tex(p**k * q ** (n - k))}$."
            ),
            rf"There are $\binom{{{n}}}{{{k}}} = {ways}$ orders.",
            rf"So $P(X={k}) = {ways}\cdot{tex(p**k * q ** (n - k))} = {tex(answer)}$.",
        ),
        misconceptions=(
            Misconception(
                "coefficient-missing", text(p**k * q ** (n - k)), f"Many orders give {k} successes. Count them."
            ),
            Misconception("failures-missing", text(ways * p**k), f"The other {n - k} trials fail."),
        ),
        plot=PlotCall(
            "bars",
            {
                "names": [str(j) for j in range(n + 1)],
                "heights": heights,
                "marked": [k],
                "title": "Binomial distribution",
                "x_label": "number of successes",
            },
            "after",
            f"Bars of the binomial distribution. The bar at {k} is marked and has the height {float(answer):.4f}.",
        ),
    )
