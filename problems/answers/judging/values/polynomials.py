"""Polynomials with rational coefficients, in one name or in several, out of trees; within budgets."""

from fractions import Fraction
from functools import reduce
from math import lcm
from typing import TypeAlias

from problems.answers.judging.values.exact import rational
from problems.answers.reading.tree import Binary, Name, Negative, Node, Number

Monomial: TypeAlias = tuple[tuple[str, int], ...]
Polynomial: TypeAlias = dict[Monomial, Fraction]
MOST_TERMS = 200
MOST_DEGREE = 60
MOST_LEADING = 400


def polynomial_of(tree: Node) -> Polynomial | None:
    """Return the tree as an expanded polynomial, None when it is none or too large."""
    try:
        return _polynomial(tree)
    except (ArithmeticError, ValueError):
        return None


def quotient_of(tree: Node) -> tuple[Polynomial, Polynomial] | None:
    """Return a rational function as numerator and denominator, None when it is none."""
    try:
        return _quotient(tree)
    except (ArithmeticError, ValueError):
        return None


def _polynomial(tree: Node) -> Polynomial:
    top, bottom = _quotient(tree)
    if set(bottom) != {()}:
        raise ValueError("not a polynomial")
    return {key: value / bottom[()] for key, value in top.items()}


def _quotient(tree: Node) -> tuple[Polynomial, Polynomial]:
    one: Polynomial = {(): Fraction(1)}
    match tree:
        case Number():
            return constant(tree.value), one
        case Name(name):
            return {((name, 1),): Fraction(1)}, one
        case Negative(operand):
            top, bottom = _quotient(operand)
            return scaled(top, Fraction(-1)), bottom
        case Binary("^", base, exponent):
            return _power(base, exponent)
        case Binary(operator, left, right):
            return _combined(operator, _quotient(left), _quotient(right))
    value = rational(tree)
    if value is None:
        raise ValueError("not rational")
    return constant(value), one


def _power(base: Node, exponent: Node) -> tuple[Polynomial, Polynomial]:
    value = rational(exponent)
    if value is None or value.denominator != 1 or abs(value) > MOST_DEGREE:
        raise ValueError("not rational")
    top, bottom = _quotient(base)
    if value < 0:
        top, bottom = bottom, top
    if not top and value < 0:
        raise ZeroDivisionError
    result: tuple[Polynomial, Polynomial] = ({(): Fraction(1)}, {(): Fraction(1)})
    for _ in range(abs(int(value))):
        result = (product(result[0], top), product(result[1], bottom))
    if not result[1]:
        raise ZeroDivisionError
    return result


def _combined(
    operator: str, left: tuple[Polynomial, Polynomial], right: tuple[Polynomial, Polynomial]
) -> tuple[Polynomial, Polynomial]:
    match operator:
        case "+" | "-":
            second = right[0] if operator == "+" else scaled(right[0], Fraction(-1))
            if left[1] == right[1]:
                return added(left[0], second), left[1]
            return added(product(left[0], right[1]), product(second, left[1])), product(left[1], right[1])
        case "*":
            return product(left[0], right[0]), product(left[1], right[1])
        case "/":
            if not right[0]:
                raise ZeroDivisionError
            return product(left[0], right[1]), product(left[1], right[0])
    raise ValueError(operator)


def constant(value: Fraction) -> Polynomial:
    """Return a constant polynomial."""
    return {(): value} if value else {}


def scaled(polynomial: Polynomial, factor: Fraction) -> Polynomial:
    """Return a polynomial times a number."""
    return {key: value * factor for key, value in polynomial.items()} if factor else {}


def added(left: Polynomial, right: Polynomial) -> Polynomial:
    """Return the sum of two polynomials."""
    total = dict(left)
    for key, value in right.items():
        total[key] = total.get(key, Fraction(0)) + value
    return {key: value for key, value in total.items() if value}


def product(left: Polynomial, right: Polynomial) -> Polynomial:
    """Return the product of two polynomials; raises ``OverflowError`` when it is too large."""
    if len(left) * len(right) > 40 * MOST_TERMS:
        raise OverflowError("too many terms")
    total: Polynomial = {}
    for one, a in left.items():
        for two, b in right.items():
            key = _times(one, two)
            total[key] = total.get(key, Fraction(0)) + a * b
    total = {key: value for key, value in total.items() if value}
    if len(total) > MOST_TERMS:
        raise OverflowError("too many terms")
    return total


def _times(left: Monomial, right: Monomial) -> Monomial:
    powers = dict(left)
    for name, power in right:
        powers[name] = powers.get(name, 0) + power
    if any(power > MOST_DEGREE for power in powers.values()):
        raise OverflowError("degree too high")
    return tuple(sorted((name, power) for name, power in powers.items() if power))


def degree(polynomial: Polynomial, name: str) -> int:
    """Return the degree in one name (0 for a constant)."""
    return max((dict(key).get(name, 0) for key in polynomial), default=0)


def coefficients(polynomial: Polynomial, name: str) -> list[Fraction] | None:
    """Return the coefficients, highest first, of a polynomial in one name alone; None when others occur."""
    if any(set(dict(key)) - {name} for key in polynomial):
        return None
    size = degree(polynomial, name)
    by_power = {dict(key).get(name, 0): value for key, value in polynomial.items()}
    return [by_power.get(power, Fraction(0)) for power in range(size, -1, -1)]


def squarefree(poly: list[Fraction]) -> list[Fraction]:
    """Return a polynomial (highest first) with the same roots, each once."""
    slope = [value * (len(poly) - 1 - place) for place, value in enumerate(poly[:-1])]
    common = _gcd(poly, slope)
    return _divided(poly, common)[0] if len(common) > 1 else poly


def rational_roots(poly: list[Fraction]) -> list[Fraction] | None:
    """Return the roots of a squarefree polynomial (highest first) when all are rational, else None."""
    found: list[Fraction] = []
    while len(poly) > 1:
        scale = lcm(*(value.denominator for value in poly))
        whole = [int(value * scale) for value in poly]
        if abs(whole[0]) > MOST_LEADING or abs(whole[-1]) > MOST_LEADING:
            return None
        tops, bottoms = _divisors(abs(whole[-1])), _divisors(abs(whole[0]))
        tried = (Fraction(sign * top, bottom) for top in tops for bottom in bottoms for sign in (1, -1))
        root = next((value for value in tried if reduce(lambda total, one: total * value + one, poly) == 0), None)
        if root is None:
            return None
        found.append(root)
        poly = _divided(poly, [Fraction(1), -root])[0]
    return found


def _divisors(number: int) -> list[int]:
    """Return the divisors of a whole number; of 0 only 0 itself, as a root."""
    return [value for value in range(1, number + 1) if number % value == 0] if number else [0]


def _divided(top: list[Fraction], bottom: list[Fraction]) -> tuple[list[Fraction], list[Fraction]]:
    rest, result = list(top), []
    while len(rest) >= len(bottom):
        factor = rest[0] / bottom[0]
        result.append(factor)
        for place, value in enumerate(bottom):
            rest[place] -= factor * value
        rest.pop(0)
    while rest and not rest[0]:
        rest.pop(0)
    return result, rest


def common_factor(left: list[Fraction], right: list[Fraction]) -> list[Fraction]:
    """Return the greatest common divisor of two polynomials (highest first), up to a number."""
    return _gcd(list(left), list(right))


def _gcd(left: list[Fraction], right: list[Fraction]) -> list[Fraction]:
    while right and any(right):
        while right and not right[0]:
            right = right[1:]
        left, right = right, _divided(left, right)[1]
    return left
