"""An antiderivative: right up to a constant, which must be written."""

from dataclasses import dataclass
from typing import ClassVar, Self

from problems.answers.answer_type import AnswerType
from problems.answers.judging.diagnosis.findings import wrong_names
from problems.answers.judging.forms.rules import rule
from problems.answers.judging.solutions.systems import replaced
from problems.answers.judging.structures.kinds import mismatch
from problems.answers.judging.values.calculus import NoDerivativeError, derivative
from problems.answers.judging.values.equivalence import Comparison, Outcome, compare
from problems.answers.outcome import correct, incorrect, undecided, wrong_form
from problems.answers.reading import Names, Node, read
from problems.answers.reading.tree import Binary, Name, Negative, Number, is_scalar, names_in
from problems.verdict import Evidence, Verdict

CONSTANTS = ("C", "c", "K", "k", "const", "constant", "c_1", "C_1")


@dataclass(frozen=True)
class Antiderivative(AnswerType):
    """An antiderivative in one variable; ``canonical`` may be written with or without ``+ C``."""

    code: ClassVar[str] = "anti"
    chain: ClassVar[str] = "scalar"

    variable: str = "x"
    names: tuple[str, ...] = ()

    def symbols(self) -> Names:
        """Return the names a response may use: the variable, the item's others, and the usual names of a constant."""
        return Names.of((self.variable, *self.names, *CONSTANTS))

    @classmethod
    def for_check(cls, reference: str, variables: tuple[str, ...], kind: str, tolerance: str | None, form: str) -> Self:
        """Return the antiderivative with a reference as its key, in the first of the ``variables`` or x."""
        del kind, tolerance
        found = names_in(read(reference, Names.of(variables, lenient=True)).tree) - set(CONSTANTS)
        variable = variables[0] if variables else "x" if "x" in found or not found else min(found)
        return cls(reference, variable, tuple(sorted(found - {variable})), form=form)

    def decide(self, tree: Node, response: str) -> Verdict:
        """Judge one reading of the response."""
        del response
        if not is_scalar(tree):
            return mismatch(tree, "expression")
        return judge_antiderivative(self.key(), tree, self.variable, self.names)

    def sample(self) -> str:
        """Return a valid input, most likely not the key."""
        return f"{self.variable}^5/5 + C"


def judge_antiderivative(key: Node, tree: Node, variable: str, names: tuple[str, ...] = ()) -> Verdict:
    """Judge by the derivative of the difference, then by the constant."""
    constants = names_in(tree) - {variable, *names}
    free = sorted(name for name in constants if name in CONSTANTS or name not in names_in(key))
    strange = [name for name in free if name not in CONSTANTS and name.lower() == variable.lower()]
    if strange:
        return wrong_names(key, tree, (variable, *names)) or incorrect()
    comparison = same_derivative(key, tree, variable)
    if comparison.outcome is Outcome.UNKNOWN:
        return undecided()
    if not comparison.equal:
        return _explained(key, tree, variable)
    if not any(_is_constant_of_integration(tree, name, variable) for name in free):
        return wrong_form("missing-constant", rule("antiderivative"), comparison.evidence)
    return correct(comparison.evidence)


def same_derivative(key: Node, tree: Node, variable: str) -> Comparison:
    """Compare the derivatives of two formulas."""
    try:
        return compare(derivative(key, variable), derivative(tree, variable))
    except NoDerivativeError:
        fixed = _is_fixed(Binary("-", tree, key), variable)
        return Comparison(Outcome.EQUAL, Evidence.NUMERIC) if fixed else Comparison(Outcome.UNKNOWN)


def _is_constant_of_integration(tree: Node, name: str, variable: str) -> bool:
    """Tell whether a name moves the whole formula up and down, the same everywhere."""
    try:
        slope = derivative(tree, name)
        if compare(slope, Number("0")).equal:
            return False
        whole = [slope, Binary("*", slope, Name(name))]  # + 2C, or ln|kx|: both reach every number
        return any(all(_is_fixed(one, other) for other in {variable, *names_in(tree)}) for one in whole)
    except NoDerivativeError:
        return False


def _is_fixed(tree: Node, name: str) -> bool:
    """Tell whether a formula has the same value whatever a name stands for."""
    return name not in names_in(tree) or compare(tree, replaced(tree, {name: Name(f"{name}_0")})).equal


def _explained(key: Node, tree: Node, variable: str) -> Verdict:
    """Recognise a derivative given in place of the antiderivative, a turned sign, and a lost factor."""
    try:
        integrand = derivative(key, variable)
        if same_derivative(Negative(key), tree, variable).equal:
            return incorrect("sign", "The sign is turned: differentiate your answer to check.")
        for factor, side in ((Number("2"), "twice"), (Binary("/", Number("1"), Number("2")), "half")):
            if same_derivative(Binary("*", factor, key), tree, variable).equal:
                return incorrect("factor-two", f"You are off by a factor of 2: yours is {side} the answer.")
        if compare(integrand, tree).equal:
            return incorrect("integrand", "This is the function itself. Find a function whose derivative it is.")
        if compare(derivative(integrand, variable), tree).equal or same_derivative(integrand, tree, variable).equal:
            return incorrect("differentiated", "You differentiated. Here you integrate.")
    except NoDerivativeError:
        pass
    return incorrect(
        "antiderivative", "Its derivative is not the function to integrate. Differentiate your answer to check."
    )
