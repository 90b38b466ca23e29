"""A solution set of a linear system: a particular point plus a span."""

import re
from dataclasses import dataclass
from typing import ClassVar

from problems.answers.answer_type import AnswerType
from problems.answers.judging.structures.affine_sets import parts_of
from problems.answers.judging.structures.labels import unlabelled
from problems.answers.judging.structures.spaces import Span, is_zero
from problems.answers.outcome import correct, incorrect
from problems.answers.reading import Names, Node, Reading, read
from problems.answers.reading.tree import Binary
from problems.answers.subspace import judge_span
from problems.verdict import Status, Verdict

_ANY_NUMBER = re.compile(
    r"\s*(?:[,;:|]|\\mid|\bfor\b|\bwhere\b|\bwith\b)\s*(?:where\s+|with\s+|for\s+)?(?:any\s+|all\s+|every\s+)?[a-z]"
    r"(?:\s*,\s*[a-z])*\s*(?:(?:\bin\b|∈|\\in\b)\s*(?:R|ℝ|\\mathbb\{R\}|\\R)|(?:is\s+|are\s+)?(?:real|free|any\s+real)(?:\s+numbers?)?)"
    r"\s*(\}?)$"
)
_PARAMETERS = ("t", "s", "r", "u", "k", "a", "b", "c", "lambda", "mu", "x_1", "x_2", "x_3", "x_4", "x", "y", "z", "w")


@dataclass(frozen=True)
class Affine(AnswerType):
    """Points such as ``(1, 0, 2) + t(1, 1, 0)`` or ``(1 + t, t, 2)`` or ``(1, 0, 2) + span{(1, 1, 0)}``."""

    code: ClassVar[str] = "affine"

    def symbols(self) -> Names:
        """Return the names that parameters may have."""
        return Names.of(_PARAMETERS)

    def read(self, response: str) -> Reading:
        """Read a response without the words that say that a parameter is any number: ``, t in R``."""
        text = _ANY_NUMBER.sub(r"\1", response.strip())
        whole = text.startswith("{") and text.endswith("}")
        return read(text[1:-1] if whole else text, self.symbols())

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response."""
        del response
        key, given = parts_of(unlabelled(self.key())), parts_of(unlabelled(tree))
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

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        key = parts_of(unlabelled(self.key()))
        size = len(key[0]) if key is not None else 3
        return f"({', '.join(str(index + 1) for index in range(size))}) + t({', '.join('1' * size)})"
