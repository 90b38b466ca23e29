"""Are two formulas the same? Exact rationals, then identity in a field, then values, confirmed in 50 digits."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import lru_cache

from problems.answers.judging.backend import Formula, UndefinedError, Value, compiled
from problems.answers.judging.exact import has_names, rational, with_real_roots
from problems.answers.judging.field import identical
from problems.answers.judging.floats import float_backend
from problems.answers.judging.points import FIRST, points
from problems.answers.judging.precise import DIGITS, context, precise_backend
from problems.answers.judging.real_domain import where_real
from problems.answers.reading.tree import Constant, Node, names_in, walk
from problems.verdict import Evidence

ENOUGH = 5


class Outcome(Enum):
    """What a comparison found."""

    EQUAL = "equal"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Witness:
    """Where two formulas differ: the values of the names, and both values."""

    point: tuple[tuple[str, float], ...]
    left: Value
    right: Value


@dataclass(frozen=True)
class Comparison:
    """The outcome, how sure it is, and where the formulas differ."""

    outcome: Outcome
    evidence: Evidence = Evidence.PROVED
    witness: Witness | None = None

    @property
    def equal(self) -> bool:
        """Whether the formulas are equal."""
        return self.outcome is Outcome.EQUAL


@dataclass(frozen=True)
class Tolerance:
    """How near is near enough: an exact absolute or relative bound."""

    absolute: Fraction = Fraction(0)
    relative: Fraction = Fraction(0)

    def bound(self, reference: Fraction) -> Fraction:
        """Return the largest difference allowed from a reference."""
        return max(self.absolute, self.relative * abs(reference))


@lru_cache(maxsize=2048)
def formula(tree: Node, names: tuple[str, ...]) -> Formula | None:
    """Return the tree compiled for floats, None when it is no formula."""
    try:
        return compiled(tree, names, float_backend())
    except UndefinedError:
        return None


def value_at(function: Formula, point: Sequence[Value]) -> Value:
    """Return the value of a formula at a point, None where it is undefined."""
    try:
        value = function(point)
    except (ArithmeticError, ValueError, TypeError):
        return None
    return None if value != value else value  # noqa: PLR0124 - not a number


def compare(
    left: Node,
    right: Node,
    *,
    tolerance: Tolerance | None = None,
    allowed: Callable[[dict[str, float]], bool] | None = None,
) -> Comparison:
    """Compare two formulas; they are equal if they agree wherever both are real and defined.

    ``allowed`` restricts the points to the item's domain.
    """
    if left == right:
        return Comparison(Outcome.EQUAL)
    first, second = rational(left), rational(right)
    if first is not None and second is not None:
        near = tolerance is not None and abs(first - second) <= tolerance.bound(first)
        if first == second or near:
            return Comparison(Outcome.EQUAL)
        return Comparison(Outcome.DIFFERENT, witness=Witness((), first, second))
    if identical(left, right):
        return Comparison(Outcome.EQUAL)
    if not has_names(left) and not has_names(right) and not _has_unit(left) and not _has_unit(right):
        left, right = with_real_roots(left), with_real_roots(right)
    found = _by_values(left, right, tolerance, allowed)
    open_domain = allowed is None and not _has_unit(left) and not _has_unit(right)
    if found.outcome is Outcome.DIFFERENT and found.witness and open_domain:
        narrower = where_real(left, right, found.witness.point)
        if narrower is not None and (again := _by_values(left, right, tolerance, narrower)).equal:
            return again
    return found


def _has_unit(tree: Node) -> bool:
    """Tell whether the imaginary unit occurs."""
    return any(isinstance(node, Constant) and node.name == "i" for node in walk(tree))


def _by_values(  # noqa: C901 - one branch a kind of thing
    left: Node, right: Node, tolerance: Tolerance | None, allowed: Callable[[dict[str, float]], bool] | None
) -> Comparison:
    names = tuple(sorted(names_in(left) | names_in(right)))
    one, two = formula(left, names), formula(right, names)
    if one is None or two is None:
        return Comparison(Outcome.UNKNOWN, Evidence.NONE)
    probe = _Probe(left, right, names, tolerance)
    complex_allowed = not names or _has_unit(left) or _has_unit(right)
    agreeing: list[tuple[float, ...]] = []
    alone = 0  # points at which only the left formula has a value
    for place, point in enumerate(points(len(names), left, right)):
        if place >= FIRST and len(agreeing) >= ENOUGH and (place > FIRST + 12 or allowed is not None):
            break
        if allowed is not None and not allowed(dict(zip(names, point, strict=True))):
            continue
        first, second = value_at(one, point), value_at(two, point)
        if names:
            first, second = _finite(first), _finite(second)
        if not _usable(first, complex_allowed) or not _usable(second, complex_allowed):
            alone += _usable(first, complex_allowed)
            if not probe.worth_trying(first, second):
                continue
        elif tolerance is None and _near(first, second):
            agreeing.append(point)
            continue
        agrees = probe.agrees(point, complex_allowed)
        if agrees is False:
            return Comparison(Outcome.DIFFERENT, witness=Witness(tuple(zip(names, point, strict=True)), first, second))
        if agrees:
            agreeing.append(point)
    settled = _settled(agreeing, probe, names, complex_allowed)
    if settled.outcome is Outcome.UNKNOWN and not agreeing and alone >= ENOUGH:
        return Comparison(Outcome.DIFFERENT, Evidence.NUMERIC)
    return settled


def _settled(
    agreeing: list[tuple[float, ...]], probe: "_Probe", names: tuple[str, ...], complex_allowed: bool
) -> Comparison:
    """Confirm an agreement in 50 digits at up to three points."""
    if names and len(agreeing) < ENOUGH:
        for point in list(points(len(names)))[:FIRST]:  # floats may overflow where 50 digits do not
            agrees = probe.agrees(point, complex_allowed)
            if agrees is False:
                return Comparison(Outcome.DIFFERENT, witness=Witness(tuple(zip(names, point, strict=True)), None, None))
            if agrees and point not in agreeing:
                agreeing.append(point)
    if not agreeing or (names and len(agreeing) < 2):
        return Comparison(Outcome.UNKNOWN, Evidence.NONE)
    confirmed = 0
    for point in agreeing if not names else agreeing[:3]:
        agrees = probe.agrees(point, complex_allowed)
        if agrees is False:
            return Comparison(Outcome.DIFFERENT, witness=Witness(tuple(zip(names, point, strict=True)), None, None))
        confirmed += agrees is True
    return Comparison(Outcome.EQUAL, Evidence.NUMERIC) if confirmed else Comparison(Outcome.UNKNOWN, Evidence.NONE)


def _usable(value: Value, complex_allowed: bool) -> bool:
    if value is None:
        return False
    if isinstance(value, complex):
        return complex_allowed or abs(value.imag) <= 1e-12 * abs(value.real)
    return True


def _finite(value: Value) -> Value:
    """Return a value, None where floats overflowed: two overflows agree whatever they stand for."""
    return None if value is None or abs(value) == float("inf") else value


def _near(left: Value, right: Value) -> bool:
    if left == right:
        return True
    scale = max(abs(left), abs(right))
    return bool(scale < float("inf") and abs(left - right) <= 1e-11 * scale)


@dataclass
class _Probe:
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


@lru_cache(maxsize=512)
def precise_formula(tree: Node, names: tuple[str, ...], digits: int) -> Formula:
    """Return the tree compiled for so many digits."""
    return compiled(tree, names, precise_backend(digits))


def _imaginary(mp: Value, value: Value) -> bool:
    return bool(abs(mp.im(value)) > mp.mpf(10) ** -35 * (abs(mp.re(value)) + mp.mpf(10) ** -30))


def constant_value(tree: Node) -> Value:
    """Return the 50-digit value of a tree without names, None when it has none."""
    if has_names(tree):
        return None
    try:
        return precise_formula(tree, (), DIGITS)(())
    except (ArithmeticError, ValueError, TypeError, NotImplementedError):
        return None
