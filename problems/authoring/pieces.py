"""Keys that are written in a way of their own: functions in pieces, and values with vectors."""

import re
from collections.abc import Collection as Names
from collections.abc import Sequence

from problems.answers.reading import Node, plain
from problems.answers.reading.tree import Collection, Logic, Relation, Word
from problems.authoring.arrays import rows_in
from problems.authoring.fields import Fields
from problems.authoring.places import Path

_SEPARATE = re.compile(r"[;\n]")
_IF = re.compile(r"\s+if\s+", re.IGNORECASE)
_OTHERWISE = re.compile(r"[\s,]+otherwise\s*$", re.IGNORECASE)
_JOINTS = str.maketrans({":": ",", ";": ",", "\n": ","})
_ELSE = Word("true")
_OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}


def formula(fields: Fields, path: Path, text: object, code: str, names: Names[str]) -> Node | None:
    """Read the key of a part, or a wrong answer to it."""
    if isinstance(text, str) and code == "pw":
        return _pieces(fields, path, text, names)
    if isinstance(text, str) and code == "eigpairs":
        text = text.translate(_JOINTS)
    tree = fields.expression(path, text, {*names, "C"} if code == "anti" else names)
    if tree is not None and code == "diag" and not _is_pair(tree):
        fields.notes.add(path, 'write two matrices, P and then D: "[[1, 1], [0, 1]], [[2, 0], [0, 3]]".')
        return None
    return tree


def _is_pair(tree: Node) -> bool:
    items = tree.items if isinstance(tree, Collection | Logic) else ()
    return len(items) == 2 and all(rows_in(item) is not None or not isinstance(item, Collection) for item in items)


def _pieces(fields: Fields, path: Path, text: str, names: Names[str]) -> Node | None:
    pieces = [_piece(fields, path, line, names) for line in _SEPARATE.split(text) if line.strip()]
    if None in pieces or not pieces:
        return None
    known = [piece for piece in pieces if piece is not None]
    return Collection(
        "list", tuple(Collection("list", (value, _said(at, known))) for at, (value, _) in enumerate(known))
    )


def _said(at: int, pieces: Sequence[tuple[Node, Node]]) -> Node:
    """Return a piece's condition; "otherwise" after one comparison is the opposite comparison."""
    condition, first = pieces[at][1], pieces[0][1]
    if condition != _ELSE or len(pieces) != 2 or at == 0 or not isinstance(first, Relation):
        return condition
    opposite = _OPPOSITE.get(first.operators[0]) if len(first.operators) == 1 else None
    return condition if opposite is None else Relation((opposite,), first.operands)


def _piece(fields: Fields, path: Path, line: str, names: Names[str]) -> tuple[Node, Node] | None:
    if _OTHERWISE.search(line):
        value = fields.expression(path, _OTHERWISE.sub("", line), names)
        return None if value is None else (value, _ELSE)
    sides = _IF.split(line.strip())
    if len(sides) != 2:  # a formula and its condition
        fields.notes.add(path, 'write each piece with its condition: "x^2 if x < 0; x otherwise".')
        return None
    value, condition = (fields.expression(path, side, names) for side in sides)
    if condition is not None and not isinstance(condition, Relation | Logic):
        fields.notes.add(path, f"`{sides[1]}` is no condition. Write a comparison, such as `x < 0`.")
        return None
    return None if value is None or condition is None else (value, condition)


def written(tree: Node, code: str) -> str:
    """Return a key that was worked out as learners type it."""
    if code != "pw" or not isinstance(tree, Collection):
        return plain(tree)
    return "; ".join(_line(*piece.items) for piece in tree.items if isinstance(piece, Collection))


def _line(value: Node, condition: Node) -> str:
    return f"{plain(value)} otherwise" if condition == _ELSE else f"{plain(value)} if {plain(condition)}"
