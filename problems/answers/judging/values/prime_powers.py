"""Numbers as products of powers of primes: exact however large they are, such as ``3^(3^21)``."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from problems.answers.judging.values.exact import rational
from problems.answers.reading.tree import Binary, Call, Negative, Node, Number

_LARGEST = 10**9
_LONGEST = 4096  # bits of an exponent


@dataclass(frozen=True)
class PrimePowers:
    """A sign, and the exponent of every prime that divides the number."""

    sign: int
    exponents: tuple[tuple[int, Fraction], ...]


def prime_powers(tree: Node) -> PrimePowers | None:
    """Return a number as powers of primes, None when it is no product of powers of rationals (or is 0)."""
    try:
        sign, table = _powers(tree)
    except (ArithmeticError, ValueError):
        return None
    return PrimePowers(sign, tuple(sorted((prime, value) for prime, value in table.items() if value)))


def _powers(tree: Node) -> tuple[int, dict[int, Fraction]]:
    match tree:
        case Number():
            return _of(tree.value)
        case Negative(operand):
            sign, table = _powers(operand)
            return -sign, table
        case Binary("*" | "/" as operator, left, right):
            sign, table = _powers(left)
            other, more = _powers(right)
            turn = 1 if operator == "*" else -1
            return sign * other, {
                prime: table.get(prime, Fraction(0)) + turn * more.get(prime, Fraction(0)) for prime in {*table, *more}
            }
        case Binary("^", base, exponent):
            return _raised(base, rational(exponent))
        case Call("sqrt", (argument,)):
            return _raised(argument, Fraction(1, 2))
    value = rational(tree)
    if value is None:
        raise ValueError("no product of powers")
    return _of(value)


def _raised(base: Node, exponent: Fraction | None) -> tuple[int, dict[int, Fraction]]:
    if exponent is None:
        raise ValueError("exponent")
    sign, table = _powers(base)
    if sign < 0 and exponent.denominator != 1:
        raise ValueError("root of a negative number")
    raised = {prime: value * exponent for prime, value in table.items()}
    if any(value.numerator.bit_length() > _LONGEST for value in raised.values()):
        raise OverflowError("exponent")
    return (sign if exponent.numerator % 2 else 1), raised


def _of(value: Fraction) -> tuple[int, dict[int, Fraction]]:
    if not value or max(abs(value.numerator), value.denominator) > _LARGEST:
        raise ValueError("too large to factor, or 0")
    table: dict[int, Fraction] = {}
    for number, turn in ((abs(value.numerator), 1), (value.denominator, -1)):
        for prime in _primes(number):
            table[prime] = table.get(prime, Fraction(0)) + turn
    return (1 if value > 0 else -1), table


def _primes(number: int) -> Iterator[int]:
    """Yield the prime factors of a whole number, each as often as it divides it."""
    divisor = 2
    while divisor * divisor <= number:
        while number % divisor == 0:
            yield divisor
            number //= divisor
        divisor += 1 if divisor == 2 else 2
    if number > 1:
        yield number
