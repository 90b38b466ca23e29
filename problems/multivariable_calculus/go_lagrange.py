"""Families of the skill ``go-lagrange``: optimising under an equality."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.family import Item, Misconception, family
from problems.notation import tex_point, tex_sum, text, text_vector
from problems.sampling import nonzero


@family(skill=Skill.GO_LAGRANGE, levels=(3,), title="Closest point of a line")
def lagrange_line(rng: Random, _level: int) -> Item:
    """Minimise x² + y² on a line with a whole answer."""
    a, b, k = nonzero(rng, -4, 4), nonzero(rng, -4, 4), nonzero(rng, -3, 3)
    size = a * a + b * b
    c = k * size
    line = f"{tex_sum([(a, 'x'), (b, 'y')])} = {c}"
    return Item(
        prompt=(f"Minimise $x^2 + y^2$ subject to ${line}$. Give the point as a vector, and the smallest value."),
        parts=(
            Vector(text_vector((k * a, k * b)), label="Point"),
            Number(text(k * k * size), label="Smallest value", integer=True),
        ),
        hints=(
            r"At the optimum the two gradients are parallel: $(2x,\,2y) = \lambda\,(a,\,b)$.",
            rf"So $(x,\,y) = t\,({a},\,{b})$ for some number $t$. Put it in the constraint.",
        ),
        solution=(
            rf"The gradients are $(2x,\,2y)$ and $({a},\,{b})$. At the optimum they are parallel.",
            f"So $(x, y) = t\\,({a},\\,{b})$ for some number $t$.",
            f"Put it into the constraint: ${size}t = {c}$, so $t = {k}$.",
            f"The point is ${tex_point((k * a, k * b))}$ and the value is ${k * k * size}$.",
        ),
        misconceptions=(
            Misconception(
                "intercept",
                (text_vector((Fraction(c, a), 0)), None),
                "The shortest distance is perpendicular to the line.",
            ),
            Misconception("root-given", (None, f"sqrt({k * k * size})"), "The value is x² + y², without a root.", True),
        ),
    )
