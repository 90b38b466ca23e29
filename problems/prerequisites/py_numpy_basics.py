"""Families of the skill ``py-numpy-basics``: arrays, shapes, element by element."""

from random import Random

from problems.answers.matrix import Matrix
from problems.curriculum import Skill
from problems.exact import multiply
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex_matrix, text_matrix
from problems.sampling import matrix


@family(skill=Skill.PY_NUMPY_BASICS, levels=(1,), title="A*B in NumPy")
def np_star_vs_at(rng: Random, _level: int) -> Item:
    """Compute the elementwise product of two arrays."""
    A, B = matrix(rng, 2, 2, -3, 4), matrix(rng, 2, 2, -3, 4)
    product = tuple(tuple(a * b for a, b in zip(one, other, strict=True)) for one, other in zip(A, B, strict=True))
    return Item(
        prompt=(
            f"The NumPy arrays are `A = np.array({text_matrix(A)})` and `B = np.array({text_matrix(B)})`. "
            "What is `A * B`? Give a matrix, for example `[[1, 2], [3, 4]]`."
        ),
        parts=(Matrix(text_matrix(product)),),
        hints=(
            "The operator `*` works element by element. The operator `@` is the matrix product.",
            rf"The first entry is ${bracketed(A[0][0])}\cdot{bracketed(B[0][0])} = {product[0][0]}$.",
        ),
        solution=(
            "The operator `*` multiplies matching entries.",
            rf"The first entry is ${bracketed(A[0][0])}\cdot{bracketed(B[0][0])} = {product[0][0]}$.",
            f"All entries: ${tex_matrix(product)}$. The matrix product would be `A @ B`.",
        ),
        misconceptions=(
            Misconception(
                "matrix-product", text_matrix(multiply(A, B)), "`*` is elementwise; `@` is the matrix product."
            ),
        ),
    )
