"""Strips what names the answer rather than is it: ``f'(x) = …``, ``P(A|B) = …``, ``dy/dx = …``, ``det A = …``."""

import re

from problems.answers.reading.heads import is_label
from problems.answers.reading.links import links
from problems.answers.reading.names import Names

_SAID = re.compile(
    r"""^\s*(?P<head>(?:the\s+|my\s+|final\s+)*(?:[A-Za-zα-ωΑ-Ω'_\\ ]{2,24}?|[A-Za-zα-ω]'{0,3})
    (?:\s*[(\[][^()\[\]]{1,24}[)\]])?)\s*(?::|\bis\b)\s*(?=[^=\s])""",
    re.VERBOSE | re.IGNORECASE,
)
_PI = re.compile(r"^\s*(?:π|\\pi\b)\s*=\s*(?=[(\[])")  # a stationary distribution
_WRAPPED = re.compile(
    r"^\s*(?:```(?:\w+\n)?(?P<block>.*?)```|`(?P<code>[^`]*)`|\$\$(?P<display>.*?)\$\$|\$(?P<dollar>[^$]*)\$"
    r"|\\\[(?P<bracket>.*?)\\\]|\\\((?P<inline>.*?)\\\))\s*\.?\s*$",
    re.DOTALL,
)


def without_wrapping(text: str) -> str:
    """Blank the marks around the whole text (code marks, ``$$``, a final full stop), so that positions stay."""
    match = _WRAPPED.match(text)
    if match and match.lastgroup:
        start, end = match.span(match.lastgroup)
        text = " " * start + text[start:end]
    stripped = text.rstrip()
    if stripped.endswith(".") and not stripped.endswith(".."):
        text = stripped[:-1]
    return text


def without_label(text: str, names: Names) -> str:
    """Blank a label before ``=`` or ``:``, so that positions stay; names and functions of the item are no labels."""
    end = _label_end(text, names)
    return " " * end + text[end:] if end else text


def _label_end(text: str, names: Names) -> int:
    if "=" in text or "≈" in text or "\\approx" in text:
        pi = _PI.match(text)
        if pi is not None:
            return pi.end()
        parts = links(text)
        if len(parts) > 1 and is_label(text[slice(*parts[0])], names):
            return parts[1][0]
    said = _SAID.match(text) if ":" in text or " is " in text else None
    return said.end() if said is not None and is_label(said.group("head"), names, letters=True) else 0
