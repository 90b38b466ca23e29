"""Everything in brackets: groups, tuples, lists, sets, matrices, intervals, absolute values, arguments."""

from problems.answers.reading.cursor import Cursor
from problems.answers.reading.refusal import Refusal
from problems.answers.reading.scan import Token
from problems.answers.reading.tree import Call, Collection, Interval, Logic, Matrix, Node, Relation, Word

MOST_ENTRIES = 100
_CLOSING = {
    "(": ")",
    "[": "]",
    "{": "}",
    "\\{": "\\}",
    "⌊": "⌋",
    "⌈": "⌉",
    "⟨": "⟩",
    "|": "|",
    "‖": "‖",
    "group": "group",
    "matrix": "matrix",
}
_SIDED = {"⌊": "floor", "⌈": "ceil", "|": "abs", "‖": "norm"}
_LISTING = frozenset({"span", "diag", "max", "min", "gcd", "lcm"})
_KIND = {"(": "tuple", "[": "list", "{": "set", "\\{": "set", "⟨": "tuple", "<": "tuple"}


def opened(parser: Cursor, token: Token) -> Node:
    """Read from an opening bracket to its closing one."""
    opening = token.text
    if opening == "matrix":
        return Matrix(_matrix_rows(parser, token))
    if opening in _SIDED:
        return Call(_SIDED[opening], (_inner(parser, token),))
    if parser.token.kind == "close":
        return _nothing_inside(parser, token)
    parser.closers.append(opening)
    rows = _rows(parser)
    parser.closers.pop()
    trailing = parser.tokens[parser.index - 1].text
    closing = parser.next()
    if opening == "group" and closing.kind == "close":
        return _only(rows, token)
    if closing.kind == "open" and opening in {"[", "("} and sum(map(len, rows)) == 2:
        return Interval(rows[0][0], rows[-1][-1], left_closed=opening == "[", right_closed=False)
    if closing.kind != "close":
        shown = _CLOSING[opening].lstrip("\\")
        raise Refusal(f"This bracket is never closed. Add a {shown} where it ends.", token.position, "bracket")
    return _closed(opening, closing, rows, token, trailing)


def lists(parser: Cursor) -> bool:
    """Tell whether the bracket at hand holds several entries: ``t[1, 2]``."""
    depth = 0
    for token in parser.tokens[parser.index :]:
        depth += {"open": 1, "close": -1}.get(token.kind, 0)
        if depth == 0 or (depth == 1 and token.kind == "op" and token.text == ","):
            return depth == 1
    return False


def closes_outward(parser: Cursor) -> bool:
    """Tell whether a ``[`` at hand ends an interval written with outward brackets: ``[0, 1[``."""
    token = parser.token
    if token.text != "[" or not parser.closers or parser.closers[-1] not in {"[", "(", "]"}:
        return False
    following = parser.tokens[parser.index + 1]
    return following.kind in {"end", "close"} or following.text in {"union", "intersection", "or", "and"}


def outward(parser: Cursor, token: Token) -> Node:
    """Read an interval that begins with an outward bracket: ``]0, 1]``."""
    parser.closers.append("]")
    rows = _rows(parser)
    parser.closers.pop()
    closing = parser.next()
    if closing.text not in {"[", "]", ")"} or sum(map(len, rows)) != 2:
        raise Refusal("This bracket closes too early: something is missing before it.", token.position, "bracket")
    return Interval(rows[0][0], rows[-1][-1], left_closed=False, right_closed=closing.text == "]")


def _closed(opening: str, closing: Token, rows: list[list[Node]], token: Token, trailing: str) -> Node:
    """Return what stands between two brackets, which may differ for an interval."""
    first = rows[0]
    pair = (opening, closing.text)
    if pair in {("(", "]"), ("[", ")")}:
        if len(rows) != 1 or len(first) != 2:
            raise Refusal("These brackets do not match. Use ( with ) and [ with ].", closing.position, "bracket")
        return Interval(first[0], first[1], opening == "[", closing.text == "]")
    if closing.text.lstrip("\\") != _CLOSING[opening].lstrip("\\"):
        raise Refusal("These brackets do not match. Use ( with ) and [ with ].", closing.position, "bracket")
    listed = all(len(row) == 1 and isinstance(row[0], Collection) for row in rows)  # [[1, 2]; [3, 4]]
    if len(rows) > 1 and not listed and opening in {"(", "["} and (opening == "[" or len(first) > 1):
        return Matrix(_checked(rows, token))
    items = tuple(item for row in rows for item in row)
    if len(items) == 1 and opening == "(" and trailing != ",":
        return items[0]
    if len(items) == 1 and opening in {"(", "["} and isinstance(items[0], Matrix):
        return items[0]
    if len(items) == 1 and opening in {"{", "\\{"}:
        return _set_or_condition(items[0])
    return Collection(_KIND[opening], items)


def _set_or_condition(item: Node) -> Node:
    """Return ``{x | x > 2}`` as its condition, anything else as a set of one."""
    condition = isinstance(item, Call) and item.function == "such-that"
    return item.arguments[0] if condition and isinstance(item, Call) else Collection("set", (item,))


