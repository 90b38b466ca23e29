"""Functions with their powers, bases and arguments, in brackets or without: ``sin^2 x``, ``log_2(8)``, ``ln|x|``."""

from problems.answers.reading import brackets, sums
from problems.answers.reading.cursor import Cursor
from problems.answers.reading.refusal import Refusal
from problems.answers.reading.scan import Token
from problems.answers.reading.tree import Binary, Call, Collection, Matrix, Negative, Node, Number
from problems.answers.reading.vocabulary import ARITY, BARE_ARGUMENT

_LARGEST_DIAGONAL = 10
_LOGARITHMS = frozenset({"ln", "log", "lg"})
_INVERSE = frozenset({"sin", "cos", "tan", "sec", "csc", "cot", "sinh", "cosh", "tanh"})


def command(parser: Cursor, token: Token) -> Node:
    """Read a LaTeX fraction, root or binomial with its groups."""
    if token.text in {"sum", "product"}:
        return sums.signed(parser, token)
    if token.text == "sqrt":
        return Call("sqrt", (parser.expression(90),))
    first, second = parser.expression(90), parser.expression(90)
    if token.text == "frac":
        return Binary("/", first, second)
    return Call("root", (second, first)) if token.text == "root" else Call("binomial", (first, second))


def function(parser: Cursor, token: Token) -> Node:
    """Read a function with its power, base and argument: ``sin^2 x``, ``log_2(8)``, ``ln|x|``."""
    name = token.text
    exponent: Node | None = None
    base: Node | None = None
    while parser.token.kind == "op" and parser.token.text == "^" and exponent is None:
        parser.next()
        exponent = parser.expression(69)
    if parser.at("op", "_"):
        parser.next()
        base = parser.expression(90)
        if name != "log":
            raise Refusal(f"`{name}` takes no lower index. Write log_2(8) for a base.", token.position, "log-base")
    if (
        parser.token.kind == "number"
        and not parser.token.spaced
        and name == "log"
        and parser.tokens[parser.index + 1].text == "("
    ):
        base = Number(parser.next().text)
    arguments = brackets.arguments(parser, name)
    if arguments is None:
        arguments = (bare_argument(parser, token),)
    if base is not None:
        arguments = (*arguments[:1], base)
    return applied(parser, token, arguments, exponent)


def applied(parser: Cursor, token: Token, arguments: tuple[Node, ...], exponent: Node | None) -> Node:
    """Return the function of its arguments, raised to the power written after its name."""
    name = token.text
    fewest, most = ARITY.get(name, (1, 1))
    if not fewest <= len(arguments) <= most:
        wanted = "one value" if most == 1 else f"{fewest} to {most} values" if fewest != most else f"{most} values"
        raise Refusal(f"`{name}` takes {wanted} in brackets.", token.position, "arguments")
    if name in {"diag", "eye"}:
        return _diagonal(token, arguments)
    if name in {"sum", "product"}:
        return sums.checked(token, arguments)
    if name == "pow":
        return Binary("^", *arguments)
    if exponent is None:
        return Call(name, arguments)
    minus_one = exponent == Negative(Number("1"))
    if minus_one and name in _INVERSE and not parser.choices.take("inverse"):
        return Call(f"a{name}", arguments)
    return Binary("^", Call(name, arguments), exponent)


def _diagonal(token: Token, arguments: tuple[Node, ...]) -> Node:
    """Return ``diag(1, 3)`` or ``eye(2)`` as the matrix that it is; raises ``Refusal``."""
    entries = arguments
    match arguments:
        case (Collection(_, items),):
            entries = items
        case (Number(text),) if token.text == "eye" and text.isdigit() and 1 <= int(text[:3]) <= _LARGEST_DIAGONAL:
            entries = (Number("1"),) * int(text)
    if (token.text == "eye" and entries == arguments) or len(entries) > _LARGEST_DIAGONAL:
        raise Refusal("Write the matrix row by row, such as [[1, 0], [0, 1]].", token.position, "arguments")
    size = range(len(entries))
    return Matrix(tuple(tuple(entries[row] if row == column else Number("0") for column in size) for row in size))


def bare_argument(parser: Cursor, token: Token) -> Node:
    """Read an argument without brackets: ``sin 2x``, ``sqrt 2``, ``ln|x|``."""
    if token.text not in BARE_ARGUMENT and token.text != "fourth":
        raise Refusal(f"Put brackets after `{token.text}`: {token.text}(…).", parser.token.position, "arguments")
    single = token.text in {"sqrt", "cbrt", "fourth"}
    argument = parser.expression(69 if single else 62)
    if single:
        return argument
    argument = _times(parser, token, argument)
    while parser.token.kind in {"name", "constant"} and parser.tokens[parser.index - 1].kind != "close":
        apart = token.text in _LOGARITHMS and parser.token.spaced and isinstance(argument, Number)
        if apart and not parser.choices.take("function-space"):
            break  # ln 2 e^x
        argument = Binary("*", argument, parser.expression(61 + 8))
    slash = (
        parser.token.text == "/"
        and not parser.token.spaced
        and parser.tokens[parser.index + 1].kind in {"number", "name", "constant"}
    )
    if slash and parser.tokens[parser.index - 1].kind != "close" and parser.choices.take("function-slash"):
        parser.next()
        argument = Binary("/", argument, parser.expression(61))
    return argument


def _times(parser: Cursor, token: Token, argument: Node) -> Node:
    """Let what multiplies a bare number join it: ``sin 2*x`` is sin(2x), ``ln 2*x`` is asked about."""
    first = argument
    inner = argument.operand if isinstance(argument, Negative) else argument
    while isinstance(inner, Number) and _factor_follows(parser):
        asked = (
            token.text in _LOGARITHMS or parser.token.spaced or (argument is not first and not _name_follows(parser))
        )
        if asked and not parser.choices.take("function-times"):
            break
        if parser.token.text == "*":
            parser.next()
        argument = Binary("*", argument, parser.expression(61))
    return argument


def _name_follows(parser: Cursor) -> bool:
    return parser.tokens[min(parser.index + 1, len(parser.tokens) - 1)].kind in {"name", "constant"}


def _factor_follows(parser: Cursor) -> bool:
    """Tell whether a product with a name or a round bracket goes on at hand: ``*x``, ``(x + 1)``."""
    if parser.token.kind == "open":
        return parser.token.text == "("
    following = parser.tokens[min(parser.index + 1, len(parser.tokens) - 1)]
    operand = following.kind in {"name", "constant"} or (following.kind == "open" and following.text == "(")
    return parser.at("op", "*") and operand
