"""A finite set of solutions: numbers, expressions or points, in any order."""

import re
from dataclasses import KW_ONLY, dataclass
from typing import ClassVar

from problems.answers.answer_type import AnswerType
from problems.answers.judging.forms.rounding import is_rounding
from problems.answers.judging.forms.rules import has_form, rule
from problems.answers.judging.scalars import tolerance_of
from problems.answers.judging.structures.entries import matching, members
from problems.answers.judging.structures.kinds import mismatch
from problems.answers.judging.structures.labels import labels_in
from problems.answers.outcome import correct, incorrect, undecided, wrong_form
from problems.answers.reading import Names, Node, Reading, Refusal
from problems.answers.reading.intervals import with_set_marks
from problems.answers.reading.latex import latex_of_list
from problems.answers.reading.tree import Collection, Negative, Number, Word, is_scalar
from problems.verdict import Verdict


@dataclass(frozen=True)
class SolutionSet(AnswerType):
    """A finite set; ``names`` may stand before ``=``. *No solution* is the empty set."""

    code: ClassVar[str] = "set"

    names: tuple[str, ...] = ()
    _: KW_ONLY
    tolerance: str | None = None

    def symbols(self) -> Names:
        """Return the names a response may use."""
        return Names.of(self.names)

    def read(self, response: str) -> Reading:
        """Read a response; a backslash takes elements away."""
        return super().read(with_set_marks(response))

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response."""
        del response
        letters = {re.split(r"[_\d]", name)[0] for name in labels_in(tree)}
        if len(letters) > 1:
            raise Refusal("Use one letter for all values, or list the values only, such as 1, 2.", None, "labels")
        key = members(self.key())
        given = () if tree == Word("undefined") else members(tree)  # does not exist: no solution
        if key is not None and given is not None and self.is_one_point(tree, key):
            given = (tree,)
        if given is None or key is None:
            return mismatch(tree, "set")
        found = matching(key, given, tolerance_of(self.tolerance))
        if found.unknown:
            return undecided()
        if not found.missing and not found.extra:
            if self.form == "same-form" and not has_form(self.form, tree, self.key()):
                return wrong_form("form-same-form", rule(self.form), found.evidence)
            return self.formed(given, found.evidence, correct(found.evidence))
        if (
            self.tolerance is None
            and not self.form
            and len(found.missing) == len(found.extra)
            and all(any(is_rounding(one, two) for two in found.extra) for one in found.missing)
        ):
            return wrong_form("form-exact", rule("exact"))
        return self.explained(key, given, len(found.missing), len(found.extra), found.found)

    def formed(self, given: tuple[Node, ...], evidence: object, verdict: Verdict) -> Verdict:
        """Check the form of every element."""
        del evidence
        if (
            self.form
            and self.form != "same-form"
            and not all(has_form(self.form, element, element) for element in given)
        ):
            return wrong_form(f"form-{self.form.partition(':')[0]}", rule(self.form))
        return verdict

    def is_one_point(self, tree: Node, key: tuple[Node, ...]) -> bool:
        """Tell whether a response is one point of a set of points: ``(1, 2)``."""
        points = [element for element in key if isinstance(element, Collection)]
        return (
            bool(points)
            and isinstance(tree, Collection)
            and tree.kind in {"tuple", "list"}
            and all(is_scalar(item) for item in tree.items)
        )

    def explained(  # noqa: PLR0911 - one branch a kind of thing
        self, key: tuple[Node, ...], given: tuple[Node, ...], missing: int, extra: int, found: int
    ) -> Verdict:
        """Say what is missing or too many."""
        credit = max(0.0, (found - extra) / max(len(key), 1))
        if not given:
            return incorrect("missing-all", "There is at least one solution.")
        if not key:
            return incorrect("extra-all", "There is no such solution. Check your values in the question.")
        if not extra:
            return incorrect(
                "missing-solution",
                f"What you have is right, but {missing} more {belong(missing)} to the set.",
                credit=credit,
            )
        if not missing:
            return incorrect(
                "extra-solution",
                f"All solutions are there, but {extra} of yours {'does' if extra == 1 else 'do'} not belong.",
                credit=credit,
            )
        turned = [Negative(element) for element in key if is_scalar(element)]
        if len(turned) == len(key) and not self.differs(tuple(turned), given):
            return incorrect("sign", "The signs of the solutions are turned.")
        if any(is_scalar(element) for element in given) and len(given) == 1 and found == 0:
            return incorrect("set", "None of your values belongs to the set.")
        sentence = (
            f"{found} of your values {belong(found)} to the set, {extra} {'does' if extra == 1 else 'do'} not."
            if found
            else "None of your values belongs to the set."
        )
        return incorrect("set", sentence, credit=credit)

    def differs(self, one: tuple[Node, ...], two: tuple[Node, ...]) -> bool:
        """Tell whether two sets differ."""
        found = matching(one, two, tolerance_of(self.tolerance))
        return bool(found.missing or found.extra)

    def shown(self, tree: Node) -> str:
        """Return the LaTeX of listed vectors one after the other: they are no matrix."""
        return latex_of_list(tree)

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        first = (members(self.key()) or (Number("1"),))[:1]
        return "{(1, 2), (3, 4)}" if first and isinstance(first[0], Collection) else "{-1, 4}"


def belong(count: int) -> str:
    """Return the verb for a number of values."""
    return "belongs" if count == 1 else "belong"
