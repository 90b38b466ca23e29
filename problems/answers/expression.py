"""An expression in the item's names."""

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from functools import lru_cache
from typing import ClassVar

from problems.answers.answer_type import AnswerType
from problems.answers.judging.scalars import Wanted, judge_scalar, tolerance_of
from problems.answers.judging.solutions.truth import holds
from problems.answers.judging.structures.kinds import decimal_comma, mismatch, single, without_grouping
from problems.answers.judging.values.precise import DIGITS, context
from problems.answers.judging.values.signs import has_two_values
from problems.answers.outcome import incorrect
from problems.answers.reading import Names, Node, read
from problems.answers.reading.tree import is_scalar
from problems.verdict import Verdict


@dataclass(frozen=True)
class Expression(AnswerType):
    """A formula; equal when it agrees with the key wherever both are real and defined.

    ``domain`` is a condition such as ``x > 0`` that limits where they must agree.
    """

    code: ClassVar[str] = "expr"
    chain: ClassVar[str] = "scalar"

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
        comma = decimal_comma(tree)
        if comma is not None:
            return comma
        tree = without_grouping(tree if self.names else single(tree))
        if not is_scalar(tree):
            return mismatch(tree, "expression")
        if has_two_values(tree):
            return incorrect("type-two-values", "You gave two values with ±, but I asked for one expression.")
        allowed = inside(self.domain, self.names) if self.domain else None
        return judge_scalar(self.key(), tree, Wanted(self.form, tolerance_of(self.tolerance), self.names, allowed))

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        return f"3*{self.names[0]} + 1" if self.names else "3/7"


@lru_cache(maxsize=128)
def inside(domain: str, names: tuple[str, ...]) -> Callable[[dict[str, float]], bool]:
    """Return the test of whether a point lies in a domain such as ``0 < p and p < 1``."""
    condition = read(domain, names).tree

    def test(point: dict[str, float]) -> bool:
        mp = context(DIGITS)
        listed = tuple(sorted(point))
        return holds(condition, listed, [mp.mpf(str(point[name])) for name in listed]) if listed else True

    return test
