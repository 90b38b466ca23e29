"""The picture of an author's family: a plot of the course whose arguments are numbers, texts and formulas.

A text that begins with ``=`` is a formula in the parameters and values; any other text may hold placeholders.
"""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from inspect import Parameter, signature
from typing import Any

from problems.answers.reading import Node
from problems.authoring.arrays import entries_in, rows_in
from problems.authoring.conditions import size
from problems.authoring.draft import Formula, PlotDraft
from problems.authoring.errors import FoldingError
from problems.authoring.fields import Fields
from problems.authoring.parameters import Value
from problems.authoring.places import Path
from problems.authoring.templates import fill

# plots whose work does not grow with the size of a number
KINDS = (
    "activation", "area", "arrows", "bars", "box", "chain-diagram", "count-table", "dots", "eigenvectors",
    "ellipse-of-circle", "estimate", "graph", "grid-image", "lines", "normal-area", "polynomial", "projection",
    "quadratic-field", "residuals", "scatter-fit", "span", "venn",
)  # fmt: skip
LARGEST = 10_000
LONGEST_ALT = 1024
MOST_ENTRIES = 60
MOST_VALUES = 300
LONGEST_TEXT = 80
DEEPEST = 3


def plot(fields: Fields, names: Collection[str]) -> PlotDraft | None:
    """Read ``[plot]``; a family without one has no picture."""
    if "plot" not in fields.table:
        return None
    table = fields.inner("plot")
    kind, when = table.text("kind", most=40), table.text("when", required=False, most=10) or "after"
    alt = table.text("alt", most=LONGEST_ALT)
    if when not in {"before", "after"}:
        table.complain("when", 'write "before" when the problem needs the picture, otherwise "after".')
    arguments = table.inner("arguments")
    table.done()
    if kind and kind not in KINDS:
        near = get_close_matches(kind, KINDS, n=1)
        guess = f" Did you mean `{near[0]}`?" if near else ""
        table.complain("kind", f"`{kind}` is no picture. There are: {', '.join(KINDS)}.{guess}")
    elif kind:
        _check_names(arguments, kind)
    found = {name: _read(arguments, (*arguments.path, name), arguments.take(name), names) for name in arguments.table}
    if _count(tuple(found.values())) > MOST_VALUES:
        arguments.complain(None, f"there are more than {MOST_VALUES} numbers in this picture.")
    return PlotDraft(table.path, kind, when, alt, found)


def worked_out(value: object, values: Mapping[str, Value], trees: Mapping[str, Node]) -> Any:
    """Return an argument as JSON; raises ``FoldingError`` for what is no number of a picture."""
    if isinstance(value, tuple):
        return [worked_out(entry, values, trees) for entry in value]
    if isinstance(value, Formula):
        from problems.authoring.folding import folded

        return _json(folded(value.tree, trees))
    return fill(value, values)[:LONGEST_TEXT] if isinstance(value, str) else value


def _check_names(arguments: Fields, kind: str) -> None:
    from problems.plots.registry import plots  # matplotlib is loaded only where there is a picture

    known = {name: one for name, one in signature(plots()[kind]).parameters.items() if name != "theme"}
    for name in arguments.table:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            guess = f" Did you mean `{near[0]}`?" if near else f" There are: {', '.join(known)}."
            arguments.complain(name, f"the picture `{kind}` has no argument `{name}`.{guess}")
    for name, one in known.items():
        if one.default is Parameter.empty and name not in arguments.table:
            arguments.complain(None, f"the picture `{kind}` needs the argument `{name}`.")


def _read(fields: Fields, path: Path, value: object, names: Collection[str], depth: int = 0) -> object:
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        if not -LARGEST <= float(value) <= LARGEST:
            fields.notes.add(path, f"numbers of a picture lie between -{LARGEST} and {LARGEST}.")
        return value
    if isinstance(value, str):
        if value.startswith("="):
            tree = fields.expression(path, value[1:], names)
            return "" if tree is None else Formula(path, tree)
        if len(value) > LONGEST_TEXT:
            fields.notes.add(path, f"a text of a picture has at most {LONGEST_TEXT} characters.")
        return value
    if isinstance(value, list) and len(value) <= MOST_ENTRIES and depth < DEEPEST:
        return tuple(_read(fields, path, entry, names, depth + 1) for entry in value)
    fields.notes.add(path, f"this must be a number, a text or a list of at most {MOST_ENTRIES} of them.")
    return ""


def _count(value: object) -> int:
    return sum(map(_count, value)) if isinstance(value, tuple) else 1


def _json(tree: Node) -> Any:
    rows, entries = rows_in(tree), entries_in(tree)
    if rows is not None:
        return [[_json(entry) for entry in row] for row in rows]
    if entries is not None:
        return [_json(entry) for entry in entries]
    value = size(tree, {})
    if not -LARGEST <= value <= LARGEST:
        raise FoldingError(f"a number of the picture lies outside -{LARGEST} to {LARGEST}.")
    return int(value) if value == int(value) else float(value)
