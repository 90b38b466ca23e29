"""Judges a chain of equalities by its last part: ``y = 2x``, ``2*3 = 6``, ``Var(X) = E[X^2] - E[X]^2 = 4``."""

from dataclasses import replace
from typing import Protocol

from problems.answers.judging.forms.rounding import decimal_of, is_rounding
from problems.answers.judging.structures.array_trees import array_of
from problems.answers.judging.structures.entries import alike
from problems.answers.judging.values.budgets import refuse_too_large
from problems.answers.judging.worked import worked
from problems.answers.outcome import not_understood
from problems.answers.reading import Names, Node, Reading, Refusal
from problems.answers.reading.heads import is_label, is_size_of_list
from problems.answers.reading.links import is_chain, links
from problems.answers.reading.tree import Collection, Constant, Name, is_scalar, names_in
from problems.verdict import Status, Verdict

_NUMBERS = frozenset({"oo", "∞", "inf", "infinity", "-oo"})
_SIGNS = frozenset("=≈≅≃\\")


class Asked(Protocol):
    """What an answer type offers here: its names, and its verdict on a part or on a tree."""

    @property
    def form(self) -> str:
        """The form that is asked."""

    def symbols(self) -> Names:
        """Return the names a response may use."""

    def bare_labels(self) -> bool:
        """Tell whether a single letter may stand before ``=``."""

    def read(self, response: str) -> Reading:
        """Read a response; raises ``Refusal``."""

    def judge_part(self, response: str) -> Verdict:
        """Judge a response without the equalities that lead to it."""

    def judge_tree(self, tree: Node) -> Verdict:
        """Judge one reading."""


def judged_chain(answer: Asked, response: str, *, arrays: bool) -> Verdict | None:
    """Return the verdict of a response that is a chain of equalities, None when it is none."""
    parts = links(response) if _SIGNS.intersection(response) else []
    if not is_chain(response, parts):
        return None
    names = answer.symbols()
    head = response[slice(*parts[0])]
    values = [_value(answer, response[slice(*part)]) for part in parts[:-1]]
    turned = len(parts) == 2 and is_label(response[slice(*parts[1])].strip() or "0", names, letters=True)
    if names_only(values[0]) or (turned and values[0] is not None):
        return None  # ``x = …`` and ``(x, y) = …`` in the item's names, ``5 = x``
    lettered = isinstance(values[0], Constant) and head.strip() not in _NUMBERS
    labelled = (values[0] is None or lettered) and is_label(head, names, arrays=arrays, letters=answer.bare_labels())
    if not labelled and any(value is None for value in values):
        return None
    last = response[slice(*parts[-1])]
    if labelled and is_size_of_list(head, last):
        return not_understood("label", "This size cannot be a vector. Send only the answer.")
    return _by_last(answer, response, parts, [None, *values[1:]] if labelled else values, labelled)


def _by_last(
    answer: Asked, response: str, parts: list[tuple[int, int]], values: list[Node | None], labelled: bool
) -> Verdict | None:
    """Judge the last part of a chain, whose other parts must agree with it."""
    last = response[slice(*parts[-1])]
    known = [value for value in values if value is not None]
    value = _value(answer, last) if known else None
    apart = value is not None and not all(_agree(one, value) for one in known)
    if apart and not labelled and len(parts) == 2:
        return None  # an equation, not a calculation
    verdict = answer.judge_part(" " * parts[-1][0] + last)
    if value is None or verdict.status not in {Status.CORRECT, Status.WRONG_FORM, Status.INCORRECT}:
        return verdict
    return _apart(verdict) if apart else _best(answer, verdict, known, value)


def names_only(tree: Node | None) -> bool:
    """Tell whether a tree is a name of the item, or a tuple of them."""
    items = tree.items if isinstance(tree, Collection) else (tree,)
    return all(isinstance(item, Name) for item in items)


def _apart(verdict: Verdict) -> Verdict:
    """Return the verdict of a chain whose parts differ: wrong where its end is wrong, else asked about."""
    if verdict.status is Status.INCORRECT:
        return verdict
    sentence = "The parts of your chain of equalities differ from one another. Send only the answer."
    return replace(not_understood("chain", sentence), reading=verdict.reading)


def _best(answer: Asked, verdict: Verdict, known: list[Node], value: Node) -> Verdict:
    """Return the verdict of the last part, or of an exact part before it of which it is the rounded value."""
    rounded = verdict.status is Status.INCORRECT and is_rounding(known[0], value)
    if not rounded and (verdict.status is not Status.WRONG_FORM or answer.form):
        return verdict
    return next((one for one in map(answer.judge_tree, known) if one.status is Status.CORRECT), verdict)


def _value(answer: Asked, part: str) -> Node | None:
    """Return the tree of a part that is written in the item's own names only."""
    if not part.strip():
        return None
    try:
        tree = worked(answer.read(part).tree)
        refuse_too_large(tree)
    except Refusal:
        return None
    declared = set(answer.symbols().declared)
    foreign = names_in(tree) - declared
    return None if foreign or not (is_scalar(tree) or array_of(tree) is not None) else tree


def _agree(one: Node, last: Node) -> bool:
    """Tell whether two parts are equal, or nearly so because one is rounded."""
    if alike(one, last).equal:
        return True
    if not is_scalar(one) or not is_scalar(last) or names_in(one) or names_in(last):
        return False
    first, second = decimal_of(one), decimal_of(last)
    return first is not None and second is not None and abs(first - second) <= abs(second) / 100
