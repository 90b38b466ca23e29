"""Judges one formula against the key: value, form, and what is known about the mistake."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from problems.answers.judging.diagnosis.findings import diagnosed
from problems.answers.judging.forms.rounding import same_rounded
from problems.answers.judging.forms.rules import ROUNDING, has_form, rule
from problems.answers.judging.values.backend import Formula, UndefinedError
from problems.answers.judging.values.equivalence import Comparison, Outcome, compare, formula
from problems.answers.judging.values.points import points
from problems.answers.judging.values.probe import Tolerance
from problems.answers.outcome import correct, incorrect, not_understood, undecided, wrong_form
from problems.answers.reading.tree import Node, names_in
from problems.verdict import Evidence, Verdict

NO_VALUE = "This has no value: it divides by zero, or a function is not defined there. Nothing was counted."
_TRIED = 6


@dataclass(frozen=True)
class Wanted:
    """What a formula is judged by besides its value."""

    form: str = ""
    tolerance: Tolerance | None = None
    declared: tuple[str, ...] = ()
    allowed: Callable[[dict[str, float]], bool] | None = None
    diagnose: bool = True


def tolerance_of(text: str | None) -> Tolerance | None:
    """Return the tolerance that a text names, absolute (``0.01``) or relative (``1%``), None for none."""
    if text is None:
        return None
    if text.endswith("%"):
        return Tolerance(relative=abs(Fraction(text[:-1])) / 100)
    return Tolerance(absolute=abs(Fraction(text)))


def judge_scalar(reference: Node, response: Node, wanted: Wanted) -> Verdict:
    """Judge a formula by value, then by form."""
    name, _, argument = wanted.form.partition(":")
    if reference == response and has_no_value(response):
        return not_understood("undefined", NO_VALUE)
    if name in ROUNDING:
        comparison = _rounded(reference, response, name, int(argument))
    else:
        comparison = compare(reference, response, tolerance=wanted.tolerance, allowed=wanted.allowed)
    return settled(comparison, reference, response, wanted)


def settled(comparison: Comparison, reference: Node, response: Node, wanted: Wanted) -> Verdict:
    """Return the verdict of a comparison, form and diagnosis included."""
    if comparison.outcome is Outcome.UNKNOWN:
        return not_understood("undefined", NO_VALUE) if has_no_value(response) else undecided()
    if comparison.outcome is Outcome.DIFFERENT:
        if not wanted.diagnose:
            return incorrect()
        return diagnosed(reference, response, wanted.declared)
    if wanted.form and not has_form(wanted.form, response, reference):
        return wrong_form(f"form-{wanted.form.partition(':')[0]}", rule(wanted.form), comparison.evidence)
    return correct(comparison.evidence)


def has_no_value(tree: Node) -> bool:
    """Return whether a formula divides by zero or leaves a domain everywhere; too large a number is another matter."""
    names = tuple(sorted(names_in(tree)))
    found = formula(tree, names)
    if found is None:
        return False
    return all(_is_undefined(found, point) for _, point in zip(range(_TRIED), points(len(names)), strict=False))


def _is_undefined(found: Formula, point: tuple[float, ...]) -> bool:
    try:
        value = found(point)
    except ZeroDivisionError:
        return True
    except UndefinedError as error:
        return "zero" in str(error)
    except OverflowError:
        return False
    except ValueError:
        return True
    return bool(value != value)  # noqa: PLR0124 - not a number


def _rounded(reference: Node, response: Node, name: str, count: int) -> Comparison:
    same = same_rounded(reference, response, name, count)
    if same is None:
        return compare(reference, response)
    return Comparison(Outcome.EQUAL if same else Outcome.DIFFERENT, Evidence.PROVED)
