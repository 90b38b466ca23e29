"""Odd roots of negative numbers as the real ones: ``(-8)^(1/3)`` is -2."""

from problems.answers.judging.values.exact import rational
from problems.answers.reading.tree import Binary, Call, Collection, Logic, Negative, Node, Number, Relation, names_in


def with_real_roots(tree: Node) -> Node:
    """Return a tree in which odd roots of negative numbers are the real ones: ``(-8)^(1/3)`` is -2."""
    match tree:
        case Binary("^", base, exponent):
            power, under = rational(exponent), rational(base)
            if power is None or under is None or under >= 0 or power.denominator % 2 == 0 or power.denominator == 1:
                return Binary("^", with_real_roots(base), with_real_roots(exponent))
            top: Node = Number(str(abs(power.numerator)))
            root = Call("root", (base, Number(str(power.denominator))))
            return Binary("^", root, Negative(top) if power < 0 else top)
        case Binary(operator, left, right):
            return Binary(operator, with_real_roots(left), with_real_roots(right))
        case Negative(operand):
            return Negative(with_real_roots(operand))
        case Call(function, arguments):
            return Call(function, tuple(with_real_roots(argument) for argument in arguments))
    return tree


def with_odd_roots(tree: Node) -> Node:  # noqa: PLR0911 - one branch a kind of thing
    """Return a tree in which powers such as ``x^(1/3)`` are real for negative x as well."""
    match tree:
        case Binary("^", base, exponent):
            inner, power = with_odd_roots(base), rational(exponent)
            if power is None or power.denominator % 2 == 0 or power.denominator == 1 or not names_in(base):
                return Binary("^", inner, with_odd_roots(exponent))
            root = Call("root", (inner, Number(str(power.denominator))))
            top: Node = Number(str(abs(power.numerator)))
            return Binary("^", root, Negative(top) if power < 0 else top)
        case Binary(operator, left, right):
            return Binary(operator, with_odd_roots(left), with_odd_roots(right))
        case Negative(operand):
            return Negative(with_odd_roots(operand))
        case Call(function, arguments):
            return Call(function, tuple(map(with_odd_roots, arguments)))
        case Relation(operators, operands):
            return Relation(operators, tuple(map(with_odd_roots, operands)))
        case Logic(operator, items):
            return Logic(operator, tuple(map(with_odd_roots, items)))
        case Collection(kind, items):
            return Collection(kind, tuple(map(with_odd_roots, items)))
    return tree
