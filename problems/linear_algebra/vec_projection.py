"""Families of the skill ``vec-projection``: the projection on a line."""

from fractions import Fraction
from random import Random

from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import dot, parallel, scale
from problems.family import Item, Misconception, family
from problems.notation import tex, tex_sum, tex_vector, text, text_vector
from problems.sampling import integers
from problems.snapshot import PlotCall

DIRECTIONS = {2: ((1, 1), (1, 2), (2, 1), (1, -1), (2, -1)), 3: ((1, 2, 2), (2, 1, 2), (1, 1, 1), (1, 0, 1))}


@family(skill=Skill.VEC_PROJECTION, levels=(2, 3), title="Projection on a line")
def proj_line(rng: Random, level: int) -> Item:
    """Project b on the line of a; the factor is a whole number."""
    a: tuple[int, ...] = rng.choice(DIRECTIONS[level])
    size = dot(a, a)
    b: tuple[int, ...] = a
    while parallel(a, b) or dot(a, b) == 0 or dot(a, b) % size:
        b = integers(rng, level, -6, 6)
    product = dot(a, b)
    factor = Fraction(product, size)
    answer = scale(factor, a)
    plot = PlotCall(
        "space",
        {"vectors": [[*b, "b"], [*map(int, answer), "projection"], [*a, "a"]], "joined": [0, 1]},
        "after",
        f"The vectors a = {text_vector(a)} and b = {text_vector(b)} in space. The projection is "
        f"{text_vector(answer)} on the line of a. A dotted line joins b to its projection: the error.",
    )
    if level == 2:
        plot = PlotCall(
            "projection",
            {"a": list(a), "b": list(b)},
            "after",
            f"The vector b = {text_vector(b)} and its shadow {text_vector(answer)} on the line of a. "
            "The error stands at a right angle to the line.",
        )
    return Item(
        prompt=(
            f"Project $b = {tex_vector(b)}$ on the line spanned by $a = {tex_vector(a)}$. "
            "Give the projection as a vector with exact entries."
        ),
        parts=(Vector(text_vector(answer)),),
        hints=(
            r"Compute $a\cdot b$ and $a\cdot a$. Their quotient tells how many times $a$ to take.",
            rf"Here $a\cdot b = {product}$ and $a\cdot a = {size}$.",
        ),
        solution=(
            rf"The dot products are $a\cdot b = {product}$ and $a\cdot a = {size}$.",
            rf"The factor is $\frac{{a\cdot b}}{{a\cdot a}} = \frac{{{product}}}{{{size}}} = {tex(factor)}$.",
            f"The projection is ${tex_sum([(factor, 'a')])} = {tex_vector(answer)}$.",
            "Check: the error $b$ minus this vector has the dot product 0 with $a$.",
        ),
        misconceptions=(
            Misconception(
                "divided-by-length-only",
                "(" + ", ".join(f"{product * entry}/sqrt({size})" for entry in a) + ")",
                "Divide by a·a, not by the length of a.",
                optional=True,
            ),
            Misconception(
                "projected-on-b", text_vector(scale(Fraction(product, dot(b, b)), b)), "The answer is a multiple of a."
            ),
            Misconception("scalar-only", text(factor), "A projection is a vector."),
        ),
        plot=plot,
    )
