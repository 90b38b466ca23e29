"""The points at which formulas are compared: spread over scales and signs, fixed, and near the numbers typed."""

from collections.abc import Iterator, Sequence

from problems.answers.reading.tree import Node, Number, walk

_POSITIVE = (
    0.7310585,
    1.6180339,
    0.2718281,
    2.2360679,
    3.8196601,
    0.9162907,
    5.3730041,
    1.2599210,
    8.0622577,
    0.5671432,
    0.0831517,
)
_SIGNED = (
    -0.4142135,
    2.7320508,
    -1.7724538,
    0.6180339,
    -5.0990195,
    -0.1353352,
    11.3137084,
    -12.1655250,
    -2.6457513,
    41.7011,
    -103.6021,
    97.3107,
)
_WHOLE = (2.0, 3.0, 1.0, 5.0, 4.0, 7.0, -1.0, 6.0, 0.0, -2.0, 10.0, -3.0, 8.0)
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


def _typed(trees: Sequence[Node]) -> list[float]:
    """Return up to six numbers typed in the trees: functions bend and jump near them."""
    found: dict[float, None] = {}
    for tree in trees:
        for node in walk(tree):
            if isinstance(node, Number) and 1 < abs(node.value) < 10**6:
                found[float(node.value)] = None
    return list(found)[:6]
