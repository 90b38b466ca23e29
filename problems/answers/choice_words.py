"""Which option a learner means who writes it in words that are not quite its own: ``H0 is rejected``."""

import re
from collections.abc import Sequence

_WORD = re.compile(r"[a-z0-9]+|[^\sa-z0-9.,;:!?'\"()]")
_FILLING = frozenset(
    {
        "the",
        "a",
        "an",
        "it",
        "i",
        "we",
        "is",
        "are",
        "be",
        "of",
        "to",
        "that",
        "this",
        "in",
        "so",
        "will",
        "would",
        "and",
    }
)
_NEGATIONS = frozenset({"not", "no", "never", "cannot", "neither", "none", "fail", "without"})
_DOUBTS = frozenset({"or", "but", "maybe", "perhaps", "either", "if"})
_SAME = ((r"null hypothesis", "h0"), (r"h_0|h₀|\$h_0\$", "h0"), (r"n't\b", " not"), (r"→", "->"))
_FEWEST = 2
_LONG_WORD = 3


def by_meaning(text: str, choices: Sequence[str]) -> int | None:
    """Return the one option whose words a text has, or has only; None where none or several fit."""
    said = _words(text)
    if not said:
        return None
    fitting = [index for index, choice in enumerate(choices) if _fits(said, _words(choice))]
    return fitting[0] if len(fitting) == 1 else None


def _fits(said: frozenset[str], option: frozenset[str]) -> bool:
    if not option or said & _NEGATIONS != option & _NEGATIONS or said & _DOUBTS - option:
        return False
    telling = any(word.isalpha() and len(word) >= _LONG_WORD for word in option)
    return said == option or (telling and option <= said) or (len(said) >= _FEWEST and said <= option)


def _words(text: str) -> frozenset[str]:
    lowered = text.lower()
    for pattern, meaning in _SAME:
        lowered = re.sub(pattern, meaning, lowered)
    return frozenset(_stem(word) for word in _WORD.findall(lowered)) - _FILLING


def _stem(word: str) -> str:
    if len(word) > 4 and word.endswith(("ed", "es")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith(("s", "e")) and not word.endswith("ss") else word
