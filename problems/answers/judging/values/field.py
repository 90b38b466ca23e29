"""Polynomial and rational identity in a finite field (Schwartz–Zippel): exact in effect, microseconds in cost.

Each name becomes a random element of a prime field, every other part that is no rational function (``sin``, a root,
``pi``) an element drawn from its own value, so that
``sin(x + x)`` and ``sin(2x)`` get the same one. Equal elements at two
draws prove equality (error below 10^-30); unequal ones disprove it only where nothing but names and numbers occur.
"""

from dataclasses import dataclass, field
from fractions import Fraction
from hashlib import blake2b

from problems.answers.judging.values.exact import rational
from problems.answers.reading.tree import Binary, Call, Constant, Name, Negative, Node, Number

PRIME = 2**61 - 31  # congruent to 1 modulo 4, so that -1 has a square root
_I = pow(7, (PRIME - 1) // 4, PRIME)  # 7 is no square modulo PRIME, so this squares to -1
_RECIPROCALS = {"sec": "cos", "csc": "sin", "sech": "cosh", "csch": "sinh"}


class NoElementError(ArithmeticError):
    """The tree has no value in the field (division by zero, or it is no scalar)."""


@dataclass
class Field:
    """One draw of elements; ``opaque`` becomes true when something other than a rational function occurs."""

    salt: str
    opaque: bool = field(default=False)

    def element(self, tree: Node) -> int:  # noqa: PLR0911 - one branch a kind of thing
        """Return the element of a tree; raises ``NoElementError``."""
        match tree:
            case Number():
                return _of(tree.value)
            case Name(name):
                return self.drawn("name", name)
            case Constant("i"):
                self.opaque = True
                return _I
            case Constant("oo"):
                raise NoElementError
            case Constant(name):
                self.opaque = True
                return self.drawn("constant", name)
            case Negative(operand):
                return -self.element(operand) % PRIME
            case Binary(operator, left, right):
                return self.operation(operator, left, right)
            case Call(function, arguments):
                return self.call(function, arguments)
        raise NoElementError

    def drawn(self, *parts: object) -> int:
        """Return the element drawn for these parts."""
        text = "|".join(map(str, (self.salt, *parts)))
        return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big") % (PRIME - 1) + 1

    def operation(self, operator: str, left: Node, right: Node) -> int:
        """Return the element of a sum, product, quotient or power."""
        if operator == "^":
            return self.power(left, right)
        first, second = self.element(left), self.element(right)
        match operator:
            case "+":
                return (first + second) % PRIME
            case "-":
                return (first - second) % PRIME
            case "*":
                return first * second % PRIME
            case "/":
                return first * _inverse(second) % PRIME
        raise NoElementError

    def power(self, base: Node, exponent: Node) -> int:
        """Return the element of a power; an integer exponent is carried out."""
        value = rational(exponent)
        element = self.element(base)
        if value is not None and value.denominator == 1:
            if value < 0:
                element = _inverse(element)
            return pow(element, abs(int(value)), PRIME)
        self.opaque = True
        return self.drawn("power", element, self.element(exponent))

    def call(self, function: str, arguments: tuple[Node, ...]) -> int:  # noqa: C901, PLR0911 - one branch a kind of thing
        """Return the element of a function, in terms of a few basic ones."""
        values = [self.element(argument) for argument in arguments]
        first = values[0]
        if function == "percent":
            return first * _inverse(100) % PRIME
        self.opaque = True
        match function:
            case "exp":
                return self.drawn("power", self.drawn("constant", "e"), first)
            case "sqrt":
                return self.drawn("power", first, _inverse(2))
            case "fourth":
                return self.drawn("power", first, _inverse(4))
            case "ln" | "log" if len(values) == 1:
                return self.drawn("ln", first)
            case "log":
                return self.drawn("ln", first) * _inverse(self.drawn("ln", values[1])) % PRIME
            case "lg":
                return self.drawn("ln", first) * _inverse(self.drawn("ln", 10)) % PRIME
            case "tan" | "tanh":
                hyperbolic = function[3:]
                return self.drawn(f"sin{hyperbolic}", first) * _inverse(self.drawn(f"cos{hyperbolic}", first)) % PRIME
            case "cot" | "coth":
                hyperbolic = function[3:]
                return self.drawn(f"cos{hyperbolic}", first) * _inverse(self.drawn(f"sin{hyperbolic}", first)) % PRIME
            case "degree":
                return first * self.drawn("constant", "pi") * _inverse(180) % PRIME
        if function in _RECIPROCALS:
            return _inverse(self.drawn(_RECIPROCALS[function], first))
        return self.drawn(function, *values)


def _of(value: Fraction) -> int:
    return value.numerator * _inverse(value.denominator) % PRIME


def _inverse(element: int) -> int:
    if element % PRIME == 0:
        raise NoElementError
    return pow(element, -1, PRIME)


def identical(left: Node, right: Node) -> bool | None:
    """Tell whether two trees are the same function: proved (True), disproved (False), or not known here (None)."""
    opaque = False
    for salt in ("a", "b"):
        one, two = Field(salt), Field(salt)
        try:
            same = one.element(left) == two.element(right)
        except (NoElementError, ValueError, OverflowError):
            return None
        opaque = opaque or one.opaque or two.opaque
        if not same:
            return None if opaque else False
    return True
