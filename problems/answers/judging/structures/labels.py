"""Names before the equality sign in a tree, ``x = 1, y = 2`` or ``(x, y) = (1, 2)``, and what they label."""

import re
from collections.abc import Sequence
from itertools import pairwise

from problems.answers.reading.tree import Collection, Logic, Name, Node, Relation

_INDEXED = re.compile(r"([A-Za-z]+)_?(\d*)")


def in_order_of_labels(items: Sequence[Node]) -> list[Node]:
    """Return ``y = 2, x = 1`` in the order of its names, where these have one that says where each value belongs."""
    labels = [item.operands[0] for item in items if isinstance(item, Relation)]
    order = _places(labels) if len(labels) == len(items) else None
    return list(items) if order is None else [items[place] for place in order]


def _places(labels: Sequence[Node]) -> list[int] | None:
    """Return the order of names that follow one another (x, y, z; a_1, a_2), None for names such as w and b."""
    names = [label.name for label in labels if isinstance(label, Name)]
    if len(set(names)) != len(labels):
        return None
    found = [_INDEXED.fullmatch(name) for name in names]
    keys = [(match.group(1), int(match.group(2) or 0)) for match in found if match is not None]
    bases = sorted({base for base, _ in keys})
    follow = all(ord(two) - ord(one) == 1 for one, two in pairwise(bases) if len(one) == len(two) == 1)
    if len(keys) != len(names) or not (len(bases) == 1 or (follow and all(len(base) == 1 for base in bases))):
        return None
    return sorted(range(len(keys)), key=keys.__getitem__)


def unlabelled(tree: Node) -> Node:
    """Return what follows ``x =`` where the left side is a name or a tuple of names."""
    match tree:
        case Relation(("=",), (Collection(_, names), Collection(kind, values))) if is_label(tree.operands[0]):
            order = _places(names) if len(names) == len(values) else None
            return tree.operands[1] if order is None else Collection(kind, tuple(values[place] for place in order))
        case Relation(("=",), (left, right)) if is_label(left):
            return right
        case Relation(("in",), (Name(), right)):
            return right
    return tree


def is_label(tree: Node) -> bool:
    """Tell whether a tree is a name or a tuple of names."""
    return isinstance(tree, Name) or (
        isinstance(tree, Collection) and all(isinstance(item, Name) for item in tree.items)
    )


def without_labels(tree: Node) -> Node:
    """Return listed vectors without the names before them: ``v_1 = (1, 0), v_2 = (0, 1)``."""
    items = tree.items if isinstance(tree, Collection | Logic) else ()
    bare = tuple(unlabelled(item) for item in items)
    return Collection("bare", bare) if items and all(isinstance(item, Collection) for item in bare) else tree


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
