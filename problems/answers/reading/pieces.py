"""The writings of a piecewise function, each piece on a line of its own with its condition."""

import re

_CASES = re.compile(r"\\begin\s*\{cases\}(.*?)\\end\s*\{cases\}", re.DOTALL)
_ELSE = re.compile(r"(\b(?:if|when|for|where)\b[^;\n]*?)\s*,?\s*\belse\b\s+(?!if\b)(?=\S)([^;\n]*)$", re.IGNORECASE)
_JOINED = re.compile(
    r",\s*(?:and\s+)?(?=[^,;\n]+\s(?:if|when|for|where)\b)|,\s*(?:and\s+)?(?=[^,;\n]+\b(?:otherwise|else)\b)"
)
_WORD = re.compile(r"\b(?:if|when|for|where)\b", re.IGNORECASE)
_BRACKETED = re.compile(r"(?P<formula>.*\S)\s+\((?P<condition>[^()]*[<>≤≥=≠][^()]*)\)\s*")
_COLON = re.compile(r"(?P<formula>[^:]*\S)\s*:\s*(?P<condition>[^:]*[<>≤≥=≠][^:]*)")


def pieces_of(text: str) -> list[str]:
    """Return the pieces of a text, each a formula with ``if`` and its condition where it has one."""
    cases = _CASES.search(text)
    inner = cases.group(1).replace("\\\\", ";").replace("&", " , ") if cases else text.strip()
    if inner.startswith("{") and inner.endswith("}") and inner.count("{") == 1:
        inner = inner[1:-1]
    inner = re.sub(r"\\text\s*\{([^{}]*)\}", r" \1 ", inner)
    inner = _ELSE.sub(r"\1; \2 otherwise", inner)
    lines: list[str] = []
    for line in re.split(r"[;\n]", inner):
        lines.extend(_JOINED.split(line) if _WORD.search(line) else _bracketed(line))
    return [line for line in lines if line.strip()]


def _bracketed(line: str) -> list[str]:
    """Return ``x^2 (x < 0), x (x >= 0)`` and ``x^2 : x < 0`` as pieces with ``if``, another line as it is."""
    parts = re.split(r",(?![^()]*\))", line)
    for pattern in (_BRACKETED, _COLON):
        found = [pattern.fullmatch(part) for part in parts]
        pieces = [f"{one.group('formula')} if {one.group('condition')}" for one in found if one is not None]
        if len(pieces) == len(parts):
            return pieces
    return [line]
