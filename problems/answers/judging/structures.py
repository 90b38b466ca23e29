"""Vectors, matrices, lists and sets out of trees, and their comparison entry by entry."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce

from problems.answers.judging.conditions import same_solutions
from problems.answers.judging.equivalence import Comparison, Outcome, compare
from problems.answers.judging.probe import Tolerance
from problems.answers.judging.propositions import is_proposition, same_proposition
from problems.answers.judging.signs import with_sign
from problems.answers.reading.tree import (
    Binary,
    Call,
    Collection,
    Logic,
    Matrix,
    Name,
    Negative,
    Node,
    Relation,
    SetOperation,
    Word,
    is_scalar,
    is_statement,
)
from problems.verdict import Evidence

_VECTOR_KINDS = frozenset({"tuple", "list", "bare", "set"})


@dataclass(frozen=True)
class Array:
    """Entries in rows; ``flat`` says that it was written as a plain list of entries."""

    rows: tuple[tuple[Node, ...], ...]
    flat: bool = False

    @property
    def shape(self) -> tuple[int, int]:
        """Number of rows and of columns."""
        return len(self.rows), len(self.rows[0])

    @property
    def entries(self) -> tuple[Node, ...]:
        """All entries, row by row."""
        return tuple(entry for row in self.rows for entry in row)

    @property
    def is_vector(self) -> bool:
        """Whether it has one row or one column."""
        return 1 in self.shape

    def each(self, change: Callable[[Node], Node]) -> "Array":
        """Return the array with every entry changed."""
        return Array(tuple(tuple(change(entry) for entry in row) for row in self.rows), self.flat)

    def transposed(self) -> "Array":
        """Return the transpose."""
        return Array(tuple(zip(*self.rows, strict=True)), flat=False)


def array_of(tree: Node) -> Array | None:  # noqa: PLR0911 - one branch a kind of thing
    """Return the vector or matrix that a tree writes down (with factors, sums and transposes), None when it is none."""
    match tree:
        case Matrix(rows):
            return Array(rows) if all(is_scalar(entry) for row in rows for entry in row) else None
        case Collection("bare", items) | Logic("and", items) if all(isinstance(item, Relation) for item in items):
            return _of_items([unlabelled(item) for item in in_order_of_labels(items)])
        case Collection(kind, items) if kind in _VECTOR_KINDS and items:
            return _of_items(items)
        case Negative(operand):
            inner = array_of(operand)
            return inner.each(Negative) if inner else None
        case Call("transpose", (argument,)):
            inner = array_of(argument)
            return inner.transposed() if inner else None
        case Binary():
            return _combined(tree)
    return None


def in_order_of_labels(items: Sequence[Node]) -> list[Node]:
    """Return ``y = 2, x = 1`` in the order of its names, which say where each value belongs."""
    labels = [item.operands[0] for item in items if isinstance(item, Relation)]
    named = [label.name for label in labels if isinstance(label, Name)]
    if len(set(named)) != len(items):
        return list(items)
    return [item for _, item in sorted(zip(named, items, strict=True), key=lambda pair: pair[0])]


def _of_items(items: Sequence[Node]) -> Array | None:
    if all(is_scalar(item) for item in items):
        return Array(tuple((item,) for item in items), flat=True)
    rows = [array_of(item) for item in items]
    if not all(row is not None and row.flat for row in rows):
        return None
    entries = tuple(row.entries for row in rows if row is not None)
    return Array(entries) if len({len(row) for row in entries}) == 1 else None


def _combined(tree: Binary) -> Array | None:
    left, right = array_of(tree.left), array_of(tree.right)
    if left is None and right is not None and tree.operator == "*" and is_scalar(tree.left):
        return right.each(lambda entry: Binary("*", tree.left, entry))
    if left is not None and right is None and tree.operator in {"*", "/"} and is_scalar(tree.right):
        return left.each(lambda entry: Binary(tree.operator, entry, tree.right))
    if (
        left is not None
        and right is not None
        and tree.operator == "*"
        and not left.flat
        and left.shape[1] == right.shape[0]
    ):
        return Array(tuple(tuple(_dot(row, column) for column in zip(*right.rows, strict=True)) for row in left.rows))
    if left is None or right is None or tree.operator not in {"+", "-"} or left.shape != right.shape:
        return None
    pairs = [zip(one, two, strict=True) for one, two in zip(left.rows, right.rows, strict=True)]
    return Array(tuple(tuple(Binary(tree.operator, a, b) for a, b in row) for row in pairs), left.flat)


def _dot(row: Sequence[Node], column: Sequence[Node]) -> Node:
    products: list[Node] = [Binary("*", one, two) for one, two in zip(row, column, strict=True)]
    return reduce(lambda total, term: Binary("+", total, term), products)


def vector_of(tree: Node) -> tuple[Node, ...] | None:
    """Return the entries of a vector written as a row, a column or a list; one number is a vector of one entry."""
    array = array_of(tree)
    if array is None:
        return (tree,) if is_scalar(tree) else None
    return array.entries if array.is_vector else None


def spaced_entries(text: str) -> str:
    """Return ``1 -2 3/4`` with a comma after every number; anything else as it is."""
    inner = text.strip()
    inner = inner[1:-1] if inner[:1] + inner[-1:] == "()" else inner
    if re.fullmatch(r"[-+−]?[\d./]+(?:\s+[-+−]?[\d./]+)+", inner):
        return re.sub(r"\s+", ", ", inner)
    return text


def unlabelled(tree: Node) -> Node:
    """Return what follows ``x =`` where the left side is a name or a tuple of names."""
    match tree:
        case Relation(("=",), (left, right)) if _is_label(left):
            return right
        case Relation(("in",), (Name(), right)):
            return right
    return tree


def _is_label(tree: Node) -> bool:
    return isinstance(tree, Name) or (
        isinstance(tree, Collection) and all(isinstance(item, Name) for item in tree.items)
    )


def without_labels(tree: Node) -> Node:
    """Return listed vectors without the names before them: ``v_1 = (1, 0), v_2 = (0, 1)``."""
    items = tree.items if isinstance(tree, Collection | Logic) else ()
    bare = tuple(unlabelled(item) for item in items)
    return Collection("bare", bare) if items and all(isinstance(item, Collection) for item in bare) else tree


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
        case Relation(("=",), (left, right)) if _is_label(left):
            return members(right) if not isinstance(right, Collection) or right.kind == "set" else (right,)
        case Relation(("in",), (Name(), right)):
            return members(right)
        case SetOperation("union", left, right):
            first, second = members(left), members(right)
            return None if first is None or second is None else first + second
        case Relation(("=",), (left, Name())):
            return members(left)
    return _signs(tree)


def _holds_condition(items: Sequence[Node], parts: Sequence[tuple[Node, ...] | None]) -> bool:
    """Tell whether a set holds a condition: an element like any other."""
    return any(part is None and is_statement(item) for item, part in zip(items, parts, strict=True))


def labels_in(tree: Node) -> set[str]:
    """Return the names before ``=`` in a listing such as ``x = 1, x = 2``."""
    match tree:
        case Relation(("=",), (Name(name), right)):
            return {name} | labels_in(right)
        case Relation(("=",), (left, Name(name))):
            return {name} | labels_in(left)
        case Collection(_, items) | Logic(_, items):
            return {name for item in items for name in labels_in(item)}
    return set()


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
