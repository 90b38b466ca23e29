"""Families of the skill ``py-numpy-basics``: arrays, shapes, element by element."""

from random import Random

from problems.answers.choice import Choice
from problems.answers.matrix import Matrix
from problems.curriculum import Skill
from problems.exact import multiply
from problems.family import Item, Misconception, family
from problems.notation import bracketed, tex_matrix, text_matrix
from problems.sampling import matrix, shuffled
from problems.snapshot import PlotCall


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
        idea="NumPy has two signs for products. Only one of them is the matrix product.",
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
            Misconception(
                "other-matrix-product",
                text_matrix(multiply(B, A)),
                "This is `B @ A`. The operator `*` multiplies matching entries.",
                optional=True,
            ),
        ),
    )


@family(skill=Skill.PY_NUMPY_BASICS, levels=(1, 2), title="Shapes of NumPy results")
def np_shapes(rng: Random, level: int) -> Item:
    """Find the shapes of NumPy results; level 2 adds broadcasting and a sum over an axis."""
    m, n, p = rng.sample(range(2, 8), 3)
    product, applied, shifted, summed = f"({m}, {p})", f"({m},)", f"({m}, {n})", f"({n},)"
    asked = (
        ("A @ B", product, (product, f"({p}, {m})", f"({n}, {n})", f"({m}, {n}, {p})")),
        ("A @ v", applied, (applied, f"({m}, {n})", f"({m}, 1)", f"({n},)")),
        ("A + v", shifted, (shifted, f"({n}, {m})", f"({n},)", "an error")),
        ("A.sum(axis=0)", summed, (summed, f"({m},)", f"({m}, {n})", f"(1, {n})")),
    )[: 2 * level]
    wanted = ", ".join(f"`{name}`" for name, _, _ in asked[:-1]) + f" and `{asked[-1][0]}`"

    def only(place: int, answer: str) -> tuple[str | None, ...]:
        return tuple(answer if at == place else None for at in range(len(asked)))

    third = ["A @ v", 0, m] if level == 1 else ["A + v", m, n]
    steps = (
        f"`A @ B`: the inner sizes {n} and {n} match. The outer sizes remain: {product}.",
        f"`A @ v`: the sum runs over the {n} entries of `v`. One axis remains: {applied}.",
        f"`A + v`: the shapes align from the right, so `v` is added to every row: {shifted}.",
        f"`A.sum(axis=0)`: the first axis disappears: {summed}.",
    )
    return Item(
        prompt=(
            f"The NumPy arrays have these shapes: `A` has ({m}, {n}), `B` has ({n}, {p}), and `v` has ({n},). "
            f"Choose the shapes of {wanted}."
        ),
        parts=tuple(Choice(right, label=name, choices=shuffled(rng, options)) for name, right, options in asked),
        hints=(
            "For `@`, the inner sizes must be equal, and they disappear. For `+`, align the shapes from the right.",
            f"In `A @ B` the inner sizes are {n} and {n}. The outer sizes are {m} and {p}.",
        ),
        solution=steps[: len(asked)],
        misconceptions=(
            Misconception("axis-reversed", only(3, f"({m},)"), "axis=0 removes the first axis.")
            if level == 2
            else None,
            Misconception("product-gives-a-matrix", only(1, f"({m}, {n})"), "`@` with a vector sums over its entries."),
            Misconception("product-transposed", only(0, f"({p}, {m})"), "The rows come from A, the columns from B."),
        ),
        plot=PlotCall(
            "array-shapes",
            {
                "rows": [
                    [["A", m, n], "@", ["B", n, p], "=", ["A @ B", m, p]],
                    [["A", m, n], "@" if level == 1 else "+", ["v", 0, n], "=", third],
                ],
                "title": "Shapes of the results",
            },
            "after",
            f"Arrays drawn as grids of cells. A has {m} rows and {n} columns, B has {n} rows and {p} columns. "
            f"The product A @ B has {m} rows and {p} columns. The array v is one row of {n} cells; {third[0]} has "
            f"the shape {applied if level == 1 else shifted}.",
        ),
    )
