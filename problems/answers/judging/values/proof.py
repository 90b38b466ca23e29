"""Turns "numerically equal" into "proved" where SymPy can show it quickly; never the other way round.

SymPy gets expressions built from our own tree, never text. A deadline is checked at every Python call, so that SymPy
stops in time; the worker's own deadline stands behind it.
"""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from problems.answers.reading.tree import Binary, Call, Constant, Name, Negative, Node, Number, walk

MOST_NODES = 60
MOST_EXPONENT = 12
_FUNCTIONS = {
    "sin": "sin", "cos": "cos", "tan": "tan", "sec": "sec", "csc": "csc", "cot": "cot", "sinh": "sinh",
    "cosh": "cosh", "tanh": "tanh", "asin": "asin", "acos": "acos", "atan": "atan", "exp": "exp", "ln": "log",
    "log": "log", "sqrt": "sqrt", "abs": "Abs",
}  # fmt: skip


class _TooLateError(BaseException):
    """Raised inside SymPy at the deadline; no ``except Exception`` of a library swallows it."""


def proved(left: Node, right: Node, *, seconds: float) -> bool:
    """Tell whether SymPy shows within so many seconds that two formulas are equal for real names."""
    if sum(1 for tree in (left, right) for _ in walk(tree)) > MOST_NODES:
        return False
    try:
        with _deadline(seconds):
            return _shown(left, right)
    except (_TooLateError, ArithmeticError, TypeError, ValueError, NotImplementedError, RecursionError):
        return False


def _shown(left: Node, right: Node) -> bool:
    import sympy

    difference = _expression(left) - _expression(right)
    steps: tuple[Callable[[Any], Any], ...] = (
        sympy.expand,
        lambda value: sympy.expand(value, trig=True),
        sympy.simplify,
        lambda value: sympy.simplify(value.rewrite(sympy.exp)),
    )
    return any(step(difference) == 0 for step in steps)


def _expression(tree: Node) -> Any:
    """Return a tree as a SymPy expression; raises ``ValueError`` for what has another meaning there."""
    import sympy

    match tree:
        case Number():
            return sympy.Rational(tree.value.numerator, tree.value.denominator)
        case Name(name):
            return sympy.Symbol(name, real=True)
        case Constant(name):
            return {"pi": sympy.pi, "e": sympy.E, "i": sympy.I, "oo": sympy.oo}[name]
        case Negative(operand):
            return -_expression(operand)
        case Binary(operator, left, right):
            return _operation(operator, _expression(left), _expression(right))
        case Call(function, (argument,)) if function in _FUNCTIONS:
            return getattr(sympy, _FUNCTIONS[function])(_expression(argument))
    raise ValueError("not for SymPy")


def _operation(operator: str, left: Any, right: Any) -> Any:
    match operator:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case "/":
            return left / right
        case "^" if not right.is_number or abs(right) <= MOST_EXPONENT:
            return left**right
    raise ValueError("not for SymPy")


@contextmanager
def _deadline(seconds: float) -> Iterator[None]:
    """Raise ``_TooLateError`` in this thread at the first Python call after so many seconds."""
    end = time.monotonic() + seconds
    before = sys.getprofile()

    def watch(_frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and time.monotonic() > end:
            sys.setprofile(before)
            raise _TooLateError

    sys.setprofile(watch)
    try:
        yield
    finally:
        sys.setprofile(before)
