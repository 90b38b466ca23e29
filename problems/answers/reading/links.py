"""Cuts a text at the equality signs outside its brackets: ``x = 2*3 = 6``, ``p ≈ 0.25``."""

import re

_EQUALITY = re.compile(r"(?<![<>!/\\])(?:[:~]?=(?![<>/=])|≈|≅|≃|\\(?:approx|simeq|cong)(?![A-Za-z]))")
_OTHER = re.compile(
    r"[,;\n<>≤≥≠∈∪∩→]|!=|=/=|\\(?:le|ge|ne|lt|gt|in|cup|cap|to|rightarrow|or|lor)q?(?![A-Za-z])|\b(?:or|and|in|U)\b"
)
_OPENING, _CLOSING = frozenset("([{⟨"), frozenset(")]}⟩")
MOST_LINKS = 8


def links(text: str) -> list[tuple[int, int]]:
    """Return where the parts between the equality signs begin and end; one part where there is no sign."""
    parts, depth, start, position = [], 0, 0, 0
    while position < len(text):
        character = text[position]
        depth += (character in _OPENING) - (character in _CLOSING)
        found = _EQUALITY.match(text, position) if depth == 0 and character in "=≈≅≃:~\\" else None
        if found is not None:
            parts.append((start, position))
            start = position = found.end()
        else:
            position += 1
    return [*parts, (start, len(text))]


def is_chain(text: str, parts: list[tuple[int, int]]) -> bool:
    """Tell whether the parts belong to one chain of equalities, with no list or inequality among them."""
    if not 2 <= len(parts) <= MOST_LINKS:
        return False
    return not any(_listed(text[start:end]) for start, end in parts)


def _listed(part: str) -> bool:
    """Tell whether a part holds a comma, a relation or a joining word outside brackets."""
    depth, flat = 0, []
    angled = part.strip().startswith("<")
    for character in part:
        depth -= character in _CLOSING
        flat.append(" " if depth > 0 or (angled and character in "<>,") else character)
        depth += character in _OPENING
    return _OTHER.search("".join(flat)) is not None
