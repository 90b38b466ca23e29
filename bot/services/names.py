"""Texts that members write: names of groups, titles of challenges, rubrics."""

import re
import unicodedata

from bot.errors import InvalidInputError
from bot.translation import _

# Formatting characters can turn a name around or hide it (bidirectional marks, zero-width joiners between letters).
_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs", "Cn"})


def one_line(text: str, *, what: str, limit: int, shortest: int = 1) -> str:
    """Return ``text`` as one tidy line, or raise ``InvalidInputError`` when it is empty or longer than ``limit``.

    ``what`` is the translated name of the thing, as it appears in the refusal.
    """
    visible = "".join(" " if c in "\n\t" else c for c in unicodedata.normalize("NFC", text) if _is_visible(c))
    return _bounded(re.sub(r"\s+", " ", visible).strip(), what, limit, shortest)


def paragraphs(text: str, *, what: str, limit: int, shortest: int = 1) -> str:
    """Return ``text`` with its lines kept and invisible characters gone, or raise ``InvalidInputError``."""
    normal = unicodedata.normalize("NFC", text).replace("\r\n", "\n")
    visible = "".join(c for c in normal if _is_visible(c))
    return _bounded(re.sub(r"\n{3,}", "\n\n", visible).strip(), what, limit, shortest)


def plain(text: str) -> str:
    """Return ``text`` so that Discord shows it as it was typed: no bold, links, mentions or headings."""
    escaped = re.sub(r"([\\*_`~|<>\[\]()])", r"\\\1", text)
    escaped = re.sub(r"^(\s*)([#+-]|\d+\.)(?=\s)", r"\1\\\2", escaped, flags=re.MULTILINE)
    return escaped.replace("@", "@\u200b").replace("://", ":\u200b//")


def _is_visible(character: str) -> bool:
    return character in "\n\t" or unicodedata.category(character) not in _INVISIBLE


def _bounded(text: str, what: str, limit: int, shortest: int) -> str:
    if not text:
        raise InvalidInputError(_("{what} is empty. Please type something.").format(what=what))
    if len(text) < shortest:
        raise InvalidInputError(
            _("{what} is too short: use at least {shortest} characters.").format(what=what, shortest=shortest)
        )
    if len(text) > limit:
        raise InvalidInputError(
            _("{what} has {length} characters; the limit is {limit}.").format(
                what=what, length=f"{len(text):,}", limit=f"{limit:,}"
            )
        )
    return text
