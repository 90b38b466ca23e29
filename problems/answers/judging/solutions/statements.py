"""Statements about names: what counts as a condition, and its short writings spelled out."""

from fractions import Fraction

from problems.answers.judging.values.signs import with_sign
from problems.answers.reading.tree import (
    Binary,
    Call,
    Collection,
    Logic,
    Name,
    Negative,
    Node,
    Number,
    Relation,
    Word,
    is_scalar,
    names_in,
)

_OPERATORS = frozenset({"=", "!=", "<", "<=", ">", ">="})


def spelled_out(tree: Node) -> Node:
    """Return a condition with ``x = ±2`` as two equations and ``(x, y) = (1, 2)`` as one for each name."""
    match tree:
        case Logic(operator, items):
            return Logic(operator, tuple(spelled_out(item) for item in items))
        case Relation(("=",), (Collection(_, names), Collection(_, values))) if len(names) == len(values):
            return Logic("and", tuple(Relation(("=",), pair) for pair in zip(names, values, strict=True)))
        case Collection("bare", items) if _lists_solutions(items):
            return Logic("or", tuple(spelled_out(item) for item in items))
        case Relation(operators, operands):
            signs = [tuple(with_sign(operand, upper=upper) for operand in operands) for upper in (True, False)]
            return tree if signs[0] == signs[1] else Logic("or", tuple(Relation(operators, pair) for pair in signs))
    return tree


def _lists_solutions(items: tuple[Node, ...]) -> bool:
    """Tell whether ``x = 1, x = 2`` lists values of one name."""
    named = [item.operands[0] for item in items if isinstance(item, Relation) and item.operators == ("=",)]
    return len(items) > 1 and len(named) == len(items) and isinstance(named[0], Name) and len(set(named)) == 1


def is_condition(tree: Node) -> bool:
    """Tell whether a tree is an equation, an inequality, or several joined by *and* or *or*."""
    match tree:
        case Relation(operators, operands):
            return all(operator in _OPERATORS for operator in operators) and all(
                is_scalar(operand) for operand in operands
            )
        case Logic(_, items) | Collection("bare", items):
            return bool(items) and all(is_condition(item) for item in items)
        case Word("true" | "false" | "empty" | "reals"):
            return True
    return False


def with_values(tree: Node, values: dict[str, Fraction]) -> Node:
    """Return a formula with numbers in place of some names."""
    match tree:
        case Name(name) if name in values:
            value = values[name]
            return Binary("/", Number(str(value.numerator)), Number(str(value.denominator)))
        case Binary(operator, left, right):
            return Binary(operator, with_values(left, values), with_values(right, values))
        case Call(function, arguments):
            return Call(function, tuple(with_values(argument, values) for argument in arguments))
        case Negative(operand):
            return Negative(with_values(operand, values))
    return tree


def listed_values(tree: Node) -> list[Node] | None:
    """Return the numbers that a condition gives to its one name (``x = 1 or x = 2``), None for any other condition."""
    match tree:
        case Relation(("=",), (Name(), value) | (value, Name())) if not names_in(value):
            return [value]
        case Logic("or", items):
            parts = [listed_values(item) for item in items]
            return None if None in parts else [value for part in parts for value in part or ()]
    return None
