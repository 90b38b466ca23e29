"""Reading what a learner typed into an explorer: numbers, ranges, points, matrices, functions.

Nothing is evaluated as code: the text goes through the reader of answers, the tree through the judges' arithmetic.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor, isfinite, log10, nan

import numpy as np
from numpy.typing import NDArray

from problems.answers.judging.structures.array_trees import array_of, vector_of
from problems.answers.judging.values.equivalence import formula, value_at
from problems.answers.judging.values.exact import rational
from problems.answers.reading import Node, Refusal, latex_of, read
from problems.answers.reading.tree import is_scalar, names_in
from problems.explorers.errors import ExplorerInputError

MOST_CHARACTERS = 300
LARGEST = 1e6
SMALLEST = 5e-7
OVERFLOWING = 1e100  # products of values beyond this leave the range of floats; no picture shows them


@dataclass(frozen=True)
class TypedFunction:
    """A function that was typed: its tree, its names in order, and how to compute its values."""

    tree: Node
    names: tuple[str, ...]
    value: Callable[[Sequence[float]], float]

    @property
    def latex(self) -> str:
        """Return the function as LaTeX."""
        return latex_of(self.tree)


def function(text: str, names: tuple[str, ...]) -> TypedFunction:
    """Read an expression in these names; its value is not-a-number where it is undefined or not real."""
    tree = _tree(text, names)
    if not is_scalar(tree) or not names_in(tree) <= set(names) or formula(tree, names) is None:
        listed = " and ".join(names)
        raise ExplorerInputError(
            f"Type an expression in {listed}, for example {'x^2 - 2*x' if len(names) == 1 else 'x^2 + y^2'}."
        )
    return compiled(tree, names)


def compiled(tree: Node, names: tuple[str, ...]) -> TypedFunction:
    """Return a tree as a function; where it cannot be computed, its value is not-a-number."""
    found = formula(tree, names)
    return TypedFunction(tree, names, lambda point: nan if found is None else _real(value_at(found, point)))


def _real(value: object) -> float:
    if isinstance(value, complex):
        value = value.real if abs(value.imag) < 1e-12 else nan
    if isinstance(value, int | float) and isfinite(value) and abs(value) < OVERFLOWING:
        return float(value)
    return nan


def functions(text: str, names: tuple[str, ...], count: int) -> tuple[TypedFunction, ...]:
    """Read several expressions with commas between them, the components of a map."""
    entries = vector_of(_tree(text, names))
    if entries is None or len(entries) != count or not all(names_in(entry) <= set(names) for entry in entries):
        raise ExplorerInputError(
            f"Type {count} expressions in {' and '.join(names)} with a comma between them, "
            "for example x^2 - y^2, 2*x*y."
        )
    return tuple(compiled(entry, names) for entry in entries)


def sampled(found: TypedFunction, xs: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the values of a function of one name at these points."""
    return np.array([found.value((float(x),)) for x in xs])


