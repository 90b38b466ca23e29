"""Is a condition true at a point? To 25 digits, undefined counting as false."""

from collections.abc import Sequence

from problems.answers.judging.solutions.systems import ORDER
from problems.answers.judging.values.backend import Value
from problems.answers.judging.values.equivalence import formula, value_at
from problems.answers.judging.values.precise import DIGITS, context
from problems.answers.judging.values.probe import precise_formula
from problems.answers.reading.tree import Collection, Logic, Node, Relation, Word, walk


def holds(tree: Node, names: tuple[str, ...], point: Sequence[Value]) -> bool:
    """Tell whether a condition is true at a point; undefined counts as false."""
    match tree:
        case Word(word):
            return word in {"true", "reals"}
        case Logic("or", items):
            return any(holds(item, names, point) for item in items)
        case Logic(_, items) | Collection("bare", items):
            return all(holds(item, names, point) for item in items)
        case Relation(operators, operands):
            if not all(formula(operand, names) for operand in operands):
                return False
            values = [value_at(precise_formula(operand, names, DIGITS), point) for operand in operands]
            pairs = zip(values, operators, values[1:], strict=False)
            return all(_related(left, operator, right) for left, operator, right in pairs)
    return False


def is_defined(tree: Node, names: tuple[str, ...], point: Sequence[Value]) -> bool:
    """Tell whether every side in a condition has a real value at a point."""
    mp = context(DIGITS)
    for node in walk(tree):
        for side in node.operands if isinstance(node, Relation) else ():
            value = value_at(precise_formula(side, names, DIGITS), point) if formula(side, names) else None
            if value is None or not mp.isfinite(value) or abs(mp.im(value)) > mp.mpf(10) ** -25 * (1 + abs(value)):
                return False
    return True


def _related(left: Value, operator: str, right: Value) -> bool:
    mp = context(DIGITS)
    if left is None or right is None:
        return False
    if mp.isinf(left) or mp.isinf(right):
        sign = 0 if left == right else 1 if mp.re(left) > mp.re(right) else -1
        return sign in ORDER[operator]
    scale = mp.mpf(10) ** -25 * (abs(left) + abs(right) + mp.mpf(10) ** -5)
    if abs(mp.im(left)) > scale or abs(mp.im(right)) > scale:
        return False
    difference = mp.re(left) - mp.re(right)
    sign = 0 if abs(difference) <= scale else 1 if difference > 0 else -1
    return sign in ORDER[operator]
