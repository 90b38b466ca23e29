"""Families of the skill ``lt-compose``: one map after another."""

from random import Random

from problems.answers.matrix import Matrix
from problems.curriculum import Skill
from problems.exact import multiply
from problems.family import Item, Misconception, family
from problems.notation import tex_matrix, text_matrix, text_vector
from problems.sampling import nonzero
from problems.snapshot import PlotCall

TURNS = {
    "the rotation by 90° counter-clockwise": ((0, -1), (1, 0)),
    "the reflection in the x-axis": ((1, 0), (0, -1)),
    "the reflection in the line y = x": ((0, 1), (1, 0)),
}


@family(skill=Skill.LT_COMPOSE, levels=(2, 3), title="One map after another")
def compose_maps(rng: Random, level: int) -> Item:
    """Find the matrix of a shear followed by a rotation or reflection; level 3 names the second map in words."""
    k = nonzero(rng, -4, 4)
    A = rng.choice((((1, k), (0, 1)), ((1, 0), (k, 1))))
    name, B = rng.choice(sorted(TURNS.items()))
    product = multiply(B, A)
    second = f"the matrix $B = {tex_matrix(B)}$" if level == 2 else name
    total = tuple(tuple(a + b for a, b in zip(one, other, strict=True)) for one, other in zip(A, B, strict=True))
    return Item(
        prompt=(
            f"First the matrix $A = {tex_matrix(A)}$ acts on a vector. Then {second} acts on the result. "
            "Find the matrix of both steps together. Give a matrix."
        ),
        parts=(Matrix(text_matrix(product)),),
        hints=(
            "Write down what happens to a vector $x$: first $Ax$, then the second map of $Ax$.",
            f"The second map has the matrix $B = {tex_matrix(B)}$. The result is $B(Ax)$.",
        ),
        solution=(
            f"The second map has the matrix $B = {tex_matrix(B)}$.",
            "A vector $x$ becomes $Ax$ and then $B(Ax) = (BA)x$.",
            f"So the matrix is $BA = {tex_matrix(B)}{tex_matrix(A)} = {tex_matrix(product)}$.",
        ),
        misconceptions=(
            Misconception("reading-order", text_matrix(multiply(A, B)), "The first map stands on the right."),
            Misconception("sum", text_matrix(total), "Composition is a product, not a sum."),
        ),
        plot=PlotCall(
            "map-steps",
            {
                "steps": [
                    ["start", [[1, 0], [0, 1]]],
                    ["after A", [list(row) for row in A]],
                    ["after A, then B", [list(map(int, row)) for row in product]],
                ]
            },
            "after",
            "Three pictures of the unit square and its grid: at the start, after the shear A, and after both steps. "
            f"At the end e1 is at {text_vector(row[0] for row in product)} and e2 at "
            f"{text_vector(row[1] for row in product)}.",
        ),
    )
