r"""Puts values into prose: ``{a}`` becomes LaTeX between dollar signs and typed text elsewhere, with tidy signs.

``$x + {b}$`` with b = -3 becomes ``$x - 3$``, ``${a}x$`` with a = 1 becomes ``$x$``, ``${a}^2$`` with a = -2 becomes
``$(-2)^2$`` and ``$\frac{a}{b}$`` keeps its braces. ``{a:bracketed}``, ``{a:text}``, ``{a:column}`` and
``{a:decimals-2}`` ask for a writing of their own.
"""

import re
from collections.abc import Collection as Names
from collections.abc import Iterator, Mapping

from problems.answers.judging.values.exact import rational
from problems.answers.reading import Node, latex_of, plain
from problems.answers.reading.tree import Binary, Collection, Matrix, Name, Negative, Number
from problems.authoring.arrays import entries_in, rows_in
from problems.authoring.errors import FoldingError
from problems.authoring.parameters import Value
from problems.notation import decimal

STYLES = ("bracketed", "text", "column", "decimals-0", "decimals-1", "decimals-2", "decimals-3", "decimals-4")
_PLACE = re.compile(r"\{([A-Za-z][A-Za-z0-9_]*)(?::([a-z0-9-]*))?\}")
_GROUP = re.compile(r"(?:\\[A-Za-z]+|\}|\^|_)$")
_OPERATOR = re.compile(r"(?:\\(?:cdot|times|div|ast)|\*|/)\s*$")
_RELATION = re.compile(
    r"(?:\\(?:le|leq|ge|geq|ne|neq|approx|pm|mp|to|quad|qquad|in|sim|mid|lt|gt|left|right|begin|end)|\\[,;!: ])\s*$"
)
_BEGINS = re.compile(r"(?:^|[=(,&{\[<>|:;]|\\\\|\\[a-z]+)\s*$")
_LETTER = re.compile(
    r"\s*(?:[A-Za-z]|\\(?:alpha|beta|gamma|delta|theta|lambda|mu|sigma|pi|phi|rho|tau|omega|sqrt|sin|cos|ln|log|exp)\b)"
)
_FACTOR_AFTER = re.compile(r"\s*(?:[A-Za-z0-9(]|\\(?:cdot|times|left|sqrt|frac))")
_FACTOR_BEFORE = re.compile(r"(?:[A-Za-z0-9)]|\\(?:cdot|times))\s*$")


def fill(template: str, values: Mapping[str, Value]) -> str:
    """Return a template with its values; raises ``FoldingError`` for a style that does not fit."""
    pieces = template.split("$")
    for index, piece in enumerate(pieces):
        pieces[index] = _formula(piece, values) if index % 2 else _prose(piece, values)
    return "$".join(pieces)


def unknown_places(template: str, known: Names[str]) -> Iterator[str]:
    """Yield what is wrong with the placeholders: a name nobody defined, a style that does not exist."""
    for index, piece in enumerate(template.split("$")):
        for match in _PLACE.finditer(piece):
            name, style = match.groups()
            if name not in known:
                if style is None and index % 2 and _GROUP.search(piece[: match.start()]):
                    continue
                yield f"`{{{name}}}` is no parameter or value. There are: {', '.join(sorted(known)) or 'none'}."
            elif style is not None and style not in STYLES:
                yield f"`{style}` is no way of writing a value. There are: {', '.join(STYLES)}."


def names_used(template: str) -> set[str]:
    """Return the names that a template mentions."""
    return {match.group(1) for match in _PLACE.finditer(template)}


def _prose(text: str, values: Mapping[str, Value]) -> str:
    def put(match: re.Match[str]) -> str:
        name, style = match.groups()
        if name not in values:
            return match.group()
        value = values[name]
        return value if isinstance(value, str) else _styled(value, style) or plain(value)

    return _PLACE.sub(put, text)


def _formula(text: str, values: Mapping[str, Value]) -> str:
    written, start = "", 0
    for match in _PLACE.finditer(text):
        name, style = match.groups()
        written += text[start : match.start()]
        start = match.end()
        if name not in values:
            written += match.group()
        else:
            written = _joined(written, values[name], style, text[start:])
    return written + text[start:]


def _joined(before: str, value: Value, style: str | None, after: str) -> str:
    """Return the formula so far with a value at its end, its sign and brackets as its neighbours need them."""
    if isinstance(value, str):
        return rf"{before}\text{{{value}}}"
    styled = _styled(value, style)
    if styled is not None:
        return before + styled
    written = shown(value)
    if _GROUP.search(before) and not _OPERATOR.search(before) and not _RELATION.search(before):
        return f"{before}{{{written}}}"
    if after.lstrip().startswith("^") and not isinstance(value, Number | Name):
        return f"{before}({written})"
    is_sum = isinstance(value, Binary) and value.operator in "+-"
    if is_sum and (_FACTOR_AFTER.match(after) or _FACTOR_BEFORE.search(before) or before.rstrip().endswith("-")):
        return f"{before}({written})"
    if abs(rational(value) or 0) == 1 and _LETTER.match(after):
        written = written.removesuffix("1")
    return _signed(before, written) if isinstance(value, Negative) else before + written


def _signed(before: str, written: str) -> str:
    """Return a formula followed by something that begins with a minus sign."""
    bare = before.rstrip()
    if _OPERATOR.search(before):
        return f"{before}({written})"
    if bare.endswith(("+", "-")) and not bare.endswith(("\\+", "\\-")):
        rest, size = bare[:-1], written.removeprefix("-")
        if bare.endswith("+"):
            return f"{rest}- {size}" if before != bare else f"{rest}-{size}"
        if _BEGINS.search(rest):
            return rest + size
        return f"{rest}+ {size}" if before != bare else f"{rest}+{size}"
    return before + written


def shown(value: Node) -> str:
    """Return the LaTeX of a value."""
    rows = rows_in(value)
    return latex_of(value) if rows is None else latex_of(Matrix(rows))


def _styled(value: Node, style: str | None) -> str | None:
    if style is None:
        return None
    if style == "text":
        return plain(value)
    if style == "column":
        entries = entries_in(value)
        if entries is None:
            raise FoldingError("only a vector can be written as a column.")
        return latex_of(Matrix(tuple((entry,) for entry in entries)))
    if style == "bracketed":
        needs = isinstance(value, Negative | Binary) and not isinstance(value, Collection)
        return f"({shown(value)})" if needs else shown(value)
    number = rational(value)
    if number is None:
        raise FoldingError("only a number can be written with decimals.")
    return decimal(number, int(style.removeprefix("decimals-")))
