"""Where two conditions clearly differ, found in floats: most wrong answers need no root to many digits."""

from collections.abc import Iterator

from problems.answers.judging.solutions.systems import ORDER
from problems.answers.judging.values.backend import Value
from problems.answers.judging.values.equivalence import formula, value_at
from problems.answers.judging.values.points import points
from problems.answers.reading.tree import Collection, Logic, Node, Relation, Word

_MARGIN = 1e-6
_MOST = 40
_ALONG = (
    0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 4.0, -4.0, 5.0, -5.0, 0.5, -0.5, 1.5, -1.5, 2.5, -2.5, 7.0, -7.0, 10.0, -10.0,
    12.5, -12.5, 30.0, -30.0, 0.07, -0.07, 100.0, -100.0,
)  # fmt: skip


def clear_differences(left: Node, right: Node, names: tuple[str, ...]) -> Iterator[tuple[float, ...]]:
    """Yield points at which one condition is clearly true and the other clearly false."""
    found: Iterator[tuple[float, ...]] = ((value,) for value in _ALONG) if len(names) == 1 else points(len(names))
    for _, point in zip(range(_MOST), found, strict=False):
        first = _truth(left, names, point)
        if first is not None and _truth(right, names, point) is (not first):
            yield point


def _truth(tree: Node, names: tuple[str, ...], point: tuple[float, ...]) -> bool | None:
    """Return whether a condition is true at a point, None when floats cannot tell."""
    match tree:
        case Word(word):
            return word in {"true", "reals"}
        case Logic("or", items):
            truths = [_truth(item, names, point) for item in items]
            return True if True in truths else None if None in truths else False
        case Logic(_, items) | Collection("bare", items):
            truths = [_truth(item, names, point) for item in items]
            return False if False in truths else None if None in truths else True
        case Relation(operators, operands):
            functions = [formula(operand, names) for operand in operands]
            values = [None if one is None else value_at(one, point) for one in functions]
            pairs = zip(values, operators, values[1:], strict=False)
            steps = [_related(one, operator, two) for one, operator, two in pairs]
            return None if None in steps else all(steps)
    return None


def _related(left: Value, operator: str, right: Value) -> bool | None:
    if not isinstance(left, float | int) or not isinstance(right, float | int):
        return None
    difference, scale = left - right, abs(left) + abs(right) + 1
    if not abs(difference) > _MARGIN * scale or scale == float("inf"):
        return None
    return (1 if difference > 0 else -1) in ORDER[operator]
