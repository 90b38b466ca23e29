"""Puts formulas into words from their MathML tree, brackets spoken, so that nothing is ambiguous."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.workers.typesetting import spoken_symbols as symbols
from bot.workers.typesetting.prose import Block, Break, Math, Text
from bot.workers.typesetting.spoken_tables import speak_table

MAX_ALT = 1024

Tree = list[Any]
_ROWS = {"math", "mrow", "inferredMrow", "TeXAtom", "mstyle", "mpadded", "mtd", "mfenced", "semantics", "merror"}
_INVISIBLE = {"mspace", "mphantom", "none", "maligngroup", "malignmark"}
_OVER = {"min", "max", "inf", "sup", "arg min", "arg max", "argmin", "argmax"}
_PRIMES = {"″": "double prime", "‴": "triple prime", "′′": "double prime", "′′′": "triple prime"}
_SIMPLE_POWERS = {"2": "squared", "3": "cubed"}


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
    return text.replace(",.", ".").replace(";.", ".").replace(";;", ";").replace(",,", ",").replace("( ", "(")


def speak(tree: Tree) -> str:
    """Return a formula in words."""
    return _tidy(_say(tree)).rstrip(" ,;")


def _say(node: Tree | str) -> str:
    if isinstance(node, str):
        return node
    kind = node[0]
    if kind in _INVISIBLE:
        return ""
    if kind in _ROWS:
        return _row(_children(node))
    speaker = _SPEAKERS.get(kind)
    return speaker(node) if speaker is not None else _row(_children(node))


def _children(node: Tree) -> list[Tree]:
    return [child for child in node[2:] if isinstance(child, list)]


def _text(node: Tree) -> str:
    return "".join(part for part in node[2:] if isinstance(part, str))


def unwrapped(node: Tree) -> Tree:
    """Return the one node that wrappers hold, or the node itself."""
    while node[0] in _ROWS:
        inside = [child for child in _children(node) if child[0] not in _INVISIBLE]
        if len(inside) != 1:
            break
        node = inside[0]
    return node


def _flat(nodes: Sequence[Tree]) -> list[Tree]:
    """Return the nodes with rows opened, so that a bracket and its partner stand in one list."""
    found: list[Tree] = []
    for node in nodes:
        if node[0] in {"inferredMrow", "mrow", "TeXAtom", "mstyle", "mpadded"}:
            found.extend(_flat(_children(node)))
        elif node[0] not in _INVISIBLE:
            found.append(node)
    return found


def _row(nodes: Sequence[Tree]) -> str:
    flat = _flat(nodes)
    words: list[str] = []
    index = 0
    while index < len(flat):
        taken, said = _fenced_table(flat, index)
        if not taken:
            taken, said = _in_context(flat, index)
        words.append(said or _say(flat[index]))
        index += max(taken, 1)
    return " ".join(word for word in words if word)


def _fenced_table(flat: Sequence[Tree], index: int) -> tuple[int, str]:
    """Say a table together with the brackets around it: that is what makes it a matrix or a case distinction."""
    if flat[index][0] == "mtable":
        return 1, speak_table(flat[index], "", "", _say)
    if flat[index][0] == "mo" and index + 1 < len(flat) and flat[index + 1][0] == "mtable":
        left = _text(flat[index])
        if left in symbols.FENCES or not left:
            after = flat[index + 2] if index + 2 < len(flat) else None
            right = _text(after) if after is not None and after[0] == "mo" else ""
            closed = right in symbols.FENCES
            return 3 if closed and after is not None and after[0] == "mo" else 2, speak_table(
                flat[index + 1], left, right if closed else "", _say
            )
        return 0, ""
    return 0, ""


def _in_context(flat: Sequence[Tree], index: int) -> tuple[int, str]:
    """Say a minus at the start or after another sign as ``negative``, an arrow to infinity as ``tends to``."""
    node = flat[index]
    if node[0] != "mo":
        return 0, ""
    before = flat[index - 1] if index else None
    after = flat[index + 1] if index + 1 < len(flat) else None
    if _text(node) in {"-", "−"}:
        first = before is None or (before[0] == "mo" and _text(before) in symbols.BINARY | set("([{|"))
        alone = after is None or (after[0] == "mo" and _text(after) in symbols.BINARY | set(")]}|∣"))
        return (1, "negative") if first and not alone else (0, "")
    if _text(node) == "→" and after is not None and "∞" in _text(after):
        return 1, "tends to"
    return 0, ""


def _operator(node: Tree) -> str:
    text = _text(node)
    if text in {"\u2061", "\u2062", "\u2063", "\u2064", ""}:
        return ""
    if text in symbols.SYMBOLS:
        return symbols.SYMBOLS[text]
    return " ".join(symbols.letter(character) for character in text) if len(text) < 3 else text  # noqa: PLR2004 - a word


def _identifier(node: Tree) -> str:
    text = _text(node)
    if len(text) > 1:
        return symbols.styled(text.replace("\u2009", " ").replace("\u2006", " "), node[1].get("mathvariant", ""))
    if text in symbols.SYMBOLS and not text.isalpha():
        return symbols.SYMBOLS[text]
    return symbols.styled(symbols.letter(text), node[1].get("mathvariant", ""))


def _number(node: Tree) -> str:
    return symbols.styled(_text(node), node[1].get("mathvariant", ""))


def _is_simple(node: Tree) -> bool:
    return unwrapped(node)[0] in {"mi", "mn", "mtext"}


def _fraction(node: Tree) -> str:
    above, below = _children(node)[:2]
    if node[1].get("linethickness") in {"0", "0px", "0pt", "0em"}:
        return (
            f"{_say(above)} choose {_say(below)}"
            if _is_simple(above) and _is_simple(below)
            else (f"choose {_say(above)} over {_say(below)}, end choose")
        )
    top, bottom = _say(above), _say(below)
    if _is_simple(above) and _is_simple(below):
        return f"{top} over {bottom}"
    if " over " in f"{top} {bottom}":
        return f"the fraction with numerator {top} and denominator {bottom}, end fraction,"
    return f"the fraction {top} over {bottom}, end fraction,"


def _root(node: Tree) -> str:
    inside = _children(node)
    if node[0] == "mroot":
        index = _say(inside[1])
        name = {"2": "square root", "3": "cube root"}.get(index, f"root of order {index}")
    else:
        name = "square root"
    if len(inside) and _is_simple(inside[0]):
        return f"the {name} of {_say(inside[0])}"
    return f"the {name} of {_row(inside[:1])}, end root,"


def _script(node: Tree) -> str:
    base, *scripts = _children(node)
    under = scripts[0] if node[0] in {"msub", "msubsup"} else None
    over = scripts[-1] if node[0] in {"msup", "msubsup"} else None
    if _is_big(base):
        return _bounds(base, under, over)
    said = _say(base)
    if under is not None and said in _OVER:
        return f"{said} over {_say(under)} of"
    if under is not None:
        said += f" sub {_say(under)}" + ("" if _is_simple(under) else " end sub")
    return said + (_power(over) if over is not None else "")


def _power(over: Tree) -> str:
    inner = unwrapped(over)
    text = _text(inner)
    if inner[0] == "mn" and text in _SIMPLE_POWERS:
        return f" {_SIMPLE_POWERS[text]}"
    if text in {"⊤", "T", "⊺"} and inner[0] in {"mi", "mo", "mtext"}:
        return " transpose"
    if inner[0] == "mo" and text and set(text) <= set("′″‴'"):
        return f" {_PRIMES.get(text, 'prime')}"
    if inner[0] == "mo" and text in {"∗", "*", "⋆", "†", "∘", "+", "−", "⊥"}:
        return " " + {"∘": "degrees", "⊥": "perp", "−": "minus"}.get(text, symbols.SYMBOLS[text])
    said = _say(over)
    if said == "negative 1":
        return " inverse"
    return f" to the power {said}" + ("" if _is_simple(over) else " end power") + ","


def _is_big(node: Tree) -> bool:
    inner = unwrapped(node)
    return inner[0] == "mo" and _text(inner) in symbols.BIG


def _bounds(base: Tree, under: Tree | None, over: Tree | None) -> str:
    said = f"the {_say(base)}"
    if under is not None and over is not None:
        return f"{said} from {_say(under)} to {_say(over)} of"
    if under is not None:
        return f"{said} over {_say(under)} of"
    return f"{said} up to {_say(over)} of" if over is not None else f"{said} of"


def _stacked(node: Tree) -> str:
    base, *scripts = _children(node)
    under = scripts[0] if node[0] in {"munder", "munderover"} else None
    over = scripts[-1] if node[0] in {"mover", "munderover"} else None
    if _is_big(base):
        return _bounds(base, under, over)
    mark = _text(unwrapped(over)) if over is not None else ""
    if mark in symbols.ACCENTS and under is None:
        word = symbols.ACCENTS[mark]
        if word == "vector":
            return f"vector {_say(base)}"
        return f"{_say(base)} {word}" if _is_simple(base) or not word else f"{_say(base)}, all {word},"
    said = "arrow" if _text(unwrapped(base)) in symbols.ARROWS else _say(base)
    below = _say(under) if under is not None and _text(unwrapped(under)) not in symbols.ACCENTS else ""
    if below and said in _OVER:
        return f"{said} over {below} of"
    if below and "lim" in said:
        return f"the {said.replace('lim', 'limit', 1)} as {_tending(below)} of"
    if below:
        said += f" with {below} below it,"
    above = _say(over) if over is not None and mark not in symbols.ACCENTS else ""
    return f"{said} with {above} above it," if above else said


def _tending(below: str) -> str:
    return below if "tends to" in below else below.replace(" to ", " tends to ", 1)


def _enclosed(node: Tree) -> str:
    inside = _row(_children(node))
    notation = node[1].get("notation", "")
    if "strike" in notation:
        return f"crossed out {inside}, end crossed out,"
    return f"boxed: {inside}, end box," if "box" in notation else inside


_SPEAKERS: Mapping[str, Callable[[Tree], str]] = {
    "mi": _identifier,
    "mn": _number,
    "mo": _operator,
    "mtext": lambda node: _text(node).replace("\u00a0", " "),
    "ms": _text,
    "mfrac": _fraction,
    "msqrt": _root,
    "mroot": _root,
    "msub": _script,
    "msup": _script,
    "msubsup": _script,
    "munder": _stacked,
    "mover": _stacked,
    "munderover": _stacked,
    "menclose": _enclosed,
    "mtable": lambda node: speak_table(node, "", "", _say),
}
