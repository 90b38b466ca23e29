"""Conditions with complex solutions: an equation in one name against the values that it gives."""

from collections.abc import Sequence

from problems.answers.judging.solutions.statements import listed_values
from problems.answers.judging.values.backend import Value
from problems.answers.judging.values.equivalence import Comparison, Outcome, compare, constant_value, value_at
from problems.answers.judging.values.polynomials import coefficients, degree, polynomial_of, squarefree
from problems.answers.judging.values.precise import DIGITS, context
from problems.answers.judging.values.probe import precise_formula
from problems.answers.reading.tree import Binary, Node, Relation
from problems.verdict import Evidence


def same_values(left: Node, right: Node, names: tuple[str, ...]) -> Comparison:
    """Compare conditions with complex solutions where one of them lists the values of its one name."""
    if len(names) > 1:
        return Comparison(Outcome.UNKNOWN, Evidence.NONE)
    first, second = listed_values(left), listed_values(right)
    if first is None and second is None:
        return Comparison(Outcome.UNKNOWN, Evidence.NONE)
    if first is not None and second is not None:
        return _same_listing(first, second)
    values, other = (first, right) if first is not None else (second, left)
    if not isinstance(other, Relation) or other.operators != ("=",):
        return Comparison(Outcome.UNKNOWN, Evidence.NONE)
    return _against(other, names, values or [])


def _same_listing(first: Sequence[Node], second: Sequence[Node]) -> Comparison:
    """Compare two lists of values: each value of one is a value of the other."""
    table = [[compare(one, other).outcome for other in second] for one in first]
    lines = [*table, *zip(*table, strict=True)]
    if all(Outcome.EQUAL in line for line in lines):
        return Comparison(Outcome.EQUAL)
    doubtful = any(Outcome.UNKNOWN in line for line in lines)
    return Comparison(Outcome.UNKNOWN, Evidence.NONE) if doubtful else Comparison(Outcome.DIFFERENT)


def _against(other: Relation, names: tuple[str, ...], values: Sequence[Node]) -> Comparison:
    """Compare listed values with the solutions of an equation: all are, and there are no more."""
    points = [constant_value(value) for value in values]
    if any(point is None for point in points):
        return Comparison(Outcome.UNKNOWN, Evidence.NONE)
    if not all(_meets(other, names, point) for point in points):
        return Comparison(Outcome.DIFFERENT)
    polynomial = polynomial_of(Binary("-", *other.operands))
    distinct = _distinct(points)
    if polynomial is None or degree(polynomial, names[0]) < len(distinct):
        return Comparison(Outcome.UNKNOWN, Evidence.NONE)
    whole = len(squarefree(coefficients(polynomial, names[0]) or [])) - 1
    return Comparison(Outcome.EQUAL if whole == len(distinct) else Outcome.DIFFERENT)


def _meets(equation: Relation, names: tuple[str, ...], point: Value) -> bool:
    """Tell whether a complex number solves an equation, to 30 digits."""
    mp = context(DIGITS)
    left, right = (value_at(precise_formula(side, names, DIGITS), [point]) for side in equation.operands)
    known = left is not None and right is not None
    return known and bool(abs(left - right) <= mp.mpf(10) ** -30 * (1 + abs(left) + abs(right)))


def _distinct(points: Sequence[Value]) -> list[Value]:
    found: list[Value] = []
    for point in points:
        if all(abs(point - other) > context(DIGITS).mpf(10) ** -30 for other in found):
            found.append(point)
    return found
