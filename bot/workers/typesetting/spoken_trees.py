"""Looks at MathML trees: what speech asks of a node before it says it."""

from collections.abc import Callable, Sequence
from typing import Any

Tree = list[Any]
Say = Callable[[Tree], str]

ROWS = frozenset(
    {"math", "mrow", "inferredMrow", "TeXAtom", "mstyle", "mpadded", "mtd", "mfenced", "semantics", "merror"}
)
INVISIBLE = frozenset({"mspace", "mphantom", "none", "maligngroup", "malignmark"})
_OPENED = frozenset({"inferredMrow", "mrow", "TeXAtom", "mstyle", "mpadded"})


def children(node: Tree) -> list[Tree]:
    """Return the nodes inside a node."""
    return [child for child in node[2:] if isinstance(child, list)]


def text_of(node: Tree) -> str:
    """Return a token's text."""
    return "".join(part for part in node[2:] if isinstance(part, str))


def flat(nodes: Sequence[Tree]) -> list[Tree]:
    """Return the nodes with rows opened, so that a bracket and its partner stand in one list."""
    found: list[Tree] = []
    for node in nodes:
        if node[0] in _OPENED:
            found.extend(flat(children(node)))
        elif node[0] not in INVISIBLE:
            found.append(node)
    return found


def unwrapped(node: Tree) -> Tree:
    """Return the one node that wrappers hold, or the node itself."""
    while node[0] in ROWS:
        inside = flat(children(node))
        if len(inside) != 1:
            break
        node = inside[0]
    return node


def is_simple(node: Tree) -> bool:
    """Say whether a node is one letter, number or word."""
    return unwrapped(node)[0] in {"mi", "mn", "mtext"}


def sign_of(node: Tree | None) -> str:
    """Return the text of an operator, also of one with scripts on it (the bar of ``‖x‖²``), else nothing."""
    if node is None:
        return ""
    if node[0] in {"msub", "msup", "msubsup"}:
        node = unwrapped(children(node)[0])
    return text_of(node) if node[0] == "mo" else ""
