"""True or false, with a reason chosen from those offered; both must be right."""

import re
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from problems.answers.answer_type import AnswerType
from problems.answers.choice import chosen, text_latex
from problems.answers.outcome import correct, incorrect, not_understood
from problems.answers.reading import Node
from problems.verdict import Verdict

_TRUE = frozenset({"true", "t", "yes", "y"})
_FALSE = frozenset({"false", "f", "no", "n"})


@dataclass(frozen=True)
class TrueFalse(AnswerType):
    """A truth value and a reason: the key is ``true; the reason's text``, the reasons are the ``choices``."""

    code: ClassVar[str] = "tf"

    choices: tuple[str, ...] = ()

    def split(self, text: str) -> tuple[bool | None, int | None]:
        """Return the truth value and the index of the reason that a text gives."""
        match = re.match(r"\s*([A-Za-z]+)\b[\s,;:.]*(?:because\s+)?(.*)", text, re.DOTALL)
        if match is None:
            return None, None
        word = match.group(1).lower()
        truth = True if word in _TRUE else False if word in _FALSE else None
        return truth, chosen(match.group(2), self.choices) if match.group(2).strip() else None

    def judge(self, response: str) -> Verdict:
        """Judge a truth value with a reason given by text, number or letter."""
        truth, reason = self.split(response)
        if truth is None:
            return not_understood(
                "truth-value", "Begin with true or false, then the letter of a reason, such as: true, B.", 0
            )
        if self.choices and reason is None:
            return not_understood("reason", "Add the letter of a reason, such as: true, B.", len(response))
        wanted_truth, wanted_reason = self.split(self.canonical)
        shown = "true" if truth else "false"
        reading = rf"\text{{{shown}}}" + (r",\ " + text_latex(self.choices[reason]) if reason is not None else "")
        return replace(self.judged(truth is wanted_truth, reason == wanted_reason), reading=reading)

    def judged(self, truth: bool, reason: bool) -> Verdict:
        """Return the verdict of a truth value and a reason."""
        if truth and reason:
            return correct()
        if truth:
            return incorrect("wrong-reason", "The truth value is right, but the reason is not.", credit=0.5)
        return incorrect("wrong-truth", "The truth value is not right.")

    def decide(self, tree: Node, response: str) -> Verdict:
        """Truth values are judged by their text alone."""
        del tree
        return self.judge(response)

    def latex(self) -> str:
        """Return the key as LaTeX text."""
        return text_latex(self.canonical)

    def options(self) -> tuple[str, ...]:
        """Return the reasons as the learner sees them."""
        return self.choices

    def course_code(self) -> str:
        """Return ``tf+``."""
        return "tf+"

    @classmethod
    def for_check(cls, reference: str, variables: tuple[str, ...], kind: str, tolerance: str | None, form: str) -> Self:
        """Return the type with a reference as its key; the reasons are the ``variables``."""
        del kind, tolerance
        return cls(reference, variables, form=form)

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        return "true, A"
