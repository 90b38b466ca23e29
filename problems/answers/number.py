"""A number: an integer, an exact number, or a decimal within a tolerance."""

from dataclasses import KW_ONLY, dataclass
from typing import ClassVar

from problems.answers.answer_type import AnswerType
from problems.answers.outcome import correct, incorrect
from problems.answers.reading import Node
from problems.verdict import Verdict


@dataclass(frozen=True)
class Number(AnswerType):
    """One number. ``exact`` asks for the exact value, else ``tolerance`` (absolute, as text) or ``decimals`` says how near."""

    code: ClassVar[str] = "num"

    _: KW_ONLY
    exact: bool = True
    tolerance: str | None = None
    decimals: int | None = None
    integer: bool = False
    degrees: bool = False

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response."""
        del response
        return correct() if tree == self.key() else incorrect()

    def example(self) -> str:
        """Return a valid input that is not the key."""
        return "7" if self.integer else "2.5" if self.course_code() != "num" else "3/7"

    def course_code(self) -> str:
        """Return ``int``, ``num``, or ``num~t`` with the tolerance."""
        if self.integer:
            return "int"
        return "num" if self.tolerance is None and self.decimals is None and self.exact else "num~t"
