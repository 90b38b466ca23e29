"""What a working has said about its functions, and what a later label must therefore give: ``f'(x) =``, ``f(3) =``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from problems.answers.judging.following import Judged, shown_by_value, unknown
from problems.answers.judging.solutions.statements import with_values
from problems.answers.judging.values.calculus import NoDerivativeError, derivative
from problems.answers.judging.values.equivalence import Outcome, compare
from problems.answers.reading import Names, Node, Refusal, read
from problems.answers.reading.tree import Name, Relation, is_scalar, names_in

DERIVED = ("the derivative gives", "this one gives")
GIVEN = ("the function gives", "this one gives")
INTEGRATED = ("the function to integrate gives", "the derivative of this one gives")
_D = r"(?:∂|\\partial|d)"
_DEFINED = re.compile(r"([A-Za-z])\(([a-z](?:,[a-z])*)\)=")
_PRIMED = re.compile(r"([A-Za-z])(['’′]{1,3})(?:\(([a-z])\))?=")
_PARTIAL = re.compile(
    rf"(?:{_D}([A-Za-z])(?:\([^()]*\))?/{_D}([a-z])|\\d?frac\{{{_D}([A-Za-z])\}}\{{{_D}([a-z])\}}|([A-Za-z])_\{{?([a-z])\}}?)="
)
_VALUE = re.compile(r"([A-Za-z])\((-?[\d./]+(?:,-?[\d./]+)*)\)=")
_INTEGRAL = re.compile(r"(?:∫|\\int)(.+)d([a-z])=")
_DERIVATIVE = re.compile(r"(?:d/d([a-z])|\\d?frac\{d\}\{d([a-z])\})(.+)=")


@dataclass(frozen=True)
class Definitions:
    """Functions by their letter: the formula, and the letters that it depends on."""

    known: Mapping[str, tuple[Node, tuple[str, ...]]] = field(default_factory=dict)

    def told(self, label: str, tree: Node) -> "Definitions":
        """Return the definitions with what a line adds: ``f(x) = …`` or ``y = …``."""
        found = _DEFINED.fullmatch(label)
        if found is not None and is_scalar(tree):
            return self.adding(found.group(1), tree, tuple(found.group(2).split(",")))
        if not label and isinstance(tree, Relation) and tree.operators == ("=",):
            left, right = tree.operands
            if isinstance(left, Name) and is_scalar(right) and names_in(right) - {left.name}:
                return self.adding(left.name, right, tuple(sorted(names_in(right))))
        return self

    def adding(self, letter: str, tree: Node, names: tuple[str, ...]) -> "Definitions":
        """Return the definitions with one more; the first one of a letter stays."""
        return self if letter in self.known else replace(self, known={**self.known, letter: (tree, names)})

    def judged(self, label: str, tree: Node, names: Names) -> Judged | None:
        """Judge what a label gives by the definitions, None where they say nothing about it."""
        try:
            return self._judged(label, tree, names) if is_scalar(tree) else None
        except NoDerivativeError:
            return unknown("I do not know this derivative, so I did not compare.")
        except Refusal:
            return None

    def _judged(self, label: str, tree: Node, names: Names) -> Judged | None:
        integral, derived = _INTEGRAL.fullmatch(label), _DERIVATIVE.fullmatch(label)
        if integral is not None:
            return integrated(read(integral.group(1).rstrip("\\,; "), names, label=False).tree, tree, integral.group(2))
        if derived is not None:
            by = derived.group(1) or derived.group(2)
            return judged_as(derivative(read(derived.group(3), names, label=False).tree, by), tree, DERIVED)
        value = _VALUE.fullmatch(label)
        if value is not None:
            return self._value(value.group(1), value.group(2).split(","), tree)
        return self._slope(label, tree)

    def _value(self, letter: str, arguments: list[str], tree: Node) -> Judged | None:
        formula, names = self.known.get(letter, (None, ()))
        if formula is None or len(names) != len(arguments):
            return None
        values = dict(zip(names, map(Fraction, arguments), strict=True))
        return judged_as(with_values(formula, values), tree, GIVEN)

    def _slope(self, label: str, tree: Node) -> Judged | None:
        primed, partial = _PRIMED.fullmatch(label), _PARTIAL.fullmatch(label)
        letter, by, order = "", "", 1
        if primed is not None:
            letter, order, by = primed.group(1), len(primed.group(2)), primed.group(3) or ""
        elif partial is not None:
            letter, by = (next(part for part in partial.groups()[start::2] if part) for start in (0, 1))
        formula, names = self.known.get(letter, (None, ()))
        by = by or (names[0] if len(names) == 1 else "")
        if formula is None or by not in names:
            return None
        for _ in range(order):
            formula = derivative(formula, by)
        return judged_as(formula, tree, DERIVED)


def judged_as(expected: Node, tree: Node, words: tuple[str, str]) -> Judged:
    """Judge a formula by the one it must equal."""
    comparison = compare(expected, tree)
    if comparison.outcome is Outcome.UNKNOWN:
        return unknown("I could not decide whether this follows.")
    sentence = "" if comparison.equal else shown_by_value(expected, tree, words)
    return Judged(comparison.outcome, sentence, comparison.evidence)


def integrated(inside: Node, tree: Node, by: str) -> Judged:
    """Judge an antiderivative by its derivative; raises ``NoDerivativeError``."""
    return judged_as(inside, derivative(tree, by), INTEGRATED)
