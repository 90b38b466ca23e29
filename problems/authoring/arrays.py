"""Arithmetic on vectors and matrices whose entries are formulas."""

from collections.abc import Callable
from itertools import zip_longest

from problems.answers.reading import Node
from problems.answers.reading.tree import Collection, Matrix, Number, is_scalar, rows_of
from problems.authoring.errors import FoldingError

Rows = tuple[tuple[Node, ...], ...]
Operation = Callable[[str, Node, Node], Node]


def rows_in(tree: Node) -> Rows | None:
    """Return the rows of a matrix, None for anything else."""
    return tree.rows if isinstance(tree, Matrix) else rows_of(tree)


def entries_in(tree: Node) -> tuple[Node, ...] | None:
    """Return the entries of a vector, None for anything else."""
    if isinstance(tree, Collection) and tree.kind in {"tuple", "list"} and all(map(is_scalar, tree.items)):
        return tree.items
    return None


def is_array(tree: Node) -> bool:
    """Tell whether a tree is a vector or a matrix."""
    return rows_in(tree) is not None or entries_in(tree) is not None


def as_matrix(rows: Rows) -> Node:
    """Write rows as learners type them."""
    return Collection("list", tuple(Collection("list", row) for row in rows))


def as_vector(entries: tuple[Node, ...]) -> Node:
    """Write entries as learners type them."""
    return Collection("tuple", entries)


def combined(operator: str, left: Node, right: Node, scalar: Operation) -> Node:
    """Return the result of an operation of which one side is an array; ``scalar`` does the entries."""
    if operator in "+-" and is_array(left) and is_array(right):
        return _entrywise(operator, left, right, scalar)
    if operator == "*":
        return _product(left, right, scalar)
    if operator == "/" and not is_array(right):
        return _scaled(left, lambda entry: scalar("/", entry, right))
    raise FoldingError(f"`{operator}` does not go with these vectors and matrices.")


def transposed(tree: Node) -> Node:
    """Swap rows and columns."""
    rows = rows_in(tree)
    if rows is None:
        raise FoldingError("only a matrix can be transposed.")
    return as_matrix(tuple(zip(*rows, strict=True)))


def power(base: Node, exponent: int, scalar: Operation) -> Node:
    """Multiply a matrix by itself."""
    if not 1 <= exponent <= 6 or rows_in(base) is None:
        raise FoldingError("a matrix may have the powers 1 to 6 and T.")
    result = base
    for _ in range(exponent - 1):
        result = _product(result, base, scalar)
    return result


def _entrywise(operator: str, left: Node, right: Node, scalar: Operation) -> Node:
    first, second = rows_in(left), rows_in(right)
    if first is not None and second is not None:
        if [len(row) for row in first] != [len(row) for row in second]:
            raise FoldingError("these matrices have different shapes.")
        pairs = zip(first, second, strict=True)
        return as_matrix(
            tuple(tuple(scalar(operator, a, b) for a, b in zip(one, two, strict=True)) for one, two in pairs)
        )
    one, two = entries_in(left), entries_in(right)
    if one is None or two is None or len(one) != len(two):
        raise FoldingError("these have different shapes.")
    return as_vector(tuple(scalar(operator, a, b) for a, b in zip(one, two, strict=True)))


def _product(left: Node, right: Node, scalar: Operation) -> Node:
    if not is_array(left):
        return _scaled(right, lambda entry: scalar("*", left, entry))
    if not is_array(right):
        return _scaled(left, lambda entry: scalar("*", entry, right))
    first, second = rows_in(left), rows_in(right)
    one, two = entries_in(left), entries_in(right)
    if first is not None and second is not None:
        columns = tuple(zip(*second, strict=True))
        return as_matrix(tuple(tuple(_dot(row, column, scalar) for column in columns) for row in first))
    if first is not None and two is not None:
        return as_vector(tuple(_dot(row, two, scalar) for row in first))
    if one is not None and two is not None:
        return _dot(one, two, scalar)
    raise FoldingError("a vector stands to the right of a matrix, such as `A*v`.")


def _dot(one: tuple[Node, ...], two: tuple[Node, ...], scalar: Operation) -> Node:
    total: Node = Number("0")
    for a, b in zip_longest(one, two):
        if a is None or b is None:
            raise FoldingError("the sizes do not fit for this product.")
        total = scalar("+", total, scalar("*", a, b))
    return total


def _scaled(tree: Node, change: Callable[[Node], Node]) -> Node:
    rows, entries = rows_in(tree), entries_in(tree)
    if rows is not None:
        return as_matrix(tuple(tuple(map(change, row)) for row in rows))
    return as_vector(tuple(map(change, entries or ())))
