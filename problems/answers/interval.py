"""An interval or a union of intervals, in bracket or inequality writing."""

import re
from dataclasses import KW_ONLY, dataclass
from fractions import Fraction
from typing import ClassVar

from problems.answers.answer_type import AnswerType
from problems.answers.judging.solutions.realsets import Assignment, Piece, assignments, real_set, same_ends, same_set
from problems.answers.judging.structures.kinds import mismatch
from problems.answers.judging.values.signs import has_two_values, with_sign
from problems.answers.outcome import correct, incorrect, not_understood
from problems.answers.reading import Names, Node, Reading, Refusal, read
from problems.answers.reading.intervals import with_interval_marks
from problems.answers.reading.tree import Binary, Collection, Logic, Name, Relation, Word, is_scalar, names_in
from problems.verdict import Evidence, Verdict

_WITHOUT_ENDS = re.compile(r"\bto\b|±|\\pm|\d\s*[–—]\s*\d")


@dataclass(frozen=True)
class Interval(AnswerType):
    """A set of real numbers made of intervals and points.

    The first name is the one that runs (``x > 2`` reads as an interval of x). With a ``tolerance``
    (a confidence interval) each end may be off by it and brackets do not count.
    """

    code: ClassVar[str] = "interval"

    names: tuple[str, ...] = ("x",)
    _: KW_ONLY
    tolerance: str | None = None

    def symbols(self) -> Names:
        """Return the names a response may use."""
        return Names.of(self.names)

    def read(self, response: str) -> Reading:
        """Read a response; ``0.1 to 0.3`` is an interval too."""
        match = re.fullmatch(r"\s*([-−+]?[\d./]+)\s*(?:to|–|—)\s*([-−+]?[\d./]+)\s*", response)
        return super().read(f"[{match.group(1)}, {match.group(2)}]" if match else with_interval_marks(response))

    def running(self, tree: Node) -> str:
        """Return the name that runs."""
        usual = self.names[0] if self.names else "x"
        typed = names_in(tree)
        other = typed - names_in(self.key()) if isinstance(tree, Relation | Logic) and usual not in typed else set()
        return next(iter(other)) if len(other) == 1 else usual  # 4.0 < μ < 5.9

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response; raises ``Refusal`` for an interval that is none."""
        verdict = self.decide_ends(tree)
        tag = verdict.feedback.tag if verdict.feedback is not None else ""
        if tag == "open-closed" and _WITHOUT_ENDS.search(response) is not None:
            return not_understood("ends", "Say which ends belong to the set: write [a, b] or (a, b).")
        return verdict

    def decide_ends(self, tree: Node) -> Verdict:
        """Judge one reading; raises ``Refusal`` for an interval that is none."""
        tree = _all_reals(tree, self.names)
        if isinstance(tree, Binary) and is_scalar(tree) and has_two_values(tree):
            tree = Collection("list", (with_sign(tree, upper=False), with_sign(tree, upper=True)))
        key_tree = _all_reals(self.key(), self.names)
        running = self.running(tree)
        others = (names_in(key_tree) | names_in(tree)) - {running}
        verdict: Verdict | None = None
        turned: Refusal | None = None
        for assignment in assignments(sorted(others)):
            try:
                verdict = self.decide_at(key_tree, tree, running, assignment)
            except Refusal as refusal:
                if refusal.tag != "interval-order" or not _is_turned(key_tree, running, assignment):
                    raise
                turned = refusal  # these values of the names turn the key's own ends round
                continue
            if verdict.feedback is not None:
                return verdict
        if verdict is None and turned is not None:
            raise turned
        return verdict or mismatch(tree, "interval")

    def decide_at(self, key_tree: Node, tree: Node, running: str, assignment: Assignment) -> Verdict:
        """Judge the response for given values of the names in its ends."""
        key, given = real_set(key_tree, running, assignment), real_set(tree, running, assignment)
        if given is None or key is None:
            return mismatch(tree, "interval")
        if self.tolerance is not None:
            return _within(key, given, Fraction(self.tolerance))
        if same_set(key, given):
            return correct(Evidence.NUMERIC if assignment.names else Evidence.PROVED)
        return explained(key, given)

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        return "(-1, 4]" if self.tolerance is None else "(0.12, 0.34)"

    def key(self) -> Node:
        """Return the tree of the key; ``(a, b)`` is an interval here."""
        return read(self.canonical, self.symbols()).tree


def _all_reals(tree: Node, names: tuple[str, ...]) -> Node:
    """Return ``R`` as the set of all reals where no name of the item is R."""
    return Word("reals") if tree == Name("R") and "R" not in names else tree


def _is_turned(key: Node, running: str, assignment: Assignment) -> bool:
    """Tell whether the key itself has its ends in the wrong order."""
    try:
        real_set(key, running, assignment)
    except Refusal as refusal:
        return refusal.tag == "interval-order"
    return False


def explained(key: tuple[Piece, ...], given: tuple[Piece, ...]) -> Verdict:  # noqa: PLR0911 - one branch a kind of thing
    """Say what is wrong with a set of reals: ends, a missing part, the other side."""
    if given and all(piece.left == piece.right for piece in given) and any(piece.left != piece.right for piece in key):
        return incorrect("single-number", "You gave single numbers, but all numbers of an interval belong to the set.")
    if same_ends(key, given):
        return incorrect("open-closed", "The ends are right. Check which ends belong to the set: [ or (.", credit=0.5)
    if not given:
        return incorrect("empty", "There are numbers in this set.")
    if not key:
        return incorrect("not-empty", "No number is in this set.")
    if len(given) < len(key) and all(any(same_set((piece,), (other,)) for other in key) for piece in given):
        return incorrect("missing-part", "What you have is right, but a part is missing.", credit=0.5)
    if len(given) > len(key) and all(any(same_set((piece,), (other,)) for other in given) for piece in key):
        return incorrect("extra-part", "A part of your answer does not belong to the set.", credit=0.5)
    if _is_other_side(key, given):
        return incorrect("other-side", "This is the other side: check the direction of the inequality.")
    left = any(str(one.left) == str(two.left) for one, two in zip(key, given, strict=False))
    right = any(str(one.right) == str(two.right) for one, two in zip(key, given, strict=False))
    if left != right:
        return incorrect("one-end", f"The {'left' if left else 'right'} end is right, the other one is not.")
    return incorrect("interval", "This is not the right set of numbers.")


def _is_other_side(key: tuple[Piece, ...], given: tuple[Piece, ...]) -> bool:
    if len(key) != 1 or len(given) != 1:
        return False
    one, two = key[0], given[0]
    return bool(
        (str(one.left) == str(two.right) and str(one.left) not in {"+inf", "-inf"})
        or (str(one.right) == str(two.left) and str(one.right) not in {"+inf", "-inf"})
    )


def _within(key: tuple[Piece, ...], given: tuple[Piece, ...], tolerance: Fraction) -> Verdict:
    if len(key) != len(given):
        return incorrect("interval", "I expect one interval with two ends.")
    bound = tolerance.numerator / tolerance.denominator * (1 + 1e-12)
    ends = [
        (abs(one.left - two.left) <= bound, abs(one.right - two.right) <= bound)
        for one, two in zip(key, given, strict=True)
    ]
    if all(left and right for left, right in ends):
        return correct(Evidence.NUMERIC)
    if any(left or right for left, right in ends):
        return incorrect(
            "one-end", f"The {'left' if ends[0][0] else 'right'} end is right, the other one is not.", credit=0.5
        )
    return incorrect("interval", "Both ends are off.")
