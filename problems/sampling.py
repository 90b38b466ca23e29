"""Drawing pleasant numbers: small, non-zero, with short answers."""

from random import Random

from problems.exact import det2, inverse2, multiply

PYTHAGOREAN_2 = ((3, 4), (5, 12), (8, 15), (6, 8))
PYTHAGOREAN_3 = ((1, 2, 2), (2, 3, 6), (4, 4, 7), (2, 4, 4), (1, 4, 8))


def nonzero(rng: Random, low: int, high: int) -> int:
    """Draw an integer between the bounds, both included, that is not 0."""
    value = 0
    while value == 0:
        value = rng.randint(low, high)
    return value


def integers(rng: Random, count: int, low: int, high: int) -> tuple[int, ...]:
    """Draw this many integers between the bounds, both included."""
    return tuple(rng.randint(low, high) for _ in range(count))


def matrix(rng: Random, rows: int, columns: int, low: int, high: int) -> tuple[tuple[int, ...], ...]:
    """Draw a matrix of integers between the bounds, both included."""
    return tuple(integers(rng, columns, low, high) for _ in range(rows))


def unimodular(rng: Random, size: int = 2) -> tuple[tuple[int, ...], ...]:
    """Draw a 2×2 integer matrix with determinant 1 or -1 and no zero entry, entries at most ``size``."""
    while True:
        candidate = matrix(rng, 2, 2, -size, size)
        if abs(det2(candidate)) == 1 and all(entry != 0 for row in candidate for entry in row):
            return candidate


def with_eigenvalues(
    rng: Random, bound: int
) -> tuple[tuple[tuple[int, ...], ...], tuple[int, int], tuple[tuple[int, ...], ...]]:
    """Draw an integer matrix without a zero off the diagonal; return it, its eigenvalues and its eigenvectors.

    The eigenvalues lie between -5 and 6 and differ also in absolute value. The eigenvectors are the columns of the
    last matrix, in the same order. No entry of the matrix exceeds ``bound`` (at least 8) in absolute value.
    """
    while True:
        first, second = rng.randint(-5, 6), rng.randint(-5, 6)
        if abs(first) == abs(second):
            continue
        P = unimodular(rng)
        A = multiply(multiply(P, ((first, 0), (0, second))), inverse2(P))
        whole = tuple(tuple(int(entry) for entry in row) for row in A)
        if whole[0][1] and whole[1][0] and all(abs(entry) <= bound for row in whole for entry in row):
            return whole, (first, second), P


def pythagorean(rng: Random, dimension: int) -> tuple[tuple[int, ...], int]:
    """Draw a vector of whole length 2 or 3 entries, with random order and signs; return it and its length."""
    entries = list(rng.choice(PYTHAGOREAN_2 if dimension == 2 else PYTHAGOREAN_3))
    rng.shuffle(entries)
    length = round(sum(entry * entry for entry in entries) ** 0.5)
    return tuple(entry * rng.choice((-1, 1)) for entry in entries), length


def shuffled(rng: Random, options: tuple[str, ...]) -> tuple[str, ...]:
    """Return the options in a drawn order."""
    order = list(options)
    rng.shuffle(order)
    return tuple(order)
