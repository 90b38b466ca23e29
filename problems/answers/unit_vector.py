"""A unit vector, up to its sign."""

from dataclasses import dataclass
from typing import ClassVar

from problems.answers.eigenvector import Eigenvector
from problems.answers.judging.structures.array_trees import vector_of
from problems.answers.judging.structures.labels import unlabelled
from problems.answers.judging.structures.spaces import number
from problems.answers.judging.values.precise import DIGITS, context
from problems.answers.outcome import incorrect
from problems.answers.reading import Node
from problems.verdict import Status, Verdict


@dataclass(frozen=True)
class UnitVector(Eigenvector):
    """A vector of length 1 (within 0.01) parallel to the key; rounded decimals are accepted."""

    code: ClassVar[str] = "unit"

    tolerance: str | None = "0.01"

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response."""
        verdict = super().decide(tree, response)
        entries = vector_of(unlabelled(tree))
        if verdict.status is not Status.CORRECT or entries is None:
            return verdict
        mp = context(DIGITS)
        length = mp.sqrt(sum(abs(number(entry)) ** 2 for entry in entries))
        if abs(length - 1) > mp.mpf("0.01"):
            return incorrect(
                "not-unit", "The direction is right, but the length is not 1. Divide by the length.", credit=0.5
            )
        return verdict

    def course_code(self) -> str:
        """Return ``unit±``."""
        return "unit±"

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        size = len(self.space().vectors[0])
        return f"({', '.join(['1'] + ['0'] * (size - 1))})"
