"""Families of the skill ``vec-norm``: lengths, distances, unit vectors."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import scale
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex_vector, text, text_vector
from problems.sampling import pythagorean


@family(skill=Skill.VEC_NORM, levels=(1,), title="Length of a vector")
def vec_length(rng: Random, _level: int) -> Item:
    """Compute the length of a vector of whole length."""
    v, length = pythagorean(rng, rng.choice((2, 3)))
    squares = " + ".join(f"{bracketed(entry)}^2" for entry in v)
    return Item(
        prompt=rf"Let $v = {tex_vector(v)}$. Compute the length $\lVert v\rVert$. Give the exact value.",
        parts=(Number(text(length)),),
        hints=(
            "Square every entry and add the squares. Then take the root.",
            f"The sum of the squares is ${squares} = {length * length}$.",
        ),
        solution=(
            f"Square the entries and add: ${squares} = {length * length}$.",
            rf"Take the root: $\lVert v\rVert = \sqrt{{{length * length}}} = {length}$.",
        ),
        misconceptions=(
            Misconception("sum-of-entries", text(abs(sum(v))), "Square the entries before you add."),
            Misconception("no-root", text(length * length), "Take the square root of the sum."),
        ),
    )


@family(skill=Skill.VEC_NORM, levels=(2,), title="Unit vector in a direction")
def vec_unit(rng: Random, _level: int) -> Item:
    """Find the unit vector in the direction of a vector of whole length."""
    v, length = pythagorean(rng, rng.choice((2, 3)))
    unit = scale(Fraction(1, length), v)
    return Item(
        prompt=(
            f"Let $v = {tex_vector(v)}$. Find the vector of length 1 in the direction of $v$. "
            "Give exact entries, for example `(3/5, -4/5)`."
        ),
        parts=(Vector(text_vector(unit)),),
        hints=("Find the length of $v$. Then divide $v$ by it.", rf"The length is $\lVert v\rVert = {length}$."),
        solution=(
            rf"The length is $\lVert v\rVert = \sqrt{{{length * length}}} = {length}$.",
            rf"Divide every entry by {length}: $\frac{{1}}{{{length}}}{tex_vector(v)} = {tex_vector(unit)}$.",
        ),
        misconceptions=(
            Misconception(
                "divided-by-squared-length",
                text_vector(scale(Fraction(1, length * length), v)),
                "Divide by the length, not by its square.",
            ),
            Misconception("opposite-direction", text_vector(scale(-1, unit)), "The same direction is asked."),
        ),
    )
