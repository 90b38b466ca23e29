"""Equations, inequalities and their combinations, compared by their solution sets along lines.

All names but one are fixed; along the remaining one the borders (roots and poles) of both conditions cut the line into
cells, and both must be true at the same borders and in the same cells. Borders are found to 40 digits.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain, islice, pairwise

from problems.answers.judging.solutions.borders import Line, borders, each_border
from problems.answers.judging.solutions.complex_values import same_values
from problems.answers.judging.solutions.finite import all_points
from problems.answers.judging.solutions.reduced import NEVER, reduced
from problems.answers.judging.solutions.rough_truth import clear_differences
from problems.answers.judging.solutions.samples import true_points
from problems.answers.judging.solutions.solved import has_huge_power, is_complex, same_explicit, same_linear
from problems.answers.judging.solutions.statements import spelled_out
from problems.answers.judging.solutions.systems import Branch, branches, is_system
from problems.answers.judging.solutions.truth import holds, is_defined
from problems.answers.judging.values.backend import Value
from problems.answers.judging.values.equivalence import Comparison, Outcome, Witness, value_at
from problems.answers.judging.values.odd_roots import with_odd_roots
from problems.answers.judging.values.precise import DIGITS, context
from problems.answers.judging.values.probe import precise_formula
from problems.answers.reading.tree import (
    Binary,
    Logic,
    Node,
    Relation,
    Word,
    names_in,
)
from problems.verdict import Evidence

_MOST_POINTS = 3
_LINES = (
    ("1.3", "0.45", "2.7", "-1.9"),
    ("-0.7", "1.15", "0.6", "3.1"),
    ("3.7", "-2.3", "-1.4", "0.8"),
    ("0.2", "0.35", "-0.15", "0.55"),
)


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
    """Compare the solution sets of two conditions; odd roots of negative numbers may be real or undefined."""
    left, right = spelled_out(left), spelled_out(right)
    found = _same_solutions(left, right)
    if found.outcome is Outcome.DIFFERENT and not is_complex(left, right):
        rooted = with_odd_roots(left), with_odd_roots(right)
        if rooted != (left, right) and (again := _same_solutions(*rooted)).equal:
            return again
    return found


def _same_solutions(left: Node, right: Node) -> Comparison:
    names = tuple(sorted(names_in(left) | names_in(right)))
    if not names:
        same = holds(left, (), ()) == holds(right, (), ())
        return Comparison(Outcome.EQUAL if same else Outcome.DIFFERENT)
    if is_complex(left, right):
        return same_values(left, right, names)
    met = isinstance(left, Word) or isinstance(right, Word)
    left, right = reduced(left), reduced(right)
    if left == right and (left == NEVER or not has_huge_power(left, right)):
        return Comparison(Outcome.EQUAL)
    return _same_reduced(left, right, met=met)


def _same_reduced(left: Node, right: Node, *, met: bool) -> Comparison:
    names = tuple(sorted(names_in(left) | names_in(right)))
    if len(names) > 1 and (is_system(left) or is_system(right)):
        found = _same_systems(left, right, names)
        if found.outcome is Outcome.UNKNOWN:
            return _told_apart(left, right, names) or _same_points(left, right, names)
        return found
    found = _same_along_lines(left, right, names, met=met)
    several = len(names) > 1 and any(isinstance(side, Logic) and side.operator == "or" for side in (left, right))
    if found.outcome is Outcome.UNKNOWN or (found.equal and several):  # one of the parts may lie far from every line
        return _told_apart(left, right, names) or found
    return found


def _same_along_lines(left: Node, right: Node, names: tuple[str, ...], *, met: bool) -> Comparison:
    mp = context(DIGITS)
    for rough in clear_differences(left, right, names):
        point = tuple(mp.mpf(str(value)) for value in rough)
        truths = holds(left, names, point), holds(right, names, point)
        if truths[0] != truths[1]:
            return Comparison(Outcome.DIFFERENT, witness=_witness(names, point, truths))
    for several in (lines(names), _lines_through(left, names)):
        for point in (line.point(value) for line in several for value in _at_borders(left, right, line)):
            truths = holds(left, names, point), holds(right, names, point)
            met = met or truths[0]
            if truths[0] != truths[1]:
                return Comparison(Outcome.DIFFERENT, witness=_witness(names, point, truths))
        if met:
            break
    # Conditions that are never met agree with each other whatever they say: that is no evidence.
    if not met or has_huge_power(left, right):
        return Comparison(Outcome.UNKNOWN, Evidence.NONE)
    return Comparison(Outcome.EQUAL, Evidence.NUMERIC)


def _lines_through(tree: Node, names: tuple[str, ...]) -> Iterator[Line]:
    """Yield lines through points of a curve that the usual lines miss: a small circle far out."""
    if len(names) > 1:
        mp = context(DIGITS)
        for point in islice(true_points(tree, names), _MOST_POINTS):
            fixed = tuple(mp.nstr(value, 8) for value in point)
            yield from (Line(running, names, fixed) for running in names)


def _at_borders(left: Node, right: Node, line: Line) -> Iterator[Value]:
    """Yield every border of both conditions as soon as it is found, then a value in every cell between them."""
    found = []
    for value in chain(borders(left, line), each_border(right, line)):
        found.append(value)
        yield value
    yield from _tested(sorted(set(found)))


def _witness(names: tuple[str, ...], point: Sequence[Value], truths: tuple[bool, bool]) -> Witness:
    shown = tuple((name, float(coordinate)) for name, coordinate in zip(names, point, strict=True))
    return Witness(shown, *truths)


def _told_apart(left: Node, right: Node, names: tuple[str, ...]) -> Comparison | None:
    """Return the difference that a solution of one condition shows, None where no such solution was found."""
    for ours, other in ((left, right), (right, left)):
        for point in true_points(ours, names):
            if is_defined(other, names, point) and not holds(other, names, point):
                truths = (ours is left, ours is not left)
                return Comparison(Outcome.DIFFERENT, witness=_witness(names, point, truths))
    return None


def _same_points(left: Node, right: Node, names: tuple[str, ...]) -> Comparison:
    """Compare two systems point by point where both have finitely many solutions."""
    first = all_points(left, names)
    second = None if first is None else all_points(right, names)
    if first is None or second is None:
        return Comparison(Outcome.UNKNOWN, Evidence.NONE)
    for ours, other in ((first, right), (second, left)):
        for point in ours:
            if not holds(other, names, point):
                return Comparison(Outcome.DIFFERENT, witness=_witness(names, point, (ours is first, ours is not first)))
    return Comparison(Outcome.EQUAL, Evidence.NUMERIC)


def _same_systems(left: Node, right: Node, names: tuple[str, ...]) -> Comparison:
    """Compare two conditions whose equations hold together, branch by branch."""
    first, second = branches(left, names), branches(right, names)
    if first is None or second is None or not (first or second):
        return Comparison(Outcome.UNKNOWN, Evidence.NONE)
    for ours, other in ((first, right), (second, left)):
        for point in (branch.point() for branch in ours):
            exact = [_exact(value) for value in point or ()]
            if point is not None and not holds(other, names, exact):
                return Comparison(Outcome.DIFFERENT, witness=_witness(names, exact, (ours is first, ours is not first)))
    linear = not any(branch.rest for branch in (*first, *second))
    if linear and len(first) <= 1 and len(second) <= 1:
        return Comparison(Outcome.EQUAL if first == second else Outcome.DIFFERENT)
    found = [[_compared(one, two) for two in second] for one in first]
    if len(first) == len(second) == 1:
        return found[0][0]
    matched = all(any(one.equal for one in line) for line in (*found, *zip(*found, strict=True)))
    if matched and first and second:
        return Comparison(Outcome.EQUAL, Evidence.PROVED if linear else Evidence.NUMERIC)
    return Comparison(Outcome.UNKNOWN, Evidence.NONE)


def _exact(value: Fraction) -> Value:
    return context(DIGITS).mpf(value.numerator) / value.denominator


def _compared(one: Branch, two: Branch) -> Comparison:
    """Compare two branches; different linear halves leave it open."""
    if one.rows != two.rows or bool(one.rest) != bool(two.rest):
        return Comparison(Outcome.UNKNOWN, Evidence.NONE)
    if one.rest == two.rest:
        return Comparison(Outcome.EQUAL)
    sides: list[Node] = [Logic("and", branch.rest) if len(branch.rest) > 1 else branch.rest[0] for branch in (one, two)]
    if not any(is_system(side) and len(names_in(side)) > 1 for side in sides):
        return same_solutions(*sides)
    paired = all(
        any(_same_curve(relation, other) for other in theirs)
        for ours, theirs in ((one.rest, two.rest), (two.rest, one.rest))
        for relation in ours
    )
    return Comparison(Outcome.EQUAL, Evidence.NUMERIC) if paired else Comparison(Outcome.UNKNOWN, Evidence.NONE)


def _same_curve(one: Relation, two: Relation) -> bool:
    equations = one.operators == two.operators == ("=",)
    return equations and proportional(Binary("-", *one.operands), Binary("-", *two.operands))


def _tested(found: Sequence[Value]) -> list[Value]:
    """Return one point between every two borders, and points beyond each end."""
    mp = context(DIGITS)
    distinct: list[Value] = []
    for value in found:
        if not distinct or abs(value - distinct[-1]) > mp.mpf(10) ** -25 * (1 + abs(value)):
            distinct.append(value)
    if not distinct:
        return [mp.mpf("0.37"), mp.mpf("-1.7"), mp.mpf("12.9")]
    between = [(one + two) / 2 for one, two in pairwise(distinct)]
    return [distinct[0] - 1, distinct[0] - 100, *between, distinct[-1] + 1, distinct[-1] + 100]


def same_equation(left: Relation, right: Relation) -> Comparison:
    """Compare two equations: differences of sides up to a non-zero number, else by their solution sets."""
    first = Binary("-", left.operands[0], left.operands[1])
    second = Binary("-", right.operands[0], right.operands[1])
    if left == right:
        return Comparison(Outcome.EQUAL)
    told = same_explicit(left, right)
    if told is not None:
        return told
    if proportional(first, second):
        return Comparison(Outcome.EQUAL, Evidence.NUMERIC)
    solved = same_linear(left, right) if is_complex(left, right) else None
    return same_solutions(left, right) if solved is None or solved.outcome is Outcome.UNKNOWN else solved


def proportional(left: Node, right: Node) -> bool:
    """Tell whether two formulas are equal up to a non-zero number, to 40 digits at eight points."""
    from problems.answers.judging.values.points import points

    mp = context(DIGITS)
    names = tuple(sorted(names_in(left) | names_in(right)))
    one, two = precise_formula(left, names, DIGITS), precise_formula(right, names, DIGITS)
    ratio, seen, complex_too = None, 0, is_complex(left, right)
    for point in list(points(len(names)))[:10]:
        exact = [mp.mpf(str(value)) for value in point]
        first, second = value_at(one, exact), value_at(two, exact)
        if first is None or second is None or ((mp.im(first) or mp.im(second)) and not complex_too):
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
