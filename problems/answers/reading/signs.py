"""What ``+-`` and ``-+`` typed in ASCII mean: two signs, or both values of ±."""

import re

_PAIR = re.compile(r"\+-|-\+")
_AT_START = re.compile(r"(^|[(\[{|=,;<>]|\bor\b|\bin\b)(\s*)(?:\+-|-\+)")
_TWO_VALUES = re.compile(r"[±∓]|\\[pm]{2}(?![a-z])")


def shows_two_values(text: str) -> bool:
    """Tell whether a text holds a ± sign."""
    return _TWO_VALUES.search(text) is not None


def has_sign_pair(text: str) -> bool:
    """Tell whether a text holds two signs side by side."""
    return _PAIR.search(text) is not None


def as_two_values(text: str) -> str:
    """Return a text whose pairs of signs are ± and ∓; positions stay."""
    return _PAIR.sub(lambda pair: " ±" if pair.group() == "+-" else " ∓", text)


def as_signs(text: str) -> str:
    """Return a text whose leading pairs of signs are one minus sign; positions stay."""
    return _AT_START.sub(r"\1\2 -", text)
