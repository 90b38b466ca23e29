"""Families of the skill ``vec-basis``: bases and coordinates."""

from random import Random

from problems.answers.subspace import Subspace
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import apply, det2, transpose
from problems.family import Item, Misconception, family
from problems.notation import tex, tex_sum, tex_vector, text_vector
from problems.row_reduction import tex_system, tex_vectors, text_vectors
from problems.sampling import nonzero, unimodular
from problems.snapshot import PlotCall


@family(skill=Skill.VEC_BASIS, levels=(2, 3), title="Coordinates in a basis")
def coords_basis(rng: Random, level: int) -> Item:
    """Find the coordinates of a vector of the plane in a basis; level 3 has larger entries."""
    B = unimodular(rng, level)
    while level == 3 and max(abs(entry) for row in B for entry in row) < 3:
        B = unimodular(rng, level)
    c = (nonzero(rng, -5, 5), nonzero(rng, -5, 5))
    while apply(B, c) == c:
        c = (nonzero(rng, -5, 5), nonzero(rng, -5, 5))
    w, (first, second) = apply(B, c), transpose(B)
    det = det2(B)
    system = tex_system([([(row[0], "c_1"), (row[1], "c_2")], tex(right)) for row, right in zip(B, w, strict=True)])
    return Item(
        prompt=(
            f"The vectors $b_1 = {tex_vector(first)}$ and $b_2 = {tex_vector(second)}$ are a basis of the plane. "
            f"Find the coordinates $(c_1, c_2)$ of $w = {tex_vector(w)}$ in this basis. "
            "Give a vector, for example `(1, -2)`."
        ),
        parts=(Vector(text_vector(c)),),
        idea="Coordinates are the weights of the basis vectors.",
        hints=("Solve $c_1b_1 + c_2b_2 = w$. There is one equation for each component.", f"The system is ${system}$."),
        solution=(
            f"The coordinates satisfy $c_1b_1 + c_2b_2 = w$: ${system}$.",
            (
                f"Multiply the first equation by ${B[1][1]}$ and the second by ${B[0][1]}$, and subtract. "
                f"This gives ${tex_sum([(det, 'c_1')])} = {tex(B[1][1] * w[0] - B[0][1] * w[1])}$, so $c_1 = {c[0]}$."
            ),
            (
                f"The first equation then gives ${tex_sum([(B[0][1], 'c_2')])} = {tex(w[0] - B[0][0] * c[0])}$, "
                f"so $c_2 = {c[1]}$."
            ),
        ),
        misconceptions=(
            Misconception(
                "multiplied-by-b", text_vector(apply(B, w)), "Coordinates are the weights of b₁ and b₂. Solve for them."
            ),
            Misconception("standard", text_vector(w), "These are the coordinates in the standard basis."),
        ),
        plot=PlotCall(
            "two-grids",
            {"basis": [list(first), list(second)], "vector": list(w), "names": ["b1", "b2", "w"]},
            "after",
            f"The standard grid and the grid of the basis {text_vectors((first, second))}. "
            f"The point {text_vector(w)} has the coordinates {text_vector(c)} in the second grid.",
        ),
    )


@family(skill=Skill.VEC_BASIS, levels=(3,), title="Basis of a plane")
def basis_of_plane(rng: Random, _level: int) -> Item:
    """Find a basis of a plane through 0."""
    a, b, c = (nonzero(rng, -4, 4) for _ in range(3))
    basis = ((-b, a, 0), (-c, 0, a))
    equation = tex_sum([(a, "x_1"), (b, "x_2"), (c, "x_3")])
    solved = f"{tex_sum([(a, 'x_1')])} = {tex_sum([(-b, 'x_2'), (-c, 'x_3')])}"
    return Item(
        prompt=(
            f"Find a basis of the plane ${equation} = 0$ in $\\mathbb{{R}}^3$. "
            "Give the basis vectors, for example `(1, 0, 2), (0, 1, 3)`."
        ),
        parts=(Subspace(text_vectors(basis)),),
        hints=(
            "Solve the equation for one variable. The other two are free, and each gives one vector.",
            f"Solve for the first variable: ${solved}$.",
        ),
        solution=(
            f"Solve for the first variable: ${solved}$. The variables $x_2$ and $x_3$ are free.",
            f"Take $x_2 = {a}$ and $x_3 = 0$. Then $x_1 = {-b}$.",
            f"Take $x_2 = 0$ and $x_3 = {a}$. Then $x_1 = {-c}$.",
            f"One basis is ${tex_vectors(basis)}$.",
        ),
        misconceptions=(
            Misconception("normal-vector", text_vector((a, b, c)), "This vector is perpendicular to the plane."),
            Misconception("one-vector", text_vector(basis[0]), "A plane needs two basis vectors."),
        ),
        plot=PlotCall(
            "space",
            {
                "vectors": [[*basis[0], "first"], [*basis[1], "second"], [a, b, c, "normal"]],
                "plane": [list(vector) for vector in basis],
            },
            "after",
            f"The plane in space with the basis vectors {text_vectors(basis)}. "
            f"The normal vector {text_vector((a, b, c))} stands at a right angle to it.",
        ),
    )
