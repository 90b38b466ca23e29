"""Families of the skill ``lt-change-basis``: vectors and maps in another basis."""

from random import Random

from problems.answers.matrix import Matrix
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import apply, inverse2, multiply, transpose
from problems.family import Item, Misconception, family
from problems.notation import tex_matrix, tex_vector, text_matrix, text_vector
from problems.row_reduction import largest
from problems.sampling import matrix, nonzero, unimodular
from problems.snapshot import PlotCall


@family(skill=Skill.LT_CHANGE_BASIS, levels=(3,), title="Coordinates in a new basis")
def change_basis_vec(rng: Random, _level: int) -> Item:
    """Find the coordinates of a vector in the basis of the columns of P."""
    P, c = unimodular(rng, 4), (nonzero(rng, -5, 5), nonzero(rng, -5, 5))
    while apply(P, c) == c:
        c = (nonzero(rng, -5, 5), nonzero(rng, -5, 5))
    v, inverse = apply(P, c), inverse2(P)
    return Item(
        prompt=(
            f"The columns of $P = {tex_matrix(P)}$ are a basis $B$ of the plane. "
            f"The vector $v = {tex_vector(v)}$ is given in standard coordinates. "
            "Find its coordinates $[v]_B$ in the basis $B$. Give a vector, for example `(1, -2)`."
        ),
        parts=(Vector(text_vector(c)),),
        hints=(
            "The matrix $P$ turns new coordinates into standard ones. You need the opposite: $[v]_B = P^{-1}v$.",
            f"The inverse is $P^{{-1}} = {tex_matrix(inverse)}$.",
        ),
        solution=(
            "The new coordinates satisfy $P[v]_B = v$, so $[v]_B = P^{-1}v$.",
            f"The inverse is $P^{{-1}} = {tex_matrix(inverse)}$.",
            f"So $[v]_B = {tex_matrix(inverse)}{tex_vector(v)} = {tex_vector(c)}$.",
        ),
        misconceptions=(
            Misconception(
                "multiplied-by-p",
                text_vector(apply(P, v)),
                "P takes B-coordinates to standard ones; you need the inverse.",
            ),
            Misconception(
                "transpose-used", text_vector(apply(transpose(P), v)), "Use the inverse of P.", optional=True
            ),
        ),
        plot=PlotCall(
            "two-grids",
            {"basis": [list(row) for row in transpose(P)], "vector": list(v)},
            "after",
            f"The standard grid and the grid of the new basis. "
            f"The point {text_vector(v)} has the new coordinates {text_vector(c)}.",
        ),
    )


@family(skill=Skill.LT_CHANGE_BASIS, levels=(4,), title="A map in a new basis")
def change_basis_map(rng: Random, _level: int) -> Item:
    """Find the matrix of a map in the basis of the columns of P."""
    while True:
        A, P = matrix(rng, 2, 2, -3, 4), unimodular(rng, 2)
        inverse = inverse2(P)
        half = multiply(A, P)
        answer = multiply(inverse, half)
        if largest(answer) <= 25 and all(any(row) for row in A):
            break
    return Item(
        prompt=(
            f"A linear map of the plane has the matrix $A = {tex_matrix(A)}$ in the standard basis. "
            f"The columns of $P = {tex_matrix(P)}$ are a new basis. "
            "Find the matrix of the map in the new basis. Give a matrix, for example `[[1, 2], [3, 4]]`."
        ),
        parts=(Matrix(text_matrix(answer)),),
        hints=(
            "Go from new to standard coordinates with $P$, apply $A$, and go back with $P^{-1}$.",
            f"The inverse is $P^{{-1}} = {tex_matrix(inverse)}$, and $AP = {tex_matrix(half)}$.",
        ),
        solution=(
            "The input has new coordinates. First $P$ makes them standard, then $A$ acts, then $P^{-1}$ goes back.",
            "The map applied first stands on the right. So the matrix is $P^{-1}AP$.",
            f"The inverse is $P^{{-1}} = {tex_matrix(inverse)}$, and $AP = {tex_matrix(half)}$.",
            f"So $P^{{-1}}AP = {tex_matrix(inverse)}{tex_matrix(half)} = {tex_matrix(answer)}$.",
        ),
        misconceptions=(
            Misconception(
                "order",
                text_matrix(multiply(multiply(P, A), inverse)),
                "The right factor acts first: it must turn new coordinates into standard ones.",
            ),
            Misconception(
                "one-side", text_matrix(multiply(inverse, A)), "The input has coordinates in the new basis too."
            ),
        ),
    )
