"""Decides an author's conditions, such as ``0 < a < b`` and ``a in {1, 2} or b != 0``."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from operator import eq, ge, gt, le, lt, ne
from typing import Any

from problems.answers.judging.values.backend import compiled
from problems.answers.judging.values.exact import rational
from problems.answers.judging.values.floats import float_backend
from problems.answers.reading import Node, plain
from problems.answers.reading.tree import Collection, Logic, Relation
from problems.authoring.errors import FoldingError
from problems.authoring.folding import folded

_NEAR = 1e-9
_TESTS: Mapping[str, Callable[[Any, Any], bool]] = {"=": eq, "!=": ne, "<": lt, "<=": le, ">": gt, ">=": ge}


def holds(tree: Node, values: Mapping[str, Node]) -> bool:
    """Tell whether a condition holds with these values; raises ``FoldingError`` where that cannot be decided."""
    match tree:
        case Logic("and", items):
            return all(holds(item, values) for item in items)
        case Logic("or", items):
            return any(holds(item, values) for item in items)
        case Relation(operators, operands):
            pairs = zip(operators, operands, operands[1:], strict=False)
            return all(_holds(operator, left, right, values) for operator, left, right in pairs)
    raise FoldingError("it is no condition. Write a comparison, such as `a != 0` or `a < b`.")


def _holds(operator: str, left: Node, right: Node, values: Mapping[str, Node]) -> bool:
    if operator == "in" and isinstance(right, Collection):
        return any(_holds("=", left, item, values) for item in right.items)
    if operator not in _TESTS:
        raise FoldingError(f"`{operator}` cannot be decided here.")
    first, second = size(left, values), size(right, values)
    near = isinstance(first, float) or isinstance(second, float)
    if near and abs(float(first) - float(second)) <= _NEAR * max(1.0, abs(float(first))):
        return operator in {"=", "<=", ">="}
    return _TESTS[operator](first, second)


def size(tree: Node, values: Mapping[str, Node]) -> Fraction | float:
    """Return the real number that an expression is with these values; raises ``FoldingError`` where it is none."""
    value = folded(tree, values)
    exact = rational(value)
    if exact is not None:
        return exact
    try:
        real = compiled(value, (), float_backend())(())
    except (ArithmeticError, ValueError, LookupError, TypeError) as error:
        raise FoldingError(f"`{plain(tree)}` is no number here.") from error
    if isinstance(real, complex):
        raise FoldingError(f"`{plain(tree)}` is no real number here.")
    return float(real)
