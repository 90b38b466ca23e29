"""An equation of a line, a plane or a level set."""

from dataclasses import dataclass
from typing import ClassVar

from problems.answers.answer_type import AnswerType
from problems.answers.judging.diagnosis.findings import wrong_names
from problems.answers.judging.diagnosis.slips import slip_of
from problems.answers.judging.forms.rules import has_form, rule
from problems.answers.judging.solutions.conditions import same_equation, same_solutions
from problems.answers.judging.solutions.off_points import point_off
from problems.answers.judging.solutions.solved import explicit
from problems.answers.judging.solutions.statements import is_condition, spelled_out
from problems.answers.judging.structures.kinds import kind_of, mismatch
from problems.answers.judging.values.equivalence import Comparison, Outcome
from problems.answers.outcome import correct, incorrect, undecided, wrong_form
from problems.answers.reading import Names, Node, Reading, read
from problems.answers.reading.tree import Binary, Negative, Relation, names_in
from problems.verdict import Verdict


@dataclass(frozen=True)
class Equation(AnswerType):
    """An equation; equal when it has the same solutions (in short: up to a non-zero factor)."""

    code: ClassVar[str] = "eqn"

    names: tuple[str, ...] = ("x", "y")

    def symbols(self) -> Names:
        """Return the names a response may use."""
        return Names.of(self.names)

    def read(self, response: str) -> Reading:
        """Read a response; nothing before ``=`` is a label here."""
        return read(response, self.symbols(), label=False)

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response."""
        del response
        key = self.key()
        tree = spelled_out(tree) if is_condition(spelled_out(tree)) else tree
        if is_condition(tree) and kind_of(tree) == "statement":
            return decided(key, tree, same_solutions(key, tree), self.form)
        if kind_of(tree) != "equation" and not is_condition(tree):
            return (
                incorrect("type-expression", "I asked for an equation. Write both sides with = between them.")
                if kind_of(tree) == "expression"
                else mismatch(tree, "equation")
            )
        if kind_of(tree) == "inequality":
            return mismatch(tree, "equation")
        strange = wrong_names(key, tree, self.names)
        if strange is not None:
            return strange
        return decided(key, tree, self.compared(key, tree), self.form)

    def compared(self, key: Node, tree: Node) -> Comparison:
        """Compare the response with the key."""
        simple = (
            isinstance(key, Relation) and isinstance(tree, Relation) and len(key.operators) == len(tree.operators) == 1
        )
        if simple and isinstance(key, Relation) and isinstance(tree, Relation):
            return same_equation(key, tree)
        return same_solutions(key, tree)

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        return f"{self.names[-1]} = 3*{self.names[0]} - 1"


def decided(key: Node, tree: Node, comparison: Comparison, form: str) -> Verdict:
    """Return the verdict of a compared equation or condition."""
    if comparison.outcome is Outcome.UNKNOWN:
        return undecided()
    if comparison.equal:
        if form and not has_form(form, tree, key):
            return wrong_form(f"form-{form.partition(':')[0]}", rule(form), comparison.evidence)
        return correct(comparison.evidence)
    return _sign_turned(key, tree) or _slip(key, tree) or _off(key, tree)


def _slip(key: Node, tree: Node) -> Verdict | None:
    """Return the general slip in what a name equals: ``y = -2x + 1`` for ``y = 2x + 1``."""
    if (
        not isinstance(key, Relation)
        or not isinstance(tree, Relation)
        or key.operators != ("=",)
        or tree.operators != ("=",)
    ):
        return None
    wanted, given = explicit(key), explicit(tree)
    name = next((name for name in wanted if name in given and names_in(wanted[name])), None)
    slip = None if name is None else slip_of(wanted[name], given[name])
    return None if slip is None else incorrect(slip.tag, slip.sentence)


def _off(key: Node, tree: Node) -> Verdict:
    """Say with a point that a response has other solutions."""
    kind = "equation" if kind_of(tree) == "equation" else "condition"
    return incorrect("equation", point_off(key, tree) or f"This {kind} has other solutions.")


def _sign_turned(key: Node, tree: Node) -> Verdict | None:
    """Recognise a right-hand side with the wrong sign."""
    if not (
        isinstance(key, Relation) and isinstance(tree, Relation) and len(key.operators) == len(tree.operators) == 1
    ):
        return None
    left, right = key.operands
    if same_equation(Relation(("=",), (left, Negative(right))), tree).equal:
        return incorrect("sign", "One side has the wrong sign.")
    match right:
        case Binary("+" | "-" as operator, first, second):
            flipped = Binary("-" if operator == "+" else "+", first, second)
            if same_equation(Relation(("=",), (left, flipped)), tree).equal:
                return incorrect("term-sign", "One term has the wrong sign.")
    return None
