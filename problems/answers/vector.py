"""A vector, judged entry by entry."""

from dataclasses import KW_ONLY, dataclass
from typing import ClassVar

from problems.answers.answer_type import AnswerType
from problems.answers.outcome import correct, incorrect
from problems.answers.reading import Names, Node
from problems.verdict import Verdict


@dataclass(frozen=True)
class Vector(AnswerType):
    """A vector, judged entry by entry."""

    code: ClassVar[str] = "vec"

    names: tuple[str, ...] = ()
    _: KW_ONLY
    tolerance: str | None = None

    def symbols(self) -> Names:
        """Return the names a response may use."""
        return Names.of(self.names)

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response."""
        del response
        return correct() if tree == self.key() else incorrect()

    def example(self) -> str:
        """Return a valid input that is not the key."""
        return "(1, 2, 3)"
