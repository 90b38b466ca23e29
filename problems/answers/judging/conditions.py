"""Equations, inequalities and their combinations, compared by their solution sets along lines.

All names but one are fixed; along the remaining one the borders (roots and poles) of both conditions cut the line into
cells, and both must be true at the same borders and in the same cells. Borders are found to 40 digits.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from problems.answers.judging.backend import Value
from problems.answers.judging.equivalence import Comparison, Outcome, Witness, formula, precise_formula, value_at
from problems.answers.judging.polynomials import coefficients, quotient_of, squarefree
from problems.answers.judging.precise import DIGITS, context
from problems.answers.judging.statements import spelled_out, with_values
from problems.answers.reading.tree import (
    Binary,
    Call,
    Collection,
    Logic,
    Node,
    Relation,
    Word,
    names_in,
    walk,
)
from problems.verdict import Evidence

_ORDER = {"<": (-1,), "<=": (-1, 0), "=": (0,), "!=": (-1, 1), ">": (1,), ">=": (0, 1)}
_LINES = (
    ("1.3", "0.45", "2.7", "-1.9"),
    ("-0.7", "1.15", "0.6", "3.1"),
    ("3.7", "-2.3", "-1.4", "0.8"),
    ("0.2", "0.35", "-0.15", "0.55"),
)
_GRID = sorted(
    {
        sign * size
        for sign in (-1.0, 1.0)
        for size in [k / 8 + 0.0137 for k in range(80)] + [10.3 * 1.25**k for k in range(20)]
    }
)


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


def holds(tree: Node, names: tuple[str, ...], point: Sequence[Value]) -> bool:
    """Tell whether a condition is true at a point; undefined counts as false."""
    match tree:
        case Word(word):
            return word in {"true", "reals"}
        case Logic("or", items):
            return any(holds(item, names, point) for item in items)
        case Logic(_, items) | Collection("bare", items):
            return all(holds(item, names, point) for item in items)
        case Relation(operators, operands):
            if not all(formula(operand, names) for operand in operands):
                return False
            values = [value_at(precise_formula(operand, names, DIGITS), point) for operand in operands]
            pairs = zip(values, operators, values[1:], strict=False)
            return all(_related(left, operator, right) for left, operator, right in pairs)
    return False


def _related(left: Value, operator: str, right: Value) -> bool:
    mp = context(DIGITS)
    if left is None or right is None:
        return False
    if mp.isinf(left) or mp.isinf(right):
        sign = 0 if left == right else 1 if mp.re(left) > mp.re(right) else -1
        return sign in _ORDER[operator]
    scale = mp.mpf(10) ** -25 * (abs(left) + abs(right) + mp.mpf(10) ** -5)
    if abs(mp.im(left)) > scale or abs(mp.im(right)) > scale:
        return False
    difference = mp.re(left) - mp.re(right)
    sign = 0 if abs(difference) <= scale else 1 if difference > 0 else -1
    return sign in _ORDER[operator]


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
    found: list[Value] = []
    for difference in differences(tree):
        exact = _exact_borders(difference, line)
        found.extend(_searched_borders(difference, line) if exact is None else exact)
    return tuple(found)


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


def _searched_borders(tree: Node, line: Line) -> list[Value]:
    """Return the roots found between grid points where the sign changes, and jumps to undefined."""
    quick = formula(tree, line.names)
    if quick is None:
        return []
    fixed = [float(text) for text in line.fixed]
    place = line.names.index(line.running)

    def at(value: float) -> float | None:
        result: Value = value_at(quick, [value if index == place else other for index, other in enumerate(fixed)])
        if isinstance(result, complex):
            return result.real if abs(result.imag) <= 1e-12 * abs(result.real) else None
        return None if result is None else float(result)

    values = [(x, at(x)) for x in _GRID]
    found: list[Value] = []
    for (left, first), (right, second) in pairwise(values):
        if first is not None and second is not None and (first < 0) != (second < 0):
            root = _refined(tree, line, left, right)
            if root is not None:
                found.append(root)
    return found


def _refined(tree: Node, line: Line, left: float, right: float) -> Value | None:
    """Return the root between two points of different sign, to many digits (or the pole between them)."""
    mp = context(DIGITS)
    precise = precise_formula(tree, line.names, DIGITS)

    def at(value: Value) -> Value:
        return mp.re(precise(line.point(value)))

    try:
        root = mp.findroot(
            at, (mp.mpf(left), mp.mpf(right)), solver="anderson", tol=mp.mpf(10) ** -70, maxsteps=200, verify=False
        )
        return root if mp.isfinite(root) else None
    except (ArithmeticError, ValueError, TypeError):
        return None


def lines(names: tuple[str, ...]) -> list[Line]:
    """Return the lines along which conditions in these names are compared."""
    if len(names) == 1:
        return [Line(names[0], names, ("0",))]
    found = []
    for row in _LINES:
        for running in names:
            fixed = tuple(row[index % 4] if index < 4 else f"{row[index % 4]}{index}" for index in range(len(names)))
            found.append(Line(running, names, fixed))
    return found


def same_solutions(left: Node, right: Node) -> Comparison:
    """Compare the solution sets of two conditions."""
    left, right = spelled_out(left), spelled_out(right)
    names = tuple(sorted(names_in(left) | names_in(right)))
    if not names:
        same = holds(left, (), ()) == holds(right, (), ())
        return Comparison(Outcome.EQUAL if same else Outcome.DIFFERENT)
    for line in lines(names):
        for value in _tested(sorted({*borders(left, line), *borders(right, line)})):
            point = line.point(value)
            if holds(left, names, point) != holds(right, names, point):
                shown = tuple((name, float(coordinate)) for name, coordinate in zip(names, point, strict=True))
                return Comparison(Outcome.DIFFERENT, witness=Witness(shown, None, None))
    return Comparison(Outcome.EQUAL, Evidence.NUMERIC)


def _tested(found: Sequence[Value]) -> list[Value]:
    """Return the borders, one point between every two, and one beyond each end."""
    mp = context(DIGITS)
    distinct: list[Value] = []
    for value in found:
        if not distinct or abs(value - distinct[-1]) > mp.mpf(10) ** -25 * (1 + abs(value)):
            distinct.append(value)
    if not distinct:
        return [mp.mpf("0.37"), mp.mpf("-1.7"), mp.mpf("12.9")]
    between = [(one + two) / 2 for one, two in pairwise(distinct)]
    return [distinct[0] - 1, distinct[0] - 100, *distinct, *between, distinct[-1] + 1, distinct[-1] + 100]


def same_equation(left: Relation, right: Relation) -> Comparison:
    """Compare two equations: differences of sides up to a non-zero number, else by their solution sets."""
    first = Binary("-", left.operands[0], left.operands[1])
    second = Binary("-", right.operands[0], right.operands[1])
    if left == right or proportional(first, second):
        return Comparison(Outcome.EQUAL, Evidence.NUMERIC if left != right else Evidence.PROVED)
    return same_solutions(left, right)


def proportional(left: Node, right: Node) -> bool:
    """Tell whether two formulas are equal up to a non-zero number, to 40 digits at eight points."""
    from problems.answers.judging.points import points

    mp = context(DIGITS)
    names = tuple(sorted(names_in(left) | names_in(right)))
    one, two = precise_formula(left, names, DIGITS), precise_formula(right, names, DIGITS)
    ratio, seen = None, 0
    for point in list(points(len(names)))[:10]:
        exact = [mp.mpf(str(value)) for value in point]
        first, second = value_at(one, exact), value_at(two, exact)
        if first is None or second is None or mp.im(first) or mp.im(second):
            continue
        if abs(first) < mp.mpf(10) ** -40 or abs(second) < mp.mpf(10) ** -40:
            if abs(first - second) > mp.mpf(10) ** -35:
                return False
            continue
        if ratio is not None and abs(first / second - ratio) > mp.mpf(10) ** -38 * abs(ratio):
            return False
        ratio = first / second
        seen += 1
    return seen >= 4
