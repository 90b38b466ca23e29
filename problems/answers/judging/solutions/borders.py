"""Where the truth of a condition can change along a line: roots and poles, to 40 digits."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from problems.answers.judging.solutions.statements import with_values
from problems.answers.judging.values.backend import Value
from problems.answers.judging.values.equivalence import formula, value_at
from problems.answers.judging.values.polynomials import coefficients, quotient_of, squarefree
from problems.answers.judging.values.precise import DIGITS, context
from problems.answers.judging.values.probe import precise_formula
from problems.answers.reading.tree import Binary, Call, Node, Relation, walk

_GRID = sorted(
    {
        sign * size
        for sign in (-1.0, 1.0)
        for size in [k / 8 + 0.0137 for k in range(80)] + [10.3 * 1.25**k for k in range(20)]
    }
)


_HIGHEST_DEGREE = 20
_MOST_WORK = 1200  # signs that change along a line, times the size of the formula
_HALVINGS = 30
_SECANTS = 14


class TooHardError(ArithmeticError):
    """The borders of this condition would take too long: it stays undecided."""


@dataclass(frozen=True)
class Line:
    """One name runs, the others are fixed."""

    running: str
    names: tuple[str, ...]
    fixed: tuple[str, ...]

    def point(self, value: Value) -> tuple[Value, ...]:
        """Return the point of the line at a value of the running name, in many digits."""
        mp = context(DIGITS)
        return tuple(
            value if name == self.running else mp.mpf(text) for name, text in zip(self.names, self.fixed, strict=True)
        )


def differences(tree: Node) -> list[Node]:
    """Return the formulas whose signs decide a condition, and the insides of its absolute values."""
    found: list[Node] = []
    for node in walk(tree):
        if isinstance(node, Relation):
            found.extend(
                Binary("-", left, right) for left, right in zip(node.operands, node.operands[1:], strict=False)
            )
        elif isinstance(node, Call) and node.function in {"abs", "sqrt", "ln", "log"}:
            found.append(node.arguments[0])
    return list(dict.fromkeys(found))


@lru_cache(maxsize=512)
def borders(tree: Node, line: Line) -> tuple[Value, ...]:
    """Return the values of the running name where the truth of a condition can change, to 40 digits."""
    return tuple(each_border(tree, line))


def each_border(tree: Node, line: Line) -> Iterator[Value]:
    """Yield those values one by one; raises ``TooHardError`` when there would be too many."""
    work = 0
    for difference in differences(tree):
        exact = _exact_borders(difference, line)
        if exact is not None:
            yield from exact
            continue
        search = _Search.of(difference, line)
        work += search.work
        if work > _MOST_WORK:
            raise TooHardError("changes")
        yield from search.roots()


def _exact_borders(tree: Node, line: Line) -> list[Value] | None:
    """Return the real roots and poles of a rational function with rational coefficients along a line."""
    fixed = {name: Fraction(text) for name, text in zip(line.names, line.fixed, strict=True) if name != line.running}
    quotient = quotient_of(with_values(tree, fixed))
    if quotient is None:
        return None
    found: list[Value] = []
    for polynomial in quotient:
        listed = coefficients(polynomial, line.running)
        if listed is None:
            return None
        found.extend(real_roots(listed))
    return found


def real_roots(listed: list[Fraction]) -> list[Value]:
    """Return the real roots of a polynomial (coefficients highest first), each once, to many digits."""
    mp = context(DIGITS)
    if len(listed) < 2:
        return []
    simple = squarefree(listed)
    if len(simple) == 2:
        root = -simple[1] / simple[0]
        return [mp.mpf(root.numerator) / root.denominator]
    if len(simple) > _HIGHEST_DEGREE + 1:
        raise TooHardError("degree")
    values = [mp.mpf(value.numerator) / value.denominator for value in simple]
    if len(values) == 3:
        a, b, c = values
        inside = b * b - 4 * a * c
        return [(-b - mp.sqrt(inside)) / (2 * a), (-b + mp.sqrt(inside)) / (2 * a)] if inside >= 0 else []
    try:
        roots = mp.polyroots(values, maxsteps=120, extraprec=200)
    except mp.NoConvergence:
        return []
    return [mp.re(root) for root in roots if abs(mp.im(root)) < mp.mpf(10) ** -30 * (1 + abs(root))]


@dataclass(frozen=True)
class _Search:
    """The stretches of a line on which a formula changes its sign."""

    tree: Node
    line: Line
    changes: tuple[tuple[float, float], ...]

    @classmethod
    def of(cls, tree: Node, line: Line) -> "_Search":
        """Return the stretches between the points of a grid."""
        at = _along(tree, line)
        values = [(x, at(x)) for x in _GRID] if at else []
        changes = (
            (left, right)
            for (left, first), (right, second) in pairwise(values)
            if first is not None and second is not None and (first < 0) != (second < 0)
        )
        return cls(tree, line, tuple(changes))

    @property
    def work(self) -> int:
        """How much work the roots are: their number times the size of the formula."""
        return len(self.changes) * sum(1 for _ in walk(self.tree))

    def roots(self) -> Iterator[Value]:
        """Yield the root in each stretch to many digits (or the pole)."""
        at = _along(self.tree, self.line)
        roots = [] if at is None else (_refined(self.tree, self.line, *_narrowed(at, *pair)) for pair in self.changes)
        yield from (root for root in roots if root is not None)


def _along(tree: Node, line: Line) -> Callable[[float], float | None] | None:
    """Return a formula along a line in floats, None where it has no real value."""
    quick = formula(tree, line.names)
    if quick is None:
        return None
    fixed = [float(text) for text in line.fixed]
    place = line.names.index(line.running)

    def at(value: float) -> float | None:
        result: Value = value_at(quick, [value if index == place else other for index, other in enumerate(fixed)])
        if isinstance(result, complex):
            return result.real if abs(result.imag) <= 1e-12 * abs(result.real) else None
        return None if result is None else float(result)

    return at


def _narrowed(at: Callable[[float], float | None], left: float, right: float) -> tuple[float, float]:
    """Return a much shorter stretch on which the sign still changes."""
    first = at(left)
    for _ in range(_HALVINGS):
        middle = (left + right) / 2
        value = at(middle)
        if value is None or first is None:
            break
        if (value < 0) == (first < 0):
            left = middle
        else:
            right = middle
    return left, right


def _refined(tree: Node, line: Line, left: float, right: float) -> Value | None:
    """Return the root between two points of different sign, to many digits (or the pole between them)."""
    mp = context(DIGITS)
    precise = precise_formula(tree, line.names, DIGITS)

    def at(value: Value) -> Value:
        return mp.re(precise(line.point(value)))

    try:
        root = _by_secants(at, mp.mpf(left), mp.mpf(right))
        if root is None:
            root = _by_secants(lambda value: 1 / at(value), mp.mpf(left), mp.mpf(right))
        if root is None:
            root = mp.findroot(
                at, (mp.mpf(left), mp.mpf(right)), solver="anderson", tol=mp.mpf(10) ** -70, maxsteps=200, verify=False
            )
        return root if mp.isfinite(root) else None
    except (ArithmeticError, ValueError, TypeError):
        return None


def _by_secants(at: Callable[[Value], Value], left: Value, right: Value) -> Value | None:
    """Return a simple root by a few secant steps, None where they leave the stretch or do not settle."""
    width = right - left
    one, two, low, high = left, right, left - width, right + width
    first, second = at(one), at(two)
    for _ in range(_SECANTS):
        if first == second:
            return None
        one, two, first = two, two - second * (two - one) / (second - first), second
        if not low <= two <= high:
            return None
        if abs(two - one) <= context(DIGITS).mpf(10) ** -46 * (1 + abs(two)):
            return two
        second = at(two)
        if second == 0:
            return two
    return None
