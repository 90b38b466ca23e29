"""Spans of vectors: membership and equality, exactly over the rationals, else in 50 digits."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from problems.answers.judging.structures.array_trees import array_of, vector_of
from problems.answers.judging.values.backend import Value
from problems.answers.judging.values.equivalence import constant_value
from problems.answers.judging.values.exact import rational
from problems.answers.judging.values.precise import DIGITS, context
from problems.answers.reading.refusal import Refusal
from problems.answers.reading.tree import Call, Collection, Logic, Node, is_scalar


@dataclass(frozen=True)
class Span:
    """The span of vectors given by their entries."""

    vectors: tuple[tuple[Node, ...], ...]

    @property
    def rank(self) -> int:
        """The dimension of the span."""
        return rank(self.vectors)

    def holds(self, vector: Sequence[Node], tolerance: str | None = None) -> bool:
        """Tell whether a vector lies in the span (within a relative tolerance, for decimals)."""
        stacked = (*self.vectors, tuple(vector))
        if tolerance is not None:
            return rank(stacked, slack=float(tolerance)) == self.rank
        return rank(stacked) == self.rank


def span_of(tree: Node) -> Span:
    """Return the span that a tree gives: one vector, a list of vectors, ``span{…}``; raises ``Refusal``."""
    vectors = vectors_of(tree)
    if vectors is None or len({len(vector) for vector in vectors}) != 1:
        raise Refusal("Give vectors of the same length, such as (1, 0, 1), (0, 1, 1).", None, "vectors")
    return Span(vectors)


def vectors_of(tree: Node) -> tuple[tuple[Node, ...], ...] | None:
    """Return the vectors listed in a tree, None when it lists none."""
    match tree:
        case Call("span", arguments):
            if len(arguments) == 1 and not is_scalar(arguments[0]):
                return vectors_of(arguments[0])
            return vectors_of(Collection("list", arguments))
        case Logic("and", items):
            return vectors_of(Collection("list", items))
        case Collection(_, items) if items and not all(is_scalar(item) for item in items):
            found = [vector_of(item) if not is_scalar(item) else None for item in items]
            known = tuple(vector for vector in found if vector is not None)
            return known if len(known) == len(found) else None
    array = array_of(tree)
    if array is None:
        return None
    return (array.entries,) if array.is_vector else array.rows


def is_zero(entry: Node) -> bool:
    """Tell whether an entry is zero."""
    value = rational(entry)
    if value is not None:
        return value == 0
    return bool(abs(number(entry)) < context(DIGITS).mpf(10) ** -40)


def number(entry: Node) -> Value:
    """Return the 50-digit value of an entry; raises ``Refusal`` when it has none."""
    value = constant_value(entry)
    if value is None or not context(DIGITS).isfinite(value):
        raise Refusal("Every entry must be a number.", None, "entries")
    return value


def rank(vectors: Sequence[Sequence[Node]], slack: float = 0.0) -> int:
    """Return the rank of vectors, exact when all entries are rational."""
    exact = [[rational(entry) for entry in vector] for vector in vectors]
    if not slack and all(value is not None for row in exact for value in row):
        return _exact_rank([[value or Fraction(0) for value in row] for row in exact])
    mp = context(DIGITS)
    rows = [[number(entry) for entry in vector] for vector in vectors]
    scaled = [[value / max(*map(abs, row), mp.mpf(10) ** -40) for value in row] for row in rows]
    return _numeric_rank(scaled, mp.mpf(slack) if slack else mp.mpf(10) ** -30)


def _exact_rank(rows: list[list[Fraction]]) -> int:
    found = 0
    for column in range(len(rows[0])):
        pivot = next((row for row in range(found, len(rows)) if rows[row][column]), None)
        if pivot is None:
            continue
        rows[found], rows[pivot] = rows[pivot], rows[found]
        for row in range(found + 1, len(rows)):
            factor = rows[row][column] / rows[found][column]
            rows[row] = [a - factor * b for a, b in zip(rows[row], rows[found], strict=True)]
        found += 1
        if found == len(rows):
            break
    return found


def _numeric_rank(rows: list[list[Value]], small: Value) -> int:
    found, columns = 0, set(range(len(rows[0])))
    while found < len(rows) and columns:
        size, row, column = max(
            ((abs(rows[row][column]), row, column) for row in range(found, len(rows)) for column in columns),
            key=lambda item: item[0],
        )
        if size <= small:
            break
        rows[found], rows[row] = rows[row], rows[found]
        for other in range(found + 1, len(rows)):
            factor = rows[other][column] / rows[found][column]
            rows[other] = [a - factor * b for a, b in zip(rows[other], rows[found], strict=True)]
        columns.discard(column)
        found += 1
    return found
