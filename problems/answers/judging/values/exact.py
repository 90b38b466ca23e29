"""Exact rational values of trees without names, within budgets."""

from fractions import Fraction
from math import comb, factorial, isqrt

from problems.answers.reading.tree import Binary, Call, Name, Negative, Node, Number, walk

MOST_BITS = 4096
MOST_EXPONENT = 1000
_AT_ZERO = {"sin": 0, "tan": 0, "asin": 0, "atan": 0, "sinh": 0, "tanh": 0, "cos": 1, "cosh": 1, "exp": 1}


def rational(tree: Node) -> Fraction | None:
    """Return the exact value of a tree, None when it has names, is not rational, or is beyond the budget."""
    try:
        return _value(tree)
    except (ArithmeticError, ValueError):
        return None


def _value(tree: Node) -> Fraction | None:
    match tree:
        case Number():
            return _bounded(tree.value)
        case Negative(operand):
            inner = _value(operand)
            return None if inner is None else -inner
        case Binary(operator, left, right):
            first = _value(left)
            second = None if first is None else _value(right)
            return None if first is None or second is None else _operation(operator, first, second)
        case Call(function, arguments):
            values = [_value(argument) for argument in arguments]
            known = [value for value in values if value is not None]
            return _call(function, known) if len(known) == len(values) else None
    return None


def _bounded(value: Fraction | None) -> Fraction | None:
    if value is not None and max(value.numerator.bit_length(), value.denominator.bit_length()) > MOST_BITS:
        raise OverflowError
    return value


def _operation(operator: str, left: Fraction, right: Fraction) -> Fraction | None:
    match operator:
        case "+":
            return _bounded(left + right)
        case "-":
            return _bounded(left - right)
        case "*":
            return _bounded(left * right)
        case "/":
            return _bounded(left / right)
        case "^":
            return _power(left, right)
    return None


def _power(base: Fraction, exponent: Fraction) -> Fraction | None:
    if exponent.denominator == 1:
        bits = max(base.numerator.bit_length(), base.denominator.bit_length())
        if abs(exponent) > MOST_EXPONENT or bits * abs(exponent) > 2 * MOST_BITS:
            raise OverflowError
        return _bounded(base ** int(exponent))
    return _root(_power(base, Fraction(exponent.numerator)), exponent.denominator) if base >= 0 else None


def _root(value: Fraction | None, index: int) -> Fraction | None:
    """Return an exact square root or (small) higher root, None when it is irrational."""
    if value is None or value < 0 or index > 12:
        return None
    parts = []
    for part in (value.numerator, value.denominator):
        root = isqrt(part) if index == 2 else round(float(part) ** (1 / index))
        if root**index != part:
            return None
        parts.append(root)
    return Fraction(parts[0], parts[1])


def _call(function: str, values: list[Fraction]) -> Fraction | None:  # noqa: C901, PLR0911 - one branch a kind of thing
    first = values[0]
    whole = all(value.denominator == 1 for value in values)
    if first == 0 and function in _AT_ZERO:
        return Fraction(_AT_ZERO[function])
    match function:
        case "abs":
            return abs(first)
        case "sqrt":
            return _root(first, 2)
        case "percent":
            return first / 100
        case "factorial" if whole and 0 <= first <= 200:
            return Fraction(factorial(int(first)))
        case "gamma" if whole and 1 <= first <= 200:
            return Fraction(factorial(int(first) - 1))
        case "binomial" if whole and values[1] >= 0 and 0 <= first <= 400:
            return Fraction(comb(int(first), int(values[1])))
        case "floor":
            return Fraction(first.__floor__())
        case "ceil":
            return Fraction(first.__ceil__())
        case "max" | "min":
            return max(values) if function == "max" else min(values)
        case "cbrt":
            return -root if first < 0 and (root := _root(-first, 3)) is not None else _root(first, 3)
    return None


def has_names(tree: Node) -> bool:
    """Tell whether a tree depends on a name."""
    return any(isinstance(node, Name) for node in walk(tree))


def has_decimals(tree: Node) -> bool:
    """Tell whether a decimal point was typed."""
    return any(isinstance(node, Number) and node.is_decimal for node in walk(tree))
