"""Turns a tree into nested functions of numbers, once for floats and once for 50 digits. No code is ever evaluated."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, TypeAlias

from problems.answers.reading.tree import Binary, Call, Constant, Name, Negative, Node, Number

Value: TypeAlias = Any  # float or complex, or mpmath's mpf and mpc
Formula: TypeAlias = Callable[[Sequence[Value]], Value]


class UndefinedError(ArithmeticError):
    """The formula has no value there (division by zero, beyond a budget, or no number at all)."""


@dataclass(frozen=True)
class Backend:
    """The arithmetic that a formula is compiled for."""

    number: Callable[[Fraction], Value]
    constants: Mapping[str, Value]
    functions: Mapping[str, Callable[..., Value]]
    power: Callable[[Value, Value], Value]
    divide: Callable[[Value, Value], Value]


class Compiler:
    """Compiles trees for one arithmetic; what several trees share as an object is compiled once."""

    def __init__(self, names: Sequence[str], backend: Backend) -> None:
        self.places = {name: index for index, name in enumerate(names)}
        self.backend = backend
        self._known: dict[int, tuple[Node, Formula]] = {}  # by identity; the node is kept so that it stays the same

    def compiled(self, tree: Node) -> Formula:
        """Return the tree as a function of the values of the names; raises ``UndefinedError`` for another name."""
        known = self._known.get(id(tree))
        if known is None:
            known = self._known[id(tree)] = tree, self._compiled(tree)
        return known[1]

    def _compiled(self, tree: Node) -> Formula:
        match tree:
            case Number():
                constant = self.backend.number(tree.value)
                return lambda _values: constant
            case Constant(name):
                value = self.backend.constants[name]
                return lambda _values: value
            case Name(name):
                if name not in self.places:
                    raise UndefinedError(name)
                place = self.places[name]
                return lambda values: values[place]
            case Negative(operand):
                inner = self.compiled(operand)
                return lambda values: -inner(values)
            case Binary(operator, left, right):
                return _operation(operator, self.compiled(left), self.compiled(right), self.backend)
            case Call(function, arguments):
                return _called(function, [self.compiled(argument) for argument in arguments], self.backend)
        raise UndefinedError("not a number")


def compiled(tree: Node, names: Sequence[str], backend: Backend) -> Formula:
    """Return the tree as a function of the values of ``names``; raises ``UndefinedError`` for a name not among them."""
    return Compiler(names, backend).compiled(tree)


def _operation(operator: str, left: Formula, right: Formula, backend: Backend) -> Formula:
    power, divide = backend.power, backend.divide
    match operator:
        case "+":
            return lambda values: left(values) + right(values)
        case "-":
            return lambda values: left(values) - right(values)
        case "*":
            return lambda values: left(values) * right(values)
        case "/":
            return lambda values: divide(left(values), right(values))
        case "^":
            return lambda values: power(left(values), right(values))
    raise UndefinedError("two values")


def _called(function: str, arguments: Sequence[Formula], backend: Backend) -> Formula:
    if function not in backend.functions:
        raise UndefinedError(function)
    apply = backend.functions[function]
    if len(arguments) == 1:
        first = arguments[0]
        return lambda values: apply(first(values))
    return lambda values: apply(*(argument(values) for argument in arguments))
