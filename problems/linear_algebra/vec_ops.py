"""Families of the skill ``vec-ops``: adding and scaling vectors."""

from random import Random

from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import add, scale
from problems.family import Item, Misconception, family
from problems.notation import tex_sum, tex_vector, text_vector
from problems.sampling import integers, nonzero
from problems.snapshot import PlotCall


@family(skill=Skill.VEC_OPS, levels=(1, 2), title="Combine two vectors")
def vec_combo(rng: Random, level: int) -> Item:
    """Compute αu + βv in the plane (level 1) or in space (level 2)."""
    size = level + 1
    u = v = (0,) * size
    while not any(u) or not any(v) or u == v:
        u, v = integers(rng, size, -5, 5), integers(rng, size, -5, 5)
    alpha = beta = 1
    while alpha == beta == 1:
        alpha, beta = nonzero(rng, -4, 4), nonzero(rng, -4, 4)
    first, second = scale(alpha, u), scale(beta, v)
    total = add(first, second)
    wanted = tex_sum([(alpha, "u"), (beta, "v")])
    plot = PlotCall(
        "space",
        {"vectors": [[*first, tex_sum([(alpha, "u")])], [*second, tex_sum([(beta, "v")])], [*total, "sum"]]},
        "after",
        f"Arrows from 0 in space: {text_vector(first)}, {text_vector(second)} and their sum {text_vector(total)}.",
    )
    if level == 1:
        arrows = [[*first, tex_sum([(alpha, "u")])], [*second, tex_sum([(beta, "v")])]]
        plot = PlotCall(
            "arrows",
            {"vectors": arrows, "tip_to_tail": True},
            "after",
            f"Two arrows tip to tail: {text_vector(first)}, then {text_vector(second)}. "
            f"Together they reach {text_vector(total)}.",
        )
    return Item(
        prompt=(
            f"Let $u = {tex_vector(u)}$ and $v = {tex_vector(v)}$. Compute ${wanted}$. "
            f"Give a vector, for example `{'(1, 2)' if size == 2 else '(1, 2, 3)'}`."
        ),
        parts=(Vector(text_vector(total)),),
        hints=(
            "Scale each vector first. Then add the results.",
            f"The first scaled vector is ${tex_sum([(alpha, 'u')])} = {tex_vector(first)}$.",
        ),
        solution=(
            (
                f"Scale: ${tex_sum([(alpha, 'u')])} = {tex_vector(first)}$ "
                f"and ${tex_sum([(beta, 'v')])} = {tex_vector(second)}$."
            ),
            f"Add component by component: ${tex_vector(first)} + {tex_vector(second)} = {tex_vector(total)}$.",
        ),
        misconceptions=(
            Misconception("scalars-dropped", text_vector(add(u, v)), "Scale each vector first."),
            Misconception(
                "sign-of-factor-lost",
                text_vector(add(first, scale(abs(beta), v))),
                "A negative factor turns the vector round.",
            )
            if beta < 0
            else None,
        ),
        plot=plot,
    )
