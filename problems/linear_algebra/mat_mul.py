"""Families of the skill ``mat-mul``: products of matrices and vectors."""

from random import Random

from problems.answers.matrix import Matrix
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import apply, multiply, transpose
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex_matrix, tex_vector, text_matrix, text_vector
from problems.sampling import integers, matrix


@family(skill=Skill.MAT_MUL, levels=(1, 2), title="Product of two matrices")
def mat_product(rng: Random, level: int) -> Item:
    """Multiply 2×2 matrices (level 1) or a 2×3 by a 3×2 matrix (level 2)."""
    inner = level + 1
    A, B = matrix(rng, 2, inner, -3, 4), matrix(rng, inner, 2, -3, 4)
    product = multiply(A, B)
    reverse = multiply(B, A)
    column = [row[0] for row in B]
    entry = " + ".join(rf"{bracketed(a)}\cdot{bracketed(b)}" for a, b in zip(A[0], column, strict=True))
    pairs = zip(A, B, strict=True) if level == 1 else ()
    elementwise = tuple(tuple(a * b for a, b in zip(one, other, strict=True)) for one, other in pairs)
    return Item(
        prompt=(
            f"Let $A = {tex_matrix(A)}$ and $B = {tex_matrix(B)}$. Compute $AB$. "
            "Give a matrix, for example `[[1, 2], [3, 4]]`."
        ),
        parts=(Matrix(text_matrix(product)),),
        hints=(
            "Each entry is a row of $A$ times a column of $B$.",
            f"The first entry is ${entry} = {product[0][0]}$.",
        ),
        solution=(
            f"Row 1 times column 1: ${entry} = {product[0][0]}$.",
            "Compute the other three entries in the same way.",
            f"So $AB = {tex_matrix(product)}$.",
        ),
        misconceptions=(
            Misconception("reverse-order", text_matrix(reverse), "Order matters: this is BA."),
            Misconception("elementwise", text_matrix(elementwise), "Multiply row times column, then add.")
            if level == 1
            else None,
        ),
    )


@family(skill=Skill.MAT_MUL, levels=(1,), title="Matrix times vector")
def mat_vec(rng: Random, _level: int) -> Item:
    """Multiply a matrix of 2 or 3 rows by a vector."""
    rows, columns = rng.choice(((2, 2), (3, 2), (2, 3)))
    A, x = matrix(rng, rows, columns, -4, 5), integers(rng, columns, -4, 5)
    result = apply(A, x)
    first = " + ".join(rf"{bracketed(a)}\cdot{bracketed(b)}" for a, b in zip(A[0], x, strict=True))
    scaled = tuple(tuple(a * b for a, b in zip(row, x, strict=True)) for row in A)
    return Item(
        prompt=f"Let $A = {tex_matrix(A)}$ and $x = {tex_vector(x)}$. Compute $Ax$. Give a vector.",
        parts=(Vector(text_vector(result)),),
        hints=("Take the dot product of each row with $x$.", f"The first row gives ${first} = {result[0]}$."),
        solution=(
            f"Row 1: ${first} = {result[0]}$.",
            *(f"Row {place + 1}: the same way gives ${result[place]}$." for place in range(1, rows)),
            f"So $Ax = {tex_vector(result)}$.",
        ),
        misconceptions=(
            Misconception("rows-not-added", text_matrix(scaled), "Add along each row."),
            Misconception("transpose-used", text_vector(apply(transpose(A), x)), "Use the rows of A.", optional=True)
            if rows == columns
            else None,
        ),
    )
