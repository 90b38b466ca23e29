"""Families of the skill ``cal-optimise-1d``: extrema of functions of one variable."""

from random import Random

from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex_point, tex_sum, text_vector
from problems.snapshot import PlotCall


@family(skill=Skill.CAL_OPTIMISE_1D, levels=(3,), title="Local extrema of a cubic")
def opt_1d(rng: Random, _level: int) -> Item:
    """Find the local maximum and the local minimum of a cubic."""
    p, q = rng.randint(1, 4), rng.randint(-5, 5)
    high, low = (-p, 2 * p**3 + q), (p, q - 2 * p**3)
    function = tex_sum([(1, "x^3"), (-3 * p * p, "x"), (q, "")])
    offset = f" {'+' if q > 0 else '-'} {abs(q)}" if q else ""
    return Item(
        prompt=(
            f"Let $f(x) = {function}$. Find the local maximum and the local minimum. "
            "Give each as a point $(x,\\,f(x))$ with integers."
        ),
        parts=(
            Vector(text_vector(high), label="Local maximum"),
            Vector(text_vector(low), label="Local minimum"),
        ),
        hints=(
            "Set the first derivative to 0. Then look at the sign of the second derivative.",
            f"The first derivative is $f'(x) = {tex_sum([(3, 'x^2'), (-3 * p * p, '')])}$.",
        ),
        solution=(
            f"Set $f'(x) = {tex_sum([(3, 'x^2'), (-3 * p * p, '')])} = 0$. So $x^2 = {p * p}$ and $x = \\pm{p}$.",
            f"The second derivative is $f''(x) = 6x$. It is negative at $x = {-p}$ and positive at $x = {p}$.",
            f"So the maximum is at $x = {-p}$ and the minimum is at $x = {p}$.",
            (
                f"The heights are $f({-p}) = {(-p) ** 3} + {3 * p**3}{offset} = {high[1]}$ "
                f"and $f({p}) = {p**3} - {3 * p**3}{offset} = {low[1]}$."
            ),
            f"So the points are ${tex_point(high)}$ and ${tex_point(low)}$.",
        ),
        misconceptions=(
            Misconception(
                "types-swapped",
                (text_vector(low), text_vector(high)),
                "A positive second derivative means a minimum.",
            ),
            Misconception(
                "only-the-positive-root", (text_vector(low), None), f"The equation x² = {p * p} has two solutions."
            ),
            Misconception(
                "value-of-the-derivative",
                (text_vector((-p, 0)), text_vector((p, 0))),
                "Put x into f, not into f′.",
                True,
            ),
        ),
        plot=PlotCall(
            "polynomial",
            {
                "coefficients": [1, 0, -3 * p * p, q],
                "low": -2 * p - 0.5,
                "high": 2 * p + 0.5,
                "points": [[*high, "maximum"], [*low, "minimum"]],
            },
            "after",
            f"The cubic with a local maximum at {text_vector(high)} and a local minimum at {text_vector(low)}.",
        ),
    )
