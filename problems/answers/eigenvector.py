"""An eigenvector, up to a non-zero factor."""

from dataclasses import KW_ONLY, dataclass
from typing import ClassVar

from problems.answers.answer_type import AnswerType
from problems.answers.outcome import correct, incorrect
from problems.answers.reading import Node
from problems.verdict import Verdict


@dataclass(frozen=True)
class Eigenvector(AnswerType):
    """An eigenvector, up to a non-zero factor."""

    code: ClassVar[str] = "eigvec"

    _: KW_ONLY
    tolerance: str | None = None

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response."""
        del response
        return correct() if tree == self.key() else incorrect()

    def example(self) -> str:
        """Return a valid input that is not the key."""
        return "(1, 2)"
