"""Families of the skill ``mat-rank-null``: rank, null space and column space."""

from random import Random

from problems.answers.number import Number
from problems.answers.subspace import Subspace
from problems.curriculum import Skill
from problems.exact import Matrix, Vector, add, multiply, scale, transpose
from problems.family import Item, Misconception, family
from problems.notation import tex_matrix, tex_sum, text
from problems.row_reduction import (
    columns,
    combined,
    is_whole,
    largest,
    not_parallel,
    reduction_steps,
    rref,
    special_solutions,
    tex_vectors,
    text_vectors,
)
from problems.sampling import matrix, nonzero
from problems.snapshot import PlotCall

NAMES = ("x_1", "x_2", "x_3", "x_4")


@family(skill=Skill.MAT_RANK_NULL, levels=(2, 3), title="Rank and nullity")
def rank_find(rng: Random, level: int) -> Item:
    """Find the rank and the nullity of a 3×4 matrix; level 3 has larger entries."""
    r = rng.choice((1, 2, 3))
    low, high = (3, 5) if level == 2 else (6, 9)
    while True:
        A = multiply(matrix(rng, 3, r, -2, 3), matrix(rng, r, 4, -2, 3))
        entries = [abs(int(entry)) for row in A for entry in row]
        if not low - 1 <= max(entries) <= high or not all(map(any, (*A, *transpose(A)))):
            continue
        reduced, pivots = rref(A)
        if len(pivots) == r and is_whole(reduced) and largest(reduced) <= 6:
            break
    *others, last = (str(place + 1) for place in pivots)
    listed = f"columns {', '.join(others)} and {last}" if others else f"column {last}"
    return Item(
        prompt=(
            f"Let $A = {tex_matrix(A)}$. "
            "Find the rank of $A$ and its nullity, the dimension of the null space. Give two integers."
        ),
        parts=(
            Number(text(r), label="Rank", integer=True),
            Number(text(4 - r), label="Nullity", integer=True),
        ),
        hints=(
            "Row-reduce the matrix and count the pivots. The nullity is the number of columns without a pivot.",
            f"The reduced form is ${tex_matrix(reduced)}$.",
        ),
        solution=(
            *reduction_steps(A),
            f"The {'pivot stands' if r == 1 else 'pivots stand'} in {listed}. So the rank is {r}.",
            f"Rank plus nullity is the number of columns: the nullity is $4 - {r} = {4 - r}$.",
        ),
        misconceptions=(
            Misconception("nullity-from-rows", (None, text(3 - r)), "Rank + nullity = number of columns."),
            Misconception("not-reduced", ("3", None), "Reduce first, then count the non-zero rows.") if r < 3 else None,
        ),
    )


def _reduced(rng: Random, pivots: tuple[int, ...], size: int) -> Matrix:
    return tuple(
        tuple(
            int(column == pivot) if column in pivots else rng.randint(-3, 3) if column > pivot else 0
            for column in range(size)
        )
        for pivot in pivots
    )


