r"""Sums and products with a sign, ``\sum_{k=1}^{10} k^2``: their limits are read here and worked out when judging."""

import re
from typing import TYPE_CHECKING

from problems.answers.reading.arguments import argument
from problems.answers.reading.refusal import Refusal
from problems.answers.reading.scan import Scan, Token
from problems.answers.reading.tree import Call, Constant, Name, Negative, Node, Number, Relation

if TYPE_CHECKING:
    from problems.answers.reading.cursor import Cursor

MOST_TERMS = 200
SIGNS = {"Σ": "sum", "∏": "product", "Π": "product", "sum": "sum", "prod": "product"}
_MARK = re.compile(r"\s*(?:\\(?:no)?limits)?\s*([_^])")
_BOTH = "I work out a sum or a product only between two limits, such as \\sum_{k=1}^{10}. Or write the result."
_WHOLE = "I work out a sum or a product only between two whole numbers. Write the result as a formula."
_LONG = f"This sum or product has more than {MOST_TERMS} terms. Write the result."


def limits_follow(scan: Scan, end: int) -> bool:
    """Tell whether limits follow a place in the text: ``Σ_{k=1}^{3}``."""
    return _MARK.match(scan.text, end) is not None


def sign(scan: Scan, kind: str, start: int, end: int) -> None:
    """Append a sum's sign with its lower and upper limit, in this order; raises ``Refusal`` where one is missing."""
    scan.add("command", kind, start)
    first = len(scan.tokens)
    limits: dict[str, list[Token]] = {}
    while len(limits) < 2 and (mark := _MARK.match(scan.text, scan.position, end)) is not None:
        scan.position = mark.end()
        argument(scan, end)
        limits[mark.group(1)] = scan.tokens[first:]
        del scan.tokens[first:]
    if set(limits) != {"_", "^"}:
        raise Refusal(_BOTH, start, "sum")
    scan.tokens.extend([*limits["_"], *limits["^"]])


def signed(parser: "Cursor", token: Token) -> Node:
    """Read the limits after a sign and what is added or multiplied."""
    lower, upper = parser.expression(90), parser.expression(90)
    match lower:
        case Relation(("=",), (index, first)):
            return checked(token, (parser.expression(60), index, first, upper))
    raise Refusal(_BOTH, token.position, "sum")


def checked(token: Token, arguments: tuple[Node, ...]) -> Node:
    """Return the sum or product of a body, an index and two limits; raises ``Refusal`` for limits that are too far."""
    _, index, first, last = arguments
    low, high = _whole(first), _whole(last)
    if not isinstance(index, Name) and index != Constant("i"):
        raise Refusal(_BOTH, token.position, "sum")
    if low is None or high is None:
        raise Refusal(_WHOLE, token.position, "sum")
    if high - low >= MOST_TERMS:
        raise Refusal(_LONG, token.position, "too-long")
    return Call(token.text, arguments)


def _whole(tree: Node) -> int | None:
    match tree:
        case Number(text) if text.isdigit() and len(text) <= 6:
            return int(text)
        case Negative(inner):
            value = _whole(inner)
            return None if value is None else -value
    return None
