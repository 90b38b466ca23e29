"""A point plus directions, out of the ways of writing a solution set of a linear system."""

from fractions import Fraction

from problems.answers.judging.solutions.statements import with_values
from problems.answers.judging.structures.array_trees import array_of, vector_of
from problems.answers.judging.structures.spaces import span_of
from problems.answers.judging.values.calculus import NoDerivativeError, derivative
from problems.answers.reading.tree import Binary, Call, Node, names_in


def parts_of(tree: Node) -> tuple[tuple[Node, ...], tuple[tuple[Node, ...], ...]] | None:
    """Return a particular point and the directions of a solution set, None when the tree gives none."""
    match tree:
        case Binary("+", left, Call("span", _) as span):
            point = vector_of(left)
            return None if point is None else (point, span_of(span).vectors)
        case Call("span", _):
            vectors = span_of(tree).vectors
            return tuple(Binary("-", entry, entry) for entry in vectors[0]), vectors
    array = array_of(tree)
    if array is not None and not array.flat and not array.is_vector:
        return array.rows[0], array.rows[1:]
    entries = vector_of(tree)
    if entries is None or len(entries) < 2:
        return None
    names = sorted(set().union(*(names_in(entry) for entry in entries)))
    try:
        slopes = [tuple(derivative(entry, name) for entry in entries) for name in names]
    except NoDerivativeError:
        return None
    if any(names_in(_at_zero(slope, ())) for direction in slopes for slope in direction):
        slopes = [tuple(_at_zero(slope, tuple(names)) for slope in direction) for direction in slopes]
    return tuple(_at_zero(entry, tuple(names)) for entry in entries), tuple(slopes)


def _at_zero(tree: Node, names: tuple[str, ...]) -> Node:
    """Return a formula with every parameter 0."""
    return with_values(tree, dict.fromkeys(names, Fraction(0)))
