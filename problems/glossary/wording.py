"""Finding the words of the glossary in prose: whole words, the longest first, singular or plural."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from problems.glossary import glossary

MOST_TERMS = 25  # what one Discord select can offer
_FORMULA = re.compile(r"\$\$.*?\$\$|\$[^$]*\$|`[^`]*`", re.DOTALL)
_STOP = re.compile(r"[.,;:?!()“”\"]+(?=\s|$)|[()“”\"]")
_WORD = re.compile(r"[^\W_]+")
_BREAK = ""

Words = tuple[str, ...]


@lru_cache(maxsize=2048)
def terms_in(text: str) -> tuple[str, ...]:
    """Return the slugs of the terms that a text of prose uses, in the order of their first use, at most 25."""
    found = dict.fromkeys(slug for slug, _phrase in _read(text) if slug is not None)
    return tuple(found)[:MOST_TERMS]


def unexplained(text: str) -> tuple[str, ...]:
    """Return the words of a text of prose that belong to no term of the glossary, in the order of their first use."""
    return tuple(dict.fromkeys(words[0] for slug, words in _read(text) if slug is None and words[0] != _BREAK))


def _read(text: str) -> Iterator[tuple[str | None, Words]]:
    """Yield each phrase of a text with its term's slug, and each other word with none."""
    known, longest = _phrases()
    words = tuple(_words(_STOP.sub(" | ", _FORMULA.sub(" | ", text))))
    at = 0
    while at < len(words):
        lengths = range(min(longest, len(words) - at), 0, -1)
        length = next((length for length in lengths if words[at : at + length] in known), 1)
        phrase = words[at : at + length]
        yield known.get(phrase), phrase
        at += length


@cache
def _phrases() -> tuple[Mapping[Words, str], int]:
    """Return the slug of every phrase as a tuple of words, and the length of the longest.

    A term's own word goes before the other words for it, and these before plurals; of equals the earlier term wins.
    """
    terms = glossary().values()
    written = [(tuple(_words(term.term)), term.slug) for term in terms]
    written += [(tuple(_words(other)), term.slug) for term in terms for other in term.also]
    plurals = [((*words[:-1], ending), slug) for words, slug in written for ending in _plurals(words[-1])]
    found: dict[Words, str] = {}
    for words, slug in (*written, *plurals):
        found.setdefault(words, slug)
    return MappingProxyType(found), max(map(len, found))


def _words(text: str) -> Iterator[str]:
    """Yield the words of a text in small letters, abbreviations in capitals, and a mark for each break."""
    for piece in text.replace("'", "").replace("’", "").split():
        if piece == "|":
            yield _BREAK
        for word in _WORD.findall(piece):
            yield word if len(word) > 1 and word.isupper() else word.casefold()


def _plurals(word: str) -> tuple[str, ...]:
    """Return how a word may look in the plural."""
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return (word[:-1] + "ies",)
    if word.endswith("ix"):
        return (word[:-2] + "ices",)
    if word.endswith("is"):
        return (word[:-2] + "es",)
    if word.endswith(("s", "x", "ch", "sh")):
        return (word + "es",)
    return (word + "s",)
