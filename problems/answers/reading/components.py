"""Vectors as sums of the unit vectors i, j and k: ``i + 2j - 3k``."""

import re

_HATTED = re.compile(r"\\(?:hat|mathbf|vec|boldsymbol)\s*\{?\s*\\?([ijk])(?:math)?\s*\}?|([ijk])[\u0302\u20d7]")
_PLAIN = str.maketrans({"î": "i", "ĵ": "j", "−": "-", "–": "-"})
_TERM = re.compile(r"\s*([+-]?)\s*((?:[\d./]+|sqrt\([\d/]+\)|\([^()]*\))(?:/\d+)?)?\s*\*?\s*([ijk])(?![A-Za-z(])")


def with_components(text: str, size: int) -> str:
    """Return ``2i - k`` as ``(2, 0, -1)``; anything else, or another size, as it is."""
    plain = _HATTED.sub(lambda found: f" {found.group(1) or found.group(2)} ", text.translate(_PLAIN)).strip()
    entries: dict[str, str] = {}
    position = 0
    while position < len(plain):
        term = _TERM.match(plain, position)
        if term is None or term.group(3) in entries or (entries and not term.group(1)):
            return text
        entries[term.group(3)] = f"{term.group(1).replace('+', '')}{term.group(2) or '1'}"
        position = term.end()
        position += len(plain[position:]) - len(plain[position:].lstrip())
    if not 2 <= size <= len("ijk") or not entries or max("ijk".index(letter) for letter in entries) >= size:
        return text
    return f"({', '.join(entries.get(letter, '0') for letter in 'ijk'[:size])})"
