"""A point on the learner's line or curve that the item's does not go through: it shows a mistake, not the answer."""

from fractions import Fraction

from problems.answers.judging.solutions.borders import Line, TooHardError, borders
from problems.answers.judging.solutions.statements import is_condition
from problems.answers.judging.solutions.truth import holds, is_defined
from problems.answers.judging.values.precise import DIGITS, context
from problems.answers.reading.latex import latex_name
from problems.answers.reading.tree import Node, names_in

_SMALL = ("1", "2", "0", "-1", "3")
_MOST_NAMES = 3


def point_off(key: Node, tree: Node) -> str:
    """Return a sentence with a point of small numbers that solves the response and not the key, nothing without one."""
    names = tuple(sorted(names_in(key) | names_in(tree)))
    if not is_condition(tree) or not 2 <= len(names) <= _MOST_NAMES:
        return ""
    for running in reversed(names):
        for start in range(len(_SMALL)):
            fixed = tuple(_SMALL[(start + place) % len(_SMALL)] for place in range(len(names)))
            line = Line(running, names, fixed)
            found = _on_line(key, tree, line)
            if found is not None:
                values = ", ".join(
                    f"{latex_name(name)} = {found if name == running else text}"
                    for name, text in zip(names, fixed, strict=True)
                )
                return f"Yours is true at ${values}$, but the answer is not."
    return ""


def _on_line(key: Node, tree: Node, line: Line) -> str | None:
    """Return a short value of the running name that solves the response and not the key."""
    try:
        roots = borders(tree, line)
    except TooHardError:
        return None
    for root in roots:
        short = Fraction(str(context(DIGITS).nstr(root, 12))).limit_denominator(12)
        exact = context(DIGITS).mpf(short.numerator) / short.denominator
        point = line.point(exact)
        if holds(tree, line.names, point) and is_defined(key, line.names, point) and not holds(key, line.names, point):
            return str(short)
    return None
