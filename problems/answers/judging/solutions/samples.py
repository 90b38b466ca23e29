"""Points at which a condition in several names is true, found by Newton's steps from a few fixed starts."""

from collections.abc import Iterator, Sequence
from itertools import islice

from problems.answers.judging.solutions.systems import conjunctions
from problems.answers.judging.solutions.truth import holds
from problems.answers.judging.values.backend import Formula, UndefinedError, Value, compiled
from problems.answers.judging.values.calculus import NoDerivativeError, derivative
from problems.answers.judging.values.floats import float_backend
from problems.answers.judging.values.precise import DIGITS, context, precise_backend
from problems.answers.reading.tree import Binary, Logic, Node, walk

_MOST_CONJUNCTIONS = 6
_MOST_EQUATIONS = 4
_MOST_NODES = 400
_ROUGH_STEPS, _FINE_STEPS = 25, 5
_STARTS = (
    (0.83, 1.71, 2.64, 0.47, 3.39),
    (-1.27, 0.58, -2.13, 1.91, -0.36),
    (3.52, -2.46, 0.94, -1.18, 2.07),
    (9.31, 12.7, 7.45, 10.9, 14.2),
    (-6.4, -8.9, 5.3, 6.1, -7.7),
    (46.0, 2.1, 31.0, 0.6, 18.0),
    (0.21, 38.0, 0.44, 27.0, 0.13),
    (1.93, 0.29, -0.71, -3.3, 1.12),
)


def true_points(tree: Node, names: tuple[str, ...]) -> Iterator[tuple[Value, ...]]:
    """Yield points at which a condition is true, to many digits; perhaps none."""
    if sum(1 for _ in walk(tree)) > _MOST_NODES:
        return
    for relations in islice(conjunctions(tree), _MOST_CONJUNCTIONS):
        equations = [Binary("-", *one.operands) for one in relations if one.operators == ("=",)]
        system = _System.of(equations, names)
        if system is None:
            continue
        for start in _STARTS:
            point = system.solved(_start(start, len(names)))
            if point is not None and holds(Logic("and", tuple[Node, ...](relations)), names, point):
                yield point


def _start(values: Sequence[float], count: int) -> list[float]:
    return [values[place % len(values)] + place // len(values) for place in range(count)]


class _System:
    """Equations with their partial derivatives, compiled twice."""

    def __init__(self, rows: Sequence[Sequence[Node]], names: tuple[str, ...]) -> None:
        self.rough = [[compiled(tree, names, float_backend()) for tree in row] for row in rows]
        self.fine = [[compiled(tree, names, precise_backend(DIGITS)) for tree in row] for row in rows]

    @classmethod
    def of(cls, equations: Sequence[Node], names: tuple[str, ...]) -> "_System | None":
        """Return the system of equations (each taken as ``= 0``), None when it is too large or has no derivative."""
        if len(equations) > min(_MOST_EQUATIONS, len(names)):
            return None
        try:
            return cls([[one, *(derivative(one, name) for name in names)] for one in equations], names)
        except (NoDerivativeError, UndefinedError):
            return None

    def solved(self, start: Sequence[float]) -> tuple[Value, ...] | None:
        """Return a solution near a start to many digits, None when the steps do not get there."""
        mp = context(DIGITS)
        try:
            rough = _walked(self.rough, list(start), _ROUGH_STEPS)
            return tuple(_walked(self.fine, [mp.mpf(value) for value in rough], _FINE_STEPS))
        except (ArithmeticError, ValueError, TypeError):
            return None


def _walked(rows: Sequence[Sequence[Formula]], point: list[Value], most: int) -> list[Value]:
    """Return where shortest Newton steps lead; raises ``ArithmeticError`` where they end."""
    for _ in range(most if rows else 0):
        values = [row[0](point) for row in rows]
        slopes = [[slope(point) for slope in row[1:]] for row in rows]
        if any(isinstance(value, complex) for value in values):
            raise UndefinedError("not real")
        square = [[sum(a * b for a, b in zip(one, two, strict=True)) for two in slopes] for one in slopes]
        factors = _linear(square, values)
        weighed = zip(
            *([factor * slope for slope in row] for factor, row in zip(factors, slopes, strict=True)), strict=True
        )
        step = [sum(column) for column in weighed]
        point = [value - change for value, change in zip(point, step, strict=True)]
    return point


def _linear(matrix: list[list[Value]], right: Sequence[Value]) -> list[Value]:
    """Solve a small linear system by elimination; raises ``ZeroDivisionError`` when it is singular."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for place in range(len(rows)):
        best = max(range(place, len(rows)), key=lambda index: abs(rows[index][place]))
        rows[place], rows[best] = rows[best], rows[place]
        pivot = rows[place]
        for index, row in enumerate(rows):
            if index != place:
                factor = row[place] / pivot[place]
                rows[index] = [value - factor * other for value, other in zip(row, pivot, strict=True)]
    return [row[-1] / row[place] for place, row in enumerate(rows)]
