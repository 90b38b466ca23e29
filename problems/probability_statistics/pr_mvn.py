"""Families of the skill ``pr-mvn``: the multivariate normal distribution."""

from fractions import Fraction
from math import sqrt
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.exact import Matrix, apply, dot, inverse2
from problems.family import Item, Misconception, family
from problems.notation import bracketed, short_decimal, tex, tex_matrix, tex_point, text
from problems.sampling import nonzero
from problems.snapshot import PlotCall
from problems.statistical_tables import signed


@family(skill=Skill.PR_MVN, levels=(3, 4), title="Squared Mahalanobis distance")
def mvn_mahalanobis(rng: Random, level: int) -> Item:
    """Find the squared Mahalanobis distance; Σ is diagonal at level 3 and has determinant 1 at level 4."""
    while True:
        p, r = rng.randint(1, 6), rng.randint(1, 6)
        q = 0 if level == 3 else nonzero(rng, -4, 4)
        if p * r - q * q == 1 if level == 4 else p != r:
            break
    S: Matrix = ((p, q), (q, r))
    mean = (rng.randint(-4, 5), rng.randint(-4, 5))
    d = (nonzero(rng, -4, 4), nonzero(rng, -4, 4))
    x = (mean[0] + d[0], mean[1] + d[1])
    inverse = inverse2(S)
    weighted = apply(inverse, d)
    answer = dot(d, weighted)
    return Item(
        prompt=(
            rf"A normal random vector has the mean $\mu = {tex_point(mean)}$ and the covariance matrix "
            rf"$\Sigma = {tex_matrix(S)}$. Find the squared Mahalanobis distance of $x = {tex_point(x)}$ from $\mu$. "
            "Give the exact value."
        ),
        parts=(Number(text(answer)),),
        idea=r"Measure the distance with $\Sigma^{-1}$.",
        hints=(
            r"Subtract the mean. Then compute $(x-\mu)^\top\Sigma^{-1}(x-\mu)$.",
            rf"The difference is $x - \mu = {tex_point(d)}$.",
        ),
        solution=(
            rf"The difference is $x - \mu = {tex_point(d)}$.",
            rf"The inverse is $\Sigma^{{-1}} = {tex_matrix(inverse)}$.",
            rf"Multiply: $\Sigma^{{-1}}(x-\mu) = {tex_point(weighted)}$.",
            (
                rf"The dot product with the difference is ${bracketed(d[0])}\cdot{bracketed(weighted[0])} + "
                rf"{bracketed(d[1])}\cdot{bracketed(weighted[1])} = {tex(answer)}$."
            ),
        ),
        misconceptions=(
            Misconception("euclidean", text(dot(d, d)), "Weight by Σ⁻¹."),
            Misconception("not-inverted", text(dot(d, apply(S, d))), "Use the inverse of Σ."),
        ),
        plot=PlotCall(
            "ellipses",
            {
                "shapes": [
                    ["distance 1", list(mean), [list(row) for row in S], 1],
                    [f"distance {sqrt(answer):.3g}", list(mean), [list(row) for row in S], sqrt(answer)],
                ],
                "points": [[*x, "x"], [*mean, "mean"]],
            },
            "after",
            f"Two ellipses around the mean. The outer one passes through x: all its points have the distance "
            f"{sqrt(answer):.3g}, the root of {text(answer)}.",
        ),
    )


@family(skill=Skill.PR_MVN, levels=(4,), title="Conditional normal distribution")
def mvn_conditional(rng: Random, _level: int) -> Item:
    """Find mean and variance of Y given X = x."""
    while True:
        sx, sy = rng.choice((1, 2, 4, 5, 10)), rng.randint(1, 10)
        rho = Fraction(rng.choice((5, 6, 8)), 10) * rng.choice((-1, 1))
        if sx != sy:
            break
    mx, my, shift = rng.randint(-5, 20), rng.randint(-5, 20), nonzero(rng, -3, 3) * sx
    x = mx + shift
    slope = rho * Fraction(sy, sx)
    mean, variance = my + slope * shift, sy * sy * (1 - rho * rho)
    between = float(rho * sx * sy)
    return Item(
        prompt=(
            rf"$X$ and $Y$ are jointly normal. Their means are $\mu_X = {mx}$ and $\mu_Y = {my}$. "
            rf"Their standard deviations are $\sigma_X = {sx}$ and $\sigma_Y = {sy}$. "
            rf"Their correlation is $\rho = {short_decimal(rho)}$. "
            rf"Find the mean and the variance of $Y$, given $X = {x}$. Give exact values."
        ),
        parts=(
            Number(short_decimal(mean), label="Conditional mean"),
            Number(short_decimal(variance), label="Conditional variance"),
        ),
        idea="The mean of $Y$ moves along a line as $x$ moves.",
        hints=(
            r"The mean moves along a line of slope $\rho\,\sigma_Y/\sigma_X$. The variance shrinks by $1-\rho^2$.",
            rf"The slope is ${short_decimal(rho)}\cdot{tex(Fraction(sy, sx))} = {short_decimal(slope)}$.",
        ),
        solution=(
            rf"The slope is ${short_decimal(rho)}\cdot{tex(Fraction(sy, sx))} = {short_decimal(slope)}$.",
            (
                rf"The condition is $x - \mu_X = {shift}$ away from the mean. So the mean of $Y$ is "
                rf"${my} + {signed(slope)}\cdot{bracketed(shift)} = {short_decimal(mean)}$."
            ),
            (
                rf"The variance is $\sigma_Y^2(1-\rho^2) = {sy * sy}\cdot{short_decimal(1 - rho * rho)} = "
                rf"{short_decimal(variance)}$."
            ),
        ),
        misconceptions=(
            Misconception(
                "ratio-inverted",
                (text(my + rho * Fraction(sx, sy) * shift), None),
                "The slope has the units of y per x.",
            ),
            Misconception("not-squared", (None, short_decimal(sy * sy * (1 - rho))), "Square ρ."),
        ),
        plot=PlotCall(
            "ellipses",
            {
                "shapes": [
                    [f"distance {far}", [mx, my], [[sx * sx, between], [between, sy * sy]], far] for far in (1, 2)
                ],
                "points": [[x, float(mean), f"({x}, {short_decimal(mean)})"]],
                "line": [float(my - slope * mx), float(slope)],
                "title": "The mean of Y moves along a line",
            },
            "after",
            f"Two ellipses around ({mx}, {my}), and the line of the conditional mean with slope "
            f"{short_decimal(slope)}. "
            f"At x = {x} it has the height {short_decimal(mean)}.",
        ),
    )
