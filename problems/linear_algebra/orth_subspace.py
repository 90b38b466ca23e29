"""Families of the skill ``orth-subspace``: the projection on a subspace."""

from fractions import Fraction
from random import Random

from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import Matrix, add, apply, dot, multiply, scale, transpose
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex_matrix, tex_vector, text_vector
from problems.row_reduction import columns, combined, tex_products
from problems.sampling import integers, nonzero
from problems.snapshot import PlotCall

# two columns and a vector perpendicular to both
PLANES = (
    ((1, 1, 1), (0, 1, 2), (1, -2, 1)),
    ((1, 1, 1), (-1, 0, 1), (1, -2, 1)),
    ((1, 2, 2), (2, 1, -2), (2, -2, 1)),
    ((1, 0, 1), (0, 1, 0), (1, 0, -1)),
    ((1, 1, 0), (1, -1, 1), (1, -1, -2)),
    ((2, 1, 2), (1, 2, -2), (2, -2, -1)),
)


@family(skill=Skill.ORTH_SUBSPACE, levels=(4,), title="Projection on a plane")
def proj_subspace(rng: Random, _level: int) -> Item:
    """Project a vector on the column space of a 3×2 matrix; the weights are whole numbers."""
    first, second, normal = PLANES[0] if rng.random() < 0.4 else rng.choice(PLANES)
    A = columns(first, second)
    weights = integers(rng, 2, -3, 4)
    while not any(weights):
        weights = integers(rng, 2, -3, 4)
    answer = combined(weights[0], first, weights[1], second)
    error = scale(nonzero(rng, -2, 2), normal)
    b = add(answer, error)
    gram: Matrix = multiply(transpose(A), A)
    right = apply(transpose(A), b)
    mixed = dot(first, second)
    lines = add(
        scale(Fraction(dot(first, b), dot(first, first)), first),
        scale(Fraction(dot(second, b), dot(second, second)), second),
    )
    return Item(
        prompt=(
            f"Let $A = {tex_matrix(A)}$ and $b = {tex_vector(b)}$. "
            "Find the orthogonal projection of $b$ on the column space of $A$. Give a vector with exact entries."
        ),
        parts=(Vector(text_vector(answer)),),
        hints=(
            r"Solve the normal equations $A^\top A\hat x = A^\top b$. Then compute $A\hat x$.",
            rf"Here $A^\top A = {tex_matrix(gram)}$ and $A^\top b = {tex_vector(right)}$.",
        ),
        solution=(
            r"The error $b - A\hat x$ is perpendicular to both columns: $A^\top A\hat x = A^\top b$.",
            rf"With the numbers: ${tex_matrix(gram)}\hat x = {tex_vector(right)}$.",
            (
                rf"The solution is $\hat x = {tex_vector(weights)}$. Check the first equation: "
                rf"${tex_products(gram[0], weights)} = {right[0]}$."
            ),
            (
                rf"The projection is $A\hat x = {bracketed(weights[0])}\,{tex_vector(first)} + "
                rf"{bracketed(weights[1])}\,{tex_vector(second)} = {tex_vector(answer)}$."
            ),
        ),
        misconceptions=(
            Misconception("coefficients-given", text_vector(weights), "Multiply by A to get the projected vector."),
            Misconception("line-projections", text_vector(lines), "This works only for orthogonal columns.")
            if mixed
            else None,
            Misconception("error-given", text_vector(error), "This is the error. Subtract it from b."),
        ),
        plot=PlotCall(
            "space",
            {
                "vectors": [[*map(int, b), "b"], [*map(int, answer), "projection"]],
                "plane": [list(first), list(second)],
                "joined": [0, 1],
            },
            "after",
            f"The plane of the two columns of A in space, with b = {text_vector(b)} and its projection "
            f"{text_vector(answer)} in the plane. A dotted line joins them: the error {text_vector(error)}. "
            "It stands at a right angle to the plane.",
        ),
    )
