"""The points at which formulas are compared: spread over scales and signs, fixed, and near the numbers typed."""

from collections.abc import Iterator, Sequence

from problems.answers.judging.values.polynomials import degree, polynomial_of
from problems.answers.reading.tree import Binary, Call, Node, Number, names_in, walk

_POSITIVE = (
    0.7310585786300049,
    1.618033988749895,
    0.2718281828459045,
    2.23606797749979,
    3.8196601125010515,
    0.916290731874155,
    5.373004117835921,
    1.2599210498948732,
    8.06225774829855,
    0.5671432904097838,
    0.0831517390625381,
)
_SIGNED = (
    -0.41421356237309515,
    2.732050807568877,
    -1.772453850905516,
    0.6180339887498949,
    -5.0990195135927845,
    -0.1353352832366127,
    11.313708498984761,
    -12.165525060596439,
    -2.6457513110645907,
    41.70113829471635,
    -103.60213957264913,
    97.31071846392657,
)
_WHOLE = (2.0, 3.0, 1.0, 5.0, 4.0, 7.0, -1.0, 6.0, 0.0, -2.0, 10.0, -3.0, 8.0)
_INVERSE = frozenset({"asin", "acos", "acosh", "atanh"})  # real on a short stretch only
_FAR = (1234.5671, -1357.9241, 54321.7213, -43219.8765)
_BENDING = frozenset({"abs", "sqrt", "sign", "max", "min", "relu", "ln", "log", "floor", "ceil"})
_STEEP = frozenset({"tanh", "coth", "atan", "erf", "sigmoid", "Phi", "sech"})
_STEEP_SLOPE = 20
FIRST = 16
_STEPS = (1, 3, 5, 7, 4, 2, 8, 9)


def points(count: int, *trees: Node) -> Iterator[tuple[float, ...]]:
    """Yield points with ``count`` coordinates, the most telling ones first."""
    if count == 0:
        yield ()
        return
    for row in range(4):
        yield _point(_POSITIVE, row, count)
    for row in range(4):
        yield _point(_SIGNED, row, count)
    for row in range(3):
        yield _point(_WHOLE, row, count)
    yield from _beyond_bends(trees, count)
    yield from _far_out(count)
    for row in range(4, 8):
        yield _point(_SIGNED, row, count)
    yield _point(_WHOLE, 6, count)
    for value in _typed(trees):
        for shift in (-0.3183, 0.2887):
            yield tuple(
                value + shift if place == 0 else other for place, other in enumerate(_point(_POSITIVE, 2, count))
            )
    for row in range(4, 11):
        yield _point(_POSITIVE, row, count)
    for row in range(8, 13):
        yield _point(_SIGNED, row, count)
        yield _point(_WHOLE, row, count)


def _point(values: Sequence[float], row: int, count: int) -> tuple[float, ...]:
    return tuple(values[(row + place * _STEPS[place % 8]) % len(values)] for place in range(count))


def _far_out(count: int) -> Iterator[tuple[float, ...]]:
    for size in _FAR:
        yield tuple(size * (1 if place % 2 == 0 else -1.3) for place in range(count))


def _beyond_bends(trees: Sequence[Node], count: int) -> Iterator[tuple[float, ...]]:
    """Yield points on both sides of where an absolute value, a root or a maximum bends (argument linear in a name)."""
    names = tuple(sorted({name for tree in trees for name in names_in(tree)}))
    usual = _point(_POSITIVE, 2, count)
    for argument, is_short, is_steep in [pair for tree in trees for pair in _bending(tree)][:6]:
        for place, name in enumerate(names[:count]):
            found = _root(argument, name, dict(zip(names, usual, strict=False)))
            if found is not None:
                root, slope = found
                if is_steep and abs(slope) < _STEEP_SLOPE:
                    continue
                size = 1 / abs(slope) if is_short else max(1.0, abs(root) / 16)
                for shift in (-0.3183, 0.2887, 1.4142)[: 3 if is_short else 2]:
                    shifted = root + shift * size
                    yield tuple(shifted if index == place else other for index, other in enumerate(usual))


def _bending(tree: Node) -> Iterator[tuple[Node, bool, bool]]:
    """Yield what is 0 where a function bends, whether all of it is near there, and whether it may be a steep step."""
    for node in walk(tree):
        if isinstance(node, Call) and node.function in _BENDING | _INVERSE | _STEEP:
            steep = node.function in _STEEP
            yield node.arguments[0], steep or node.function in _INVERSE, steep
            for other in node.arguments[1:]:
                yield Binary("-", node.arguments[0], other), False, False


def _root(argument: Node, name: str, others: dict[str, float]) -> tuple[float, float] | None:
    """Return where an argument linear in a name is zero, with its slope; the other names at their usual values."""
    polynomial = polynomial_of(argument)
    if polynomial is None or degree(polynomial, name) != 1:
        return None
    slope = rest = 0.0
    for key, value in polynomial.items():
        powers = dict(key)
        size = float(value)
        for other, power in powers.items():
            size *= 1.0 if other == name else others[other] ** power
        if name in powers:
            slope += size
        else:
            rest += size
    return (-rest / slope, slope) if slope else None


def _typed(trees: Sequence[Node]) -> list[float]:
    """Return up to six numbers typed in the trees: functions bend and jump near them."""
    found: dict[float, None] = {}
    for tree in trees:
        for node in walk(tree):
            if isinstance(node, Number) and 1 < abs(node.value) < 10**6:
                found[float(node.value)] = None
    return list(found)[:6]
