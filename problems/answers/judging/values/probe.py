"""Two formulas compared in many digits at single points."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from problems.answers.judging.values.backend import Formula, Value, compiled
from problems.answers.judging.values.precise import DIGITS, context, precise_backend
from problems.answers.reading.tree import Node


@dataclass(frozen=True)
class Tolerance:
    """How near is near enough: an exact absolute or relative bound."""

    absolute: Fraction = Fraction(0)
    relative: Fraction = Fraction(0)

    def bound(self, reference: Fraction) -> Fraction:
        """Return the largest difference allowed from a reference."""
        return max(self.absolute, self.relative * abs(reference))


@lru_cache(maxsize=512)
def precise_formula(tree: Node, names: tuple[str, ...], digits: int) -> Formula:
    """Return the tree compiled for so many digits."""
    return compiled(tree, names, precise_backend(digits))


def _imaginary(mp: Value, value: Value) -> bool:
    return bool(abs(mp.im(value)) > mp.mpf(10) ** -35 * (abs(mp.re(value)) + mp.mpf(10) ** -30))


@dataclass
class Probe:
    """Compares two formulas in many digits at single points."""

    left: Node
    right: Node
    names: tuple[str, ...]
    tolerance: Tolerance | None

    def worth_trying(self, first: Value, second: Value) -> bool:
        """Tell whether a number that overflows in floats may still have a value."""
        return (first is None) != (second is None) or not self.names

    def values(self, point: tuple[float, ...], digits: int) -> Iterator[Value]:
        """Yield both values in so many digits; raises ``ArithmeticError`` or ``ValueError`` where undefined."""
        mp = context(digits)
        exact = [
            mp.mpf(coordinate) if float(coordinate).is_integer() else mp.mpf(str(coordinate)) for coordinate in point
        ]
        for tree in (self.left, self.right):
            yield precise_formula(tree, self.names, digits)(exact)

    def agrees(self, point: tuple[float, ...], complex_allowed: bool) -> bool | None:  # noqa: PLR0911 - one branch a kind of thing
        """Tell whether the formulas agree at a point, None when one is undefined or not real there."""
        try:
            first, second = self.values(point, DIGITS)
            mp = context(DIGITS)
            if mp.isnan(first) or mp.isnan(second):
                return None
            if mp.isinf(first) or mp.isinf(second):
                return bool(first == second)
            if not complex_allowed and (_imaginary(mp, first) or _imaginary(mp, second)):
                return None
            difference = abs(first - second)
            if self.tolerance is not None and self.within(first, difference):
                return True
            if difference <= mp.mpf(10) ** -38 * max(abs(first), abs(second)):
                return bool(self.names) or self.stays(point)
            if self.names and not (first and second) and difference < mp.mpf(10) ** -80:
                return None  # far out: a difference of large terms may have been lost altogether
            return self.shrinks(point, difference)
        except (ArithmeticError, ValueError, TypeError, NotImplementedError):
            return None

    def stays(self, point: tuple[float, ...]) -> bool | None:
        """Tell whether an agreement lasts in 200 digits (``1 - e^-200`` is not 1), None for larger numbers."""
        first, second = self.values(point, 4 * DIGITS)
        if max(abs(first), abs(second)) > context(DIGITS).mpf(10) ** 150:
            return None
        return bool(abs(first - second) <= context(DIGITS).mpf(10) ** -150 * max(abs(first), abs(second)))

    def shrinks(self, point: tuple[float, ...], difference: Value) -> bool | None:
        """Tell whether a difference goes away with more digits (cancellation), None when that stays open."""
        for more in (2, 4):
            first, second = self.values(point, more * DIGITS)
            finer = abs(first - second)
            if finer <= context(DIGITS).mpf(10) ** -25 * difference:
                return True
            if finer > difference / 2:
                return False
        return None

    def within(self, reference: Value, difference: Value) -> bool:
        """Tell whether a difference is within the tolerance, ends included."""
        mp = context(DIGITS)
        tolerance = self.tolerance or Tolerance()
        absolute = mp.mpf(tolerance.absolute.numerator) / tolerance.absolute.denominator
        relative = mp.mpf(tolerance.relative.numerator) / tolerance.relative.denominator
        slack = 1 + mp.mpf(10) ** -40
        return bool(difference <= max(absolute, relative * abs(reference)) * slack)
