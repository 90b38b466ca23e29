"""Vectors as sums of unit vectors, ``i + 2j - 3k`` or ``e_1 - e_2``, and as points with bars, ``(1 | 2)``."""

import re

_HATTED = re.compile(r"\\(?:hat|mathbf|vec|boldsymbol)\s*\{?\s*\\?([ijk])(?:math)?\s*\}?|([ijk])[\u0302\u20d7]")
_PLAIN = str.maketrans({"î": "i", "ĵ": "j", "−": "-", "–": "-"})
_TERM = re.compile(r"\s*([+-]?)\s*((?:[\d./]+|sqrt\([\d/]+\)|\([^()]*\))(?:/\d+)?)?\s*\*?\s*([ijk])(?![A-Za-z(])")


_INDEXED = re.compile(r"(?<![A-Za-z])e_?\{?([1-3])\}?")
_BARRED = re.compile(r"\s*[(\[]([^|()\[\]]+(?:\|[^|()\[\]]+)+)[)\]]\s*")
_IDENTITY = re.compile(r"\s*([-+]?(?:\d+(?:\.\d+|/\d+)?)?)\s*\*?\s*I(?:_\{?(?:\d|n)\}?|[₂-₉])?\s*")
_STACKED = re.compile(r"\s*\\[dt]?binom\s*\{([^{}]*)\}\s*\{([^{}]*)\}\s*")


def with_components(text: str, size: int) -> str:
    """Return ``2i - k`` and ``(2 | 0 | -1)`` as ``(2, 0, -1)``; anything else, or another size, as it is."""
    barred = _BARRED.fullmatch(text)
    if barred is not None and barred.group(1).count("|") == size - 1:
        return f"({barred.group(1).replace('|', ', ')})"
    stacked = _STACKED.fullmatch(text)
    if stacked is not None and size in {0, len(stacked.groups())}:
        return f"({', '.join(stacked.groups())})"
    return _summed(_INDEXED.sub(lambda found: "ijk"[int(found.group(1)) - 1], text), size) or text


def with_identity(text: str, size: int) -> str:
    """Return ``I`` and ``2I`` as a multiple of the identity matrix written out; anything else as it is."""
    found = _IDENTITY.fullmatch(text)
    if found is None:
        return text
    factor = found.group(1)
    value = f"{factor}1" if factor in {"", "-", "+"} else factor
    rows = [[value if row == column else "0" for column in range(size)] for row in range(size)]
    return str(rows).replace("'", "")


def _summed(text: str, size: int) -> str:
    """Return a sum of multiples of unit vectors as a tuple, empty for anything else."""
    plain = _HATTED.sub(lambda found: f" {found.group(1) or found.group(2)} ", text.translate(_PLAIN)).strip()
    entries: dict[str, str] = {}
    position = 0
    while position < len(plain):
        term = _TERM.match(plain, position)
        if term is None or term.group(3) in entries or (entries and not term.group(1)):
            return ""
        entries[term.group(3)] = f"{term.group(1).replace('+', '')}{term.group(2) or '1'}"
        position = term.end()
        position += len(plain[position:]) - len(plain[position:].lstrip())
    if not 2 <= size <= len("ijk") or not entries or max("ijk".index(letter) for letter in entries) > size - 1:
        return ""
    return f"({', '.join(entries.get(letter, '0') for letter in 'ijk'[:size])})"
