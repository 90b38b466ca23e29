"""Families of the skill ``mat-mul``: products of matrices and vectors."""

from random import Random

from problems.answers.choice import MultipleChoice
from problems.answers.matrix import Matrix
from problems.answers.vector import Vector
from problems.curriculum import Skill
from problems.exact import apply, multiply, transpose
from problems.family import Item, Misconception, family
from problems.notation import tex_matrix, tex_vector, text_matrix, text_vector
from problems.row_reduction import tex_products
from problems.sampling import integers, matrix, shuffled
from problems.snapshot import PlotCall


@family(skill=Skill.MAT_MUL, levels=(1, 2), title="Product of two matrices")
def mat_product(rng: Random, level: int) -> Item:
    """Multiply 2×2 matrices (level 1) or a 2×3 by a 3×2 matrix (level 2)."""
    inner = level + 1
    A, B = matrix(rng, 2, inner, -3, 4), matrix(rng, inner, 2, -3, 4)
    product = multiply(A, B)
    reverse = multiply(B, A)
    column = [row[0] for row in B]
    entry = tex_products(A[0], column)
    steps = (
        f"Row {i + 1} times column {j + 1}: ${tex_products(A[i], [row[j] for row in B])} = {product[i][j]}$."
        for i in range(2)
        for j in range(2)
    )
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
            *steps,
            f"So $AB = {tex_matrix(product)}$.",
        ),
        misconceptions=(
            Misconception("reverse-order", text_matrix(reverse), "Order matters: this is BA."),
            Misconception(
                "transposed",
                text_matrix(transpose(product)),
                "A row of A gives a row of the result.",
                optional=True,
            ),
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
    while not any(x):
        x = integers(rng, columns, -4, 5)
    result = apply(A, x)
    parts = [tuple(row[j] * x[j] for row in A) for j in range(columns)]
    named = [[*part, f"{x[j]} · column {j + 1}"] for j, part in enumerate(parts) if any(part)]
    first = tex_products(A[0], x)
    scaled = tuple(tuple(a * b for a, b in zip(row, x, strict=True)) for row in A)
    return Item(
        prompt=f"Let $A = {tex_matrix(A)}$ and $x = {tex_vector(x)}$. Compute $Ax$. Give a vector.",
        parts=(Vector(text_vector(result)),),
        hints=("Take the dot product of each row with $x$.", f"The first row gives ${first} = {result[0]}$."),
        solution=(
            *(f"Row {place + 1}: ${tex_products(A[place], x)} = {result[place]}$." for place in range(rows)),
            f"So $Ax = {tex_vector(result)}$.",
        ),
        misconceptions=(
            Misconception("rows-not-added", text_matrix(scaled), "Add along each row."),
            Misconception("transpose-used", text_vector(apply(transpose(A), x)), "Use the rows of A.", optional=True)
            if rows == columns
            else None,
        ),
        plot=PlotCall(
            "arrows" if rows == 2 else "space",
            {"vectors": [*named, [*result, "Ax"]] if rows == 3 and any(result) else named}
            | ({"tip_to_tail": True} if rows == 2 else {}),
            "after",
            f"The columns of A, each multiplied by an entry of x: {', '.join(map(text_vector, parts))}. "
            f"Their sum is Ax = {text_vector(result)}.",
        )
        if named
        else None,
    )


@family(skill=Skill.MAT_MUL, levels=(2,), title="Which products exist?")
def mat_shapes(rng: Random, _level: int) -> Item:
    """Choose the expressions that exist for three matrices of given shapes."""
    m, n, p = rng.sample(range(2, 8), 3)
    shapes = {
        "$AB$": ((m, n), (n, p)),
        "$BA$": ((n, p), (m, n)),
        r"$A^T C$": ((n, m), (m, p)),
        r"$BC^T$": ((n, p), (p, m)),
        "$CB$": ((m, p), (n, p)),
    }
    total = "$A + C$"
    options = shuffled(rng, (*shapes, total))
    key = tuple(option for option in options if option != total and shapes[option][0][1] == shapes[option][1][0])

    def checked(option: str) -> str:
        if option == total:
            return rf"{option}: a sum needs equal shapes, but ${m}\times {n}$ is not ${m}\times {p}$."
        (rows, inner), (other, last) = shapes[option]
        product = rf"${rows}\times {inner}$ times ${other}\times {last}$"
        if inner == other:
            return rf"{option}: {product}, so it exists and is ${rows}\times {last}$."
        return f"{option}: {product}, but {inner} is not {other}, so it does not exist."

    return Item(
        prompt=(
            rf"The matrix $A$ is ${m}\times {n}$, the matrix $B$ is ${n}\times {p}$, and the matrix $C$ is "
            rf"${m}\times {p}$. Which of these expressions exist? Choose all that do."
        ),
        parts=(MultipleChoice(key, choices=options),),
        hints=(
            "Write the two shapes next to each other. The inner two numbers must be equal.",
            rf"For $AB$ write ${m}\times {n}$ times ${n}\times {p}$. The inner numbers are {n} and {n}.",
        ),
        solution=(
            "A product exists when the inner two numbers are equal. The outer two give its shape.",
            *(checked(option) for option in options),
        ),
        misconceptions=(
            Misconception(
                "product-commutes",
                "\n".join((*key, "$BA$")),
                f"For BA the inner numbers {p} and {m} must be equal, but they are not.",
            ),
            Misconception("sum-allowed", "\n".join((*key, total)), "Sums need equal shapes."),
        ),
    )
