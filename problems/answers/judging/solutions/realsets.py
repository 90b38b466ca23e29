"""Subsets of the real line: unions of intervals and points, read from trees and compared exactly at their ends."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from problems.answers.judging.solutions.borders import Line, borders
from problems.answers.judging.solutions.statements import is_condition
from problems.answers.judging.solutions.truth import holds
from problems.answers.judging.values.backend import Value
from problems.answers.judging.values.precise import DIGITS, context
from problems.answers.judging.values.probe import precise_formula
from problems.answers.reading.refusal import Refusal
from problems.answers.reading.tree import (
    Binary,
    Collection,
    Interval,
    Logic,
    Name,
    Node,
    Relation,
    SetOperation,
    Word,
    is_scalar,
    names_in,
)


@dataclass(frozen=True)
class Piece:
    """One interval; a point has equal closed ends."""

    left: Any
    right: Any
    left_closed: bool
    right_closed: bool


@dataclass(frozen=True)
class Assignment:
    """Values of the names that occur in the ends."""

    names: tuple[str, ...]
    values: tuple[str, ...]

    def number(self, tree: Node) -> Value:
        """Return the value of an end; raises ``Refusal`` where it has none."""
        mp = context(DIGITS)
        try:
            value = precise_formula(tree, self.names, DIGITS)([mp.mpf(text) for text in self.values])
        except (ArithmeticError, ValueError, TypeError):
            raise Refusal("An end of the interval has no value. Check it.", None, "interval-end") from None
        if mp.im(value) != 0 or mp.isnan(value):
            raise Refusal("An end of the interval is not a real number.", None, "interval-end")
        return mp.re(value)


def real_set(tree: Node, running: str, assignment: Assignment) -> tuple[Piece, ...] | None:  # noqa: C901, PLR0911 - one branch a kind of thing
    """Return a tree as a set of reals in normal form, None when it is no such set; raises ``Refusal``."""
    match tree:
        case Word("empty" | "false"):
            return ()
        case Word("reals" | "true"):
            return (_everything(),)
        case Relation(("in",), (Name(), inside)):
            return real_set(inside, running, assignment)
        case Relation(("=",), (Name(name), inside)) if name != running or not is_scalar(inside):
            return real_set(inside, running, assignment)
        case Interval(left, right, left_closed, right_closed):
            return _interval(left, right, (left_closed, right_closed), assignment)
        case Collection("tuple" | "list" as kind, (left, right)) if is_scalar(left) and is_scalar(right):
            return _interval(left, right, (kind == "list", kind == "list"), assignment)
        case Collection("set", items) if all(is_scalar(item) for item in items):
            values = [assignment.number(item) for item in items]
            return normal([Piece(value, value, True, True) for value in values])
        case SetOperation(operator, left, right):
            return _operation(operator, real_set(left, running, assignment), real_set(right, running, assignment))
        case Binary("-", left, right) if not is_scalar(left) and not is_scalar(right):
            return _operation("difference", real_set(left, running, assignment), real_set(right, running, assignment))
        case Logic("or", items) if not is_condition(tree):
            return _all([real_set(item, running, assignment) for item in items])
        case Collection("bare", items) if not is_condition(tree) and not all(is_scalar(item) for item in items):
            return _all([real_set(item, running, assignment) for item in items])
    if isinstance(tree, Collection) and is_condition(tree):
        both = solutions(tree, running, assignment)
        return both or solutions(Logic("or", tree.items), running, assignment)
    return solutions(tree, running, assignment) if is_condition(tree) else None


def _all(parts: Sequence[tuple[Piece, ...] | None]) -> tuple[Piece, ...] | None:
    found = [part for part in parts if part is not None]
    return normal([piece for part in found for piece in part]) if len(found) == len(parts) else None


def _everything() -> Piece:
    mp = context(DIGITS)
    return Piece(-mp.inf, mp.inf, False, False)


def _interval(left: Node, right: Node, closed: tuple[bool, bool], assignment: Assignment) -> tuple[Piece, ...]:
    mp = context(DIGITS)
    low, high = assignment.number(left), assignment.number(right)
    if low > high or (low == high and mp.isinf(low)):
        raise Refusal("The left end of an interval must be smaller than the right end.", None, "interval-order")
    for end, is_closed, side in ((low, closed[0], "left"), (high, closed[1], "right")):
        if is_closed and mp.isinf(end):
            raise Refusal(f"Infinity is no number of the set: use a round bracket on the {side}.", None, "infinite-end")
    if low == high and closed != (True, True):
        return ()
    return (Piece(low, high, closed[0] and not mp.isinf(low), closed[1] and not mp.isinf(high)),)


def normal(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return disjoint pieces from left to right, joined where they touch."""
    ordered = sorted(pieces, key=lambda piece: (piece.left, not piece.left_closed))
    joined: list[Piece] = []
    for piece in ordered:
        last = joined[-1] if joined else None
        if last is not None and (
            piece.left < last.right or (same_end(piece.left, last.right) and (piece.left_closed or last.right_closed))
        ):
            longer = piece.right > last.right and not same_end(piece.right, last.right)
            closed = (
                piece.right_closed
                if longer
                else last.right_closed or (same_end(piece.right, last.right) and piece.right_closed)
            )
            joined[-1] = Piece(last.left, piece.right if longer else last.right, last.left_closed, closed)
        else:
            joined.append(piece)
    return tuple(joined)


