"""Families of the skill ``mat-ops``: sums, multiples and transposes."""

from random import Random

from problems.answers.matrix import Matrix
from problems.curriculum import Skill
from problems.exact import scale_matrix, transpose
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex_matrix, text_matrix
from problems.row_reduction import add_matrices
from problems.sampling import matrix


@family(skill=Skill.MAT_OPS, levels=(1,), title="Combine matrices")
def mat_lincomb(rng: Random, _level: int) -> Item:
    """Compute a multiple of A minus a multiple of the transpose of B."""
    columns = rng.choice((2, 3))
    A, B = matrix(rng, 2, columns, -4, 4), matrix(rng, columns, 2, -4, 4)
    while transpose(B) == B:
        B = matrix(rng, columns, 2, -4, 4)
    alpha, beta = rng.randint(2, 4), rng.randint(2, 4)
    first, second = scale_matrix(alpha, A), scale_matrix(beta, transpose(B))
    answer = add_matrices(first, scale_matrix(-1, second))
    wanted = rf"{alpha}A - {beta}B^\top"
    return Item(
        prompt=(
            f"Let $A = {tex_matrix(A)}$ and $B = {tex_matrix(B)}$. Compute ${wanted}$. "
            "Give a matrix, for example `[[1, 2], [3, 4]]`."
        ),
        parts=(Matrix(text_matrix(answer)),),
        hints=(
            "Transpose $B$ first. Then multiply each matrix by its number, and subtract entry by entry.",
            rf"The transpose is $B^\top = {tex_matrix(transpose(B))}$.",
        ),
        solution=(
            rf"The rows of $B$ become columns: $B^\top = {tex_matrix(transpose(B))}$.",
            rf"Scale: ${alpha}A = {tex_matrix(first)}$ and ${beta}B^\top = {tex_matrix(second)}$.",
            f"Subtract the entries. The first one is ${first[0][0]} - {bracketed(second[0][0])} = {answer[0][0]}$.",
            f"So ${wanted} = {tex_matrix(answer)}$.",
        ),
        misconceptions=(
            Misconception(
                "no-transpose",
                text_matrix(add_matrices(first, scale_matrix(-beta, B))),
                "Transpose B first: its rows become columns.",
            )
            if columns == 2
            else None,
            Misconception("sign", text_matrix(add_matrices(first, second)), "The second term is subtracted."),
        ),
    )
