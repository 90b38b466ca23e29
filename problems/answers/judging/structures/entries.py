"""Sets, lists and other structures out of trees, and their comparison element by element."""

from collections.abc import Sequence
from dataclasses import dataclass

from problems.answers.judging.solutions.conditions import same_solutions
from problems.answers.judging.structures.array_trees import array_of
from problems.answers.judging.structures.labels import is_label, unlabelled
from problems.answers.judging.structures.propositions import is_proposition, same_proposition
from problems.answers.judging.values.equivalence import Comparison, Outcome, compare
from problems.answers.judging.values.probe import Tolerance
from problems.answers.judging.values.signs import with_sign
from problems.answers.reading.tree import (
    Collection,
    Logic,
    Name,
    Node,
    Relation,
    SetOperation,
    Word,
    is_scalar,
    is_statement,
)
from problems.verdict import Evidence


def members(tree: Node) -> tuple[Node, ...] | None:  # noqa: PLR0911 - one branch a kind of thing
    """Return the elements of a finite set in any writing: ``{1, 2}``, ``x=1 or x=2``, ``x = ±2``, ``1, 2``, ``∅``."""
    match tree:
        case Word("empty"):
            return ()
        case Collection(_, items) | Logic(_, items):
            parts = [(item,) if isinstance(item, Collection) else members(item) for item in items]
            if isinstance(tree, Collection) and tree.kind != "bare" and _holds_condition(items, parts):
                return items
            found = [part for part in parts if part is not None]
            return tuple(element for part in found for element in part) if len(found) == len(parts) else None
        case Relation(("=",), (left, right)) if is_label(left):
            return members(right) if not isinstance(right, Collection) or right.kind == "set" else (right,)
        case Relation(("in",), (Name(), right)):
            return members(right)
        case SetOperation("union", left, right):
            first, second = members(left), members(right)
            return None if first is None or second is None else first + second
        case SetOperation("intersection" | "difference" as operator, left, right):
            first, second = members(left), members(right)
            wanted = operator == "intersection"
            known = None if first is None or second is None else [(one, _holds(second, one)) for one in first]
            return None if known is None else tuple(one for one, found in known if found == wanted)
        case Relation(("=",), (left, Name())):
            return members(left)
    return _signs(tree)


def _holds(elements: Sequence[Node], element: Node) -> bool:
    return any(alike(other, element).equal for other in elements)


def _holds_condition(items: Sequence[Node], parts: Sequence[tuple[Node, ...] | None]) -> bool:
    """Tell whether a set holds a condition: an element like any other."""
    return any(part is None and is_statement(item) for item, part in zip(items, parts, strict=True))


def _signs(tree: Node) -> tuple[Node, ...] | None:
    """Return both values of an expression with ± in it, or the expression alone."""
    if is_scalar(tree):
        upper = with_sign(tree, upper=True)
        lower = with_sign(tree, upper=False)
        return (upper,) if upper == lower else (upper, lower)
    return None


def alike(reference: Node, response: Node, tolerance: Tolerance | None = None) -> Comparison:  # noqa: PLR0911 - one branch a kind of thing
    """Compare two trees of any structure: entries in order, sets without order, scalars as formulas."""
    if is_statement(reference) and is_statement(response):
        return same_solutions(reference, response)
    reference, response = unlabelled(reference), unlabelled(response)
    if reference == response:
        return Comparison(Outcome.EQUAL)
    if is_scalar(reference) and is_scalar(response):
        return compare(reference, response, tolerance=tolerance)
    if isinstance(reference, Collection) and reference.kind == "set":
        elements = members(response) if isinstance(response, Collection | Logic | Word) else None
        return same_members(reference.items, elements, tolerance) if elements is not None else different()
    if is_proposition(reference) and is_proposition(response):
        return same_proposition(reference, response)
    if isinstance(reference, Logic):
        listed = response.items if isinstance(response, Logic | Collection) else ()
        same = not isinstance(response, Logic) or response.operator == reference.operator
        return same_members(reference.items, listed) if same and listed else different()
    one, two = array_of(reference), array_of(response)
    if one is not None and two is not None:
        if one.shape != two.shape and not (one.is_vector and two.is_vector and len(one.entries) == len(two.entries)):
            return different()
        return combined([compare(a, b, tolerance=tolerance) for a, b in zip(one.entries, two.entries, strict=True)])
    if (
        isinstance(reference, Collection)
        and isinstance(response, Collection)
        and len(reference.items) == len(response.items)
    ):
        return combined([alike(a, b, tolerance) for a, b in zip(reference.items, response.items, strict=True)])
    return different()


def different() -> Comparison:
    """Return the comparison of things of different structure."""
    return Comparison(Outcome.DIFFERENT)


def combined(comparisons: Sequence[Comparison]) -> Comparison:
    """Return the comparison of a whole from those of its parts."""
    for outcome in (Outcome.DIFFERENT, Outcome.UNKNOWN):
        for comparison in comparisons:
            if comparison.outcome is outcome:
                return comparison
    numeric = any(comparison.evidence is Evidence.NUMERIC for comparison in comparisons)
    return Comparison(Outcome.EQUAL, Evidence.NUMERIC if numeric else Evidence.PROVED)


@dataclass(frozen=True)
class Matching:
    """How two finite sets compare: elements of the reference not found, elements of the response that are extra."""

    missing: tuple[Node, ...]
    extra: tuple[Node, ...]
    found: int
    unknown: bool
    evidence: Evidence


def matching(reference: Sequence[Node], response: Sequence[Node], tolerance: Tolerance | None = None) -> Matching:
    """Match the elements of two finite sets; order and repetitions do not count."""
    evidence, unknown = Evidence.PROVED, False
    seen: set[int] = set()
    extra = []
    for element in response:
        hits = []
        for index, key in enumerate(reference):
            comparison = alike(key, element, tolerance)
            unknown = unknown or comparison.outcome is Outcome.UNKNOWN
            if comparison.equal:
                hits.append(index)
                evidence = Evidence.NUMERIC if comparison.evidence is Evidence.NUMERIC else evidence
        seen.update(hits)
        if not hits:
            extra.append(element)
    missing = tuple(key for index, key in enumerate(reference) if index not in seen)
    return Matching(missing, tuple(extra), len(seen), unknown and bool(missing or extra), evidence)


def same_members(reference: Sequence[Node], response: Sequence[Node], tolerance: Tolerance | None = None) -> Comparison:
    """Compare two finite sets."""
    found = matching(reference, response, tolerance)
    if found.missing or found.extra:
        return Comparison(Outcome.UNKNOWN, Evidence.NONE) if found.unknown else different()
    return Comparison(Outcome.EQUAL, found.evidence)
