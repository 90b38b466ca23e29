"""The two readings of a tree with ± in it."""

from problems.answers.reading.tree import Binary, Call, Negative, Node


def with_sign(tree: Node, *, upper: bool) -> Node:
    """Return a tree with every ± read as + (or as -)."""
    match tree:
        case Call("plusminus", (argument,)):
            inner = with_sign(argument, upper=upper)
            return inner if upper else Negative(inner)
        case Binary(operator, left, right):
            sign = {True: "+", False: "-"}[upper] if operator == "±" else operator
            return Binary(sign, with_sign(left, upper=upper), with_sign(right, upper=upper))
        case Negative(operand):
            return Negative(with_sign(operand, upper=upper))
        case Call(function, arguments):
            return Call(function, tuple(with_sign(argument, upper=upper) for argument in arguments))
    return tree


def has_two_values(tree: Node) -> bool:
    """Tell whether a tree holds a ±."""
    return with_sign(tree, upper=True) != with_sign(tree, upper=False)
