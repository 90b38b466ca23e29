"""Working line by line: finds the first line that does not follow from the one before.

One step a line. Equations and inequalities keep their solutions, formulas and matrices their value. A line that begins
with ``=`` goes on from the right side of the line before. What cannot be decided is never called wrong.
"""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from problems.answers.judging.equivalence import Outcome, compare
from problems.answers.judging.following import Judged, follows, implied, shown_by_value, unknown
from problems.answers.judging.systems import is_system
from problems.answers.reading import Names, Node, Refusal, latex_of, read
from problems.answers.reading.labels import without_label
from problems.answers.reading.tree import Binary, Call, Number, Relation, is_scalar, names_in
from problems.verdict import Evidence

MOST_LINES = 40
EQUATION = "This is an equation, but the line before is a formula, so I did not compare them."
SIDES = ("the left side gives", "the right side gives")
_LEADING = re.compile(
    r"\s*(?:\(?\d{1,2}[.)]\s+)?(?:(?:<=>|=>|⇒|⇔|⟹|⟺|→|->|∴|\\(?:Right|Leftright|Longright|Longleftright)arrow\b|\\implies\b"
    r"|\\iff\b|\\therefore\b|(?:so|thus|hence|therefore|then|and so)\b)[:,]?\s*)*",
    re.IGNORECASE,
)
_CONTINUED = re.compile(r"\s*(=|≈|\\approx\b)(?!=)")

# ``2x = 4 | :2`` and ``2x = 4 | divide by 2``: what is done next, behind a lone bar
_REMARK = re.compile(r"\s\|\s*(?:[:÷·*/+\-−]|[A-Za-z]{3,})[^|]*$")


class Found(StrEnum):
    """What was found about a line."""

    START = "start"
    FOLLOWS = "follows"
    DIFFERS = "differs"
    UNDECIDED = "undecided"
    NOT_UNDERSTOOD = "not-understood"


@dataclass(frozen=True)
class Step:
    """One line: its number, how it was read (LaTeX), what was found, and a sentence where there is something to say."""

    number: int
    text: str
    reading: str
    found: Found
    sentence: str = ""
    evidence: str = ""
    position: int | None = None


@dataclass(frozen=True)
class Working:
    """All lines, empty ones left out."""

    steps: tuple[Step, ...]

    @property
    def first_wrong(self) -> Step | None:
        """The first line that does not follow, None when there is none."""
        return next((step for step in self.steps if step.found is Found.DIFFERS), None)

    def as_json(self) -> dict[str, Any]:
        """Return the working as JSON-able data."""
        wrong = self.first_wrong
        return {
            "steps": [{**asdict(step), "found": step.found.value} for step in self.steps],
            "first_wrong": None if wrong is None else wrong.number,
        }


@dataclass(frozen=True)
class _Line:
    """A line that was read: its possible trees, its label (``f'(x) =``), and how it begins."""

    number: int
    text: str
    trees: tuple[Node, ...]
    label: str = ""
    mark: str = ""
    rounded: bool = False
    refusal: Refusal | None = None


@dataclass(frozen=True)
class _Before:
    """What the next line is compared with; ``system`` is the last system of equations, ``names`` all names so far."""

    tree: Node | None = None
    label: str = ""
    system: Node | None = None
    names: frozenset[str] = frozenset()
    gap: bool = False


def check_working(text: str, variables: Sequence[str] = ()) -> Working:
    """Check every line of a working against the line before it."""
    names = Names.of(variables, lenient=True, defining=True)
    numbered = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if len(numbered) > MOST_LINES:
        refusal = Step(numbered[MOST_LINES][0], "", "", Found.NOT_UNDERSTOOD, f"I check up to {MOST_LINES} lines.")
        return Working((*_checked([_read(*pair, names) for pair in numbered[:MOST_LINES]]), refusal))
    return Working(tuple(_checked([_read(*pair, names) for pair in numbered])))


def _read(number: int, text: str, names: Names) -> _Line:
    """Read a line without its number and its arrow, blanked so that positions stay."""
    lead = _LEADING.match(text)
    blanked = re.sub(r"\\\\\s*$", "", text.replace("&", " "))
    if lead:
        blanked = " " * lead.end() + blanked[lead.end() :]
    mark = _CONTINUED.match(blanked)
    if mark:
        blanked = " " * mark.end() + blanked[mark.end() :]
    blanked = _REMARK.sub("", blanked)
    inner = without_label(blanked, names)
    label = "" if inner == blanked else re.sub(r"\s", "", blanked[: len(inner) - len(inner.lstrip())])
    sign = "" if mark is None else "=" if mark.group(1) == "=" else "≈"
    try:
        trees = read(inner, names, label=False).trees
    except Refusal as refusal:
        return _Line(number, text, (), label, sign, refusal=refusal)
    return _Line(number, text, trees, label, sign, "≈" in text or "\\approx" in text)


