"""Are two formulas the same? Exact rationals, then identity in a field, then values, confirmed in 50 digits."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from problems.answers.judging.values.backend import Formula, UndefinedError, Value, compiled
from problems.answers.judging.values.exact import has_names, rational
from problems.answers.judging.values.field import identical
from problems.answers.judging.values.floats import float_backend
from problems.answers.judging.values.odd_roots import with_odd_roots, with_real_roots
from problems.answers.judging.values.points import FIRST, points
from problems.answers.judging.values.precise import DIGITS
from problems.answers.judging.values.prime_powers import prime_powers
from problems.answers.judging.values.probe import Probe, Tolerance, precise_formula
from problems.answers.judging.values.real_domain import where_real
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
    exact = _exactly(left, right, tolerance)
    if exact is not None:
        return exact
    has_unit = _has_unit(left) or _has_unit(right)
    if not has_names(left) and not has_names(right):
        if not has_unit:
            left, right = with_real_roots(left), with_real_roots(right)
        return _by_values(left, right, tolerance, allowed, complex_allowed=True)
    found = _by_values(left, right, tolerance, allowed, complex_allowed=has_unit)
    if allowed is not None or has_unit:
        return found
    if found.outcome is Outcome.DIFFERENT and found.witness:
        narrower = where_real(left, right, found.witness.point)
        if narrower is not None and (again := _by_values(left, right, tolerance, narrower)).equal:
            return again
    return _beyond_reals(left, right, tolerance) if found.outcome is Outcome.UNKNOWN else found


def _exactly(left: Node, right: Node, tolerance: Tolerance | None) -> Comparison | None:
    """Compare two formulas by exact arithmetic, None where that does not reach."""
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
    powers = None if tolerance is not None else prime_powers(left), prime_powers(right)
    if powers[0] is None or powers[1] is None:
        return None
    return Comparison(Outcome.EQUAL if powers[0] == powers[1] else Outcome.DIFFERENT)


def _beyond_reals(left: Node, right: Node, tolerance: Tolerance | None) -> Comparison:
    """Compare two formulas that are hardly real anywhere: by real odd roots, else by their complex values."""
    rooted = with_odd_roots(left), with_odd_roots(right)
    if rooted != (left, right):
        found = _by_values(*rooted, tolerance, None)
        if found.outcome is not Outcome.UNKNOWN:
            return found
    return _by_values(left, right, tolerance, None, complex_allowed=True)


def _has_unit(tree: Node) -> bool:
    """Tell whether the imaginary unit occurs."""
    return any(isinstance(node, Constant) and node.name == "i" for node in walk(tree))


def _by_values(  # noqa: C901 - one branch a kind of thing
    left: Node,
    right: Node,
    tolerance: Tolerance | None,
    allowed: Callable[[dict[str, float]], bool] | None,
    *,
    complex_allowed: bool = False,
) -> Comparison:
    names = tuple(sorted(names_in(left) | names_in(right)))
    one, two = formula(left, names), formula(right, names)
    if one is None or two is None:
        return Comparison(Outcome.UNKNOWN, Evidence.NONE)
    probe = Probe(left, right, names, tolerance)
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
    agreeing: list[tuple[float, ...]], probe: Probe, names: tuple[str, ...], complex_allowed: bool
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


def constant_value(tree: Node) -> Value:
    """Return the 50-digit value of a tree without names, None when it has none."""
    if has_names(tree):
        return None
    try:
        return precise_formula(tree, (), DIGITS)(())
    except (ArithmeticError, ValueError, TypeError, NotImplementedError):
        return None