def _nothing_inside(parser: Cursor, token: Token) -> Node:
    closing = parser.next()
    if token.text in {"{", "\\{"} and closing.text in {"}", "\\}"}:
        return Word("empty")
    if token.text == "[" and closing.text == "]":
        return Collection("list", ())
    raise Refusal("There is nothing between these brackets. Fill them or remove them.", token.position, "bracket")


def _rows(parser: Cursor) -> list[list[Node]]:
    """Read items separated by commas, in rows separated by semicolons."""
    rows: list[list[Node]] = [[_item(parser)]]
    while parser.token.kind == "op" and parser.token.text in {",", ";", "&"}:
        separator = parser.next()
        trailing = parser.token.kind in {"close", "end"}
        if trailing and rows[-1]:
            break
        if separator.text == ";":
            rows.append([])
        rows[-1].append(_item(parser))
        if sum(len(row) for row in rows) > MOST_ENTRIES:
            raise Refusal(f"This answer has more than {MOST_ENTRIES} entries.", parser.token.position, "too-long")
    return rows


def _item(parser: Cursor) -> Node:
    item = parser.expression(0)
    if parser.closers and parser.closers[-1] in {"{", "\\{"} and (parser.at("op", "|") or parser.at("op", ":")):
        parser.next()
        return Call("such-that", (parser.expression(0),))
    return item


def top_level(parser: Cursor) -> Node:
    """Read a whole response: an expression, or several separated by commas or semicolons."""
    rows = _rows(parser)
    if len(rows) > 1 and len(rows[0]) > 1:
        return Matrix(_checked(rows, parser.tokens[0]))
    items = tuple(item for row in rows for item in row)
    if len(items) == 1:
        return items[0]
    if isinstance(items[0], Relation | Logic) and all(isinstance(item, Relation | Logic) for item in items):
        return Collection("bare", items)
    return Collection("bare", items)


def _checked(rows: list[list[Node]], token: Token) -> tuple[tuple[Node, ...], ...]:
    if len({len(row) for row in rows}) != 1:
        raise Refusal(
            "The rows of this matrix have different lengths. Give each row equally many entries.",
            token.position,
            "matrix-rows",
        )
    return tuple(tuple(row) for row in rows)


def _only(rows: list[list[Node]], token: Token) -> Node:
    if len(rows) == 1 and len(rows[0]) == 1:
        return rows[0][0]
    raise Refusal("One value belongs here, not a list.", token.position, "bracket")


def _matrix_rows(parser: Cursor, token: Token) -> tuple[tuple[Node, ...], ...]:
    parser.closers.append("matrix")
    rows = _rows(parser)
    parser.closers.pop()
    if not (parser.token.kind == "close" and parser.token.text == "matrix"):
        raise Refusal("This matrix is never closed. Add \\end{pmatrix}.", token.position, "bracket")
    parser.next()
    return _checked(rows, token)


def _inner(parser: Cursor, token: Token) -> Node:
    parser.closers.append(f"{token.text}…")
    inner = parser.expression(0)
    parser.closers.pop()
    closing = parser.next()
    if closing.kind != "close" or closing.text != _CLOSING[token.text]:
        raise Refusal(f"This bracket is never closed. Add a {_CLOSING[token.text]}.", token.position, "bracket")
    return inner


def bars(parser: Cursor, token: Token) -> Node:
    """Read an absolute value or a norm from its opening bar."""
    parser.closers.append(token.text)
    rows = _rows(parser)
    inner = rows[0][0] if len(rows) == 1 and len(rows[0]) == 1 else Collection("tuple", tuple(rows[0]))
    parser.closers.pop()
    closing = parser.next()
    if closing.text != token.text:
        raise Refusal(
            f"The bar opened here is never closed. Add a {token.text} or use abs(…).", token.position, "bracket"
        )
    return Call("abs" if token.text == "|" else "norm", (inner,))


def angles(parser: Cursor, token: Token) -> Node:
    """Read a vector in angle brackets typed as ``<1, 2>``."""
    parser.closers.append(">")
    rows = _rows(parser)
    parser.closers.pop()
    if not parser.at("op", ">"):
        raise Refusal("Something is missing before `<`. Write a vector as (1, 2).", token.position, "incomplete")
    parser.next()
    return Collection("tuple", tuple(item for row in rows for item in row))


def arguments(parser: Cursor, name: str) -> tuple[Node, ...] | None:
    """Read the arguments in brackets after a function, None when no bracket follows."""
    token = parser.token
    if token.kind != "open" or token.text in {*_SIDED, "matrix"}:
        return None
    parser.next()
    if token.text in {"group", "{"} and name not in _LISTING:
        parser.closers.append(token.text)
        inner = parser.expression(0)
        parser.closers.pop()
        if parser.next().kind != "close":
            raise Refusal("This brace is never closed. Add a }.", token.position, "bracket")
        return (inner,)
    if parser.token.kind == "close":
        raise Refusal(f"There is nothing in the brackets of `{name}`.", token.position, "arguments")
    parser.closers.append(token.text)
    rows = _rows(parser)
    parser.closers.pop()
    closing = parser.next()
    if closing.kind != "close" or closing.text.lstrip("\\") != _CLOSING[token.text].lstrip("\\"):
        raise Refusal(
            f"The bracket after `{name}` is never closed. Add a {_CLOSING[token.text]}.", token.position, "bracket"
        )
    return tuple(item for row in rows for item in row)
