"""An expression in the item's names."""

from dataclasses import KW_ONLY, dataclass
from typing import ClassVar

from problems.answers.answer_type import AnswerType
from problems.answers.outcome import correct, incorrect
from problems.answers.reading import Names, Node
from problems.verdict import Verdict


@dataclass(frozen=True)
class Expression(AnswerType):
    """An expression in the item's names."""

    code: ClassVar[str] = "expr"

    names: tuple[str, ...] = ("x",)
    _: KW_ONLY
    tolerance: str | None = None
    domain: str = ""

    def symbols(self) -> Names:
        """Return the names a response may use."""
        return Names.of(self.names)

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response."""
        del response
        return correct() if tree == self.key() else incorrect()

    def example(self) -> str:
        """Return a valid input that is not the key."""
        return "3*x+1"
