"""The lines of a working: split at arrows, freed of numbers and remarks, and read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from problems.answers.judging.worked import worked
from problems.answers.reading import Names, Node, Refusal, read
from problems.answers.reading.labels import without_label

_ARROW = r"(?:<=>|=>|⇒|⇔|⟹|⟺|\\(?:Right|Leftright|Longright|Longleftright)arrow\b|\\implies\b|\\iff\b)"
_THEREFORE = r"(?:so|thus|hence|therefore|then|and so)\b"
_LEADING = re.compile(
    r"\s*(?:(?:step\s*)?\(?\d{1,2}[.):]\s+|\(?[a-h]\)\s+|(?:let|given|suppose)\b\s*)?"
    rf"(?P<arrow>(?:{_ARROW}|→|->|∴|\\therefore\b|{_THEREFORE})[:,]?\s*)*",
    re.IGNORECASE,
)
_SPLIT = re.compile(rf"\s*(?:{_ARROW}|→|->|\\to\b|[,;]\s*{_THEREFORE})[:,]?\s*", re.IGNORECASE)
_CONTINUED = re.compile(r"\s*(=|≈|\\approx\b)(?!=)")

# ``2x = 4 | :2`` and ``2x = 4 | divide by 2``: what is done next, behind a lone bar
_REMARK = re.compile(r"\s\|\s*(?:[:÷·*/+\-−]|[A-Za-z]{3,})[^|]*$")
_RELATION = re.compile(r"[=<>≤≥≠]|\\(?:le|ge|neq?|lt|gt)\b")
_AUGMENTED = re.compile(r"\[[^\[\]]*;[^\[\]]*\]")
_DERIVATIVE = re.compile(r"\s*(?:d\s*/\s*d([a-z])|\\d?frac\{d\}\{d\s*([a-z])\})\s*(?=[\[({])(?!.*[=≈])")
_INTEGRAL = re.compile(r"\s*(?:∫|\\int\b)(?![_^])(?=.*\bd\s*[a-z]\s*$|.*\d\s*d[a-z]\s*$)(?!.*[=≈])")
_BY = re.compile(r"(?:\\[,;])*\s*\bd\s*([a-z])\s*$|(?<=\d)\s*d([a-z])\s*$")


@dataclass(frozen=True)
class Line:
    """A line that was read: its possible trees, its label (``f'(x) =``), and how it begins.

    ``operator`` is ``derivative`` or ``integral`` and ``by`` its letter where the line asks for one: ``d/dx (x^2)``.
    """

    number: int
    text: str
    trees: tuple[Node, ...]
    label: str = ""
    mark: str = ""
    rounded: bool = False
    arrow: bool = False
    operator: str = ""
    by: str = ""
    refusal: Refusal | None = None


def lines_of(number: int, text: str, names: Names) -> Iterator[Line]:
    """Yield what a line says, one statement after the other: ``2x = 6 => x = 3`` has two."""
    ends = [0]
    for arrow in _SPLIT.finditer(text):
        if _RELATION.search(text[ends[-1] : arrow.start()].replace("=>", "")) and _RELATION.search(text[arrow.end() :]):
            yield _read(number, text, (ends[-1], arrow.start()), names)
            ends.append(arrow.end())
    yield _read(number, text, (ends[-1], len(text)), names)


def _read(number: int, text: str, part: tuple[int, int], names: Names) -> Line:
    """Read one statement without its number and its arrow, blanked so that positions stay."""
    blanked = " " * part[0] + text[slice(*part)]
    if "\\begin" not in text:
        blanked = re.sub(r"\\\\\s*$", "", blanked.replace("&", " "))
    lead = _LEADING.match(blanked)
    arrow = part[0] > 0 or bool(lead and lead.group("arrow"))
    blanked = _without_start(blanked, lead)
    mark = _CONTINUED.match(blanked)
    blanked = _AUGMENTED.sub(lambda rows: rows.group().replace("|", " "), _without_start(blanked, mark))
    blanked = _REMARK.sub("", blanked)
    blanked, operator, by = _without_operator(blanked)
    inner = blanked if operator or _is_absolute(blanked) else without_label(blanked, names)
    label = "" if inner == blanked else re.sub(r"\s", "", blanked[: len(inner) - len(inner.lstrip())])
    sign = "" if mark is None else "=" if mark.group(1) == "=" else "≈"
    try:
        trees = tuple(map(worked, read(inner, names, label=False).trees))
    except Refusal as refusal:
        return Line(number, text, (), label, sign, refusal=refusal)
    rounded = "≈" in text or "\\approx" in text
    return Line(number, text, trees, label, sign, rounded, arrow, operator, by)


def _without_start(text: str, start: re.Match[str] | None) -> str:
    return text if start is None else " " * start.end() + text[start.end() :]


def _is_absolute(text: str) -> bool:
    """Tell whether a line begins with the absolute value of a formula rather than with ``|A|`` or ``|v|``."""
    found = re.match(r"\s*\|([^|]+)\|", text)
    return found is not None and len(found.group(1).strip()) > 1


def _without_operator(text: str) -> tuple[str, str, str]:
    """Return a line without ``d/dx`` or ``∫ … dx``, with what that was and its letter."""
    derived, integral = _DERIVATIVE.match(text), _INTEGRAL.match(text)
    if derived is not None:
        return _without_start(text, derived), "derivative", derived.group(1) or derived.group(2)
    by = _BY.search(text)
    if integral is None or by is None:
        return text, "", ""
    return _without_start(text[: by.start()], integral), "integral", by.group(1) or by.group(2)
