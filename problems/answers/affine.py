"""A solution set of a linear system: a particular point plus a span."""

from dataclasses import dataclass
from typing import ClassVar

from problems.answers.answer_type import AnswerType
from problems.answers.judging.calculus import NoDerivativeError, derivative
from problems.answers.judging.conditions import with_values
from problems.answers.judging.spaces import Span, is_zero, span_of
from problems.answers.judging.structures import unlabelled, vector_of
from problems.answers.outcome import correct, incorrect
from problems.answers.reading import Names, Node
from problems.answers.reading.tree import Binary, Call, names_in
from problems.answers.subspace import judge_span
from problems.verdict import Status, Verdict

_PARAMETERS = ("t", "s", "r", "u", "k", "a", "b", "c", "lambda", "mu", "x_1", "x_2", "x_3", "x_4", "x", "y", "z", "w")


@dataclass(frozen=True)
class Affine(AnswerType):
    """Points such as ``(1, 0, 2) + t(1, 1, 0)`` or ``(1 + t, t, 2)`` or ``(1, 0, 2) + span{(1, 1, 0)}``."""

    code: ClassVar[str] = "affine"

    def symbols(self) -> Names:
        """Return the names that parameters may have."""
        return Names.of(_PARAMETERS)

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response."""
        del response
        key, given = _parts(unlabelled(self.key())), _parts(unlabelled(tree))
        if given is None or key is None:
            return incorrect("type-affine", "Give a point plus directions, such as (1, 0, 2) + t(1, 1, 0).")
        (point, directions), (wanted_point, wanted_directions) = given, key
        if len(point) != len(wanted_point):
            return incorrect(
                "vector-length", f"Your point has {len(point)} entries, but this one has {len(wanted_point)}."
            )
        away = tuple(Binary("-", one, two) for one, two in zip(point, wanted_point, strict=True))
        on = all(is_zero(entry) for entry in away) or (bool(wanted_directions) and Span(wanted_directions).holds(away))
        if not wanted_directions or not directions:
            if bool(wanted_directions) != bool(directions):
                sentence = (
                    "This is only one solution. Add the directions."
                    if wanted_directions
                    else "There is only one solution."
                )
                return incorrect("directions", sentence, credit=0.5 if on else 0.0)
            return correct() if on else incorrect("particular", "This point does not solve the system.")
        space = judge_span(Span(wanted_directions), Span(directions))
        if space.status is Status.CORRECT and not on:
            return incorrect(
                "particular", "The directions are right, but the point does not solve the system.", credit=0.5
            )
        return space

    def example(self) -> str:
        """Return a valid input that is not the key."""
        key = _parts(unlabelled(self.key()))
        size = len(key[0]) if key is not None else 3
        return f"({', '.join(str(index + 1) for index in range(size))}) + t({', '.join('1' * size)})"


def _parts(tree: Node) -> tuple[tuple[Node, ...], tuple[tuple[Node, ...], ...]] | None:
    """Return a particular point and the directions of a solution set, None when the tree gives none."""
    match tree:
        case Binary("+", left, Call("span", _) as span):
            point = vector_of(left)
            return None if point is None else (point, span_of(span).vectors)
        case Call("span", _):
            vectors = span_of(tree).vectors
            return tuple(Binary("-", entry, entry) for entry in vectors[0]), vectors
    entries = vector_of(tree)
    if entries is None or len(entries) < 2:
        return None
    names = sorted(set().union(*(names_in(entry) for entry in entries)))
    try:
        slopes = [tuple(derivative(entry, name) for entry in entries) for name in names]
    except NoDerivativeError:
        return None
    if any(names_in(_at_zero(slope, ())) for direction in slopes for slope in direction):
        slopes = [tuple(_at_zero(slope, tuple(names)) for slope in direction) for direction in slopes]
    return tuple(_at_zero(entry, tuple(names)) for entry in entries), tuple(slopes)


def _at_zero(tree: Node, names: tuple[str, ...]) -> Node:
    from fractions import Fraction

    return with_values(tree, dict.fromkeys(names, Fraction(0)))
