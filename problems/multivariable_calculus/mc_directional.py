"""Families of the skill ``mc-directional``: slopes in a direction."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.exact import dot
from problems.family import Item, Misconception, family
from problems.notation import tex, tex_point, text, text_vector
from problems.row_reduction import tex_products
from problems.sampling import nonzero, pythagorean
from problems.snapshot import PlotCall


@family(skill=Skill.MC_DIRECTIONAL, levels=(2,), title="Directional derivative")
def directional(rng: Random, _level: int) -> Item:
    """Find the slope in a direction of whole length."""
    gradient = (nonzero(rng, -6, 6), nonzero(rng, -6, 6))
    v, length = pythagorean(rng, 2)
    while dot(gradient, v) == 0:
        gradient = (nonzero(rng, -6, 6), nonzero(rng, -6, 6))
    product = int(dot(gradient, v))
    size = gradient[0] ** 2 + gradient[1] ** 2
    answer = Fraction(product, length)
    return Item(
        prompt=(
            rf"At a point, the gradient of $f$ is $\nabla f = {tex_point(gradient)}$. "
            f"Find the directional derivative of $f$ in the direction of $v = {tex_point(v)}$. Give the exact value."
        ),
        parts=(Number(text(answer)),),
        hints=(
            "Divide the direction by its length. Then take the dot product with the gradient.",
            rf"The length is $\lVert v\rVert = {length}$.",
        ),
        solution=(
            rf"The length of the direction is $\lVert v\rVert = {length}$.",
            rf"The dot product is $\nabla f\cdot v = {tex_products(gradient, v)} = {product}$.",
            f"Divide by the length: ${tex(answer)}$.",
        ),
        misconceptions=(
            Misconception("not-normalised", text(product), "Divide by the length of the direction."),
            Misconception(
                "length-of-gradient", f"sqrt({size})", "That is the largest possible slope only.", optional=True
            ),
        ),
        plot=PlotCall(
            "slope-along",
            {"gradient": list(gradient), "direction": list(v)},
            "after",
            f"The gradient {text_vector(gradient)} over its level lines, and a unit arrow in the direction of v. "
            f"The shadow of the gradient on this direction shows the slope {text(answer)}.",
        ),
    )
