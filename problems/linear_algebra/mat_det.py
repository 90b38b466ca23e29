"""Families of the skill ``mat-det``: determinants."""

from random import Random

from problems.answers.number import Number
from problems.curriculum import Skill
from problems.exact import Matrix, det2
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex_matrix, text
from problems.sampling import nonzero
from problems.snapshot import PlotCall


@family(skill=Skill.MAT_DET, levels=(1,), title="Determinant of a 2×2 matrix")
def det_2x2(rng: Random, _level: int) -> Item:
    """Compute a 2×2 determinant that is not 0."""
    A: Matrix = ((1, 1), (1, 1))
    while det2(A) == 0:
        A = tuple(tuple(nonzero(rng, -6, 6) for _ in range(2)) for _ in range(2))
    (a, b), (c, d) = A
    value = det2(A)
    products = rf"{bracketed(a)}\cdot{bracketed(d)} - {bracketed(b)}\cdot{bracketed(c)}"
    return Item(
        prompt=rf"Let $A = {tex_matrix(A)}$. Compute $\det A$. Give an integer.",
        parts=(Number(text(value), integer=True),),
        hints=(
            "Multiply along the two diagonals. Subtract the second product from the first.",
            rf"The main diagonal gives ${bracketed(a)}\cdot{bracketed(d)} = {a * d}$.",
        ),
        solution=(
            rf"For the rows $(a, b)$ and $(c, d)$ the formula is $\det A = ad - bc$. Here it is ${products}$.",
            f"This is ${a * d} - {bracketed(b * c)} = {value}$.",
        ),
        misconceptions=(
            Misconception("plus", text(a * d + b * c), "Subtract the second diagonal."),
            Misconception("rows", text(a * b - c * d), "Multiply along the diagonals.", optional=True),
        ),
        plot=PlotCall(
            "grid-image",
            {"matrix": [list(row) for row in A], "eigenlines": False},
            "after",
            f"The grid under A. The unit square becomes a parallelogram of area {abs(value)}.",
        ),
    )
