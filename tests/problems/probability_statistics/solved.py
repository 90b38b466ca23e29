"""Says whether answers found by another path are marked as right."""

from collections.abc import Sequence
from typing import Any

from problems.answers.marking import mark
from problems.snapshot import ItemSnapshot
from problems.verdict import Status


def right(item: ItemSnapshot, *answers: object) -> bool:
    """Return whether these answers, one a part, are marked as correct."""
    return mark(item, [str(answer) for answer in answers]).status is Status.CORRECT


def typed(values: Sequence[object]) -> str:
    """Write a vector as it is typed."""
    return "(" + ", ".join(map(str, values)) + ")"


def rounded(value: Any, places: int) -> str:
    """Write a number with this many decimal places."""
    return f"{value:.{places}f}"
