"""A number: an integer, an exact number, or a decimal within a tolerance."""

import re
from dataclasses import KW_ONLY, dataclass
from fractions import Fraction
from typing import ClassVar, Self

from problems.answers.answer_type import AnswerType
from problems.answers.judging.forms.rounding import is_rounding
from problems.answers.judging.forms.rules import rule
from problems.answers.judging.scalars import Wanted, judge_scalar, tolerance_of
from problems.answers.judging.structures.kinds import decimal_comma, mismatch, single
from problems.answers.judging.values.equivalence import compare
from problems.answers.judging.values.probe import Tolerance
from problems.answers.judging.values.signs import has_two_values
from problems.answers.outcome import correct, incorrect, wrong_form
from problems.answers.reading import Node, Reading
from problems.answers.reading.tree import Call, Relation, Word, is_scalar, names_in
from problems.answers.reading.units import without_unit
from problems.verdict import Status, Verdict


@dataclass(frozen=True)
class Number(AnswerType):
    """One number.

    ``exact`` asks for the exact value; ``tolerance`` (absolute, as text) or ``decimals`` (1.5 units of the last
    decimal) says how near is near enough; ``names`` may stand before ``=`` in the response.
    """

    code: ClassVar[str] = "num"
    chain: ClassVar[str] = "scalar"

    _: KW_ONLY
    exact: bool = True
    tolerance: str | None = None
    decimals: int | None = None
    integer: bool = False

    def near(self) -> Tolerance | None:
        """Return how near is near enough, None where the exact value is asked."""
        if self.tolerance is not None:
            return tolerance_of(self.tolerance)
        return None if self.decimals is None else Tolerance(absolute=Fraction(3, 2) / 10**self.decimals)

    def read(self, response: str) -> Reading:
        """Read a response; a unit after the number says nothing new."""
        return super().read(without_unit(response, self.label))

    def decide(self, tree: Node, response: str) -> Verdict:  # noqa: PLR0911 - one branch a kind of thing
        """Judge one reading of the response."""
        del response
        comma = decimal_comma(tree)
        if comma is not None:
            return comma
        key = self.key()
        tree = single(tree)
        if (
            isinstance(tree, Relation)
            and set(tree.operators) == {"="}
            and all(is_scalar(item) for item in tree.operands)
        ):
            return self.decide_chain(tree)
        if isinstance(key, Word) or isinstance(tree, Word):
            return (
                correct()
                if tree == key
                else mismatch(tree, "number")
                if isinstance(tree, Word)
                else incorrect("wrong-word")
            )
        if not is_scalar(tree):
            return mismatch(tree, "number")
        if has_two_values(tree):
            return incorrect("type-two-values", "You gave two values with ±, but I asked for one number.")
        if isinstance(tree, Call) and tree.function == "degree" and not isinstance(key, Call):
            bare = self.decide_number(key, tree.arguments[0])
            return bare if bare.status is Status.CORRECT else self.decide_number(key, tree)
        return self.decide_number(key, tree)

    def decide_chain(self, tree: Relation) -> Verdict:
        """Judge ``1/2 = 0.5``: every side must be the same number."""
        first = tree.operands[0]
        if names_in(tree) or not all(compare(first, other).equal for other in tree.operands[1:]):
            return mismatch(tree, "number")
        return self.decide_number(self.key(), first)

    def decide_number(self, key: Node, tree: Node) -> Verdict:
        """Judge a formula for the number."""
        near = self.near()
        verdict = judge_scalar(key, tree, Wanted(self.form, near))
        if verdict.status is not Status.INCORRECT or near is not None or self.form:
            return verdict
        return self.decide_rounded(key, tree, verdict)

    def decide_rounded(self, key: Node, tree: Node, verdict: Verdict) -> Verdict:
        """Tell a rounded decimal for an exact number from a wrong one."""
        if not is_rounding(key, tree):
            return verdict
        if not self.exact:
            return correct()
        return wrong_form("form-exact", rule("exact"))

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        return "7" if self.integer else "3/7" if self.course_code() == "num" else "2.5"

    @classmethod
    def for_check(cls, reference: str, variables: tuple[str, ...], kind: str, tolerance: str | None, form: str) -> Self:
        """Return the number with a reference as its key; ``num~0.01`` names its tolerance."""
        del variables
        named = kind.partition("~")[2]
        near = tolerance or (named if re.fullmatch(r"[0-9.]+", named) else None)
        return cls(reference, exact=near is None, tolerance=near, integer=kind == "int", form=form)

    def course_code(self) -> str:
        """Return ``int``, ``num``, or ``num~t`` for a number within a tolerance."""
        if self.integer:
            return "int"
        return "num" if self.near() is None and self.exact else "num~t"
