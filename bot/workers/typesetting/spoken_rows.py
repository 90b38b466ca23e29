"""Says signs by what stands beside them: a minus that begins, bars in pairs, fractions that need an end."""

from collections.abc import Sequence

from bot.workers.typesetting import spoken_symbols as symbols
from bot.workers.typesetting.spoken_scripts import at_right, evaluated
from bot.workers.typesetting.spoken_trees import Say, Tree, children, sign_of, text_of

_OPENING, _CLOSING = "([{⟨⌊⌈", ")]}⟩⌋⌉"
_BAR_NAMES = {"|": "bar", "‖": "double bar"}
_ENDS = frozenset("=<>≤≥≈∼≡≠∈→⇒⟹⟺↦,;.:") | frozenset(_CLOSING) | {":="}
_STARTS = frozenset("=<>≤≥≈∼≡≠∈→⇒⟹⟺↦,;.:") | frozenset(_OPENING) | {":="}


def signs(nodes: Sequence[Tree], say: Say) -> dict[int, tuple[int, str]]:
    """Return the nodes that are said by their place in the row: how many nodes these words say, and the words."""
    found: dict[int, tuple[int, str]] = {}
    for index, node in enumerate(nodes):
        if node[0] == "mo":
            said = _operator(nodes, index)
            if said[1]:
                found[index] = said
    for index, words in _bars(nodes, say).items():
        found[index] = (1, words)
    return found


def stands_alone(nodes: Sequence[Tree], index: int) -> bool:
    """Say whether nothing beside a fraction could be heard as a part of it."""
    before = nodes[index - 1] if index else None
    after = nodes[index + 1] if index + 1 < len(nodes) else None
    return (before is None or sign_of(before) in _STARTS) and (after is None or sign_of(after) in _ENDS)


def _operator(nodes: Sequence[Tree], index: int) -> tuple[int, str]:
    text = text_of(nodes[index])
    before = nodes[index - 1] if index else None
    after = nodes[index + 1] if index + 1 < len(nodes) else None
    following = text_of(after) if after is not None and after[0] == "mo" else ""
    if text in {"-", "−"}:
        first = before is None or (before[0] == "mo" and text_of(before) in symbols.BINARY | set("([{|"))
        alone = after is None or following in symbols.BINARY | set(")]}|∣") - {""}
        return (1, "negative") if first and not alone else (0, "")
    if text == "→" and after is not None and "∞" in text_of(after):
        return 1, "tends to"
    if text in {"⊥", "⟂"} and following == text:
        return 2, "is independent of"
    if text in symbols.BIG and after is not None:
        return 1, f"the {symbols.SYMBOLS[text]} of"
    return 0, ""


def _bars(nodes: Sequence[Tree], say: Say) -> dict[int, str]:
    """Tell bars in pairs from the bar of a condition, bracket by bracket."""
    groups: dict[tuple[int, str], list[int]] = {}
    brackets: list[tuple[int, str]] = [(-1, "")]
    within: dict[int, str] = {}
    for index, node in enumerate(nodes):
        sign = sign_of(node)
        if sign in _BAR_NAMES or sign == "∣":
            groups.setdefault((brackets[-1][0], sign), []).append(index)
            within[index] = brackets[-1][1]
        elif sign and sign in _OPENING:
            brackets.append((index, sign))
        elif sign and sign in _CLOSING and len(brackets) > 1:
            brackets.pop()
    found: dict[int, str] = {}
    for (_bracket, sign), places in groups.items():
        paired = sign in _BAR_NAMES and len(places) % 2 == 0
        for number, index in enumerate(places):
            found[index] = _bar(nodes[index], sign, within[index], number if paired else None, say)
    return found


def _bar(node: Tree, sign: str, bracket: str, number: int | None, say: Say) -> str:
    name = _BAR_NAMES.get(sign, "bar")
    scripts = children(node)[1:] if node[0] != "mo" else []
    under = scripts[0] if node[0] in {"msub", "msubsup"} else None
    over = scripts[-1] if node[0] in {"msup", "msubsup"} else None
    if number is not None:
        return f"{'close' if number % 2 else 'open'} {name}{at_right(under, over, say)}"
    if under is not None:
        return evaluated(under, over, say)
    if sign == "‖":
        return name
    condition = {"(": "given", "[": "given", "{": "such that"}.get(bracket, "divides" if sign == "∣" else name)
    return condition + at_right(under, over, say)
