"""Judges vectors and matrices entry by entry and says which entries differ."""

from collections.abc import Sequence
from dataclasses import replace

from problems.answers.judging.forms.rounding import is_rounding
from problems.answers.judging.forms.rules import rule
from problems.answers.judging.scalars import Wanted, judge_scalar
from problems.answers.judging.structures.array_trees import Array
from problems.answers.judging.values.equivalence import Outcome, compare
from problems.answers.judging.values.exact import has_decimals
from problems.answers.outcome import correct, incorrect, undecided, wrong_form
from problems.answers.reading.tree import Binary, Negative, Node, Number
from problems.verdict import Evidence, Status, Verdict

_MOST_NAMED = 4


def judge_entries(key: Sequence[Node], entries: Sequence[Node], wanted: Wanted) -> Verdict:
    """Judge the entries of a vector against those of the key."""
    places = [f"entry {index + 1}" for index in range(len(key))]
    slip = _vector_slip
    return _judged(key, entries, places, wanted, slip(key, entries, wanted))


def judge_array(key: Array, array: Array, wanted: Wanted) -> Verdict:
    """Judge a matrix: its shape, then its entries."""
    if key.shape != array.shape:
        rows, columns = array.shape
        wanted_rows, wanted_columns = key.shape
        if (columns, rows) == key.shape and rows != columns:
            return incorrect("shape-transposed", "Rows and columns are swapped in your answer.")
        return incorrect("shape", f"Your matrix is {rows}×{columns}, but the answer is {wanted_rows}×{wanted_columns}.")
    rows, columns = key.shape
    places = [f"row {row + 1}, column {column + 1}" for row in range(rows) for column in range(columns)]
    return _judged(key.entries, array.entries, places, wanted, _matrix_slip(key, array, wanted))


def _judged(
    key: Sequence[Node], entries: Sequence[Node], places: Sequence[str], wanted: Wanted, slip: Verdict | None
) -> Verdict:
    verdicts = [judge_scalar(one, two, replace(wanted, diagnose=False)) for one, two in zip(key, entries, strict=True)]
    wrong = [place for place, verdict in zip(places, verdicts, strict=True) if verdict.status is Status.INCORRECT]
    if wrong and wanted.tolerance is None and not wanted.form and _all_rounded(key, entries, verdicts):
        return wrong_form("form-exact", rule("exact"))
    if wrong:
        share = 1 - len(wrong) / len(key)
        if slip is not None:
            return replace(slip, credit=share)
        named = "; ".join(wrong[:_MOST_NAMED]) + (" and more" if len(wrong) > _MOST_NAMED else "")
        everything = len(wrong) == len(key)
        sentence = "No entry is right." if everything else f"Look again at {named}. The other entries are right."
        return incorrect("entries", sentence, credit=share)
    if any(verdict.status is Status.UNDECIDED for verdict in verdicts):
        return undecided()
    for verdict in verdicts:
        if verdict.status is not Status.CORRECT:
            return verdict
    numeric = any(verdict.evidence is Evidence.NUMERIC for verdict in verdicts)
    return correct(Evidence.NUMERIC if numeric else Evidence.PROVED)


def _all_rounded(key: Sequence[Node], entries: Sequence[Node], verdicts: Sequence[Verdict]) -> bool:
    """Tell whether every entry that is not exact is a rounding of the key's."""
    if any(has_decimals(entry) for entry in key):
        return False
    triples = zip(key, entries, verdicts, strict=True)
    return all(verdict.status is Status.CORRECT or is_rounding(one, two) for one, two, verdict in triples)


def _same(key: Sequence[Node], entries: Sequence[Node], wanted: Wanted) -> bool:
    return len(key) == len(entries) and all(
        compare(one, two, tolerance=wanted.tolerance).outcome is Outcome.EQUAL
        for one, two in zip(key, entries, strict=True)
    )


def _vector_slip(key: Sequence[Node], entries: Sequence[Node], wanted: Wanted) -> Verdict | None:
    """Return the general slip that leads from the key to these entries, None when none is known."""
    if _same([Negative(entry) for entry in key], entries, wanted):
        return incorrect("sign", "All signs are turned: this is the negative of the answer.")
    if _same(tuple(reversed(key)), entries, wanted):
        return incorrect("order-reversed", "The entries are right, but in reverse order.")
    factor = common_factor(key, entries)
    if factor is not None:
        return incorrect("factor", f"Your vector is {factor} times the answer.")
    if _is_parallel(key, entries):
        return incorrect("direction", "The direction is right, but the length is not.")
    return None


def _is_parallel(key: Sequence[Node], entries: Sequence[Node]) -> bool:
    """Tell whether a vector is the key times a number other than 0."""
    zero = Number("0")
    place = next((index for index, entry in enumerate(key) if compare(entry, zero).outcome is Outcome.DIFFERENT), None)
    if place is None or len(key) != len(entries) or compare(entries[place], zero).outcome is not Outcome.DIFFERENT:
        return False
    pairs = zip(key, entries, strict=True)
    return all(compare(Binary("*", one, entries[place]), Binary("*", two, key[place])).equal for one, two in pairs)


def common_factor(key: Sequence[Node], entries: Sequence[Node]) -> str | None:
    """Return the factor that turns the key into the entries, when it is one of a few usual ones."""
    for text, factor in (("2", "2"), ("1/2", "1/2"), ("3", "3"), ("1/3", "1/3"), ("10", "10"), ("-2", "-2")):
        top, _, bottom = factor.partition("/")
        scale: Node = Number(top.lstrip("-")) if not bottom else Binary("/", Number(top), Number(bottom))
        scale = Negative(scale) if top.startswith("-") else scale
        if _same([Binary("*", scale, entry) for entry in key], entries, Wanted()):
            return text
    return None


def _matrix_slip(key: Array, array: Array, wanted: Wanted) -> Verdict | None:
    rows, columns = key.shape
    if rows == columns and _same(key.transposed().entries, array.entries, wanted):
        return incorrect("transposed", "This is the transpose: rows and columns are swapped.")
    if rows > 1 and _same([entry for row in reversed(key.rows) for entry in row], array.entries, wanted):
        return incorrect("rows-swapped", "The rows are right, but in the wrong order.")
    if columns > 1 and _same([entry for row in key.rows for entry in reversed(row)], array.entries, wanted):
        return incorrect("columns-swapped", "The columns are right, but in the wrong order.")
    if _same([Negative(entry) for entry in key.entries], array.entries, wanted):
        return incorrect("sign", "All signs are turned: this is the negative of the answer.")
    factor = common_factor(key.entries, array.entries)
    if factor is not None:
        return incorrect("factor", f"Your matrix is {factor} times the answer.")
    return None
