"""Strips what names the answer rather than is it: ``f'(x) = …``, ``P(A|B) = …``, ``dy/dx = …``, ``det A = …``."""

import re

from problems.answers.reading.names import Names
from problems.answers.reading.vocabulary import FUNCTIONS

_LABEL = re.compile(
    r"""^\s*(?:
        (?P<word>[A-Za-zλμσθφ]{1,8})'{0,3}\s*[(\[][^()\[\]]{1,24}[)\]]
      | d\^?2?[a-z]?/d[a-z]\^?2?(?:\s*[a-z]\([a-z]\))?
      | (?:∂|\\partial\s*)[a-zA-Z]?/(?:∂|\\partial\s*)[a-z]
      | (?:∇|\\nabla\s*)[a-zA-Z]?(?:\([^()=]{0,12}\))?
      | \\frac\{d[a-z]?\}\{d[a-z]\}
      | [A-Za-z]'{1,3}
      | [σsrR]\s*(?:²|\^\{?2\}?)
      | [A-Z]\s*(?:\^\s*\{?(?:-1|T)\}?|⁻¹|ᵀ)
      | (?:\|\||‖)\s*[a-zA-Z]\s*(?:\|\||‖)
      | \\(?:operatorname|mathrm|mathbb|mathbf|text)\{[A-Za-z]{1,8}\}\s*(?:[(\[][^()\[\]]{1,24}[)\]])?
      | \\sigma\s*\^\s*\{?2\}?
      | (?P<index>[A-Za-z]_(?:\{[A-Za-z0-9]{1,3}\}|[A-Za-z]))(?:\([^()=]{1,12}\))?
      | \\frac\{\\partial\s*[a-zA-Z]\}\{\\partial\s*[a-z]\}
      | \|\s*[A-Z]\s*\| | \\\|\s*[a-zA-Z]\s*\\\| | \\lVert\s*[a-zA-Z]\s*\\rVert
      | (?P<factors>[a-zA-Z]\s*(?:[·*]|\\cdot\b)\s*[a-zA-Z])
      | (?:<|⟨|\\langle\b)\s*[a-z]\s*,\s*[a-z]\s*(?:>|⟩|\\rangle\b)
      | [a-zA-Z]\s*(?:\^\s*(?:\*|\{\*\}|\(\d\)|\{\(\d\)\})|\*)
      | \\?lim(?:_\{[^{}=]{0,24}\})? | \\det\s*[A-Z] | proj_\{?[a-z]\}?\s*\(?[a-z]\)?
      | \\int\b[^=]{0,60}d\s*[a-z]
      | (?P<product>[A-Z]{2,3})
      | (?:det|tr|trace|rank|dim|var|cov|mean|answer|ans|solution|the\s+answer|result)\s*(?:[A-Za-z]|\([A-Za-z]\))?
    )\s*(?:=|:|≈|is\b)\s*(?=[^=\s])""",
    re.VERBOSE | re.IGNORECASE,
)
_PI = re.compile(r"^\s*(?:π|\\pi\b)\s*=\s*(?=[(\[])")  # a stationary distribution
_LETTERS = ("factors", "product")
_SIZED = re.compile(r"\\left(?![a-z])|\\right(?![a-z])")
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
    """Blank a label before ``=``, so that positions stay; names and functions of the item are no labels."""
    unsized = _SIZED.sub(lambda found: " " * len(found.group()), text)
    match = _LABEL.match(unsized) or _PI.match(unsized)
    if match is None:
        return text
    groups = match.groupdict()
    if names.known(re.sub(r"[{}]", "", groups.get("index") or "")):
        return text
    if any(names.known(letter) for key in _LETTERS for letter in re.findall(r"[A-Za-zλμσθφ]", groups.get(key) or "")):
        return text
    word = groups.get("word")
    if word is not None and (names.known(word) or word.lower() in FUNCTIONS):
        return text
    return " " * match.end() + text[match.end() :]
