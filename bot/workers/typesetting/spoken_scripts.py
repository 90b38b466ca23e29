"""Says what stands above and below: indices, powers, bounds, accents, labels."""

from bot.workers.typesetting import spoken_symbols as symbols
from bot.workers.typesetting.spoken_trees import Say, Tree, children, flat, is_simple, text_of, unwrapped

_OVER = {"min", "max", "inf", "sup", "arg min", "arg max", "argmin", "argmax"}
_PRIMES = {1: "prime", 2: "double prime", 3: "triple prime"}
_PRIME_SIGNS = {"′": 1, "'": 1, "″": 2, "‴": 3, "⁗": 4}
_SIMPLE_POWERS = {"2": "squared", "3": "cubed"}
_MARKS = {"∘": "degrees", "⊥": "perp", "−": "minus"}


def say_script(node: Tree, say: Say) -> str:
    """Return a base with what is written at its right."""
    base, *scripts = children(node)
    under = scripts[0] if node[0] in {"msub", "msubsup"} else None
    over = scripts[-1] if node[0] in {"msup", "msubsup"} else None
    if is_big(base):
        return bounds(base, under, over, say)
    inside = flat([base])
    if under is not None and len(inside) > 2 and (text_of(inside[0]), text_of(inside[-1])) == ("", "|"):  # noqa: PLR2004
        return f"{say(['mrow', {}, *inside[1:-1]])} {evaluated(under, over, say)}"
    said = say(base)
    if under is not None and said in _OVER:
        return f"{said} over {say(under)} of"
    if under is not None and over is None and said == "log":
        return f"log base {say(under)} of"
    return said + at_right(under, over, say)


def evaluated(under: Tree, over: Tree | None, say: Say) -> str:
    """Return what a bar with an index says of the expression before it."""
    return f"evaluated at {say(under)}," if over is None else f"evaluated from {say(under)} to {say(over)},"


def at_right(under: Tree | None, over: Tree | None, say: Say) -> str:
    """Return an index and a power in words."""
    said = ""
    if under is not None:
        said = f" sub {say(under)}" + ("" if is_simple(under) else " end sub")
    return said + (_power(over, say) if over is not None else "")


def _power(over: Tree, say: Say) -> str:
    parts = flat([over])
    primes = _primes(parts[0]) if parts else 0
    if primes:
        rest = "" if len(parts) == 1 else _power(["mrow", {}, *parts[1:]], say)
        return f" {_PRIMES.get(primes, f'{primes} primes')}" + rest
    inner = unwrapped(over)
    text = text_of(inner)
    if inner[0] == "mn" and text in _SIMPLE_POWERS:
        return f" {_SIMPLE_POWERS[text]}"
    if text in {"⊤", "T", "⊺"} and inner[0] in {"mi", "mo", "mtext"}:
        return " transpose"
    if inner[0] == "mo" and text in {"∗", "*", "⋆", "†", "∘", "+", "−", "⊥"}:
        return " " + _MARKS.get(text, symbols.SYMBOLS[text])
    return _raised(say(over), parts, simple=is_simple(over))


def _raised(said: str, parts: list[Tree], *, simple: bool) -> str:
    if said == "negative 1":
        return " inverse"
    if len(parts) > 1 and (text_of(parts[0]), text_of(parts[-1])) in {("(", ")"), ("[", "]")}:
        return f" superscript {said} end superscript,"  # the number of an example or a layer, not a power
    return f" to the power {said}" + ("" if simple else " end power") + ","


def _primes(node: Tree) -> int:
    """Return how many primes a sign stands for, 0 for another sign."""
    text = text_of(node) if node[0] in {"mo", "mi"} else ""
    return sum(_PRIME_SIGNS[sign] for sign in text) if set(text) <= set(_PRIME_SIGNS) else 0


def is_big(node: Tree) -> bool:
    """Say whether a node is the sign of a sum, a product or an integral."""
    inner = unwrapped(node)
    return inner[0] == "mo" and text_of(inner) in symbols.BIG


def bounds(base: Tree, under: Tree | None, over: Tree | None, say: Say) -> str:
    """Return a sum's or an integral's sign with its bounds."""
    said = f"the {say(base)}"
    if under is not None and over is not None:
        return f"{said} from {say(under)} to {say(over)} of"
    if under is not None:
        return f"{said} over {say(under)} of"
    return f"{said} up to {say(over)} of" if over is not None else f"{said} of"


def say_stacked(node: Tree, say: Say) -> str:
    """Return a base with what is written right above or below it."""
    base, *scripts = children(node)
    under = scripts[0] if node[0] in {"munder", "munderover"} else None
    over = scripts[-1] if node[0] in {"mover", "munderover"} else None
    if is_big(base):
        return bounds(base, under, over, say)
    arrow = text_of(unwrapped(base)) in symbols.ARROWS
    said = "arrow" if arrow else say(base)
    below, above = (text_of(unwrapped(one)) if one is not None else "" for one in (under, over))
    if above in symbols.ACCENTS and under is None:
        return _accented(said, symbols.ACCENTS[above], simple=is_simple(base))
    if not arrow and (above in symbols.ARROWS or below in symbols.ARROWS):
        return f"arrow {'over' if above in symbols.ARROWS else 'under'} {said}, end arrow,"
    if below in symbols.ACCENTS and over is None:
        word = {"bar": "underlined", "hat": "under a hat"}.get(symbols.ACCENTS[below], symbols.ACCENTS[below])
        return said if not word else f"{said} {word}" if is_simple(base) else f"{word} {said}, end {word},"
    if under is not None and over is None:
        found = _limit(said, say(under))
        if found:
            return found
    if under is not None and below not in symbols.ACCENTS:
        said += f" with {say(under)} below it,"
    if over is not None and above not in symbols.ACCENTS:
        said += f" with {say(over)} above it,"
    return said


def _accented(said: str, word: str, *, simple: bool) -> str:
    if word == "vector":
        return f"vector {said}" if simple else f"arrow over {said}, end arrow,"
    if simple or not word:
        return f"{said} {word}"
    return f"{word} over {said}, end {word},"


def _limit(said: str, below: str) -> str:
    if said in _OVER:
        return f"{said} over {below} of"
    if "lim" in said:
        tending = below if "tends to" in below else below.replace(" to ", " tends to ", 1)
        return f"the {said.replace('lim', 'limit', 1)} as {tending} of"
    return ""
