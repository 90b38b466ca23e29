"""Exact arithmetic on small vectors and matrices, as plain tuples of integers and fractions."""

from collections.abc import Sequence
from fractions import Fraction

from problems.notation import Exact

Vector = tuple[Exact, ...]
Matrix = tuple[Vector, ...]


def add(u: Sequence[Exact], v: Sequence[Exact]) -> Vector:
    """Add two vectors."""
    return tuple(a + b for a, b in zip(u, v, strict=True))


def scale(factor: Exact, v: Sequence[Exact]) -> Vector:
    """Multiply a vector by a number."""
    return tuple(factor * a for a in v)


def dot(u: Sequence[Exact], v: Sequence[Exact]) -> Exact:
    """Return the dot product."""
    return sum((a * b for a, b in zip(u, v, strict=True)), 0)


def transpose(A: Matrix) -> Matrix:
    """Swap rows and columns."""
    return tuple(zip(*A, strict=True))


def multiply(A: Matrix, B: Matrix) -> Matrix:
    """Multiply two matrices."""
    columns = transpose(B)
    return tuple(tuple(dot(row, column) for column in columns) for row in A)


def apply(A: Matrix, v: Sequence[Exact]) -> Vector:
    """Multiply a matrix by a vector."""
    return tuple(dot(row, v) for row in A)


def scale_matrix(factor: Exact, A: Matrix) -> Matrix:
    """Multiply every entry by a number."""
    return tuple(scale(factor, row) for row in A)


def det2(A: Matrix) -> Exact:
    """Return the determinant of a 2×2 matrix."""
    (a, b), (c, d) = A
    return a * d - b * c


def adjugate2(A: Matrix) -> Matrix:
    """Return the adjugate of a 2×2 matrix: the inverse times the determinant."""
    (a, b), (c, d) = A
    return ((d, -b), (-c, a))


def inverse2(A: Matrix) -> Matrix:
    """Return the inverse of an invertible 2×2 matrix."""
    return scale_matrix(Fraction(1) / Fraction(det2(A)), adjugate2(A))


def parallel(u: Sequence[Exact], v: Sequence[Exact]) -> bool:
    """Say whether two vectors lie on one line through 0 (a zero vector is parallel to all)."""
    pairs = [(i, j) for i in range(len(u)) for j in range(i)]
    return all(u[i] * v[j] == u[j] * v[i] for i, j in pairs)
