"""Where the truth of a condition can change along a line: roots and poles, to 40 digits."""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from problems.answers.judging.backend import Value
from problems.answers.judging.equivalence import formula, value_at
from problems.answers.judging.polynomials import coefficients, quotient_of, squarefree
from problems.answers.judging.precise import DIGITS, context
from problems.answers.judging.probe import precise_formula
from problems.answers.judging.statements import with_values
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
    changes = [
        (left, right)
        for (left, first), (right, second) in pairwise(values)
        if first is not None and second is not None and (first < 0) != (second < 0)
    ]
    if len(changes) * sum(1 for _ in walk(tree)) > _MOST_WORK // min(len(line.names), 2):
        raise TooHardError("changes")
    roots = [_refined(tree, line, left, right) for left, right in changes]
    return [root for root in roots if root is not None]


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
