"""Families of the skill ``bp-code``: checking gradients with differences."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import short_decimal
from problems.sampling import nonzero
from problems.snapshot import PlotCall

STEPS = (Fraction(1, 10), Fraction(1, 100), Fraction(1, 5), Fraction(1, 2))


def _power(value: Fraction) -> str:
    written = short_decimal(value)
    return f"({written})^3" if value < 0 else f"{written}^3"


@family(skill=Skill.BP_CODE, levels=(2,), title="Check a gradient with a central difference")
def grad_check(rng: Random, _level: int) -> Item:
    """Find a central difference of x³ and its error."""
    a, h = nonzero(rng, -6, 6), rng.choice(STEPS)
    value, error, step = 3 * a * a + h * h, h * h, short_decimal(h)
    return Item(
        prompt=(
            f"Let $f(x) = x^3$. Approximate $f'({a})$ by the central difference with $h = {step}$. "
            f"It uses the two points ${short_decimal(a - h)}$ and ${short_decimal(a + h)}$. "
            "Give its exact value. How far is it from the true derivative? Give the exact distance."
        ),
        parts=(
            Number(short_decimal(value), label="Central difference"),
            Number(short_decimal(error), label="Distance from the true derivative"),
        ),
        hints=(
            rf"The central difference at $a = {a}$ is $\frac{{f(a+h)-f(a-h)}}{{2h}}$. Expand both cubes.",
            rf"Here it is $\frac{{{_power(a + h)} - {_power(a - h)}}}{{2\cdot{step}}}$.",
        ),
        solution=(
            f"Write $a = {a}$.",
            rf"The central difference is $\frac{{{_power(a + h)} - {_power(a - h)}}}{{2\cdot{step}}}$.",
            r"Expand both cubes: $(a+h)^3 - (a-h)^3 = 6a^2h + 2h^3$.",
            "Divide by $2h$: the result is $3a^2 + h^2$.",
            f"With the numbers: ${3 * a * a} + {short_decimal(error)} = {short_decimal(value)}$.",
            f"The true derivative is $3a^2 = {3 * a * a}$. So the distance is $h^2 = {short_decimal(error)}$.",
        ),
        misconceptions=(
            Misconception(
                "forward-difference", (short_decimal(value + 3 * a * h), None), f"Use points on both sides of {a}."
            ),
            Misconception("divided-by-h", (short_decimal(2 * value), None), "The two points have the distance 2h."),
        ),
        plot=PlotCall(
            "graph",
            {
                "xs": [round(step / 40, 3) for step in range(25)],
                "curves": [["error", [round((step / 40) ** 2, 6) for step in range(25)]]],
                "points": [[float(h), float(error), f"h = {step}"]],
                "title": "Error of the central difference",
                "x_label": "h",
                "y_label": "error",
            },
            "after",
            f"The error of the central difference against h: a parabola. At h = {step} it is {short_decimal(error)}.",
        ),
    )
