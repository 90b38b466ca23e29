"""Other ways in which a learner may write a key: the same answer, written as people type it."""

import re
from collections.abc import Callable, Sequence
from itertools import accumulate

from problems.snapshot import PartSnapshot

WANTED = 5
_COUNT = re.compile(r"(no|exactly|infinitely)\b")
_CHOICES = ("mc", "multi", "tf", "order")
_ROWS = re.compile(r"\[([^\[\]]*)\]")
_ENTRY = re.compile(r"(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|[^,()])+?(?=,|$)")
_PRODUCT = re.compile(r"(\d)\*(?=[a-z(])")

Writer = Callable[[str], str]


def other_writings(part: PartSnapshot) -> tuple[str, ...]:
    """Return five other writings of a part's key."""
    kind = part.code.rstrip("+")
    found = _chosen(part, kind) if kind in _CHOICES else _typed(part, kind)
    others = dict.fromkeys(text for text in found if text != part.canonical)
    return tuple(others)[:WANTED]


def _typed(part: PartSnapshot, kind: str) -> list[str]:
    key = part.canonical
    if kind == "pw":
        return _pieces(key)
    special = [writer(key) for writer in _WRITERS.get(kind, ())]
    plain = [minus(key), tight(key), stars(key), f"`{key}`", f"{key}.", f"  {key} ", f"||{key}||", f"answer: {key}"]
    return [*special, part.latex, *plain, f"${part.latex}$"]


def _pieces(key: str) -> list[str]:
    """Return a piecewise function with other words, signs, separators and order."""
    signs = minus(key).replace("<=", "≤").replace(">=", "≥")
    last_first = "; ".join(reversed(key.split("; ")))
    return [key.replace(" if ", " for "), key.replace(" if ", ", "), key.replace("; ", "\n"), signs, last_first]


def minus(text: str) -> str:
    """Write the minus sign of typesetting, and infinity as a sign."""
    return text.replace("-", "−").replace("oo", "∞")


def tight(text: str) -> str:
    """Leave out the blanks, except between words."""
    return re.sub(r"(?<![a-z]{2})\s+(?![a-z]{2})", "", text)


def stars(text: str) -> str:
    """Write powers as Python does, and products with a dot."""
    return text.replace("*", "·").replace("^", "**")


def juxtaposed(text: str) -> str:
    """Leave out the signs of products, where no quotient makes that unclear."""
    return text if "/" in text else _PRODUCT.sub(r"\1", text)


def turned(text: str) -> str:
    """Exchange the sides of an equation."""
    left, equals, right = text.partition("=")
    return f"{right.strip()} = {left.strip()}" if equals else text


def bare(text: str) -> str:
    """Leave out the brackets around a list, where they enclose the whole text."""
    pairs = {"(": ")", "{": "}", "[": "]"}
    depths = list(accumulate((c in pairs) - (c in pairs.values()) for c in text))
    return text[1:-1] if text[:1] in pairs and depths.index(0) == len(text) - 1 else text


def square(text: str) -> str:
    """Write a vector in square brackets."""
    return text if bare(text) == text else f"[{bare(text)}]"


def column(text: str) -> str:
    """Write a vector as a LaTeX column."""
    entries = r" \\ ".join(bare(text).split(", "))
    return text if bare(text) == text else rf"\begin{{pmatrix}} {entries} \end{{pmatrix}}"


def backwards(text: str) -> str:
    """List a set in the opposite order."""
    entries = [entry.strip() for entry in _ENTRY.findall(bare(text))]
    return text if bare(text) == text else "{" + ", ".join(reversed(entries)) + "}"


def rows(text: str) -> str:
    """Write a matrix with semicolons between its rows."""
    return "[" + "; ".join(_ROWS.findall(text)) + "]"


def lines(text: str) -> str:
    """Write a matrix with one row a line."""
    return "\n".join(row.replace(",", " ") for row in _ROWS.findall(text))


def _chosen(part: PartSnapshot, kind: str) -> list[str]:
    """Return options by number, by letter and in other letters."""
    numbers = _numbers(part, kind)
    letters = [chr(ord("A") + number - 1) for number in numbers]
    if kind == "tf":
        truth, _, reason = part.canonical.partition("; ")
        brief = [f"{truth}, {letters[0]}", f"{truth.upper()} {numbers[0]}", f"{truth[0]}; {letters[0].lower()}"]
        return [*brief, f"{truth} because {reason}", f"{truth}: {reason.upper()}"]
    if kind == "order":
        return [sign.join(part.canonical.split(", ")) for sign in (",", " > ", "; ", " → ", "\n")]
    if kind == "multi":
        named, back = [str(number) for number in numbers], [*reversed(letters)]
        spelt = [", ".join(named), " and ".join(letters), "".join(letters), " ".join(letters).lower(), ", ".join(back)]
        return [*spelt, part.canonical.replace("$", ""), "{" + ";".join(back) + "}", "\n".join(named)]
    short, letter = str(numbers[0]), letters[0]
    folded = part.canonical.replace("$", "")
    bare = [] if all(map(_COUNT.match, part.options)) else [short, f"{short}."]  # "one solution" is not option 1
    return [letter, letter.lower(), *bare, f"({letter.lower()})", f"option {short}", f"({short})", f"  {folded}."]


def _numbers(part: PartSnapshot, kind: str) -> Sequence[int]:
    if kind == "multi":
        chosen = part.canonical.split("\n")
        return [at for at, option in enumerate(part.options, start=1) if option in chosen]
    wanted = part.canonical.partition("; ")[2] if kind == "tf" else part.canonical
    return [at for at, option in enumerate(part.options, start=1) if option == wanted] or [1]


_WRITERS: dict[str, tuple[Writer, ...]] = {
    "vec": (square, column),
    "unit±": (square, column),
    "eigvec": (square, column),
    "set": (backwards, bare),
    "mat": (rows, lines),
    "eqn": (turned, juxtaposed),
    "expr": (juxtaposed,),
    "poly": (juxtaposed,),
    "anti": (juxtaposed,),
}
