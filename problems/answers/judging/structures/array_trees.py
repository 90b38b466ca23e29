"""Vectors and matrices out of trees: what a writing with rows, sums, multiples and labels stands for."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce

from problems.answers.judging.structures.labels import in_order_of_labels, unlabelled
from problems.answers.reading.tree import Binary, Call, Collection, Logic, Matrix, Negative, Node, Relation, is_scalar

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
