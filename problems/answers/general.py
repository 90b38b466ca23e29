"""An answer of the type that its key shows: what ``lemma check`` and /math check judge."""

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from fractions import Fraction
from typing import ClassVar

from problems.answers.answer_type import AnswerType
from problems.answers.antiderivative import CONSTANTS, judge_antiderivative
from problems.answers.equation import Equation, decided
from problems.answers.interval import Interval
from problems.answers.judging.diagnosis.findings import wrong_names
from problems.answers.judging.following import as_condition
from problems.answers.judging.forms.rules import has_form, rule
from problems.answers.judging.scalars import Wanted, judge_scalar
from problems.answers.judging.solutions.conditions import same_solutions
from problems.answers.judging.solutions.statements import is_condition, spelled_out
from problems.answers.judging.structures.array_trees import Array, array_of
from problems.answers.judging.structures.arrays import judge_array
from problems.answers.judging.structures.entries import alike, same_members
from problems.answers.judging.structures.kinds import decimal_comma, kind_of, mismatch, single, without_grouping
from problems.answers.judging.structures.labels import unlabelled
from problems.answers.judging.structures.propositions import is_proposition, same_proposition
from problems.answers.judging.values.equivalence import Outcome
from problems.answers.judging.values.probe import Tolerance
from problems.answers.judging.values.signs import has_two_values, with_sign
from problems.answers.judging.worked import worked
from problems.answers.outcome import correct, incorrect, undecided, wrong_form
from problems.answers.reading import Names, Node, Reading, plain, read
from problems.answers.reading.components import with_components, with_identity
from problems.answers.reading.intervals import with_interval_marks, with_set_marks
from problems.answers.reading.tree import (
    Call,
    Collection,
    Logic,
    Name,
    Relation,
    SetOperation,
    Word,
    is_scalar,
    names_in,
    walk,
)
from problems.answers.reading.tree import Interval as IntervalTree
from problems.answers.reading.units import without_unit
from problems.answers.solution_set import SolutionSet
from problems.verdict import Status, Verdict

_RUNNING = ("x", "t", "z", "s", *(f"t_{number}" for number in range(100)))


