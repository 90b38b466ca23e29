"""Families of the skill ``vec-norm``: lengths, distances, unit vectors."""

from fractions import Fraction
from random import Random

from problems.answers.number import Number
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import add, dot, scale
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex_point, tex_vector, text, text_vector
from problems.row_reduction import tex_squares
from problems.sampling import integers, pythagorean
from problems.snapshot import PlotCall


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
        plot=PlotCall(
            "arrows" if len(v) == 2 else "space",
            {"vectors": [[*v, f"v, length {length}"]]},
            "after",
            f"The arrow v from 0 to {text_vector(v)}. Its length is {length}.",
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


@family(skill=Skill.VEC_NORM, levels=(2,), title="Three norms of a vector")
def vec_norms123(rng: Random, _level: int) -> Item:
    """Compute the 1-norm, the square of the 2-norm and the maximum norm of one vector."""
    v = integers(rng, 3, -6, 6)
    while min(v) >= 0:
        v = integers(rng, 3, -6, 6)
    sizes = tuple(abs(entry) for entry in v)
    one, two, top = sum(sizes), dot(v, v), max(sizes)
    return Item(
        prompt=(
            rf"Let $v = {tex_vector(v)}$. Compute the 1-norm $\lVert v\rVert_1$, the square of the 2-norm "
            r"$\lVert v\rVert_2^2$, and the maximum norm $\lVert v\rVert_\infty$. Give three integers."
        ),
        parts=(
            Number(text(one), label="1-norm", integer=True),
            Number(text(two), label="Square of the 2-norm", integer=True),
            Number(text(top), label="Maximum norm", integer=True),
        ),
        idea="A norm measures size. There is more than one way to do it.",
        hints=(
            "The 1-norm adds absolute values. The 2-norm uses squares. The maximum norm is the largest absolute value.",
            f"The absolute values of the entries are {', '.join(map(str, sizes))}.",
        ),
        solution=(
            rf"Add the absolute values: $\lVert v\rVert_1 = {' + '.join(map(str, sizes))} = {one}$.",
            rf"Add the squares: $\lVert v\rVert_2^2 = {tex_squares(v)} = {two}$.",
            rf"Take the largest absolute value: $\lVert v\rVert_\infty = {top}$.",
        ),
        misconceptions=(
            Misconception("signs-kept", (text(sum(v)), None, None), "Use absolute values."),
            Misconception("max-without-modulus", (None, None, text(max(v))), "Use the largest absolute value.")
            if max(v) < top
            else None,
        ),
        plot=PlotCall(
            "unit-balls",
            {"orders": [1, 2, "inf"]},
            "after",
            "All points of the plane with norm 1. For the 1-norm they form a square on its corner. "
            "For the 2-norm they form a circle. For the maximum norm they form an upright square around both.",
        ),
    )


@family(skill=Skill.VEC_NORM, levels=(1, 2), title="Distance between two points")
def vec_distance(rng: Random, level: int) -> Item:
    """Find the distance of two points, in the plane (level 1) or in space (level 2)."""
    size = level + 1
    step, length = pythagorean(rng, size)
    p = integers(rng, size, -4, 4)
    q = add(p, step)
    while not any(p) or not any(q) or dot(p, p) == dot(q, q):
        p = integers(rng, size, -4, 4)
        q = add(p, step)
    short, long = sorted((int(dot(p, p)), int(dot(q, q))))
    total = add(p, q)
    plot = PlotCall(
        "space",
        {"vectors": [[*p, "P"], [*q, "Q"]], "joined": [0, 1]},
        "after",
        f"Arrows from 0 to P = {text_vector(p)} and to Q = {text_vector(q)} in space. "
        f"A dotted line joins P and Q. Its length is {length}.",
    )
    if level == 1:
        plot = PlotCall(
            "arrows",
            {"vectors": [[*map(float, p), "P"], [*map(float, step), "Q − P"]], "tip_to_tail": True},
            "after",
            f"Two arrows tip to tail: P = {text_vector(p)}, then Q − P = {text_vector(step)}, which ends at Q. "
            f"The second arrow has the length {length}.",
        )
    return Item(
        prompt=(
            f"Find the distance between the points $P = {tex_point(p)}$ and $Q = {tex_point(q)}$. Give the exact value."
        ),
        parts=(Number(text(length)),),
        hints=(
            "Subtract one point from the other. Then compute the length of the difference.",
            f"The difference is $Q - P = {tex_vector(step)}$.",
        ),
        solution=(
            f"Subtract: $Q - P = {tex_vector(step)}$.",
            f"Add the squares: ${tex_squares(step)} = {length * length}$.",
            rf"Take the root: the distance is $\sqrt{{{length * length}}} = {length}$.",
        ),
        misconceptions=(
            Misconception(
                "lengths-subtracted",
                f"sqrt({long}) - sqrt({short})",
                "Subtract the vectors first, then take the length.",
            ),
            Misconception("points-added", f"sqrt({dot(total, total)})", "Distance uses the difference of the points."),
            Misconception("no-root", text(length * length), "Take the square root of the sum."),
        ),
        plot=plot,
    )
