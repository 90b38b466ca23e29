"""Statements made of letters, such as ``A and (B or C)``, compared by their truth tables."""

from collections.abc import Mapping
from itertools import product

from problems.answers.judging.values.equivalence import Comparison, Outcome
from problems.answers.reading.tree import Call, Logic, Name, Node, names_in

_MOST_LETTERS = 8


def is_proposition(tree: Node) -> bool:
    """Tell whether a tree joins letters by *and*, *or* and *not* only."""
    if isinstance(tree, Call):
        return tree.function == "not"
    return isinstance(tree, Logic) and all(isinstance(item, Name) or is_proposition(item) for item in tree.items)


def same_proposition(left: Node, right: Node) -> Comparison:
    """Compare two propositions at all values of their letters."""
    names = sorted(names_in(left) | names_in(right))
    if len(names) > _MOST_LETTERS:
        return Comparison(Outcome.UNKNOWN)
    rows = (dict(zip(names, row, strict=True)) for row in product((True, False), repeat=len(names)))
    same = all(_value(left, row) == _value(right, row) for row in rows)
    return Comparison(Outcome.EQUAL if same else Outcome.DIFFERENT)


def _value(tree: Node, row: Mapping[str, bool]) -> bool:
    match tree:
        case Name(name):
            return row[name]
        case Call("not", (inner,)):
            return not _value(inner, row)
        case Logic("or", items):
            return any(_value(item, row) for item in items)
        case Logic(_, items):
            return all(_value(item, row) for item in items)
    return False