def sampled_grid(found: TypedFunction, xs: NDArray[np.float64], ys: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the values of a function of two names on a grid; one row for each y."""
    return np.array([[found.value((float(x), float(y))) for x in xs] for y in ys])


def number(text: str, what: str) -> float:
    """Read one real number."""
    tree = _tree(text, ())
    if not is_scalar(tree):
        raise ExplorerInputError(f"{what} must be one number, for example 2 or 1/3.")
    return _value(tree, what)


def whole(text: str, what: str, low: int, high: int) -> int:
    """Read a whole number between two bounds."""
    value = number(text, what)
    if value != round(value) or not low <= value <= high:
        raise ExplorerInputError(f"{what} must be a whole number from {low} to {high}.")
    return round(value)


def numbers(text: str, what: str, count: int | None = None) -> tuple[float, ...]:
    """Read several numbers with commas between them."""
    tree = _tree(text, ())
    entries = vector_of(tree)
    if entries is None or (count is not None and len(entries) != count):
        several = "numbers with commas between them"
        wanted = "one number" if count == 1 else several if count is None else f"{count} {several}"
        raise ExplorerInputError(f"{what}: type {wanted}, for example {', '.join('123'[: count or 2])}.")
    return tuple(_value(entry, what) for entry in entries)


def span(text: str, what: str) -> tuple[float, float]:
    """Read a range such as ``-5, 5`` or ``-5..5``."""
    low, high = numbers(text.replace("..", ",").replace(" to ", ","), what, 2)
    if not low < high:
        raise ExplorerInputError(f"{what}: the first number must be smaller than the second.")
    return low, high


def shown(value: float) -> str:
    """Write a computed number with four digits and no power of ten; what is zero but for rounding is written as 0."""
    if abs(value) < SMALLEST or not isfinite(value):
        return "0" if isfinite(value) else str(value)
    after = 3 - floor(log10(abs(value)))
    written = f"{round(value, after):.{max(after, 0)}f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def table(text: str, what: str, columns: int, example: str, count: int | None = None) -> NDArray[np.float64]:
    """Read rows of equal length: a matrix, or points."""
    found = array_of(_tree(text, ()))
    rows = () if found is None or found.flat else found.rows
    if not rows or any(len(row) != columns for row in rows) or (count is not None and len(rows) != count):
        raise ExplorerInputError(f"{what} could not be read. Type it like this: {example}")
    return np.array([[_value(entry, what) for entry in row] for row in rows])


def rectangle(
    text: str, what: str, example: str, rows: tuple[int, int], columns: tuple[int, int]
) -> NDArray[np.float64]:
    """Read rows of equal length, as many of each as the bounds allow; a plain list of numbers is one row."""
    return np.array([[_value(entry, what) for entry in row] for row in _rows(text, what, example, rows, columns)])


def exact_rectangle(
    text: str, what: str, example: str, rows: tuple[int, int], columns: tuple[int, int]
) -> tuple[tuple[Fraction, ...], ...]:
    """Read rows of fractions of equal length; a number that is no fraction is an input error."""
    found = tuple(tuple(rational(entry) for entry in row) for row in _rows(text, what, example, rows, columns))
    exact = tuple(tuple(value for value in row if value is not None) for row in found)
    if exact != found or any(abs(value) > LARGEST for row in exact for value in row):
        raise ExplorerInputError(f"{what} must hold whole numbers or fractions of at most a million, like 2 or -1/3.")
    return exact


def _rows(
    text: str, what: str, example: str, rows: tuple[int, int], columns: tuple[int, int]
) -> tuple[tuple[Node, ...], ...]:
    found = array_of(_tree(text, ()))
    table = () if found is None else found.rows if not found.flat else (found.entries,)
    if not table or any(len(row) != len(table[0]) for row in table):
        raise ExplorerInputError(f"{what} could not be read. Type it like this: {example}")
    for size, (low, high), name in ((len(table), rows, "rows"), (len(table[0]), columns, "numbers in each row")):
        if not low <= size <= high:
            raise ExplorerInputError(
                f"{what} needs {low if low == high else f'{low} to {high}'} {name}, not {size}. Example: {example}"
            )
    return table


def chance(text: str, what: str) -> float:
    """Read a probability, as a number from 0 to 1 or in per cent."""
    value = number(text.strip().removesuffix("%"), what) / (100 if text.strip().endswith("%") else 1)
    if not 0 <= value <= 1:
        raise ExplorerInputError(f"{what} must lie between 0 and 1, for example 0.05 or 5%.")
    return value


def chances(text: str, what: str, count: int) -> tuple[float, ...]:
    """Read probabilities that add up to 1."""
    found = numbers(text, what, count)
    if min(found) < 0 or abs(sum(found) - 1) > 1e-6:
        raise ExplorerInputError(f"{what}: type {count} probabilities that add up to 1.")
    return found


def chosen(text: str, what: str, options: tuple[str, ...]) -> str:
    """Read one of several words."""
    folded = text.strip().lower()
    if folded not in options:
        raise ExplorerInputError(f"{what}: choose one of {', '.join(options)}.")
    return folded


def _tree(text: str, names: tuple[str, ...]) -> Node:
    if len(text) > MOST_CHARACTERS:
        raise ExplorerInputError(f"That is too long. Use at most {MOST_CHARACTERS} characters.")
    try:
        return read(text, names).tree
    except Refusal as refusal:
        raise ExplorerInputError(refusal.sentence) from refusal


def _value(tree: Node, what: str) -> float:
    value = compiled(tree, ()).value(())
    if not isfinite(value) or abs(value) > LARGEST:
        raise ExplorerInputError(f"{what} must hold real numbers of at most a million, for example 2 or -1/3.")
    return value
