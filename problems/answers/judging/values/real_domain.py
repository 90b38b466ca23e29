"""Where every part of two formulas is real: ``√(x-3)·√(x-5)`` and ``√((x-3)(x-5))`` are compared only there."""

from collections.abc import Callable, Sequence

from problems.answers.judging.values.backend import Formula, UndefinedError, compiled
from problems.answers.judging.values.floats import strict_backend
from problems.answers.reading.tree import Node


def where_real(
    left: Node, right: Node, witness: Sequence[tuple[str, float]]
) -> Callable[[dict[str, float]], bool] | None:
    """Return the test for points at which every part of both formulas is real, None where the witness passes it."""
    names = tuple(name for name, _ in witness)
    try:
        both = [compiled(tree, names, strict_backend()) for tree in (left, right)]
    except (UndefinedError, KeyError):
        return None

    def allowed(point: dict[str, float]) -> bool:
        return all(_has_value(one, [point[name] for name in names]) for one in both)

    return None if not names or allowed(dict(witness)) else allowed


def _has_value(function: Formula, values: Sequence[float]) -> bool:
    try:
        function(values)
    except (ArithmeticError, ValueError, TypeError):
        return False
    return True