@family(skill=Skill.MAT_RANK_NULL, levels=(3, 4), title="Basis of the null space")
def null_basis(rng: Random, level: int) -> Item:
    """Find a basis of the null space of a 2×3 matrix (level 3) or a 3×4 matrix of rank 2 (level 4)."""
    size = level
    pivots = rng.choice(((0, 1), (0, 2)) if level == 3 else ((0, 1), (0, 2), (0, 3)))
    reduced = _reduced(rng, pivots, size)
    while not any(reduced[place][column] for place in range(2) for column in range(size) if column not in pivots):
        reduced = _reduced(rng, pivots, size)
    first, second = reduced
    m, n = nonzero(rng, -2, 2), nonzero(rng, -2, 2)
    upper = add(first, scale(m, second))
    rows = [upper, add(second, scale(n, upper))]
    if level == 4:
        rows.append(add(rows[0], scale(rng.choice((-1, 1)), rows[1])))
    A: Matrix = tuple(rows)
    basis = special_solutions(A)
    free = [column for column in range(size) if column not in pivots]
    solved = ", ".join(
        f"${NAMES[pivot]} = {tex_sum([(-row[column], NAMES[column]) for column in free])}$"
        for pivot, row in zip(pivots, reduced, strict=True)
    )
    shown = reduced if level == 3 else (*reduced, (0,) * size)
    unnegated = tuple(
        tuple(-entry if column in pivots else entry for column, entry in enumerate(vector)) for vector in basis
    )
    vectors = "vector" if level == 3 else "vectors"
    return Item(
        prompt=(
            f"Let $A = {tex_matrix(A)}$. Find a basis of the null space of $A$. "
            "Give the basis vectors, separated by commas, for example "
            f"`{'(1, 0, 2), (0, 1, 3)' if level == 3 else '(1, 0, 2, 1), (0, 1, 3, 1)'}`. It may be only one vector."
        ),
        parts=(Subspace(text_vectors(basis)),),
        idea="The null space holds every $x$ with $Ax = 0$.",
        hints=(
            "Row-reduce the matrix. Each free variable gives one basis vector.",
            f"The reduced form is ${tex_matrix(shown)}$.",
        ),
        solution=(
            *reduction_steps(A),
            (
                f"The free {'variable is' if level == 3 else 'variables are'} "
                f"${', '.join(NAMES[column] for column in free)}$. Solve for the others: {solved}."
            ),
            ("Set one free variable to 1 and the other to 0." if level == 4 else "Set the free variable to 1.")
            + f" This gives the basis {vectors} ${tex_vectors(basis)}$.",
            f"Check: $A$ times {'each' if level == 4 else 'this'} vector is 0.",
        ),
        misconceptions=(
            Misconception("row-space", text_vectors(reduced), "These are perpendicular to the null space."),
            Misconception("signs", text_vectors(unnegated), "Move the free columns to the other side."),
        ),
    )


@family(skill=Skill.MAT_RANK_NULL, levels=(3,), title="Basis of the column space")
def column_space(rng: Random, _level: int) -> Item:
    """Find a basis of the column space of a 3×3 matrix of rank 2."""
    while True:
        u, v = not_parallel(rng, 3, -3, 4)
        c, d = nonzero(rng, -3, 3), nonzero(rng, -3, 3)
        vectors: tuple[Vector, ...] = (u, v, combined(c, u, d, v))
        if rng.random() < 0.4:
            vectors = (u, scale(c, u), v)
        A = columns(*vectors)
        if largest(A) <= 9 and any(A[2]) and all(any(vector) for vector in vectors):
            break
    reduced, pivots = rref(A)
    basis = tuple(vectors[place] for place in pivots)
    names = " and ".join(str(place + 1) for place in pivots)
    return Item(
        prompt=(
            f"Let $A = {tex_matrix(A)}$. Find a basis of the column space of $A$. "
            "Give the basis vectors, for example `(1, 0, 2), (0, 1, 3)`."
        ),
        parts=(Subspace(text_vectors(basis)),),
        idea="The column space holds every combination of the columns.",
        hints=(
            "Row-reduce to find the pivot columns. Then take these columns of the original matrix.",
            f"The reduced form is ${tex_matrix(reduced)}$.",
        ),
        solution=(
            *reduction_steps(A),
            f"The pivots stand in the columns {names}.",
            f"Take the columns {names} of the original $A$: ${tex_vectors(basis)}$.",
        ),
        misconceptions=(
            Misconception(
                "reduced-columns",
                "(1, 0, 0), (0, 1, 0)",
                "Row operations change the column space: use original columns.",
            ),
            Misconception(
                "one-column",
                text_vectors(basis[:1]),
                f"The rank is 2: take both columns {names} of A.",
                optional=True,
            ),
        ),
        plot=PlotCall(
            "space",
            {
                "vectors": [[*map(int, vector), f"column {place + 1}"] for place, vector in enumerate(vectors)],
                "plane": [list(map(int, vector)) for vector in basis],
            },
            "after",
            f"The three columns {text_vectors(vectors)} as arrows in space. All of them lie in one plane, "
            f"which the columns {names} span.",
        ),
    )