def _checked(lines: Sequence[_Line]) -> list[Step]:
    steps: list[Step] = []
    before = _Before()
    for index, line in enumerate(lines):
        if line.refusal is not None:
            position = line.refusal.position
            steps.append(
                Step(line.number, line.text, "", Found.NOT_UNDERSTOOD, line.refusal.sentence, position=position)
            )
            before = replace(before, gap=True)
            continue
        goes_on = index + 1 < len(lines) and bool(lines[index + 1].mark)
        judged, tree = _judged(before, line, goes_on=goes_on)
        found = {
            None: Found.START,
            Outcome.EQUAL: Found.FOLLOWS,
            Outcome.DIFFERENT: Found.DIFFERS,
            Outcome.UNKNOWN: Found.UNDECIDED,
        }[judged.outcome if judged else None]
        shown = latex_of(tree)
        steps.append(
            Step(
                line.number,
                line.text,
                f"= {shown}" if line.mark else shown,
                found,
                judged.sentence if judged else "",
                judged.evidence.value if judged else "",
            )
        )
        before = _after(before, line, tree)
    return steps


def _judged(before: _Before, line: _Line, *, goes_on: bool) -> tuple[Judged | None, Node]:
    """Return what is known about a line, with the reading that fits best; None for a line that begins something."""
    starts = before.tree is None or (line.label and line.label != before.label) or (before.label and _names(line))
    if starts or before.tree is None:
        return _alone(line.trees[0], goes_on=goes_on), line.trees[0]
    if line.label and is_scalar(before.tree) and _sets_to_zero(before.tree, line.trees[0]):
        return None, Relation(("=",), (before.tree, line.trees[0]))  # f'(x) = 0 after f'(x) = 2x + 2
    results = [(_against(before, before.tree, tree, line), tree) for tree in line.trees]
    for outcome in (Outcome.EQUAL, Outcome.UNKNOWN):
        for judged, tree in results:
            if judged.outcome is outcome:
                return judged, tree
    judged, tree = results[0]
    if before.gap:
        return unknown("This differs from the last line that I could read."), tree
    return judged, tree


def _names(line: _Line) -> bool:
    """Tell whether a line names what it gives (``y = …``) after a labelled one: something new begins."""
    return isinstance(line.trees[0], Relation) and not line.mark


def _alone(tree: Node, *, goes_on: bool) -> Judged | None:
    """Check a first line in itself: a calculation such as ``3*4 = 12``, or a chain that goes on in the next line."""
    if not isinstance(tree, Relation) or set(tree.operators) != {"="} or not all(map(is_scalar, tree.operands)):
        return None
    calculation = not names_in(tree) or (goes_on and isinstance(tree.operands[0], Binary | Call))
    if calculation:
        for one, two in zip(tree.operands, tree.operands[1:], strict=False):
            if compare(one, two).outcome is Outcome.DIFFERENT:
                return Judged(Outcome.DIFFERENT, shown_by_value(one, two, SIDES))
    return None


def _against(before: _Before, previous: Node, tree: Node, line: _Line) -> Judged:
    if line.mark and isinstance(previous, Relation):
        previous = previous.operands[-1]
    if is_scalar(previous) and isinstance(tree, Relation) and not line.mark and set(tree.operators) == {"="}:
        return _chain(previous, tree)
    judged = follows(previous, tree, continued=line.mark == "=", rounded=line.rounded)
    if judged.outcome is Outcome.DIFFERENT and _sets_to_zero(previous, tree):
        return unknown(EQUATION)
    return judged if judged.outcome is Outcome.EQUAL or line.mark else _in_context(before, previous, tree, judged)


def _in_context(before: _Before, previous: Node, tree: Node, judged: Judged) -> Judged:
    """Judge a line that is not the same as the one before by the system above it, and by its letters."""
    told = None if before.system is None else implied(before.system, tree)
    if told is not None:
        outcome = Outcome.EQUAL if told else Outcome.DIFFERENT
        sentence = "This follows from the system." if told else "This is not true for the solution of the system."
        return Judged(outcome, sentence, Evidence.NUMERIC)
    fresh = sorted(names_in(tree) - before.names)
    if judged.outcome is Outcome.DIFFERENT and fresh:
        return unknown(f"This line brings in `{fresh[0]}`, so I did not compare it.")
    stated = isinstance(tree, Relation) and isinstance(previous, Relation)
    if judged.outcome is Outcome.DIFFERENT and stated and names_in(tree) != names_in(previous):
        return unknown("This line speaks of other letters than the line before, so I did not compare it.")
    return judged


def _sets_to_zero(before: Node, tree: Node) -> bool:
    """Tell whether ``= 0`` after a formula begins an equation rather than gives its value."""
    return tree == Number("0") and bool(names_in(before))


def _chain(value: Node, tree: Relation) -> Judged:
    """Judge ``a = b`` after a line with the formula ``a``."""
    if not all(map(is_scalar, tree.operands)) or not compare(value, tree.operands[0]).equal:
        return unknown(EQUATION)
    for one, two in zip(tree.operands, tree.operands[1:], strict=False):
        judged = follows(one, two)
        if judged.outcome is Outcome.DIFFERENT and _sets_to_zero(one, two):
            return unknown(EQUATION)
        if judged.outcome is not Outcome.EQUAL:
            return judged
    return judged


def _after(before: _Before, line: _Line, tree: Node) -> _Before:
    """Return what the next line is compared with."""
    kept = tree
    if line.mark and isinstance(before.tree, Relation) and is_scalar(tree):
        kept = replace(before.tree, operands=(*before.tree.operands[:-1], tree))
    elif before.tree is not None and is_scalar(before.tree) and isinstance(tree, Relation) and not line.label:
        kept = tree
    system = tree if is_system(tree) and len(names_in(tree)) > 1 else before.system
    label = "" if isinstance(tree, Relation) else line.label or (before.label if line.mark else "")
    return _Before(kept, label, system, before.names | names_in(tree))
