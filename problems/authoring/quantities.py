"""Reads parameters, values and constraints from an author's file."""

from collections.abc import Collection, Mapping
from fractions import Fraction
from graphlib import CycleError, TopologicalSorter
from typing import Any

from problems.answers.judging.values.exact import rational
from problems.answers.reading import Node
from problems.answers.reading.names import Names
from problems.answers.reading.refusal import Refusal
from problems.answers.reading.tree import names_in
from problems.authoring.draft import Cases, Definition, Formula
from problems.authoring.fields import Fields
from problems.authoring.parameters import Domain, Listed, Spaced, Value
from problems.authoring.places import Path
from problems.authoring.templates import names_used

LARGEST = 10**6
MOST_STEPS = 2 * 10**6
MOST_QUANTITIES = 40
_KINDS = ("range", "choices", "words")


def parameters(fields: Fields, symbols: Collection[str], known: Collection[str] | None = None) -> dict[str, Domain]:
    """Read ``[parameters]``; ``known`` names the ones that a level may change."""
    found: dict[str, Domain] = {}
    for name, table in list(fields.table.items())[:MOST_QUANTITIES]:
        fields.take(name)
        if _is_bad_name(name, symbols, fields):
            continue
        if known is not None and name not in known:
            fields.complain(name, f"there is no parameter `{name}` to change at this level.")
            continue
        domain = _domain(Fields(table, (*fields.path, name), fields.notes), symbols)
        if domain is not None:
            found[name] = domain
    if len(fields.table) > MOST_QUANTITIES:
        fields.complain(None, f"there are more than {MOST_QUANTITIES} parameters.")
    return found


def values(fields: Fields, names: Collection[str], symbols: Collection[str]) -> dict[str, Definition]:
    """Read ``[values]`` and put them in an order in which they can be worked out."""
    table = dict(list(fields.table.items())[:MOST_QUANTITIES])
    if len(fields.table) > MOST_QUANTITIES:
        fields.complain(None, f"there are more than {MOST_QUANTITIES} values.")
    good = {name: text for name, text in table.items() if not _is_bad_name(name, {*names, *symbols}, fields)}
    every = {*names, *good, *symbols}
    found = {name: _definition(fields, name, text, every) for name, text in good.items()}
    defined = {name: value for name, value in found.items() if value is not None}
    needs = {name: _needed(value) & set(defined) for name, value in defined.items()}
    try:
        order = list(TopologicalSorter(needs).static_order())
    except CycleError as error:
        circle = " → ".join(f"`{name}`" for name in error.args[1])
        fields.complain(str(error.args[1][0]), f"these values are defined by each other: {circle}.")
        return {}
    return {name: defined[name] for name in order}


def constraints(fields: Fields, names: Collection[str]) -> tuple[Formula, ...]:
    """Read a list of conditions."""
    found = []
    for index, text in enumerate(fields.texts("constraints")):
        path = (*fields.path, "constraints", index)
        tree = fields.expression(path, text, names)
        if tree is not None:
            found.append(Formula(path, tree))
    return tuple(found)


def _needed(value: Definition) -> set[str]:
    if isinstance(value, Formula):
        return set(names_in(value.tree))
    return {*names_in(value.condition), *names_used(value.then), *names_used(value.otherwise)}


def _definition(fields: Fields, name: str, text: Any, names: Collection[str]) -> Definition | None:
    path: Path = (*fields.path, name)
    if not isinstance(text, Mapping):
        tree = fields.expression(path, text, names)
        return None if tree is None else Formula(path, tree)
    cases = Fields(text, path, fields.notes)
    condition = cases.expression((*path, "if"), cases.take("if"), names)
    then, otherwise = cases.text("then"), cases.text("else")
    cases.done()
    return None if condition is None else Cases(path, condition, then, otherwise)


