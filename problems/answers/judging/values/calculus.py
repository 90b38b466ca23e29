"""The derivative of a tree, rule by rule; not simplified, only evaluated."""

from problems.answers.reading.tree import Binary, Call, Constant, Name, Negative, Node, Number, names_in

ONE, TWO = Number("1"), Number("2")


class NoDerivativeError(ArithmeticError):
    """The tree holds something whose derivative is not known here."""


def derivative(tree: Node, name: str) -> Node:  # noqa: PLR0911 - one branch a kind of thing
    """Return the derivative by one name; raises ``NoDerivativeError``."""
    if name not in names_in(tree):
        return Number("0")
    match tree:
        case Name():
            return ONE
        case Negative(operand):
            return Negative(derivative(operand, name))
        case Binary("+" | "-" as operator, left, right):
            return Binary(operator, derivative(left, name), derivative(right, name))
        case Binary("*", left, right):
            return plus(times(derivative(left, name), right), times(left, derivative(right, name)))
        case Binary("/", left, right):
            top = Binary("-", times(derivative(left, name), right), times(left, derivative(right, name)))
            return Binary("/", top, Binary("^", right, TWO))
        case Binary("^", base, exponent):
            return _power(base, exponent, name)
        case Call(function, arguments):
            return _call(function, arguments, name)
    raise NoDerivativeError


def plus(left: Node, right: Node) -> Node:
    """Return a sum."""
    return Binary("+", left, right)


def times(left: Node, right: Node) -> Node:
    """Return a product."""
    return Binary("*", left, right)


def _power(base: Node, exponent: Node, name: str) -> Node:
    if name not in names_in(exponent):
        lowered = Binary("^", base, Binary("-", exponent, ONE))
        return times(times(exponent, lowered), derivative(base, name))
    grown = times(Binary("^", base, exponent), derivative(exponent, name))
    if base == Constant("e"):
        return grown
    by_exponent = times(grown, Call("ln", (base,)))
    if name not in names_in(base):
        return by_exponent
    return plus(
        by_exponent, times(times(exponent, Binary("^", base, Binary("-", exponent, ONE))), derivative(base, name))
    )


def _call(function: str, arguments: tuple[Node, ...], name: str) -> Node:
    inner = arguments[0]
    if function == "log" and len(arguments) == 2:
        return derivative(Binary("/", Call("ln", (inner,)), Call("ln", (arguments[1],))), name)
    if function == "root" and name not in names_in(arguments[1]):
        return times(Binary("/", Call(function, arguments), times(arguments[1], inner)), derivative(inner, name))
    if function in {"max", "min"} and len(arguments) == TWO.value:
        gap = Call("abs", (Binary("-", *arguments),))
        whole = Binary("+" if function == "max" else "-", plus(*arguments), gap)
        return Binary("/", derivative(whole, name), TWO)
    if len(arguments) != 1:
        raise NoDerivativeError
    outer = _outer(function, inner)
    return times(outer, derivative(inner, name))


def _outer(function: str, u: Node) -> Node:
    """Return the derivative of a function at its argument."""
    square = Binary("^", u, TWO)
    one_minus, one_plus = Binary("-", ONE, square), plus(ONE, square)
    size, e, pi = Call("abs", (u,)), Constant("e"), Constant("pi")

    def over(node: Node) -> Node:
        return Binary("/", ONE, node)

    def squared(name: str) -> Node:
        return Binary("^", Call(name, (u,)), TWO)

    def root(node: Node) -> Node:
        return Call("sqrt", (node,))

    rules: dict[str, Node] = {
        "sin": Call("cos", (u,)),
        "cos": Negative(Call("sin", (u,))),
        "tan": squared("sec"),
        "cot": Negative(squared("csc")),
        "sec": times(Call("sec", (u,)), Call("tan", (u,))),
        "csc": Negative(times(Call("csc", (u,)), Call("cot", (u,)))),
        "sinh": Call("cosh", (u,)),
        "cosh": Call("sinh", (u,)),
        "tanh": squared("sech"),
        "coth": Negative(squared("csch")),
        "sech": Negative(times(Call("sech", (u,)), Call("tanh", (u,)))),
        "csch": Negative(times(Call("csch", (u,)), Call("coth", (u,)))),
        "asec": over(times(size, root(Binary("-", square, ONE)))),
        "acsc": Negative(over(times(size, root(Binary("-", square, ONE))))),
        "asech": Negative(over(times(u, root(one_minus)))),
        "acsch": Negative(over(times(size, root(one_plus)))),
        "erf": Binary("/", times(TWO, Binary("^", e, Negative(square))), root(pi)),
        "Phi": Binary("/", Binary("^", e, Negative(Binary("/", square, TWO))), root(times(TWO, pi))),
        "sign": Number("0"),
        "relu": Binary("/", plus(ONE, Call("sign", (u,))), TWO),
        "fourth": over(times(Number("4"), Binary("^", Call("fourth", (u,)), Number("3")))),
        "percent": over(Number("100")),
        "degree": Binary("/", pi, Number("180")),
        "asin": over(root(one_minus)),
        "acos": Negative(over(root(one_minus))),
        "atan": over(one_plus),
        "acot": Negative(over(one_plus)),
        "asinh": over(root(one_plus)),
        "acosh": over(times(root(Binary("-", u, ONE)), root(plus(u, ONE)))),
        "atanh": over(one_minus),
        "acoth": over(one_minus),
        "exp": Call("exp", (u,)),
        "ln": over(u),
        "log": over(u),
        "lg": over(times(u, Call("ln", (Number("10"),)))),
        "sqrt": over(times(TWO, root(u))),
        "cbrt": over(times(Number("3"), Binary("^", Call("cbrt", (u,)), TWO))),
        "abs": Call("sign", (u,)),
        "sigmoid": times(Call("sigmoid", (u,)), Binary("-", ONE, Call("sigmoid", (u,)))),
    }
    if function not in rules:
        raise NoDerivativeError
    return rules[function]
