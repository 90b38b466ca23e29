"""Does a line of working follow from the one before? Formulas keep their value, conditions their solutions."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

from problems.answers.judging.forms.rounding import is_rounding
from problems.answers.judging.solutions.conditions import same_equation, same_solutions
from problems.answers.judging.solutions.solved import explicit
from problems.answers.judging.solutions.statements import is_condition, listed_values, spelled_out
from problems.answers.judging.solutions.systems import branches
from problems.answers.judging.solutions.truth import holds
from problems.answers.judging.structures.array_trees import Array, array_of
from problems.answers.judging.structures.entries import alike
from problems.answers.judging.structures.labels import unlabelled
from problems.answers.judging.structures.spaces import rank
from problems.answers.judging.values.equivalence import Comparison, Outcome, compare, constant_value, formula, value_at
from problems.answers.judging.values.precise import DIGITS, context
from problems.answers.reading.latex import latex_name
from problems.answers.reading.tree import (
    Binary,
    Call,
    Collection,
    Interval,
    Logic,
    Name,
    Node,
    Number,
    Relation,
    SetOperation,
    Word,
    is_scalar,
    names_in,
    walk,
)
from problems.verdict import Evidence

_SHOWN_AT = (2.0, 3.0, 1.0, 0.5, 4.0, -1.0, 5.0)
KINDS = "These two lines are different kinds of things, so I did not compare them."


@dataclass(frozen=True)
class Judged:
    """What is known about a line: its comparison with the one before, and what to say."""

    outcome: Outcome
    sentence: str = ""
    evidence: Evidence = Evidence.NONE


def unknown(sentence: str) -> Judged:
    """Return that nothing was found out, and why."""
    return Judged(Outcome.UNKNOWN, sentence)


def follows(before: Node, tree: Node, *, continued: bool = False, rounded: bool = False) -> Judged:
    """Compare a line with the one before; ``continued`` when it begins with ``=``, ``rounded`` with ``≈``."""
    before, tree = worked_out(before), worked_out(tree)
    if is_scalar(before) and is_scalar(tree):
        return _same_value(before, tree, rounded=rounded)
    running = _running(before)
    if is_condition(spelled_out(before)) and running:
        inequality = any(isinstance(node, Relation) and node.operators != ("=",) for node in walk(before))
        tree = as_condition(tree, running, ends=inequality)
    if is_condition(spelled_out(before)) and is_condition(spelled_out(tree)):
        before, tree = spelled_out(before), spelled_out(tree)
        return _same_rounded(before, tree) if rounded else _same_condition(before, tree)
    if isinstance(before, Relation) or isinstance(tree, Relation):
        before, tree = unlabelled(before), unlabelled(tree)
    first, second = array_of(before), array_of(tree)
    if first is not None and second is not None:
        return _same_array(before, tree, (first, second), continued=continued)
    if (
        isinstance(before, Relation | Logic)
        or isinstance(tree, Relation | Logic)
        or is_scalar(before) != is_scalar(tree)
    ):
        return unknown(KINDS)
    return _told(alike(before, tree), "This is not the same as the line before.")


def worked_out(tree: Node) -> Node:
    """Return a product of two vectors, or a length, as the number that it is; anything else as it is."""
    match tree:
        case Binary("*", left, right):
            one, two = array_of(left), array_of(right)
            if one and two and one.flat and two.flat and len(one.entries) == len(two.entries):
                return _summed([Binary("*", *pair) for pair in zip(one.entries, two.entries, strict=True)])
        case Call("abs", (Call("abs", _) as inner,)):
            return worked_out(inner)
        case Call("abs" | "norm", (vector,)) if (array := array_of(vector)) is not None and array.flat:
            return Call("sqrt", (_summed([Binary("^", entry, Number("2")) for entry in array.entries]),))
    return tree


def _summed(terms: Sequence[Node]) -> Node:
    return reduce(lambda total, term: Binary("+", total, term), terms)


def _told(comparison: Comparison, sentence: str) -> Judged:
    if comparison.outcome is Outcome.UNKNOWN:
        return unknown("I could not decide whether this follows.")
    return Judged(comparison.outcome, "" if comparison.equal else sentence, comparison.evidence)


def _same_value(before: Node, tree: Node, *, rounded: bool) -> Judged:
    comparison = compare(before, tree)
    if rounded and not names_in(before) and is_rounding(before, tree):
        return Judged(Outcome.EQUAL, evidence=Evidence.NUMERIC)
    if comparison.outcome is Outcome.DIFFERENT:
        return Judged(Outcome.DIFFERENT, shown_by_value(before, tree))
    return _told(comparison, "")


LINES = ("the line before gives", "this one gives")


def shown_by_value(before: Node, tree: Node, words: tuple[str, str] = LINES) -> str:
    """Return a sentence with values of two different formulas, at a point with small numbers where they have names."""
    names = tuple(sorted(names_in(before) | names_in(tree)))
    one, two = formula(before, names), formula(tree, names)
    for start in range(len(_SHOWN_AT) if one and two else 0):
        point = tuple(_SHOWN_AT[(start + place) % len(_SHOWN_AT)] for place in range(len(names)))
        wanted, given = (value_at(function, point) for function in (one, two) if function)
        if all(isinstance(value, float | int) for value in (wanted, given)) and f"{wanted:.4g}" != f"{given:.4g}":
            values = f"{words[0]} {wanted:.4g}, but {words[1]} {given:.4g}."
            return f"At {_place(names, point)} {values}" if names else values[0].upper() + values[1:]
    return "The two do not have the same value."


def _place(names: tuple[str, ...], point: tuple[float, ...]) -> str:
    return f"${', '.join(f'{latex_name(name)} = {value:.4g}' for name, value in zip(names, point, strict=True))}$"


def _same_condition(before: Node, tree: Node) -> Judged:
    simple = all(isinstance(side, Relation) and side.operators == ("=",) for side in (before, tree))
    if simple and isinstance(before, Relation) and isinstance(tree, Relation):
        comparison = same_equation(before, tree)
        first, second = explicit(before), explicit(tree)
        name = next((name for name in first if name in second and names_in(first[name])), None)
        if name is not None and comparison.outcome is Outcome.DIFFERENT:
            return Judged(Outcome.DIFFERENT, shown_by_value(first[name], second[name]))
    else:
        comparison = same_solutions(before, tree)
    if comparison.outcome is Outcome.DIFFERENT and _follows_from_value(before, tree):
        return Judged(Outcome.EQUAL, evidence=Evidence.NUMERIC)
    witness = comparison.witness
    if witness is None or not isinstance(witness.left, bool):
        return _told(comparison, "This has other solutions than the line before.")
    where = _place(*(tuple(column) for column in zip(*witness.point, strict=True)))
    lost = f"This loses a solution: at {where} only the line before is true."
    return _told(comparison, lost if witness.left else f"This is true at {where}, but the line before is not.")


def _follows_from_value(before: Node, tree: Node) -> bool:
    """Tell whether a statement is true for the one value that the line before gives: ``x^2 = 9`` after ``x = 3``."""
    values = listed_values(before)
    if values is None or len(values) != 1 or listed_values(tree) is not None or names_in(before) != names_in(tree):
        return False
    value = constant_value(values[0])
    return value is not None and holds(tree, tuple(names_in(before)), [value])


def _same_rounded(before: Node, tree: Node) -> Judged:
    """Compare solutions with rounded ones: ``x ≈ 1.41``."""
    exact, near = listed_values(before), listed_values(tree)
    if exact is None or near is None or len(exact) != len(near):
        return unknown("I could not compare the rounded values.")
    if all(any(is_rounding(one, two) or compare(one, two).equal for one in exact) for two in near):
        return Judged(Outcome.EQUAL, evidence=Evidence.NUMERIC)
    return Judged(Outcome.DIFFERENT, "The rounded values are not those of the line before.")


def implied(system: Node, tree: Node) -> bool | None:
    """Tell whether a condition is true at every solution of a system, None when those are not known."""
    names = tuple(sorted(names_in(system)))
    found = branches(spelled_out(system), names)
    points = [branch.point() for branch in found or ()]
    if not points or None in points or not names_in(tree) <= set(names) or not is_condition(spelled_out(tree)):
        return None
    mp = context(DIGITS)
    exact = [[mp.mpf(value.numerator) / value.denominator for value in point or ()] for point in points]
    return all(holds(spelled_out(tree), names, point) for point in exact)


def _same_array(before: Node, tree: Node, arrays: tuple[Array, Array], *, continued: bool) -> Judged:
    """Compare vectors or matrices; a matrix may also have been changed by row operations."""
    first, second = arrays
    pairs = list(zip(first.entries, second.entries, strict=False))
    if first.shape == second.shape:
        comparisons = [compare(one, two) for one, two in pairs]
        if all(comparison.equal for comparison in comparisons):
            return Judged(Outcome.EQUAL, evidence=Evidence.NUMERIC)
        if any(comparison.outcome is Outcome.UNKNOWN for comparison in comparisons):
            return unknown("I could not decide whether this follows.")
        if not continued and not first.is_vector and not (names_in(before) | names_in(tree)):
            return _row_reduced(first, second)
        place = next(index for index, comparison in enumerate(comparisons) if not comparison.equal)
        return Judged(Outcome.DIFFERENT, f"Entry {place + 1}: {shown_by_value(*pairs[place])}")
    if first.is_vector and second.is_vector and len(first.entries) == len(second.entries):
        return _same_array(before, tree, (Array((first.entries,)), Array((second.entries,))), continued=True)
    return Judged(Outcome.DIFFERENT, "This has another size than the line before.")


def _row_reduced(first: Array, second: Array) -> Judged:
    ranks = {rank(first.rows), rank(second.rows), rank((*first.rows, *second.rows))}
    if len(ranks) > 1:
        return Judged(Outcome.DIFFERENT, "This is not equal, and row operations do not lead here.")
    if first.shape[0] < first.shape[1]:
        return Judged(Outcome.EQUAL, "Row operations lead here: the solutions are the same.", Evidence.PROVED)
    return unknown("These are not equal. Row operations could lead here; I cannot tell which you used.")


def _running(tree: Node) -> str:
    """Return the one name of a condition, nothing when there are several."""
    names = sorted(names_in(tree))
    return names[0] if len(names) == 1 else ""


def as_condition(tree: Node, name: str, *, ends: bool = False) -> Node:  # noqa: PLR0911 - one branch a kind of thing
    """Return listed solutions or an interval as a condition on a name; anything else as it is.

    ``ends`` says that ``(-3, 3)`` is an interval rather than a point.
    """
    here = Name(name)
    match tree:
        case Word():
            return Word("false") if tree.word == "empty" else tree
        case Collection("tuple", (left, right)) if ends:
            return Relation(("<", "<"), (left, here, right))
        case Collection("list", (left, right)) if ends:
            return Relation(("<=", "<="), (left, here, right))
        case Collection("set" | "bare", items) if items and all(is_scalar(item) for item in items):
            equations = tuple(Relation(("=",), (here, item)) for item in items)
            return equations[0] if len(equations) == 1 else Logic("or", equations)
        case Collection("bare", (Relation(("=",), (Name(), _)) as first, *others)) if all(map(is_scalar, others)):
            return Logic("or", (first, *(Relation(("=",), (first.operands[0], item)) for item in others)))
        case Relation(("in",), (Name(), inner)):
            return as_condition(inner, name)
        case Interval(left, right, left_closed, right_closed):
            return Relation(("<=" if left_closed else "<", "<=" if right_closed else "<"), (left, here, right))
        case SetOperation("union" | "intersection" as operator, left, right):
            return Logic(
                "or" if operator == "union" else "and",
                tuple(as_condition(side, name, ends=True) for side in (left, right)),
            )
        case Call("plusminus", _):
            return spelled_out(Relation(("=",), (here, tree)))
    return tree
