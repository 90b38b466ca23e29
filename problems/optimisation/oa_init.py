"""Families of the skill ``oa-init``: variances at the start of training."""

from fractions import Fraction
from math import log10
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import short_decimal, tex, text
from problems.snapshot import PlotCall

VARIANCES = tuple(Fraction(share, 100) for share in (1, 2, 4, 5, 10, 20, 25, 50))
WIDTHS = (20, 25, 40, 50, 80, 100, 125, 200, 250, 400, 500, 800)


@family(skill=Skill.OA_INIT, levels=(3,), title="Variance of a weighted sum")
def init_variance(rng: Random, _level: int) -> Item:
    """Find the variance of a sum of products, and the variance of the weights that keeps it."""
    n, s, v = rng.choice(WIDTHS), rng.choice(VARIANCES), rng.choice((2, 3, 4, 5))
    return Item(
        prompt=(
            rf"A unit computes $z = \sum_{{i=1}}^{{{n}}} w_ix_i$. All $w_i$ and all $x_i$ are independent and have "
            f"mean 0. Each $x_i$ has the variance {v}. Each $w_i$ has the variance $s$. "
            f"What is the variance of $z$ for $s = {short_decimal(s)}$? "
            f"Which $s$ gives $z$ the same variance as each $x_i$? Give exact values."
        ),
        parts=(
            Number(text(n * s * v), label=f"Variance of z for s = {short_decimal(s)}"),
            Number(text(Fraction(1, n)), label="The s that keeps the variance"),
        ),
        hints=(
            "For independent factors with mean 0, the variance of the product is the product of the variances.",
            rf"One term $w_ix_i$ has the variance ${short_decimal(s)}\cdot{v} = {short_decimal(s * v)}$.",
        ),
        solution=(
            rf"One term $w_ix_i$ has the variance $s\cdot{v}$, because both factors are independent with mean 0.",
            rf"The {n} terms are uncorrelated. So their variances add: the variance of $z$ is ${n}\cdot s\cdot{v}$.",
            rf"For $s = {short_decimal(s)}$ this is ${tex(n * s * v)}$.",
            rf"It equals {v} when ${n}s = 1$. So $s = {tex(Fraction(1, n))}$.",
        ),
        misconceptions=(
            Misconception("n-squared", (text(n * n * s * v), None), "There are n terms. Their variances add once."),
            Misconception("no-n", (text(s * v), None), "There are n terms. Add their variances."),
            Misconception("variance-of-x-kept", (None, text(Fraction(1, n * v))), "The variance of x cancels here."),
        ),
        plot=PlotCall(
            "graph",
            {
                "xs": list(range(9)),
                "curves": [
                    [f"s = {short_decimal(s)}", [depth * log10(n * s) for depth in range(9)]],
                    [f"s = 1/{n}", [0.0] * 9],
                ],
                "title": "Variance layer by layer",
                "x_label": "layer",
                "y_label": "log10 of the factor",
            },
            "after",
            f"The variance against the number of layers, on a logarithmic scale. With s = {short_decimal(s)} each "
            "layer "
            f"multiplies it by {short_decimal(n * s)}. With s = 1/{n} it stays the same.",
        ),
    )


@family(skill=Skill.OA_INIT, levels=(3,), title="Weights for a ReLU layer")
def he_init(rng: Random, _level: int) -> Item:
    """Find the variance of weights that keeps the variance through a ReLU layer."""
    n = 2 * rng.randint(3, 250)
    return Item(
        prompt=(
            rf"Every unit of a deep network computes $z = \sum_{{i=1}}^{{{n}}} w_ix_i$. "
            r"Its inputs are $x_i = \mathrm{ReLU}(z_i')$, where the $z_i'$ of the layer before are symmetric "
            "around 0. They have equal variances. "
            r"So $E[x_i^2] = \frac12\mathrm{Var}(z_i')$. "
            "The weights have mean 0. They are independent of each other and of the inputs. "
            r"Which variance of the weights gives $\mathrm{Var}(z) = \mathrm{Var}(z_i')$? Give the exact value."
        ),
        parts=(Number(text(Fraction(2, n))),),
        hints=(
            r"Each term has the variance $\mathrm{Var}(w_i)\,E[x_i^2]$, because $w_i$ has mean 0.",
            rf"With $s = \mathrm{{Var}}(w_i)$: $\mathrm{{Var}}(z) = {n}\cdot s\cdot\frac12\mathrm{{Var}}(z_i')$.",
        ),
        solution=(
            (
                r"Let $s$ be the variance of the weights. One term has the variance $s\,E[x_i^2] = \frac{s}{2}"
                r"\mathrm{Var}(z_i')$."
            ),
            rf"The sum of {n} terms has the variance ${n}\cdot\frac{{s}}{{2}}\mathrm{{Var}}(z_i')$.",
            rf"This equals $\mathrm{{Var}}(z_i')$ when ${n}\cdot\frac{{s}}{{2}} = 1$. So $s = {tex(Fraction(2, n))}$.",
        ),
        misconceptions=(
            Misconception("relu-ignored", text(Fraction(1, n)), "ReLU halves the second moment."),
            Misconception("half-on-the-wrong-side", text(Fraction(1, 2 * n)), "Solve n·s·½ = 1 for s."),
        ),
    )
