"""Strips what names the answer rather than is it: ``f'(x) = …``, ``P(A|B) = …``, ``dy/dx = …``, ``det A = …``."""

import re

from problems.answers.reading.heads import is_label, is_size_of_list
from problems.answers.reading.links import links
from problems.answers.reading.names import Names
from problems.answers.reading.vocabulary import FUNCTIONS

_SAID = re.compile(
    r"""^\s*(?P<head>(?:the\s+|my\s+|final\s+)*(?:[A-Za-zα-ωΑ-Ω'_\\ ]{2,24}?|[A-Za-zα-ω]'{0,3})
    (?:\s*[(\[][^()\[\]]{1,24}[)\]])?)\s*(?::|\bis\b|\bare\b)\s*(?=[^=\s])""",
    re.VERBOSE | re.IGNORECASE,
)
_NAMED = re.compile(r"\s*((?:the\s+)?[A-Za-z]{3,12})\s+(?=[-−+.]?\d)")  # rank 3
_PI = re.compile(r"^\s*(?:π|\\pi\b)\s*=\s*(?=[(\[])")  # a stationary distribution
_WRAPPED = re.compile(
    r"^\s*(?:```(?:[a-z]*\n)?(?P<block>.*?)```|``(?P<double>[^`]*)``|`(?P<code>[^`]*)`|\$\$(?P<display>.*?)\$\$"
    r"|\$(?P<dollar>[^$]*)\$|\\\[(?P<bracket>.*?)\\\]|\\\((?P<inline>.*?)\\\)"
    r"|\"(?P<quoted>[^\"]*)\"|'(?P<single>[^']*)'|“(?P<curly>[^”]*)”|«(?P<angled>[^»]*)»"
    r"|(?P<stars>\*{1,3})(?![\s*])(?P<bold>(?:(?!(?P=stars)).)+)(?P=stars)"
    r"|(?P<lines>_{1,2})(?![\s_])(?P<slanted>[^_]+)(?P=lines))\s*[.,;]?\s*$",
    re.DOTALL,
)
_TRAILING = re.compile(r"(?:\s|\\[,;:! ])+$")
_CONTENT = ("block", "double", "code", "display", "dollar", "bracket", "inline", "bold", "slanted",
    "quoted", "single", "curly", "angled")  # fmt: skip
_MOST_WRAPPINGS = 3


def without_wrapping(text: str) -> str:
    """Blank the marks around the whole text (code, bold, ``$$``, a final full stop), so that positions stay."""
    for _ in range(_MOST_WRAPPINGS):
        match = _WRAPPED.match(text)
        group = next((name for name in _CONTENT if match and match.group(name) is not None), None)
        if match is None or group is None:
            break
        start, end = match.span(group)
        text = " " * start + text[start:end]
    stripped = _TRAILING.sub("", text)
    if stripped.endswith((".", ",", ";")) and not stripped.endswith(".."):
        text = _TRAILING.sub("", stripped[:-1]) or text
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
        head = text[slice(*parts[0])]
        if len(parts) > 1 and is_label(head, names) and not is_size_of_list(head, text[slice(*parts[-1])]):
            return parts[1][0]
    named = _NAMED.match(text)
    if named is not None and is_label(named.group(1), names) and named.group(1).lower() not in FUNCTIONS:
        return named.end()
    said = _SAID.match(text) if ":" in text or " is " in text or " are " in text else None
    return said.end() if said is not None and is_label(said.group("head"), names, letters=True) else 0
