"""The tree a response is read into: it keeps what was typed (``2/4``, ``3.140``, brackets' order, ``x*x``)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, TypeAlias


@dataclass(frozen=True)
class Number:
    """A number literal as typed: ``3.140``, ``5.3e21``."""

    text: str

    @property
    def value(self) -> Fraction:
        """The exact value of the literal."""
        return Fraction(self.text)

    @property
    def is_decimal(self) -> bool:
        """Whether a decimal point or an exponent was typed."""
        return any(mark in self.text for mark in ".eE")


@dataclass(frozen=True)
class Name:
    """A symbol of the item (or a lone letter the item does not know)."""

    name: str


@dataclass(frozen=True)
class Constant:
    """A constant: ``pi``, ``e``, ``i``, ``oo``."""

    name: str


@dataclass(frozen=True)
class Negative:
    """A minus sign in front."""

    operand: "Node"


@dataclass(frozen=True)
class Binary:
    """One of ``+ - * / ^`` and ``±``."""

    operator: str
    left: "Node"
    right: "Node"


@dataclass(frozen=True)
class Call:
    """A function applied: ``sin``, ``sqrt``, ``root``, ``log``, ``abs``, ``factorial``, ``percent``, ``span``."""

    function: str
    arguments: tuple["Node", ...]


@dataclass(frozen=True)
class Collection:
    """Items in brackets; ``kind`` is ``tuple``, ``list``, ``set`` or ``bare`` (commas without brackets)."""

    kind: str
    items: tuple["Node", ...]


@dataclass(frozen=True)
class Matrix:
    """Rows written with ``;`` or a LaTeX matrix environment."""

    rows: tuple[tuple["Node", ...], ...]


@dataclass(frozen=True)
class Interval:
    """An interval whose two brackets differ, such as ``(-oo, 3]``."""

    left: "Node"
    right: "Node"
    left_closed: bool
    right_closed: bool


@dataclass(frozen=True)
class SetOperation:
    """``union``, ``intersection`` or ``difference`` of two sets."""

    operator: str
    left: "Node"
    right: "Node"


@dataclass(frozen=True)
class Relation:
    """A chain such as ``2 < x <= 5``; operators are ``= != < <= > >= in ->``."""

    operators: tuple[str, ...]
    operands: tuple["Node", ...]


@dataclass(frozen=True)
class Logic:
    """Statements joined by ``and`` or ``or``."""

    operator: str
    items: tuple["Node", ...]


@dataclass(frozen=True)
class Word:
    """A phrase with a meaning of its own: ``empty``, ``reals``, ``true``, ``false``, ``undefined``."""

    word: str


Node: TypeAlias = (
    Number
    | Name
    | Constant
    | Negative
    | Binary
    | Call
    | Collection
    | Matrix
    | Interval
    | SetOperation
    | Relation
    | Logic
    | Word
)


_PARTS: dict[type, Callable[[Any], tuple[Node, ...]]] = {
    Negative: lambda tree: (tree.operand,),
    Binary: lambda tree: (tree.left, tree.right),
    SetOperation: lambda tree: (tree.left, tree.right),
    Interval: lambda tree: (tree.left, tree.right),
    Call: lambda tree: tree.arguments,
    Collection: lambda tree: tree.items,
    Logic: lambda tree: tree.items,
    Relation: lambda tree: tree.operands,
    Matrix: lambda tree: tuple(entry for row in tree.rows for entry in row),
}


def children(tree: Node) -> tuple[Node, ...]:
    """Return the direct parts of a tree, left to right."""
    parts = _PARTS.get(type(tree))
    return () if parts is None else parts(tree)


def rebuilt(tree: Node, change: Callable[[Node], Node]) -> Node:  # noqa: PLR0911 - one branch a kind of thing
    """Return a tree with every direct part changed."""
    match tree:
        case Negative(operand):
            return Negative(change(operand))
        case Binary(operator, left, right):
            return Binary(operator, change(left), change(right))
        case SetOperation(operator, left, right):
            return SetOperation(operator, change(left), change(right))
        case Interval(left, right):
            return replace(tree, left=change(left), right=change(right))
        case Call(function, arguments):
            return Call(function, tuple(map(change, arguments)))
        case Collection() | Logic():
            return replace(tree, items=tuple(map(change, tree.items)))
        case Relation(operators, operands):
            return Relation(operators, tuple(map(change, operands)))
        case Matrix(rows):
            return Matrix(tuple(tuple(map(change, row)) for row in rows))
    return tree


def walk(tree: Node) -> Iterator[Node]:
    """Yield the tree and everything in it, depth first."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(reversed(children(node)))


def depth(tree: Node) -> int:
    """Return how deep a tree is; found without recursion."""
    deepest, waiting = 0, [(tree, 1)]
    while waiting:
        node, level = waiting.pop()
        deepest = max(deepest, level)
        waiting.extend((child, level + 1) for child in children(node))
    return deepest


def names_in(tree: Node) -> frozenset[str]:
    """Return the names that occur in a tree."""
    return frozenset(node.name for node in walk(tree) if isinstance(node, Name))


def rows_of(tree: Node) -> tuple[tuple[Node, ...], ...] | None:
    """Return the rows of a matrix typed as equally long lists in a list, None for anything else."""
    if not isinstance(tree, Collection) or tree.kind == "set":
        return None
    rows = tuple(item.items for item in tree.items if isinstance(item, Collection) and item.kind == tree.kind)
    square = 0 < len(rows) == len(tree.items) and len({len(row) for row in rows}) == 1
    return rows if square and all(is_scalar(entry) for row in rows for entry in row) else None


def is_scalar(tree: Node) -> bool:
    """Tell whether a tree is one expression: no collections, relations, sets or words in it."""
    scalar = (Number, Name, Constant, Negative, Binary, Call)
    return all(
        isinstance(node, scalar) and not (isinstance(node, Call) and node.function in STRUCTURAL) for node in walk(tree)
    )


def is_statement(tree: Node) -> bool:
    """Tell whether a tree is a condition, as an element of a set or an entry of a list may be."""
    match tree:
        case Relation(operators, operands):
            return "in" not in operators and "->" not in operators and all(is_scalar(operand) for operand in operands)
        case Logic(_, items):
            return all(is_statement(item) for item in items)
    return False


STRUCTURAL = frozenset({"not", "span", "transpose", "norm", "dot"})


def ungrouped(tree: Node) -> Node:
    """Return what stands alone in braces, where a value is wanted: LaTeX's ``{x}^2``."""
    if isinstance(tree, Collection) and tree.kind == "set" and len(tree.items) == 1 and is_scalar(tree.items[0]):
        return tree.items[0]
    return tree
