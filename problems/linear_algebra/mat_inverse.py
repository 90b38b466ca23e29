"""Families of the skill ``mat-inverse``: the inverse of a matrix."""

from fractions import Fraction
from random import Random

from problems.answers.matrix import Matrix
from problems.curriculum import Skill
from problems.exact import adjugate2, det2, inverse2, multiply, scale_matrix
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex, tex_matrix, text_matrix
from problems.sampling import matrix, unimodular


@family(skill=Skill.MAT_INVERSE, levels=(2,), title="Inverse of a 2×2 matrix")
def inv_2x2(rng: Random, _level: int) -> Item:
    """Invert a 2×2 matrix whose determinant is small."""
    A = matrix(rng, 2, 2, -5, 5)
    while abs(det2(A)) not in (1, 2, 3) or A[0][0] == A[1][1]:
        A = matrix(rng, 2, 2, -5, 5)
    (a, b), (c, d) = A
    value = det2(A)
    answer = inverse2(A)
    entries = [entry for row in A for entry in row]
    reciprocals = [[Fraction(1, entry) for entry in row] for row in A] if all(entry != 0 for entry in entries) else None
    return Item(
        prompt=f"Let $A = {tex_matrix(A)}$. Find the inverse $A^{{-1}}$. Give a matrix with exact entries.",
        parts=(Matrix(text_matrix(answer)),),
        hints=(
            "Swap the diagonal entries, negate the other two, and divide by the determinant.",
            rf"The determinant is $\det A = {value}$.",
        ),
        solution=(
            (
                rf"For the rows $(a, b)$ and $(c, d)$ the determinant is $ad - bc = "
                rf"{bracketed(a)}\cdot{bracketed(d)} - {bracketed(b)}\cdot{bracketed(c)} = {value}$."
            ),
            f"Swap the diagonal entries and negate the other two: ${tex_matrix(adjugate2(A))}$.",
            f"Divide by the determinant: $A^{{-1}} = {tex(Fraction(1, value))}{tex_matrix(adjugate2(A))}"
            f" = {tex_matrix(answer)}$."
            if value != 1
            else f"The determinant is 1, so $A^{{-1}} = {tex_matrix(answer)}$.",
            "Check: $A A^{-1}$ is the identity matrix.",
        ),
        misconceptions=(
            Misconception(
                "no-swap",
                text_matrix(scale_matrix(Fraction(1, value), ((a, -b), (-c, d)))),
                "Swap the diagonal entries.",
            ),
            Misconception("no-division", text_matrix(adjugate2(A)), "Divide by the determinant.", optional=True),
            None
            if reciprocals is None
            else Misconception("entrywise", text_matrix(reciprocals), "The inverse is not taken entry by entry."),
        ),
    )


@family(skill=Skill.MAT_INVERSE, levels=(3,), title="Solve a matrix equation")
def inv_equation(rng: Random, _level: int) -> Item:
    """Solve AXB = C, where A and B have the determinant 1 or -1."""
    A, B, C = unimodular(rng, 3), unimodular(rng, 2), matrix(rng, 2, 2, -3, 4)
    left, right = inverse2(A), inverse2(B)
    half = multiply(left, C)
    answer = multiply(half, right)
    return Item(
        prompt=(
            f"Let $A = {tex_matrix(A)}$, $B = {tex_matrix(B)}$ and $C = {tex_matrix(C)}$. "
            "Find the matrix $X$ with $AXB = C$. Give a matrix, for example `[[1, 2], [3, 4]]`."
        ),
        parts=(Matrix(text_matrix(answer)),),
        hints=(
            "Multiply both sides by the inverse of $A$ from the left, and by the inverse of $B$ from the right.",
            f"The inverses are $A^{{-1}} = {tex_matrix(left)}$ and $B^{{-1}} = {tex_matrix(right)}$.",
        ),
        solution=(
            "Multiply by $A^{-1}$ from the left and by $B^{-1}$ from the right: $X = A^{-1}CB^{-1}$.",
            f"The inverses are $A^{{-1}} = {tex_matrix(left)}$ and $B^{{-1}} = {tex_matrix(right)}$.",
            f"First $A^{{-1}}C = {tex_matrix(half)}$.",
            f"Then $X = {tex_matrix(half)}{tex_matrix(right)} = {tex_matrix(answer)}$.",
        ),
        misconceptions=(
            Misconception(
                "wrong-sides",
                text_matrix(multiply(multiply(left, right), C)),
                "B stands on the right: multiply on the right.",
            ),
            Misconception(
                "exchanged", text_matrix(multiply(multiply(right, C), left)), "Undo A on the left, and B on the right."
            ),
        ),
    )