def _is_bad_name(name: str, taken: Collection[str], fields: Fields) -> bool:
    plain = name.isascii() and name[:1].isalpha() and name.replace("_", "").isalnum() and len(name) <= 16
    if not plain or name in {"e", "i", "I", "T", "pi", "oo"}:
        fields.complain(name, f"`{name}` cannot be a name. Use a letter, or letters, digits and _.")
        return True
    try:
        pieces = Names.of((name,)).cut(name, 0, opens=False) if name.isalpha() else ()
    except Refusal as refusal:
        fields.complain(name, refusal.sentence)
        return True
    if pieces and (len(pieces) > 1 or pieces[0].kind != "name"):
        fields.complain(name, f"`{name}` already has a meaning. Choose another name.")
        return True
    if name in taken:
        fields.complain(name, f"`{name}` is defined twice.")
        return True
    return False


def _domain(fields: Fields, symbols: Collection[str]) -> Domain | None:
    kinds = [kind for kind in _KINDS if kind in fields.table]
    if len(kinds) != 1:
        fields.complain(None, "say what it may be: one of `range = [1, 9]`, `choices = [1, 2]`, `words = [...]`.")
        return None
    if kinds == ["range"]:
        found: Domain | None = _spaced(fields)
    elif kinds == ["words"]:
        words = fields.texts("words", least=1, most=200)
        found = Listed(words) if words else None
    else:
        found = _listed(fields, symbols)
    fields.done()
    return found


def _listed(fields: Fields, symbols: Collection[str]) -> Domain | None:
    entries = fields.take("choices")
    if not isinstance(entries, list) or not 1 <= len(entries) <= 200:
        fields.complain("choices", 'this must be a list of 1 to 200 values, such as [2, 3, "1/2"].')
        return None
    trees: list[Value | None] = [
        fields.expression((*fields.path, "choices", index), entry, symbols) for index, entry in enumerate(entries)
    ]
    good = tuple(tree for tree in trees if tree is not None)
    return Listed(good) if good else None


def _spaced(fields: Fields) -> Domain | None:
    ends = fields.take("range")
    if not isinstance(ends, list) or len(ends) != 2:
        fields.complain("range", "this must be the smallest and the largest number, such as [1, 9].")
        return None
    low, high = (_fraction(fields, "range", end) for end in ends)
    step = _fraction(fields, "step", fields.table.get("step", 1))
    fields.take("step")
    over = fields.take("over")
    excluded = fields.take("not") or []
    if over is None:
        over = [1]
    if not isinstance(over, list) or not over or len(over) > 50 or not all(_is_divisor(entry) for entry in over):
        fields.complain("over", "this must be a list of whole numbers from 1 to 1000, such as [2, 3, 4].")
        return None
    if not isinstance(excluded, list) or len(excluded) > 200:
        fields.complain("not", "this must be a list of numbers, such as [0, 1].")
        return None
    without = [_fraction(fields, "not", entry) for entry in excluded]
    if low is None or high is None or step is None or None in without:
        return None
    return _bounded(fields, low, high, step, tuple(over), frozenset(entry for entry in without if entry is not None))


def _bounded(
    fields: Fields, low: Fraction, high: Fraction, step: Fraction, over: tuple[int, ...], without: frozenset[Fraction]
) -> Domain | None:
    if step <= 0 or high < low:
        fields.complain("range", "the first number must be the smaller one, and the step above 0.")
        return None
    count = int((high - low) / step) + 1
    if max(abs(low), abs(high)) > LARGEST or count > MOST_STEPS:
        fields.complain("range", f"this range is too large. Stay between -{LARGEST} and {LARGEST}.")
        return None
    if count <= len(without) and all(low + place * step in without for place in range(count)) and over == (1,):
        fields.complain("not", "this leaves no number of the range.")
        return None
    return Spaced(low, step, count, over, without)


def _is_divisor(entry: object) -> bool:
    return isinstance(entry, int) and not isinstance(entry, bool) and 1 <= entry <= 1000


def _fraction(fields: Fields, name: str, entry: object) -> Fraction | None:
    tree: Node | None = fields.expression((*fields.path, name), entry, ())
    value = None if tree is None else rational(tree)
    if tree is not None and value is None:
        fields.complain(name, f'`{entry}` is no number. Write 3 or "1/2".')
    return value
