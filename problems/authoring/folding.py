"""Works an author's expression out: puts in the values, adds up what is a number, and tidies what stays a formula.

Nothing is evaluated as code: the text was read into our own tree, numbers are exact fractions within budgets, and a
result of more than ``MOST_NODES`` parts is refused.
"""

from collections.abc import Mapping
from fractions import Fraction

from problems.answers.judging.values.exact import rational
from problems.answers.reading import Node, plain
from problems.answers.reading.tree import (
    Binary,
    Call,
    Collection,
    Interval,
    Logic,
    Matrix,
    Name,
    Negative,
    Number,
    Relation,
    SetOperation,
    walk,
)
from problems.authoring import arrays
from problems.authoring.errors import DivisionByZeroError, FoldingError

MOST_NODES = 300
MOST_DIGITS = 40
_ZERO, _ONE = Number("0"), Number("1")


def number(value: Fraction | int) -> Node:
    """Return the tree of an exact number."""
    value = Fraction(value)
    size: Node = Number(str(abs(value.numerator)))
    if value.denominator != 1:
        size = Binary("/", size, Number(str(value.denominator)))
    return Negative(size) if value < 0 else size


def folded(tree: Node, values: Mapping[str, Node]) -> Node:
    """Return the value of an expression; raises ``FoldingError``."""
    result = _fold(tree, values)
    for count, node in enumerate(walk(result)):
        if count >= MOST_NODES or (isinstance(node, Number) and len(node.text) > MOST_DIGITS):
            raise FoldingError("it grows too large. Use smaller numbers or fewer steps.")
    return result


def exact(tree: Node, values: Mapping[str, Node]) -> Fraction | None:
    """Return the exact number that an expression is, None where it is not one."""
    return rational(folded(tree, values))


def _fold(tree: Node, values: Mapping[str, Node]) -> Node:  # noqa: C901, PLR0911, PLR0912 - one branch a kind of thing
    match tree:
        case Name(name):
            return values.get(name, tree)
        case Negative(operand):
            return _negated(_fold(operand, values))
        case Binary("^", base, Name("T")) if "T" not in values and arrays.is_array(_fold(base, values)):
            return arrays.transposed(_fold(base, values))
        case Binary("/", left, right):
            top, bottom = _fold(left, values), _fold(right, values)
            if rational(bottom) == 0:
                raise DivisionByZeroError(plain(right))
            return _operation("/", top, bottom)
        case Binary(operator, left, right):
            return _operation(operator, _fold(left, values), _fold(right, values))
        case Call(function, arguments):
            return _called(Call(function, tuple(_fold(argument, values) for argument in arguments)))
        case Collection(kind, items):
            return _collection(kind, tuple(_fold(item, values) for item in items))
        case Matrix(rows):
            return arrays.as_matrix(tuple(tuple(_fold(entry, values) for entry in row) for row in rows))
        case Interval(left, right, left_closed, right_closed):
            return Interval(_fold(left, values), _fold(right, values), left_closed, right_closed)
        case SetOperation(operator, left, right):
            return SetOperation(operator, _fold(left, values), _fold(right, values))
        case Relation(operators, operands):
            return Relation(operators, tuple(_fold(operand, values) for operand in operands))
        case Logic(operator, items):
            return Logic(operator, tuple(_fold(item, values) for item in items))
    return tree


def _collection(kind: str, items: tuple[Node, ...]) -> Node:
    numbers = [rational(item) for item in items]
    known = {value for value in numbers if value is not None}
    if kind == "set" and len(items) == len([value for value in numbers if value is not None]):
        return Collection("set", tuple(number(value) for value in sorted(known)))
    return Collection(kind, items)


def _called(call: Call) -> Node:
    if call.function == "transpose":
        return arrays.transposed(call.arguments[0])
    entries = arrays.entries_in(call.arguments[0])
    if call.function == "norm" and entries is not None:
        vector = arrays.as_vector(entries)
        return _called(Call("sqrt", (_operation("*", vector, vector),)))
    value = rational(call)
    return call if value is None else number(value)


def _negated(tree: Node) -> Node:
    if arrays.is_array(tree):
        return _operation("*", Negative(_ONE), tree)
    if isinstance(tree, Negative):
        return tree.operand
    return tree if tree == _ZERO else Negative(tree)


def _operation(operator: str, left: Node, right: Node) -> Node:
    if arrays.is_array(left) or arrays.is_array(right):
        return _on_arrays(operator, left, right)
    first, second = rational(left), rational(right)
    if first is not None and second is not None:
        value = rational(Binary(operator, left, right))
        if value is None and (operator in "+-*/" or (operator == "^" and second.denominator == 1)):
            raise FoldingError("its numbers grow too large.")
        return Binary(operator, left, right) if value is None else number(value)
    if operator in "+-":
        return _sum(operator, left, right)
    if operator == "^":
        return left if second == 1 else _ONE if second == 0 else Binary("^", left, right)
    return _product(operator, left, right) if operator in "*/" else Binary(operator, left, right)


def _on_arrays(operator: str, left: Node, right: Node) -> Node:
    exponent = rational(right)
    if operator == "^" and exponent is not None and exponent.denominator == 1:
        return arrays.power(left, int(exponent), _operation)
    return arrays.combined(operator, left, right, _operation)


def _sum(operator: str, left: Node, right: Node) -> Node:
    if isinstance(right, Negative):
        operator, right = ("-" if operator == "+" else "+"), right.operand
    if rational(right) == 0:
        return left
    if rational(left) == 0:
        return right if operator == "+" else _negated(right)
    return Binary(operator, left, right)


def _product(operator: str, left: Node, right: Node) -> Node:
    if isinstance(left, Negative) or isinstance(right, Negative):
        one = left.operand if isinstance(left, Negative) else left
        two = right.operand if isinstance(right, Negative) else right
        result = _product(operator, one, two)
        return result if isinstance(left, Negative) and isinstance(right, Negative) else _negated(result)
    first, second = rational(left), rational(right)
    if first == 0 or (second == 0 and operator == "*"):
        return _ZERO
    if second == 1:
        return left
    if operator == "*" and first == 1:
        return right
    return _gathered(operator, left, right)


def _gathered(operator: str, left: Node, right: Node) -> Node:
    """Bring the numbers of a product to its front: ``2*(3*x)`` is ``6*x``."""
    first, second = rational(left), rational(right)
    if operator == "*" and first is None and second is not None:
        left, right, first, second = right, left, second, None
    if operator == "*" and first is not None and isinstance(right, Binary) and right.operator == "*":
        inner = rational(right.left)
        if inner is not None:
            return _product("*", number(first * inner), right.right)
    if second is not None and isinstance(left, Binary) and left.operator == "*":
        inner = rational(left.left)
        if inner is not None:
            return _product("*", number(inner * second if operator == "*" else inner / second), left.right)
    return Binary(operator, left, right)
