"""Translation of every sentence a person reads, through gettext.

``_("…")`` translates into the language of the interaction at hand (or of the server, for posts), which the caller
sets with ``speaking``. Placeholders are named and filled after translation: ``_("{n} points").format(n=3)``.
"""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from importlib.resources import files

_locale: ContextVar[str] = ContextVar("locale", default="en")


@lru_cache(maxsize=64)
def catalogue(locale: str) -> gettext.NullTranslations:
    """Return the catalogue of a locale such as ``en-GB`` or ``de``, falling back to its language, then to English."""
    folder = str(files("bot").joinpath("locales"))
    names = [locale.replace("-", "_"), locale.split("-", maxsplit=1)[0]]
    return gettext.translation("lemma", folder, languages=names, fallback=True)


@contextmanager
def speaking(locale: str) -> Iterator[None]:
    """Translate into this locale inside the block (and in the tasks started there)."""
    token = _locale.set(locale)
    try:
        yield
    finally:
        _locale.reset(token)


def speak(locale: str) -> None:
    """Translate into this locale for the rest of the running task (one task answers one interaction)."""
    _locale.set(locale)


def _(sentence: str) -> str:
    """Return the sentence in the current language."""
    return catalogue(_locale.get()).gettext(sentence)


def ngettext(one: str, many: str, n: int) -> str:
    """Return the singular or plural sentence for ``n`` in the current language."""
    return catalogue(_locale.get()).ngettext(one, many, n)
