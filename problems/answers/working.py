"""Working line by line: finds the first line that does not follow from the one before.

One step a line. Equations and inequalities keep their solutions, formulas and matrices their value. A line that begins
with ``=`` goes on from the right side of the line before. What cannot be decided is never called wrong.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any

from problems.answers.definitions import Definitions, integrated
from problems.answers.judging.following import Judged, follows, implied, shown_by_value, unknown
from problems.answers.judging.solutions.conditions import same_equation
from problems.answers.judging.solutions.solved import explicit
from problems.answers.judging.solutions.systems import branches, is_system
from problems.answers.judging.values.calculus import NoDerivativeError, derivative
from problems.answers.judging.values.equivalence import Outcome, compare
from problems.answers.reading import Names, Node, latex_of
from problems.answers.reading.tree import Binary, Call, Logic, Number, Relation, is_scalar, names_in
from problems.answers.working_lines import Line, lines_of
from problems.verdict import Evidence

MOST_LINES = 40
EQUATION = "This is an equation, but the line before is a formula, so I did not compare them."
SIDES = ("the left side gives", "the right side gives")


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
class _Before:
    """What the next line is compared with; ``system`` is the last system of equations, ``names`` all names so far."""

    tree: Node | None = None
    label: str = ""
    system: Node | None = None
    names: frozenset[str] = frozenset()
    gap: bool = False
    operator: str = ""
    by: str = ""
    given: tuple[Node, ...] = ()  # the equations of a system, one a line, until something follows from them
    definitions: Definitions = field(default_factory=Definitions)


def check_working(text: str, variables: Sequence[str] = ()) -> Working:
    """Check every line of a working against the line before it."""
    names = Names.of(variables, lenient=True, defining=True)
    numbered = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if len(numbered) > MOST_LINES:
        refusal = Step(numbered[MOST_LINES][0], "", "", Found.NOT_UNDERSTOOD, f"I check up to {MOST_LINES} lines.")
        return Working((*_by_line(_checked(_lines(numbered[:MOST_LINES], names), names)), refusal))
    return Working(tuple(_by_line(_checked(_lines(numbered, names), names))))


def _lines(numbered: Sequence[tuple[int, str]], names: Names) -> list[Line]:
    return [line for pair in numbered for line in lines_of(*pair, names)]


def _by_line(steps: Sequence[Step]) -> list[Step]:
    """Return one step a line: of several statements in one (``2x = 6 => x = 3``) the one to look at, else the last."""
    found: dict[int, Step] = {}
    for step in steps:
        known = found.get(step.number)
        if known is None or known.found in {Found.START, Found.FOLLOWS}:
            found[step.number] = step
    return list(found.values())


def _checked(lines: Sequence[Line], names: Names) -> list[Step]:
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
        judged, tree = _judged(before, line, names, goes_on=goes_on)
        found = {
            None: Found.START,
            Outcome.EQUAL: Found.FOLLOWS,
            Outcome.DIFFERENT: Found.DIFFERS,
            Outcome.UNKNOWN: Found.UNDECIDED,
        }[judged.outcome if judged else None]
        shown = _shown(line, latex_of(tree))
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


def _shown(line: Line, latex: str) -> str:
    if line.operator == "derivative":
        return rf"\frac{{d}}{{d{line.by}}}\left({latex}\right)"
    return rf"\int {latex}\,d{line.by}" if line.operator else latex


def _judged(before: _Before, line: Line, names: Names, *, goes_on: bool) -> tuple[Judged | None, Node]:
    """Return what is known about a line, with the reading that fits best; None for a line that begins something."""
    told = before.definitions.judged(line.label, line.trees[0], names) if line.label else None
    sets_to_zero = told is not None and told.outcome is Outcome.DIFFERENT and line.trees[0] == Number("0")
    if (told is not None and not sets_to_zero) or line.operator or _is_given_too(before, line):
        return told, line.trees[0]
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


def _names(line: Line) -> bool:
    """Tell whether a line names what it gives (``y = …``) after a labelled one: something new begins."""
    return isinstance(line.trees[0], Relation) and not line.mark


def _alone(tree: Node, *, goes_on: bool) -> Judged | None:
    """Check a first line in itself: a calculation such as ``3*4 = 12``, or a chain that goes on in the next line."""
    if not isinstance(tree, Relation) or set(tree.operators) != {"="} or not all(map(is_scalar, tree.operands)):
        return None
    pairs = list(zip(tree.operands, tree.operands[1:], strict=False))
    found = [compare(one, two) for one, two in pairs]
    calculation = not names_in(tree) or (goes_on and isinstance(tree.operands[0], Binary | Call))
    rewriting = len(pairs) > 1 and any(comparison.equal for comparison in found)  # 2(x+3) = 2x + 6 = …
    for (one, two), comparison in zip(pairs, found, strict=True) if calculation or rewriting else ():
        if comparison.outcome is Outcome.DIFFERENT:
            return Judged(Outcome.DIFFERENT, shown_by_value(one, two, SIDES))
    return None


def _is_given_too(before: _Before, line: Line) -> bool:
    """Tell whether a line is one more equation of a system that is given line by line."""
    tree, known = line.trees[0], before.given
    if (
        not isinstance(tree, Relation)
        or not known
        or line.arrow
        or line.label
        or line.mark
        or before.tree != known[-1]
        or not _is_plain_equation(tree)
    ):
        return False
    others = all(isinstance(one, Relation) and same_equation(one, tree).outcome is Outcome.DIFFERENT for one in known)
    together = Logic("and", (*known, tree))
    return others and bool(branches(together, tuple(sorted(names_in(together)))))


def _is_plain_equation(tree: Node) -> bool:
    """Tell whether a tree is an equation in several names that is not solved for one of them."""
    return isinstance(tree, Relation) and tree.operators == ("=",) and len(names_in(tree)) > 1 and not explicit(tree)


def _against(before: _Before, previous: Node, tree: Node, line: Line) -> Judged:
    if before.operator and is_scalar(previous) and is_scalar(tree):
        try:
            if before.operator == "integral":
                return integrated(previous, tree, before.by)
            previous = derivative(previous, before.by)
        except NoDerivativeError:
            return unknown("I do not know this derivative, so I did not compare.")
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


def _after(before: _Before, line: Line, tree: Node) -> _Before:
    """Return what the next line is compared with."""
    kept = tree
    if line.mark and isinstance(before.tree, Relation) and is_scalar(tree):
        kept = replace(before.tree, operands=(*before.tree.operands[:-1], tree))
    elif before.tree is not None and is_scalar(before.tree) and isinstance(tree, Relation) and not line.label:
        kept = tree
    given = _given(before, line, tree)
    system = tree if is_system(tree) and len(names_in(tree)) > 1 else before.system
    if len(given) > 1:
        system = Logic("and", given)
    label = "" if isinstance(tree, Relation) else line.label or (before.label if line.mark else "")
    definitions = before.definitions.told(line.label, tree)
    return _Before(
        kept,
        label,
        system,
        before.names | names_in(tree),
        operator=line.operator,
        by=line.by,
        given=given,
        definitions=definitions,
    )


def _given(before: _Before, line: Line, tree: Node) -> tuple[Node, ...]:
    """Return the equations that are given so far, none as soon as something follows from them."""
    if before.tree is None:
        return (tree,) if _is_plain_equation(tree) and not line.label else ()
    return (*before.given, tree) if _is_given_too(before, line) else ()
