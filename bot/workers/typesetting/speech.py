"""Puts formulas into words from their MathML tree, brackets spoken, so that nothing is ambiguous."""

from collections.abc import Callable, Mapping, Sequence

from bot.workers.typesetting import spoken_symbols as symbols
from bot.workers.typesetting.prose import Block, Break, Math, Text
from bot.workers.typesetting.spoken_rows import signs, stands_alone
from bot.workers.typesetting.spoken_scripts import say_script, say_stacked
from bot.workers.typesetting.spoken_tables import speak_table
from bot.workers.typesetting.spoken_trees import INVISIBLE, ROWS, Tree, children, flat, is_simple, text_of

MAX_ALT = 1024


def alt_text(blocks: Sequence[Block], trees: Mapping[Math, Tree]) -> str:
    """Return the spoken text of a whole picture, at most 1,024 characters, cut between words."""
    lines = []
    for block in blocks:
        words = f"{block.marker} " if block.marker and block.marker != "•" else ""
        for inline in block.inlines:
            if isinstance(inline, Text):
                words += inline.text
            elif isinstance(inline, Math):
                words += f" {speak(trees[inline])} "
            elif isinstance(inline, Break):
                words += "; "
        lines.append(_tidy(words))
    return shorten("\n".join(line for line in lines if line))


def shorten(text: str) -> str:
    """Cut a text to what an alt text may hold."""
    if len(text) <= MAX_ALT:
        return text
    return text[: MAX_ALT - 1].rsplit(None, 1)[0].rstrip(",;") + "…"


def _tidy(words: str) -> str:
    text = " ".join(words.split())
    for mark in ",.;:?!":
        text = text.replace(f" {mark}", mark)
    return (
        text.replace(",.", ".")
        .replace(";.", ".")
        .replace(";;", ";")
        .replace(",,", ",")
        .replace("( ", "(")
        .replace(" )", ")")
    )


def speak(tree: Tree) -> str:
    """Return a formula in words."""
    return _tidy(_say(tree)).rstrip(" ,;")


def _say(node: Tree | str) -> str:
    if isinstance(node, str):
        return node
    kind = node[0]
    if kind in INVISIBLE:
        return ""
    if kind in ROWS:
        return _row(children(node))
    speaker = _SPEAKERS.get(kind)
    return speaker(node) if speaker is not None else _row(children(node))


def _row(nodes: Sequence[Tree]) -> str:
    parts = flat(nodes)
    known = signs(parts, _say)
    words: list[str] = []
    index = 0
    while index < len(parts):
        taken, said = _fenced_table(parts, index)
        if not taken:
            taken, said = known.get(index, (0, ""))
        if not taken and parts[index][0] == "mfrac":
            taken, said = 1, _fraction(parts[index], ended=not stands_alone(parts, index))
        words.append(said or _say(parts[index]))
        index += max(taken, 1)
    return " ".join(word for word in words if word)


def _fenced_table(parts: Sequence[Tree], index: int) -> tuple[int, str]:
    """Say a table together with the brackets around it: that is what makes it a matrix or a case distinction."""
    if parts[index][0] == "mtable":
        after = parts[index + 1] if index + 1 < len(parts) else None
        closed = after is not None and after[0] == "mo" and text_of(after) == "}"
        return 1 + closed, speak_table(parts[index], "", "}" if closed else "", _say)
    if parts[index][0] == "mo" and index + 1 < len(parts) and parts[index + 1][0] == "mtable":
        left = text_of(parts[index])
        if left in symbols.FENCES or not left:
            after = parts[index + 2] if index + 2 < len(parts) else None
            right = text_of(after) if after is not None and after[0] == "mo" else ""
            closed = right in symbols.FENCES
            return 3 if closed and after is not None and after[0] == "mo" else 2, speak_table(
                parts[index + 1], left, right if closed else "", _say
            )
    return 0, ""


def _operator(node: Tree) -> str:
    text = text_of(node)
    if text in {"\u2061", "\u2062", "\u2063", "\u2064", ""}:
        return ""
    if text in symbols.SYMBOLS:
        return symbols.SYMBOLS[text]
    return text if text.isalpha() and len(text) > 2 else " ".join(symbols.letter(one) for one in text)  # noqa: PLR2004


def _identifier(node: Tree) -> str:
    text = text_of(node)
    if len(text) > 1:
        return symbols.styled(text.replace("\u2009", " ").replace("\u2006", " "), node[1].get("mathvariant", ""))
    if text in symbols.SYMBOLS and not text.isalpha():
        return symbols.SYMBOLS[text]
    return symbols.styled(symbols.letter(text), node[1].get("mathvariant", ""))


def _number(node: Tree) -> str:
    return symbols.styled(text_of(node), node[1].get("mathvariant", ""))


def _fraction(node: Tree, *, ended: bool = False) -> str:
    above, below = children(node)[:2]
    if node[1].get("linethickness") in {"0", "0px", "0pt", "0em"}:
        return (
            f"{_say(above)} choose {_say(below)}"
            if is_simple(above) and is_simple(below)
            else (f"choose {_say(above)} over {_say(below)}, end choose")
        )
    top, bottom = _say(above), _say(below)
    if is_simple(above) and is_simple(below) and not ended:
        return f"{top} over {bottom}"
    if " over " in f"{top} {bottom}":
        return f"the fraction with numerator {top} and denominator {bottom}, end fraction,"
    return f"the fraction {top} over {bottom}, end fraction,"


def _root(node: Tree) -> str:
    inside = children(node)
    if node[0] == "mroot":
        index = _say(inside[1])
        name = {"2": "square root", "3": "cube root"}.get(index, f"root of order {index}")
    else:
        name = "square root"
    if len(inside) and is_simple(inside[0]):
        return f"the {name} of {_say(inside[0])}"
    return f"the {name} of {_row(inside[:1])}, end root,"


def _enclosed(node: Tree) -> str:
    inside = _row(children(node))
    notation = node[1].get("notation", "")
    if "strike" in notation:
        return f"crossed out {inside}, end crossed out,"
    return f"boxed: {inside}, end box," if "box" in notation else inside


_SPEAKERS: Mapping[str, Callable[[Tree], str]] = {
    "mi": _identifier,
    "mn": _number,
    "mo": _operator,
    "mtext": lambda node: text_of(node).replace("\u00a0", " "),
    "ms": text_of,
    "mfrac": _fraction,
    "msqrt": _root,
    "mroot": _root,
    **dict.fromkeys(("msub", "msup", "msubsup"), lambda node: say_script(node, _say)),
    **dict.fromkeys(("munder", "mover", "munderover"), lambda node: say_stacked(node, _say)),
    "menclose": _enclosed,
    "mtable": lambda node: speak_table(node, "", "", _say),
}
