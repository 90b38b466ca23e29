"""An antiderivative, up to a constant that must be written."""

from dataclasses import dataclass
from typing import ClassVar

from problems.answers.answer_type import AnswerType
from problems.answers.outcome import correct, incorrect
from problems.answers.reading import Names, Node
from problems.verdict import Verdict


@dataclass(frozen=True)
class Antiderivative(AnswerType):
    """An antiderivative, up to a constant that must be written."""

    code: ClassVar[str] = "anti"

    variable: str = "x"
    names: tuple[str, ...] = ()

    def symbols(self) -> Names:
        """Return the names a response may use."""
        return Names.of((self.variable, *self.names))

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response."""
        del response
        return correct() if tree == self.key() else incorrect()

    def example(self) -> str:
        """Return a valid input that is not the key."""
        return "x^2/2 + C"
