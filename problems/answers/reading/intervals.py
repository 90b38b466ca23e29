"""Marks in sets of reals that are no marks elsewhere: ``[0; 1]``, ``[0, 1] | (2, 3)``, ``R except 2``."""

import re

_SEMICOLON = re.compile(r"([\[\](])([^,;\[\]{}<>]*);([^,;\[\]{}<>]*?)([\[\])])")
_BAR = re.compile(r"(?<=[\])}])(\s*)\|(\s*)(?=[\[({\]])")
_BACKSLASH = re.compile(r"(?<=[\])}Rℝ])(\s*)\\(\s*)(?=[\[({\]])")
_EXCEPT = re.compile(
    r"\b(?:without|except(?:\s+for)?|excluding|but(?:\s+not)?|other\s+than|minus)\s+(?:at\s+)?(?:[a-z]\s*(?:=|!=|≠)\s*)?"
    r"(?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_RELATION = re.compile(r"[<>≤≥=]|\\[lg]e")


def with_set_marks(text: str) -> str:
    r"""Return a set in which a backslash between two braces takes elements away: ``{1, 2} \ {2}``."""
    return _BACKSLASH.sub(r"\1∖\2", text) if "\\" in text and "\\}" not in text else text


def with_interval_marks(text: str) -> str:
    """Return a set of reals in the marks that every answer is read with."""
    if ";" in text:
        text = _SEMICOLON.sub(r"\1\2,\3\4", text)
    if "|" in text and _RELATION.search(text) is None:
        text = _BAR.sub(r"\1∪\2", text)
    text = with_set_marks(text)
    excepted = _EXCEPT.search(text)
    if excepted is None:
        return text
    rest = re.sub(r"\s*\b(?:and|or)\b\s*", ", ", excepted.group("rest").strip(" ."))
    removed = rest if rest[0] in "[({]" else f"{{{rest}}}"
    return f"{text[: excepted.start()]} ∖ {removed}"
