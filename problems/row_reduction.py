"""Exact elimination for matrices of any size, and the writing that families about matrices share."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from random import Random

from problems.exact import Matrix, Vector, multiply, parallel, scale, transpose
from problems.notation import Exact, Term, bracketed, tex, tex_matrix, tex_sum, tex_vector, text_vector
from problems.sampling import integers


def rref(A: Matrix) -> tuple[Matrix, tuple[int, ...]]:
    """Return the reduced row echelon form and the pivot columns."""
    rows = [[Fraction(entry) for entry in row] for row in A]
    pivots: list[int] = []
    for column in range(len(rows[0])):
        place = len(pivots)
        found = next((i for i in range(place, len(rows)) if rows[i][column]), None)
        if found is None:
            continue
        rows[place], rows[found] = rows[found], rows[place]
        lead = rows[place][column]
        rows[place] = [entry / lead for entry in rows[place]]
        for i, row in enumerate(rows):
            if i != place and row[column]:
                factor = row[column]
                rows[i] = [one - factor * other for one, other in zip(row, rows[place], strict=True)]
        pivots.append(column)
    return tuple(tuple(row) for row in rows), tuple(pivots)


def rank(A: Matrix) -> int:
    """Return the number of pivots."""
    return len(rref(A)[1])


def det3(A: Matrix) -> Exact:
    """Return the determinant of a 3×3 matrix."""
    (a, b, c), (d, e, f), (g, h, i) = A
    return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)


def special_solutions(A: Matrix) -> tuple[Vector, ...]:
    """Return the basis of the null space with one vector for each free variable."""
    reduced, pivots = rref(A)
    size = len(A[0])
    found = []
    for free in (column for column in range(size) if column not in pivots):
        vector: list[Exact] = [0] * size
        vector[free] = 1
        for place, pivot in enumerate(pivots):
            vector[pivot] = -reduced[place][free]
        found.append(tuple(vector))
    return tuple(found)


def add_matrices(A: Matrix, B: Matrix) -> Matrix:
    """Add two matrices entry by entry."""
    return tuple(tuple(a + b for a, b in zip(one, other, strict=True)) for one, other in zip(A, B, strict=True))


def is_whole(A: Iterable[Iterable[Exact]]) -> bool:
    """Say whether every entry is an integer."""
    return all(Fraction(entry).denominator == 1 for row in A for entry in row)


def largest(A: Iterable[Iterable[Exact]]) -> Fraction:
    """Return the largest absolute value of an entry."""
    return max(abs(Fraction(entry)) for row in A for entry in row)


def not_parallel(rng: Random, size: int, low: int, high: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Draw two vectors that do not lie on one line."""
    u = v = (0,) * size
    while parallel(u, v):
        u, v = integers(rng, size, low, high), integers(rng, size, low, high)
    return u, v


def combined(c: Exact, u: Sequence[Exact], d: Exact, v: Sequence[Exact]) -> Vector:
    """Return the linear combination ``c u + d v``."""
    return tuple(a + b for a, b in zip(scale(c, u), scale(d, v), strict=True))


def columns(*vectors: Sequence[Exact]) -> Matrix:
    """Return the matrix with these columns."""
    return transpose(tuple(tuple(vector) for vector in vectors))


def similar(P: Matrix, A: Matrix, inverse: Matrix) -> Matrix:
    """Return ``P A P⁻¹``, given ``P⁻¹``."""
    return multiply(multiply(P, A), inverse)


def tex_products(u: Sequence[Exact], v: Sequence[Exact]) -> str:
    r"""Write a dot product with its numbers: ``2\cdot 3 + (-1)\cdot 4``."""
    return " + ".join(rf"{bracketed(a)}\cdot {bracketed(b)}" for a, b in zip(u, v, strict=True))


def tex_squares(v: Iterable[Exact]) -> str:
    """Write the sum of squares of a vector with its numbers: ``3^2 + (-4)^2``."""
    return " + ".join(f"{bracketed(entry)}^2" for entry in v)


def text_vectors(vectors: Iterable[Sequence[Exact]]) -> str:
    """Write vectors as they are typed: ``(1, 0), (0, 1)``."""
    return ", ".join(text_vector(vector) for vector in vectors)


def tex_vectors(vectors: Iterable[Sequence[Exact]]) -> str:
    r"""Write vectors as LaTeX columns, separated by commas."""
    return r",\ ".join(tex_vector(vector) for vector in vectors)


def tex_system(lines: Iterable[tuple[Sequence[Term], str]]) -> str:
    """Write a system of equations, each as its left-hand terms and its right-hand side."""
    body = r"\\ ".join(f"{tex_sum(terms)} &= {right}" for terms, right in lines)
    return rf"\begin{{aligned}} {body} \end{{aligned}}"


def reduction_steps(A: Matrix) -> tuple[str, ...]:
    """Say how elimination reaches the reduced form: what happens for each pivot, and the matrix after it."""
    rows = [list(map(Fraction, row)) for row in A]
    return tuple(_clear(rows, place, column) for place, column in enumerate(rref(A)[1]))


def _clear(rows: list[list[Fraction]], place: int, column: int) -> str:
    """Make the entries of a column 1 in one row and 0 in the others, and tell how."""
    best = min((i for i in range(place, len(rows)) if rows[i][column]), key=lambda i: _cost(rows[i][column]))
    told: list[str] = []
    if best != place:
        rows[place], rows[best] = rows[best], rows[place]
        told.append(f"Swap rows {place + 1} and {best + 1}.")
    pivot = rows[place][column]
    if pivot != 1:
        rows[place] = [entry / pivot for entry in rows[place]]
        told.append(f"Divide row {place + 1} by ${tex(pivot)}$.")
    for i, row in enumerate(rows):
        factor = row[column]
        if i != place and factor:
            rows[i] = [entry - factor * above for entry, above in zip(row, rows[place], strict=True)]
            told.append(_subtraction(factor, place + 1, i + 1))
    if not told:
        return f"Column {column + 1} is ready: its pivot is 1, and its other entries are 0."
    return f"Column {column + 1}: {' '.join(told)} This gives ${tex_matrix(rows)}$."


def _cost(entry: Fraction) -> Fraction:
    """Prefer a pivot of 1, then of -1, then a small one."""
    return abs(entry) + (Fraction(1, 2) if entry < 0 else 0)


def _subtraction(factor: Fraction, above: int, row: int) -> str:
    amount = "" if abs(factor) == 1 else f"${tex(abs(factor))}$ times "
    return f"Subtract {amount}row {above} from row {row}." if factor > 0 else f"Add {amount}row {above} to row {row}."
