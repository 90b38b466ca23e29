"""An ordering of given things; partial credit by the share of pairs in the right order."""

import re
from dataclasses import dataclass, replace
from itertools import combinations
from typing import ClassVar, Self

from problems.answers.answer_type import AnswerType
from problems.answers.choice import chosen, text_latex
from problems.answers.outcome import correct, incorrect, not_understood
from problems.answers.reading import Node
from problems.answers.reading.labels import without_wrapping
from problems.verdict import Verdict

_SEPARATORS = r"\s*(?:,|;|<|>|→|->|⟶|\n)\s*"


@dataclass(frozen=True)
class Ordering(AnswerType):
    """An order of the ``choices``; the key lists them, one after another, separated by commas."""

    code: ClassVar[str] = "order"

    choices: tuple[str, ...] = ()

    def things(self) -> tuple[str, ...]:
        """Return the things to be ordered, as shown."""
        return self.choices or tuple(sorted(self.split(self.canonical)))

    def split(self, text: str) -> list[str]:
        """Return the things that a text lists."""
        inner = without_wrapping(text).strip().strip("()[]{}")
        parts = [part.strip() for part in re.split(_SEPARATORS, inner) if part.strip()]
        if (
            len(parts) == 1
            and len(inner) > 1
            and inner.isalpha()
            and all(len(thing) == 1 for thing in self.choices or "a")
        ):
            return list(inner)
        return parts if len(parts) > 1 else inner.split()

    def order(self, text: str) -> tuple[int, ...] | None:
        """Return the order that a text gives as indices, None when it names something else."""
        things = self.things()
        found = [things.index(part) if part in things else _named(part, things) for part in self.split(text)]
        return tuple(index for index in found if index is not None) if None not in found else None

    def judge(self, response: str) -> Verdict:
        """Judge an order given by names, numbers or letters."""
        wanted, given = self.order(self.canonical), self.order(response)
        if given is None or wanted is None:
            return not_understood("unknown-thing", f"List these in order, with commas: {', '.join(self.things())}.", 0)
        if len(set(given)) != len(given) or set(given) != set(wanted):
            return not_understood("not-an-order", "List every thing exactly once, with commas.", 0)
        reading = r",\ ".join(text_latex(self.things()[index]) for index in given)
        if given == wanted:
            return replace(correct(), reading=reading)
        pairs = list(combinations(wanted, 2))
        right = sum(given.index(one) < given.index(two) for one, two in pairs)
        if right == 0:
            return replace(incorrect("order-reversed", "This is the reverse order."), reading=reading)
        sentence = f"{right} of {len(pairs)} pairs stand in the right order."
        return replace(incorrect("order", sentence, credit=right / len(pairs)), reading=reading)

    def decide(self, tree: Node, response: str) -> Verdict:
        """Orders are judged by their text alone."""
        del tree
        return self.judge(response)

    def latex(self) -> str:
        """Return the key as LaTeX text."""
        return r",\ ".join(text_latex(part) for part in self.split(self.canonical))

    @classmethod
    def for_check(cls, reference: str, variables: tuple[str, ...], kind: str, tolerance: str | None, form: str) -> Self:
        """Return the ordering with a reference as its key."""
        del kind, tolerance
        return cls(reference, variables, form=form)

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        return ", ".join(sorted(self.split(self.canonical)))


def _named(part: str, things: tuple[str, ...]) -> int | None:
    """Return the index of a thing by its words, number or letter; ``T = S`` and ``ST`` are ``S and T``."""
    tied = _tied(part)
    if len(tied) > 1:
        same = [index for index, thing in enumerate(things) if _tied(thing) == tied]
        if len(same) == 1:
            return same[0]
    return chosen(part, things)


def _tied(text: str) -> frozenset[str]:
    pieces = [piece.strip(" $") for piece in re.split(r"\band\b|[&=+~]|\s+", text) if piece.strip(" $")]
    joined = pieces[0] if len(pieces) == 1 else ""
    return frozenset(joined if joined.isalpha() and joined.isupper() else pieces)
