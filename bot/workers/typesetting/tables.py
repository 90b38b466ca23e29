"""Markdown's tables become arrays: small numbers are what they hold here."""

import re

_TABLE = re.compile(
    r"(?m)^[ \t]*\|(.+)\|[ \t]*\n[ \t]*\|((?:[ \t]*:?-+:?[ \t]*\|)+)[ \t]*\n((?:[ \t]*\|.*\|[ \t]*(?:\n|\Z))+)"
)
_CELL_END = re.compile(r"(?<!\\)\|")
_NUMBER = re.compile(r"[-+−]?\d[\d.,]*%?")
_SPECIAL = re.compile(r"([#%&_{}$^~\\])")
_ESCAPES = {"^": r"\wedge ", "~": r"\sim ", "\\": r"\backslash "}


def with_tables_set(source: str) -> str:
    """Return the statement with every Markdown table as a displayed array."""
    return _TABLE.sub(_array, source)


def _array(match: re.Match[str]) -> str:
    rows = [_CELL_END.split(match[1])]
    rows += [_CELL_END.split(line.strip()[1:-1]) for line in match[3].strip().split("\n")]
    columns = [_alignment(mark.strip()) for mark in match[2].strip().strip("|").split("|")]
    lines = [" & ".join(_cell(cell.strip()) for cell in row[: len(columns)]) for row in rows]
    body = r" \\ ".join([rf"{lines[0]} \\ \hline {lines[1]}" if len(lines) > 1 else lines[0], *lines[2:]])
    return rf"$$\begin{{array}}{{{''.join(columns)}}} {body} \end{{array}}$$" + "\n"


def _alignment(mark: str) -> str:
    if mark.endswith(":"):
        return "c" if mark.startswith(":") else "r"
    return "l" if mark.startswith(":") else "c"


def _cell(cell: str) -> str:
    if len(cell) > 2 and cell[0] == cell[-1] == "$":  # noqa: PLR2004 - two dollars and what is between them
        return cell[1:-1]
    if not cell or _NUMBER.fullmatch(cell):
        return cell.replace("%", r"\%").replace(",", "{,}")
    bold = cell.startswith("**") and cell.endswith("**")
    words = cell.strip("*") if bold else cell
    pieces = re.split(r"\$([^$]+)\$", words)
    text = "".join(
        piece if index % 2 else rf"\text{{{_SPECIAL.sub(_escaped, piece)}}}"
        for index, piece in enumerate(pieces)
        if piece
    )
    return rf"\textbf{{{_SPECIAL.sub(_escaped, words)}}}" if bold and len(pieces) == 1 else text


def _escaped(match: re.Match[str]) -> str:
    return rf"${_ESCAPES[match[1]]}$" if match[1] in _ESCAPES else rf"\{match[1]}"
