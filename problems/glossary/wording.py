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
    known, longest = _phrases()
    words = list(_words(_STOP.sub(" | ", _FORMULA.sub(" | ", text))))
    found: dict[str, None] = {}
    at = 0
    while at < len(words):
        for length in range(min(longest, len(words) - at), 0, -1):
            slug = known.get(tuple(words[at : at + length]))
            if slug is not None:
                found.setdefault(slug)
                at += length
                break
        else:
            at += 1
    return tuple(found)[:MOST_TERMS]


@cache
def _phrases() -> tuple[Mapping[Words, str], int]:
    """Return the slug of every phrase as a tuple of words, and the length of the longest; earlier terms win."""
    found: dict[Words, str] = {}
    for term in glossary().values():
        found[tuple(_words(term.term))] = term.slug
    for term in glossary().values():
        for phrase in (term.term, *term.also):
            words = tuple(_words(phrase))
            for ending in (words[-1], *_plurals(words[-1])):
                found.setdefault((*words[:-1], ending), term.slug)
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
