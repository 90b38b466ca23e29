"""Works out what stands for a calculation with whole numbers: finite sums and products, remainders, gcd and lcm."""

from collections.abc import Sequence
from fractions import Fraction
from math import gcd, lcm

from problems.answers.judging.values.exact import rational
from problems.answers.reading.refusal import Refusal
from problems.answers.reading.tree import Binary, Call, Constant, Name, Negative, Node, Number, children, rebuilt, walk

_WORKED = frozenset({"sum", "product", "gcd", "lcm", "mod"})
_MOST_PARTS = 4000
_SENTENCE = "This sum or product is too large for me to work out. Write its result."


def worked(tree: Node) -> Node:
    """Return a tree without finite sums, products and remainders; raises ``Refusal`` for too many terms."""
    if not any(isinstance(node, Call) and node.function in _WORKED for node in walk(tree)):
        return tree
    if _parts(tree) > _MOST_PARTS:
        raise Refusal(_SENTENCE, None, "too-large")
    return _worked(tree)


def _parts(tree: Node) -> int:
    """Return how many nodes the tree has once its sums are spelled out."""
    match tree:
        case Call("sum" | "product", (body, _, first, last)):
            return _parts(body) * max(int(_value(last) - _value(first)) + 1, 1)
    return 1 + sum(map(_parts, children(tree)))


def _worked(tree: Node) -> Node:
    match tree:
        case Call("sum" | "product" as kind, (body, index, first, last)):
            values = range(int(_value(first)), int(_value(last)) + 1)
            terms = [_worked(_with_value(body, index, value)) for value in values]
            return _joined("+" if kind == "sum" else "*", terms) if terms else Number("0" if kind == "sum" else "1")
    tree = rebuilt(tree, _worked)
    match tree:
        case Call("gcd" | "lcm" as function, arguments):
            known = [value for value in map(rational, arguments) if value is not None]
            ordered = Call(function, tuple(sorted(arguments, key=repr)))
            return _number(_common(function, known)) if len(known) == len(arguments) else ordered
        case Call("mod", (divided, by)):
            return _remainder(divided, by)
    return tree


def _common(function: str, values: Sequence[Fraction]) -> Fraction:
    """Return the greatest common divisor or the least common multiple of fractions."""
    bottom = lcm(*(value.denominator for value in values))
    found = (gcd if function == "gcd" else lcm)(*(int(value * bottom) for value in values))
    return Fraction(found, bottom)


def _remainder(whole: Node, by: Node) -> Node:
    """Return the remainder of two numbers, or the formula for it; its sign is that of the divisor."""
    value, divisor = rational(whole), rational(by)
    if value is not None and divisor:
        return _number(value % divisor)
    return Binary("-", whole, Binary("*", by, Call("floor", (Binary("/", whole, by),))))


def _with_value(tree: Node, index: Node, value: int) -> Node:
    """Return a tree with a whole number for its index; a sum inside may use the same index for itself."""
    if tree == index:
        return _number(Fraction(value))
    if isinstance(tree, Call) and tree.function in {"sum", "product"} and tree.arguments[1] == index:
        return tree
    if isinstance(tree, Name | Constant | Number):
        return tree
    return rebuilt(tree, lambda part: _with_value(part, index, value))


def _joined(operator: str, terms: Sequence[Node]) -> Node:
    """Return a sum or a product as a tree that is no deeper than needed."""
    if len(terms) == 1:
        return terms[0]
    half = len(terms) // 2
    return Binary(operator, _joined(operator, terms[:half]), _joined(operator, terms[half:]))


def _value(tree: Node) -> Fraction:
    return rational(tree) or Fraction(0)


def _number(value: Fraction) -> Node:
    size = Number(str(abs(value.numerator)))
    tree: Node = size if value.denominator == 1 else Binary("/", size, Number(str(value.denominator)))
    return Negative(tree) if value < 0 else tree
