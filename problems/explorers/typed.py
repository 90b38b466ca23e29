"""Reading what a learner typed into an explorer: numbers, ranges, points, matrices, functions.

Nothing is evaluated as code: the text goes through the reader of answers, the tree through the judges' arithmetic.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isfinite, nan

import numpy as np
from numpy.typing import NDArray

from problems.answers.judging.equivalence import formula, value_at
from problems.answers.judging.structures import array_of, vector_of
from problems.answers.reading import Node, Refusal, latex_of, read
from problems.answers.reading.tree import is_scalar, names_in
from problems.explorers.explorer import ExplorerInputError

MOST_CHARACTERS = 300
LARGEST = 1e6


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
    compiled = formula(tree, names) if is_scalar(tree) else None
    if compiled is None or not names_in(tree) <= set(names):
        listed = " and ".join(names)
        raise ExplorerInputError(
            f"Type an expression in {listed}, for example {'x^2 - 2*x' if len(names) == 1 else 'x^2 + y^2'}."
        )
    return TypedFunction(tree, names, lambda point: _real(value_at(compiled, point)))


def _real(value: object) -> float:
    if isinstance(value, complex):
        value = value.real if abs(value.imag) < 1e-12 else nan
    return float(value) if isinstance(value, int | float) and isfinite(value) else nan


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
    """Write a computed number with four digits; what is zero but for rounding is written as 0."""
    return "0" if abs(value) < 1e-9 else f"{value:.4g}"


def table(text: str, what: str, columns: int, example: str, count: int | None = None) -> NDArray[np.float64]:
    """Read rows of equal length: a matrix, or points."""
    found = array_of(_tree(text, ()))
    rows = () if found is None or found.flat else found.rows
    if not rows or any(len(row) != columns for row in rows) or (count is not None and len(rows) != count):
        raise ExplorerInputError(f"{what} could not be read. Type it like this: {example}")
    return np.array([[_value(entry, what) for entry in row] for row in rows])


def _tree(text: str, names: tuple[str, ...]) -> Node:
    if len(text) > MOST_CHARACTERS:
        raise ExplorerInputError(f"That is too long. Use at most {MOST_CHARACTERS} characters.")
    try:
        return read(text, names).tree
    except Refusal as refusal:
        raise ExplorerInputError(refusal.sentence) from refusal


def _value(tree: Node, what: str) -> float:
    compiled = formula(tree, ())
    value = nan if compiled is None else _real(value_at(compiled, ()))
    if not isfinite(value) or abs(value) > LARGEST:
        raise ExplorerInputError(f"{what} must hold real numbers of at most a million, for example 2 or -1/3.")
    return value
