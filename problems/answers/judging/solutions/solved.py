"""Equations that say what one name is: ``y = f``, or linear in a common name. Compared by what they say."""

from problems.answers.judging.values.backend import Value
from problems.answers.judging.values.equivalence import Comparison, Outcome, Witness, compare, value_at
from problems.answers.judging.values.points import points
from problems.answers.judging.values.precise import DIGITS, context
from problems.answers.judging.values.probe import precise_formula
from problems.answers.reading.tree import Binary, Constant, Name, Node, Number, Relation, names_in, walk
from problems.verdict import Evidence

HUGE = 60


def explicit(relation: Relation) -> dict[str, Node]:
    """Return the names that stand alone on a side, with what they equal."""
    left, right = relation.operands
    pairs = ((left, right), (right, left))
    return {one.name: two for one, two in pairs if isinstance(one, Name) and one.name not in names_in(two)}


def same_explicit(left: Relation, right: Relation) -> Comparison | None:
    """Compare two equations that both say what the same name is, None when they do not."""
    first, second = explicit(left), explicit(right)
    name = next((name for name in first if name in second), None)
    if name is None:
        return None
    found = compare(first[name], second[name])
    return None if found.outcome is Outcome.UNKNOWN else found


def is_complex(*trees: Node) -> bool:
    """Tell whether the imaginary unit is in play."""
    return any(isinstance(node, Constant) and node.name == "i" for tree in trees for node in walk(tree))


def has_huge_power(*trees: Node) -> bool:
    """Tell whether a power is too high for the sizes of its values to be compared along a line."""
    return any(
        isinstance(node, Binary) and node.operator == "^" and isinstance(node.right, Number) and node.right.value > HUGE
        for tree in trees
        for node in walk(tree)
    )


def same_linear(left: Relation, right: Relation) -> Comparison:
    """Compare two equations by the value they give to a name in which both are linear; complex values count."""
    names = tuple(sorted(names_in(left) & names_in(right)))
    everything = tuple(sorted(names_in(left) | names_in(right)))
    for name in names:
        comparison = _solved_for(name, everything, left, right)
        if comparison is not None:
            return comparison
    return Comparison(Outcome.UNKNOWN, Evidence.NONE)


def _solved_for(name: str, names: tuple[str, ...], left: Relation, right: Relation) -> Comparison | None:
    mp = context(DIGITS)
    place, agreeing = names.index(name), 0
    for point in list(points(len(names)))[:8]:
        exact = [mp.mpf(str(value)) for value in point]
        roots = [_root(relation, names, place, exact) for relation in (left, right)]
        if any(root is None for root in roots):
            return None
        first, second = roots
        if abs(first - second) > mp.mpf(10) ** -30 * (abs(first) + abs(second)):
            shown = tuple(zip(names, point, strict=True))
            return Comparison(Outcome.DIFFERENT, witness=Witness(shown, first, second))
        agreeing += 1
    return Comparison(Outcome.EQUAL, Evidence.NUMERIC) if agreeing else None


def _root(relation: Relation, names: tuple[str, ...], place: int, point: list[Value]) -> Value:
    """Return the only value of a name that makes an equation true, None when it is not linear there."""
    mp = context(DIGITS)
    function = precise_formula(Binary("-", *relation.operands), names, DIGITS)
    at = [value_at(function, [*point[:place], mp.mpf(value), *point[place + 1 :]]) for value in (0, 1, 2)]
    if any(value is None for value in at):
        return None
    slope = at[1] - at[0]
    bent = abs(at[2] - at[1] - slope) > mp.mpf(10) ** -35 * (abs(at[2]) + abs(slope))
    return None if bent or slope == 0 else -at[0] / slope
