"""An equation, up to a non-zero factor."""

from dataclasses import dataclass
from typing import ClassVar

from problems.answers.answer_type import AnswerType
from problems.answers.outcome import correct, incorrect
from problems.answers.reading import Names, Node
from problems.verdict import Verdict


@dataclass(frozen=True)
class Equation(AnswerType):
    """An equation, up to a non-zero factor."""

    code: ClassVar[str] = "eqn"

    names: tuple[str, ...] = ("x", "y")

    def symbols(self) -> Names:
        """Return the names a response may use."""
        return Names.of(self.names)

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response."""
        del response
        return correct() if tree == self.key() else incorrect()

    def example(self) -> str:
        """Return a valid input that is not the key."""
        return "y = 3*x - 1"
