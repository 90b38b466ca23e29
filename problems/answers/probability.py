"""A probability: a number between 0 and 1, in decimals, fractions or percent."""

from dataclasses import dataclass
from typing import ClassVar, Self

from problems.answers.judging.forms.rounding import decimal_of
from problems.answers.judging.structures.kinds import single
from problems.answers.number import Number
from problems.answers.outcome import incorrect
from problems.answers.reading import Node
from problems.answers.reading.tree import is_scalar, names_in
from problems.verdict import Verdict


@dataclass(frozen=True)
class Probability(Number):
    """A probability; values outside [0, 1] get their own message."""

    code: ClassVar[str] = "prob"

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response."""
        inner = single(tree)
        value = decimal_of(inner) if is_scalar(inner) and not names_in(inner) else None
        if value is not None and not 0 <= value <= 1:
            if 1 < value <= 100:
                return incorrect(
                    "probability-range", "A probability lies between 0 and 1. For a percentage, add the sign %."
                )
            return incorrect("probability-range", "A probability lies between 0 and 1.")
        return super().decide(tree, response)

    @classmethod
    def for_check(cls, reference: str, variables: tuple[str, ...], kind: str, tolerance: str | None, form: str) -> Self:
        """Return the probability with a reference as its key."""
        del variables, kind
        return cls(reference, exact=tolerance is None, tolerance=tolerance, form=form)

    def course_code(self) -> str:
        """Return ``prob``."""
        return self.code

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        return "0.35"
