"""What values a real formula can take at all: bounds that hold everywhere, such as ``x^2 + 1 >= 1``."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from problems.answers.judging.values.exact import rational
from problems.answers.reading.tree import Binary, Call, Constant, Name, Negative, Node, Number

_SLACK = 1e-9
_FARTHEST = 1e6  # bounds beyond it are given up, so that the rounding of floats stays below the slack


@dataclass(frozen=True)
class Range:
    """Two bounds that no value leaves; ``low_open`` says that the lower one is never reached."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    @property
    def excludes_zero(self) -> bool:
        """Whether no value is 0, with room for the rounding of the bounds."""
        above = self.low > _SLACK or (self.low == 0 and self.low_open)
        return above or self.high < -_SLACK or (self.high == 0 and self.high_open)

    @property
    def is_square_like(self) -> bool:
        """Whether no value is negative."""
        return self.low >= 0

    def facing(self, value: Fraction) -> "Range":
        """Return the range on the side of 0 on which a number lies."""
        return self if value > 0 else self.turned()

    def turned(self) -> "Range":
        """Return the range of the negative."""
        return Range(-self.high, -self.low, self.high_open, self.low_open)


EVERYTHING = Range(-math.inf, math.inf)
_NOT_NEGATIVE = Range(0.0, math.inf)
_POSITIVE = Range(0.0, math.inf, low_open=True)
_FIXED = {
    "sin": Range(-1.0, 1.0), "cos": Range(-1.0, 1.0), "tanh": Range(-1.0, 1.0, low_open=True, high_open=True),
    "abs": _NOT_NEGATIVE, "sqrt": _NOT_NEGATIVE, "fourth": _NOT_NEGATIVE, "relu": _NOT_NEGATIVE,
    "cosh": Range(1.0, math.inf), "exp": _POSITIVE, "sigmoid": Range(0.0, 1.0, low_open=True, high_open=True),
    "Phi": Range(0.0, 1.0, low_open=True, high_open=True), "acos": Range(0.0, math.pi),
    "asin": Range(-math.pi / 2, math.pi / 2), "sech": Range(0.0, 1.0, low_open=True),
    "atan": Range(-math.pi / 2, math.pi / 2, low_open=True, high_open=True),
}  # fmt: skip


def range_of(tree: Node) -> Range:
    """Return bounds for the values that a formula has where it is real."""
    found = _range(tree)
    low = -math.inf if found.low < -_FARTHEST else min(found.low, _FARTHEST)
    high = math.inf if found.high > _FARTHEST else max(found.high, -_FARTHEST)
    return Range(low, high, found.low_open, found.high_open)


def _range(tree: Node) -> Range:  # noqa: C901, PLR0911 - one branch a kind of thing
    value = rational(tree)
    if value is not None:
        return _at(float(value)) if abs(value) < _FARTHEST else Range(_FARTHEST, math.inf).facing(value)
    match tree:
        case Constant("pi" | "e" as name):
            return _at({"pi": math.pi, "e": math.e}[name])
        case Name() | Number() | Constant():
            return EVERYTHING
        case Negative(operand):
            return range_of(operand).turned()
        case Binary("+", left, right):
            return _sum(range_of(left), range_of(right))
        case Binary("-", left, right):
            return _sum(range_of(left), range_of(right).turned())
        case Binary("*", left, right):
            return _power(left, 2) if left == right else _product(range_of(left), range_of(right))
        case Binary("/", left, right):
            return _quotient(range_of(left), range_of(right))
        case Binary("^", base, exponent):
            return _raised(base, exponent)
        case Call(function, (argument,)):
            return _called(function, argument)
    return EVERYTHING


def _at(value: float) -> Range:
    return Range(value, value)


def _sum(one: Range, two: Range) -> Range:
    return Range(one.low + two.low, one.high + two.high, one.low_open or two.low_open, one.high_open or two.high_open)


def _product(one: Range, two: Range) -> Range:
    """Return the range of a product; an end is open only where 0 is never reached."""
    ends = [0.0 if 0 in {a, b} else a * b for a, b in product((one.low, one.high), (two.low, two.high))]
    never = one.excludes_zero and two.excludes_zero
    low, high = min(ends), max(ends)
    return Range(low, high, never and low == 0, never and high == 0)


def _quotient(top: Range, bottom: Range) -> Range:
    if bottom.low < 0 < bottom.high or bottom.low == bottom.high == 0:
        return EVERYTHING
    if bottom.low < 0:
        return _quotient(top.turned(), bottom.turned())
    inverse = Range(
        0.0 if math.isinf(bottom.high) else 1 / bottom.high,
        math.inf if bottom.low == 0 else 1 / bottom.low,
        low_open=math.isinf(bottom.high),
    )
    return _product(top, inverse)


def _power(base: Node, power: int) -> Range:
    """Return the range of a whole power above 0."""
    inner = range_of(base)
    sizes = sorted((_raise(abs(inner.low), power), _raise(abs(inner.high), power)))
    if power % 2 == 0:
        spans = inner.low <= 0 <= inner.high
        never = inner.excludes_zero
        return Range(0.0 if spans else sizes[0], sizes[1], never and (spans or not sizes[0]))
    low, high = (math.copysign(_raise(abs(end), power), end) for end in (inner.low, inner.high))
    return Range(low, high, inner.low_open and not low, inner.high_open and not high)


def _raise(size: float, power: int) -> float:
    try:
        return size**power
    except OverflowError:
        return math.inf


def _raised(base: Node, exponent: Node) -> Range:
    value, inner = rational(exponent), range_of(base)
    if value is not None and value.denominator == 1:
        whole = _power(base, abs(int(value))) if value else _at(1.0)
        return _quotient(_at(1.0), whole) if value < 0 else whole
    if inner.low > 0 or (inner.low == 0 and inner.low_open):
        return _POSITIVE
    return _NOT_NEGATIVE if value is not None and value.denominator % 2 == 0 else EVERYTHING


def _called(function: str, argument: Node) -> Range:
    inner = range_of(argument)
    monotone: dict[str, Callable[[float], float]] = {"sqrt": math.sqrt, "exp": math.exp}
    if function == "abs" and inner.excludes_zero:
        return Range(min(abs(inner.low), abs(inner.high)), math.inf, low_open=0 in {inner.low, inner.high})
    if function in monotone and 0 <= inner.low < 500:
        return Range(monotone[function](inner.low), math.inf, low_open=inner.low_open)
    return _FIXED.get(function, EVERYTHING)
