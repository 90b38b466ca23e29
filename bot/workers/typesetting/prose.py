"""Reads a statement: Markdown's paragraphs, lists, emphasis and code, with ``$…$`` and ``$$…$$`` for formulas."""

import re
from dataclasses import dataclass, field

from bot.workers.typesetting.tables import with_tables_set


@dataclass(frozen=True)
class Text:
    """Words in one style: ``regular``, ``italic``, ``bold``, ``bold-italic`` or ``code``."""

    text: str
    style: str = "regular"


@dataclass(frozen=True)
class Math:
    """A formula; ``display`` ones stand on a line of their own."""

    tex: str
    display: bool = False


@dataclass(frozen=True)
class Break:
    """The end of a line that the author asked for."""


Inline = Text | Math | Break


@dataclass(frozen=True)
class Block:
    """A ``para``, ``heading`` or ``code``; ``marker`` is a list item's bullet or number, ``level`` its depth."""

    inlines: tuple[Inline, ...]
    kind: str = "para"
    marker: str = ""
    level: int = 0


class UnbalancedDollarError(Exception):
    """A ``$`` opens a formula that is never closed."""

    def __init__(self, position: int, tail: str) -> None:
        super().__init__(tail)
        self.position = position
        self.tail = tail


_ITEM = re.compile(r"^(\s*)(?:([-*•])\s+|(\d{1,3}[.)])\s+|(\([a-zA-Z0-9]{1,3}\))\s+)")
_HEADING = re.compile(r"^#{1,4}\s+")
_FORMULA = re.compile(
    r"\\\$"  # an escaped dollar is a dollar
    r"|\$\$(?P<block>.+?)\$\$"
    r"|\\\[(?P<bracket>.+?)\\\]"
    r"|\\\((?P<paren>.+?)\\\)"
    r"|(?P<environment>\\begin\{(?P<name>(?:equation|align|gather|multline|eqnarray|displaymath|flalign|alignat)\*?)\}"
    r".+?\\end\{(?P=name)\})"
    r"|`(?P<code>[^`\n]+)`"
    r"|\$(?=\S)(?P<inline>(?:\\.|[^$\\])+?)(?<=\S)\$(?!\d)",
    re.DOTALL,
)
_TEX_AHEAD = re.compile(r"\$\s*[^\s$]*[\\^_{}]")
_EMPHASIS = re.compile(r"(\*{1,3})(?=\S)([^*]+?)(?<=\S)\1|(?<!\w)(_{1,2})(?=\S)([^_]+?)(?<=\S)\3(?!\w)")
_ESCAPED = re.compile(r"\\([\\*_`#$\[\](){}.!|~>-])")
_FORMULA_MARK = re.compile("\ue000(\\d+)\ue001")


@dataclass
class _Stash:
    """Formulas and code, set aside while the prose around them is read."""

    pieces: list[Inline] = field(default_factory=list)

    def keep(self, match: re.Match[str]) -> str:
        """Put a match away and return the mark that stands for it."""
        if match[0] == "\\$":
            return "\ue002"
        display = match["block"] or match["bracket"] or match["environment"]
        if match["code"] is not None:
            piece: Inline = Text(match["code"], "code")
        else:
            tex = display or match["inline"] or match["paren"]
            piece = Math(tex.strip(), display=bool(display))
        self.pieces.append(piece)
        return f"\ue000{len(self.pieces) - 1}\ue001"


def read_statement(source: str) -> tuple[Block, ...]:
    """Split a statement into blocks; raise ``UnbalancedDollarError`` where a formula is never closed."""
    source = re.sub("[\ue000-\ue002]", "", source.replace("\r\n", "\n"))
    blocks: list[Block] = []
    for index, part in enumerate(re.split(r"^```[^\n]*\n(.*?)^```[ \t]*$", source, flags=re.DOTALL | re.MULTILINE)):
        if index % 2:
            lines = part.rstrip("\n").expandtabs(4).split("\n")
            blocks.extend(Block((Text(line or " ", "code"),), kind="code") for line in lines)
        else:
            blocks.extend(_prose(part))
    return tuple(blocks)


def _prose(source: str) -> list[Block]:
    stash = _Stash()
    text = _FORMULA.sub(stash.keep, with_tables_set(source))
    stray = _TEX_AHEAD.search(text)
    if stray is not None:
        raise UnbalancedDollarError(source.find(stray[0]), stray[0])
    blocks: list[Block] = []
    for paragraph in re.split(r"\n[ \t]*\n", text):
        blocks.extend(_paragraph(paragraph, stash))
    return blocks


def _paragraph(paragraph: str, stash: _Stash) -> list[Block]:
    """Split a paragraph at list items and headings; other line ends are spaces, as in Markdown."""
    pieces: list[tuple[str, str, int, str]] = []  # kind, marker, level, text
    for line in paragraph.split("\n"):
        item, heading = _ITEM.match(line), _HEADING.match(line)
        if heading is not None:
            pieces.append(("heading", "", 0, line[heading.end() :]))
        elif item is not None:
            marker = "•" if item[2] else item[3] or item[4]
            pieces.append(("para", marker, min(len(item[1].expandtabs(4)) // 2, 3), line[item.end() :]))
        elif pieces and pieces[-1][0] != "heading":
            kind, marker, level, before = pieces[-1]
            joined = before.rstrip(" ") + ("\ue003" if before.endswith("  ") else " ")
            pieces[-1] = (kind, marker, level, joined + line.lstrip())
        elif line.strip():
            pieces.append(("para", "", 0, line))
    return [
        Block(_inlines(text, stash, bold=kind == "heading"), kind, marker, level)
        for kind, marker, level, text in pieces
        if text.strip() or marker
    ]


def _inlines(text: str, stash: _Stash, *, bold: bool) -> tuple[Inline, ...]:
    found: list[Inline] = []
    end = 0
    for match in _EMPHASIS.finditer(text):
        found.extend(_plain(text[end : match.start()], stash, "bold" if bold else "regular"))
        stars = len(match[1] or match[3])
        style = "italic" if stars == 1 and not bold else "bold" if stars != 3 else "bold-italic"  # noqa: PLR2004
        found.extend(_plain(match[2] or match[4], stash, style))
        end = match.end()
    found.extend(_plain(text[end:], stash, "bold" if bold else "regular"))
    return tuple(found)


def _plain(text: str, stash: _Stash, style: str) -> list[Inline]:
    found: list[Inline] = []
    for line_number, line in enumerate(text.split("\ue003")):
        if line_number:
            found.append(Break())
        for index, piece in enumerate(_FORMULA_MARK.split(line)):
            if index % 2:
                found.append(stash.pieces[int(piece)])
            elif piece:
                found.append(Text(_ESCAPED.sub(r"\1", piece).replace("\ue002", "$"), style))
    return found