@dataclass(frozen=True)
class General(AnswerType):
    """Judges by the kind of the key: formula, equation, inequality, set, list, matrix, interval."""

    code: ClassVar[str] = "general"

    variables: tuple[str, ...] = ()
    _: KW_ONLY
    kind: str = ""
    absolute: str = ""
    relative: str = ""

    def symbols(self) -> Names:
        """Return the names a response may use: the given ones and those of the key; further letters are symbols too."""
        tree = self.key()
        constants = CONSTANTS if self.form.startswith("antiderivative") else ()
        return Names.of({*self.variables, *names_in(tree), *constants}, lenient=True)

    def key(self) -> Node:
        """Return the tree of the key (its first reading)."""
        return worked(read(self.canonical, Names.of(self.variables, lenient=True, defining=True), label=False).tree)

    def read(self, response: str) -> Reading:
        """Read a response; nothing before ``=`` is a label when the key is an equation."""
        key = self.key()
        if is_scalar(key) and not names_in(key):
            response = without_unit(response)
        elif isinstance(key, IntervalTree | SetOperation):
            response = with_interval_marks(response)
        elif isinstance(key, Collection) and key.kind == "set":
            response = with_set_marks(response)
        elif (array := array_of(key)) is not None:
            response = self.written_out(response, array)
        return read(response, self.symbols(), label=not is_condition(spelled_out(key)))

    def written_out(self, response: str, array: Array) -> str:
        """Return ``i + 2j`` as a vector and ``I`` as a matrix, where these letters are no names of the item."""
        names = {*self.variables, *names_in(self.key())}
        if array.is_vector:
            return response if names & {"i", "j", "k"} else with_components(response, len(array.entries))
        square = len(set(array.shape)) == 1 and "I" not in names
        return with_identity(response, array.shape[0]) if square else response

    def chained(self) -> str:
        """Return what a chain of equalities may lead to: what the key is."""
        key = self.key()
        if self.kind == "set" or any(isinstance(node, Relation | Logic) for node in walk(key)):
            return ""
        return "scalar" if is_scalar(key) else "array" if array_of(key) is not None else ""

    def bare_labels(self) -> bool:
        """Tell whether a single letter is a label: where the item's names are known, or the key is a number."""
        return bool(self.variables) or not names_in(self.key())

    def judge(self, response: str) -> Verdict:
        """Judge a response; intervals have writings of their own."""
        if self.kind == "interval":
            key = self.key()
            names = names_in(key) if is_condition(key) else frozenset()
            candidates = [name for name in (*self.variables, "x", *sorted(names)) if name in names]
            running = (candidates or [self.running(key)])[0]
            letters = sorted((names_in(key) - {"R"}) | set(self.variables))  # R is all reals
            return Interval(
                self.canonical, tuple(dict.fromkeys((running, *letters))), tolerance=self.absolute or None
            ).judge(response)
        return super().judge(response)

    def near(self) -> Tolerance | None:
        """Return the tolerance, None for none."""
        if not self.absolute and not self.relative:
            return None
        return Tolerance(Fraction(self.absolute or 0), Fraction(self.relative or 0))

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response by the kind of the key."""
        key, tree = _membership(self.key()), _membership(tree)
        names = names_in(key)
        if kind_of(key) in {"inequality", "statement"} and is_condition(key) and len(names) == 1:
            tree = _as_range(tree, next(iter(names)))
        if self.kind == "interval" or isinstance(key, IntervalTree | SetOperation):
            return self.decide_interval(tree, response)
        if is_condition(spelled_out(key)) and not isinstance(key, Word) and is_condition(spelled_out(tree)):
            return self.decide_condition(spelled_out(key), spelled_out(tree))
        if is_condition(key) and not isinstance(key, Word):
            return self.decide_condition(key, tree)
        if is_scalar(key):
            return self.decide_scalar(key, tree)
        return self.decide_structure(key, tree)

    def running(self, tree: Node) -> str:
        """Return the name that runs in a set of reals: one that does not stand in its ends."""
        candidates = (*self.variables, *sorted(names_in(tree)), *_RUNNING)
        return next(name for name in candidates if name not in names_in(self.key()))

    def decide_interval(self, tree: Node, response: str) -> Verdict:
        """Judge a set of reals."""
        running = self.running(tree)
        names = (running, *sorted(names_in(self.key())))
        return Interval(self.canonical, names, tolerance=self.absolute or None).decide(tree, response)

    def decide_condition(self, key: Node, tree: Node) -> Verdict:
        """Judge an equation, an inequality, or several joined."""
        wanted = "equation" if kind_of(key) == "equation" else "inequality"
        if not is_condition(tree):
            return mismatch(tree, wanted)
        strange = wrong_names(key, tree, self.variables) if names_in(key) else None
        if strange is not None:
            return strange
        if kind_of(key) == "equation" and kind_of(tree) == "equation":
            comparison = Equation(self.canonical, tuple(sorted(names_in(key)))).compared(key, tree)
        else:
            comparison = same_solutions(key, tree)
        return decided(key, tree, comparison, self.form)

    def decide_scalar(self, key: Node, tree: Node) -> Verdict:
        """Judge a formula."""
        comma = decimal_comma(tree)
        if comma is not None:
            return comma
        tree = without_grouping(single(tree) if not names_in(key) else tree)
        if not is_scalar(tree):
            return mismatch(tree, "number" if self.kind == "number" else "expression")
        if has_two_values(key) or has_two_values(tree):
            return self.decide_pair(key, tree)
        if isinstance(tree, Call) and tree.function == "degree" and not isinstance(key, Call):
            bare = judge_scalar(key, tree.arguments[0], Wanted(self.form, self.near(), self.variables))
            if bare.status is Status.CORRECT:
                return bare
        name, _, argument = self.form.partition(":")
        if name == "antiderivative":
            return judge_antiderivative(key, tree, argument or "x")
        return judge_scalar(key, tree, Wanted(self.form, self.near(), self.variables))

    def decide_pair(self, key: Node, tree: Node) -> Verdict:
        """Judge a formula with ± by its two values."""
        if has_two_values(key) != has_two_values(tree):
            return incorrect("type-two-values", "One value and two values with ± are not the same.")
        wanted, given = ([with_sign(one, upper=True), with_sign(one, upper=False)] for one in (key, tree))
        comparison = same_members(wanted, given, self.near())
        if comparison.outcome is Outcome.UNKNOWN:
            return undecided()
        return correct(comparison.evidence) if comparison.equal else incorrect()

    def decide_structure(self, key: Node, tree: Node) -> Verdict:  # noqa: PLR0911 - one branch a kind of thing
        """Judge a set, a list, a vector or a matrix."""
        if is_proposition(key) and is_proposition(tree):
            found = same_proposition(key, tree)
            return undecided() if found.outcome is Outcome.UNKNOWN else correct() if found.equal else incorrect()
        if isinstance(key, Logic) and key.operator == "or":
            key = Collection("set", key.items)
        key, tree = unlabelled(key), unlabelled(tree)
        if isinstance(key, Word):
            return correct() if (_is_empty(tree) and key.word == "empty") or tree == key else mismatch(tree, "set")
        if is_scalar(tree) and not isinstance(key, Collection):
            return mismatch(tree, kind_of(key))
        near = self.absolute or (f"{Fraction(self.relative) * 100}%" if self.relative else None)
        if isinstance(key, Collection) and (key.kind == "set" or self.kind == "set"):
            names = tuple(sorted({*self.variables, *names_in(key)}))
            return SolutionSet(plain(key), names, tolerance=near, form=self.form).decide(tree, "")
        array, given = array_of(key), array_of(tree)
        if array is not None and given is not None and not self.form and (not array.flat or not given.flat):
            return judge_array(array, given, Wanted("", self.near(), self.variables))
        comparison = alike(key, tree, self.near())
        if comparison.outcome is Outcome.UNKNOWN:
            return undecided()
        if not comparison.equal:
            return (
                mismatch(tree, kind_of(key))
                if _other_kind(key, tree)
                else incorrect("entries", "Not every entry is right.")
            )
        if self.form and not has_form(self.form, tree, key):
            return wrong_form(f"form-{self.form.partition(':')[0]}", rule(self.form), comparison.evidence)
        return correct(comparison.evidence)

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        return "x + 1"


def _membership(tree: Node) -> Node:
    """Return ``x in [1, 2]`` as the condition on its name that it is."""
    match tree:
        case Relation(("in",), (Name() as name, Collection("list", (left, right)))):
            return Relation(("<=", "<="), (left, name, right))
        case Relation(("in",), (Name(name), IntervalTree() | SetOperation() | Collection("tuple", (_, _)) as inner)):
            return as_condition(inner, name, ends=True)
    return tree


def _as_range(tree: Node, name: str) -> Node:
    """Return ``(-2, 7)`` as a condition on a name, anything that is no set of reals as it is."""
    match tree:
        case IntervalTree() | SetOperation() | Collection("tuple" | "list", (_, _)):
            return as_condition(tree, name, ends=True)
    return tree


def _is_empty(tree: Node) -> bool:
    return isinstance(tree, Word) and tree.word in {"empty", "undefined"}  # does not exist: no solution


def _other_kind(key: Node, tree: Node) -> bool:
    groups: tuple[Callable[[Node], bool], ...] = (
        is_scalar,
        lambda node: isinstance(node, Collection | Word | Logic) or array_of(node) is not None,
    )
    return any(group(key) and not group(tree) for group in groups) or isinstance(tree, Name)