def same_end(left: Value, right: Value) -> bool:
    """Tell whether two ends are the same number, to 25 digits."""
    mp = context(DIGITS)
    if mp.isinf(left) or mp.isinf(right):
        return bool(left == right)
    return bool(abs(left - right) <= mp.mpf(10) ** -25 * (1 + abs(left)))


def contains(pieces: Sequence[Piece], value: Value) -> bool:
    """Tell whether a number lies in the set."""
    for piece in pieces:
        left = piece.left_closed if same_end(value, piece.left) else value > piece.left
        right = piece.right_closed if same_end(value, piece.right) else value < piece.right
        if left and right:
            return True
    return False


def _operation(
    operator: str, left: tuple[Piece, ...] | None, right: tuple[Piece, ...] | None
) -> tuple[Piece, ...] | None:
    if left is None or right is None:
        return None
    if operator == "union":
        return normal([*left, *right])
    wanted = operator == "intersection"
    return from_cells(
        [end for piece in (*left, *right) for end in (piece.left, piece.right)],
        lambda value: contains(left, value) and contains(right, value) is wanted,
    )


def from_cells(ends: Sequence[Value], inside: Any) -> tuple[Piece, ...]:
    """Return the set that is true where ``inside`` is, when it changes only at the given ends."""
    mp = context(DIGITS)
    finite: list[Value] = []
    for end in sorted(end for end in ends if not mp.isinf(end)):
        if not finite or not same_end(end, finite[-1]):
            finite.append(end)
    pieces = [Piece(end, end, True, True) for end in finite if inside(end)]
    borders_ = [-mp.inf, *finite, mp.inf]
    for low, high in pairwise(borders_):
        middle = _between(low, high)
        if inside(middle):
            pieces.append(Piece(low, high, False, False))
    return normal(pieces)


def _between(low: Value, high: Value) -> Value:
    mp = context(DIGITS)
    if mp.isinf(low):
        return mp.mpf(0) if mp.isinf(high) else high - 1
    return low + 1 if mp.isinf(high) else (low + high) / 2


def solutions(tree: Node, running: str, assignment: Assignment) -> tuple[Piece, ...]:
    """Return the solution set of a condition in one running name."""
    names = tuple(sorted(names_in(tree) | {running}))
    values = dict(zip(assignment.names, assignment.values, strict=True))
    line = Line(running, names, tuple("0" if name == running else values.get(name, "0.7") for name in names))
    return from_cells(borders(tree, line), lambda value: holds(tree, names, line.point(value)))


def same_set(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Tell whether two sets in normal form are equal."""
    return len(left) == len(right) and all(
        same_end(one.left, two.left)
        and same_end(one.right, two.right)
        and one.left_closed == two.left_closed
        and one.right_closed == two.right_closed
        for one, two in zip(left, right, strict=True)
    )


def same_ends(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Tell whether two sets differ only in which ends belong to them."""
    return len(left) == len(right) and all(
        same_end(one.left, two.left) and same_end(one.right, two.right) for one, two in zip(left, right, strict=True)
    )


def assignments(names: Mapping[str, object] | Sequence[str]) -> list[Assignment]:
    """Return a few values for the names in the ends (one empty assignment when there are none)."""
    listed = tuple(sorted(names))
    if not listed:
        return [Assignment((), ())]
    rows = (("0.3", "1.7", "2.9"), ("-1.4", "0.6", "5.2"), ("1.1", "2.3", "4.7"), ("3.1", "1.9", "-0.8"))
    return [Assignment(listed, tuple(row[index % 3] for index in range(len(listed)))) for row in rows]
