"""Edits of a tree at one place: each yields every tree that differs from the given one by one such edit."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import combinations, islice
from typing import TypeAlias

from problems.answers.reading.tree import Binary, Call, Name, Negative, Node, Number, names_in

Edit: TypeAlias = Callable[[Node], Iterator[Node]]
_MOST = 40


def everywhere(edit: Edit, tree: Node) -> Iterator[Node]:
    """Yield the tree with the edit made at one place, for every place."""
    yield from islice(_everywhere(edit, tree), _MOST)


def _everywhere(edit: Edit, tree: Node) -> Iterator[Node]:
    yield from edit(tree)
    match tree:
        case Negative(operand):
            yield from (Negative(edited) for edited in _everywhere(edit, operand))
        case Binary(operator, left, right):
            yield from (Binary(operator, edited, right) for edited in _everywhere(edit, left))
            yield from (Binary(operator, left, edited) for edited in _everywhere(edit, right))
        case Call(function, arguments):
            for index, argument in enumerate(arguments):
                for edited in _everywhere(edit, argument):
                    yield Call(function, (*arguments[:index], edited, *arguments[index + 1 :]))


def flipped_sign(tree: Node) -> Iterator[Node]:
    """Turn one + into - or back, or drop one minus sign."""
    match tree:
        case Binary("+" | "-" as operator, left, right):
            yield Binary("-" if operator == "+" else "+", left, right)
            yield Binary(operator, Negative(left), right)
        case Negative(operand):
            yield operand


def dropped_term(tree: Node) -> Iterator[Node]:
    """Leave out one term of a sum."""
    match tree:
        case Binary("+", left, right):
            yield left
            yield right
        case Binary("-", left, right):
            yield left
            yield Negative(right)


def dropped_factor(tree: Node) -> Iterator[Node]:
    """Leave out one or two factors of a product, or a denominator."""
    match tree:
        case Binary("*", left, right):
            yield left
            yield right
            if isinstance(left, Binary) and left.operator == "*":
                yield Binary("*", left.left, right)
        case Binary("/", left, _):
            yield left


def inverted_fraction(tree: Node) -> Iterator[Node]:
    """Turn one fraction upside down."""
    match tree:
        case Binary("/", left, right):
            yield Binary("/", right, left)


def exponent_sign(tree: Node) -> Iterator[Node]:
    """Turn the sign of one exponent."""
    match tree:
        case Binary("^", base, Negative(exponent)):
            yield Binary("^", base, exponent)
        case Binary("^", base, exponent):
            yield Binary("^", base, Negative(exponent))
        case Call("exp", (argument,)):
            yield Call("exp", (Negative(argument),))


def exponent_shifted(tree: Node) -> Iterator[Node]:
    """Raise or lower one exponent by 1 (a missing power counts as 1)."""
    match tree:
        case Binary("^", base, exponent):
            yield Binary("^", base, Binary("+", exponent, Number("1")))
            yield Binary("^", base, Binary("-", exponent, Number("1")))


def sum_for_product(tree: Node) -> Iterator[Node]:
    """Multiply where the key adds."""
    match tree:
        case Binary("+", left, right):
            yield Binary("*", left, right)


def product_for_sum(tree: Node) -> Iterator[Node]:
    """Add where the key multiplies."""
    match tree:
        case Binary("*", left, right):
            yield Binary("+", left, right)


def divided(tree: Node) -> Iterator[Node]:
    """Divide where the key multiplies."""
    match tree:
        case Binary("*", left, right):
            yield Binary("/", left, right)
            yield Binary("/", right, left)


def multiplied(tree: Node) -> Iterator[Node]:
    """Multiply where the key divides."""
    match tree:
        case Binary("/", left, right):
            yield Binary("*", left, right)


def names_exchanged(key: Node) -> Iterator[Node]:
    """Exchange two names everywhere."""
    for one, two in islice(combinations(sorted(names_in(key)), 2), 3):
        yield _renamed(key, {one: two, two: one})


def _renamed(tree: Node, names: dict[str, str]) -> Node:
    match tree:
        case Name(name):
            return Name(names.get(name, name))
        case Negative(operand):
            return Negative(_renamed(operand, names))
        case Binary(operator, left, right):
            return Binary(operator, _renamed(left, names), _renamed(right, names))
        case Call(function, arguments):
            return Call(function, tuple(_renamed(argument, names) for argument in arguments))
    return tree


def power_spread(tree: Node) -> Iterator[Node]:
    """Raise each term of a sum in place of the sum."""
    match tree:
        case Binary("^", Binary("+" | "-" as operator, left, right), exponent):
            yield Binary(operator, Binary("^", left, exponent), Binary("^", right, exponent))


def root_spread(tree: Node) -> Iterator[Node]:
    """Take the root of each term in place of the sum's."""
    match tree:
        case Call("sqrt", (Binary("+" | "-" as operator, left, right),)):
            yield Binary(operator, Call("sqrt", (left,)), Call("sqrt", (right,)))


def logarithm_spread(tree: Node) -> Iterator[Node]:
    """Take the logarithm of each term in place of the sum's."""
    match tree:
        case Call("ln" | "log" as function, (Binary("+" | "-" as operator, left, right),)):
            yield Binary(operator, Call(function, (left,)), Call(function, (right,)))


def fraction_spread(tree: Node) -> Iterator[Node]:
    """Split a denominator, or add tops and bottoms."""
    match tree:
        case Binary("/", top, Binary("+" | "-" as operator, left, right)):
            yield Binary(operator, Binary("/", top, left), Binary("/", top, right))
        case Binary("+" | "-" as operator, Binary("/", a, b), Binary("/", c, d)):
            yield Binary("/", Binary(operator, a, c), Binary(operator, b, d))


def lost_bracket(tree: Node) -> Iterator[Node]:
    """Multiply only the first term of a bracket."""
    match tree:
        case Binary("*", factor, Binary("+" | "-" as operator, left, right)):
            yield Binary(operator, Binary("*", factor, left), right)
        case Binary("*", Binary("+" | "-" as operator, left, right), factor):
            yield Binary(operator, left, Binary("*", factor, right))


def minus_bracket(tree: Node) -> Iterator[Node]:
    """Turn only the first sign of a bracket after a minus."""
    match tree:
        case Binary("-", first, Binary("+", left, right)):
            yield Binary("+", Binary("-", first, left), right)
        case Binary("-", first, Binary("-", left, right)):
            yield Binary("-", Binary("-", first, left), right)
        case Negative(Binary("+" | "-" as operator, left, right)):
            yield Binary(operator, Negative(left), right)


def swapped_function(tree: Node) -> Iterator[Node]:
    """Exchange sine and cosine, or one of their partners."""
    partners = {
        "sin": "cos",
        "cos": "sin",
        "sinh": "cosh",
        "cosh": "sinh",
        "tan": "cot",
        "cot": "tan",
        "asin": "acos",
        "acos": "asin",
    }
    match tree:
        case Call(function, arguments) if function in partners:
            yield Call(partners[function], arguments)


def number_shifted(tree: Node) -> Iterator[Node]:
    """Raise or lower one whole number by 1."""
    match tree:
        case Number(text) if text.isdigit() and Fraction(text) < 10**6:
            yield Number(str(int(text) + 1))
            if int(text) > 0:
                yield Number(str(int(text) - 1))


def number_doubled(tree: Node) -> Iterator[Node]:
    """Double or halve one whole number."""
    match tree:
        case Number(text) if text.isdigit() and 0 < Fraction(text) < 10**6:
            yield Number(str(2 * int(text)))
            yield Binary("/", tree, Number("2"))
