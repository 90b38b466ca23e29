"""The words of the course: plain definitions in one English file, translations in one file for each language.

A new language is a new file ``<code>.toml`` with its two names and a table from slugs to words. A word that is left
empty has not been found yet; whoever shows it falls back to the English one.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

ENGLISH = "en"


@dataclass(frozen=True)
class Language:
    """A language of the glossary: its code, its name in itself and its name in English."""

    code: str
    name: str
    in_english: str


@dataclass(frozen=True)
class Term:
    """One word of the course.

    ``symbol`` is LaTeX and ``spoken`` how it is read aloud, both empty where there is none. ``example`` is prose with
    ``$LaTeX$``. ``also`` are other words for the same. ``translations`` holds the checked ones by language code.
    """

    slug: str
    term: str
    module: str
    definition: str
    example: str
    spoken: str = ""
    symbol: str = ""
    also: tuple[str, ...] = ()
    translations: Mapping[str, str] = field(default_factory=dict)

    def in_language(self, code: str) -> str:
        """Return the word in a language, the English one where no translation has been checked."""
        return self.translations.get(code) or self.term


@cache
def glossary() -> Mapping[str, Term]:
    """Return every term by its slug, in the order of the course."""
    english = {slug: entry for slug, entry in _files()[ENGLISH].items() if isinstance(entry, dict)}
    words = {code: data["terms"] for code, data in _files().items() if code != ENGLISH}
    return MappingProxyType(
        {
            slug: _term(slug, entry, {code: known[slug] for code, known in words.items() if known.get(slug)})
            for slug, entry in english.items()
        }
    )


def _term(slug: str, entry: Mapping[str, Any], translations: Mapping[str, str]) -> Term:
    values = {**entry, "also": tuple(entry.get("also", ()))}
    return Term(slug=slug, translations=MappingProxyType(translations), **values)


@cache
def languages() -> Mapping[str, Language]:
    """Return every language by its code, English first."""
    codes = sorted(_files(), key=lambda code: (code != ENGLISH, code))
    found = {code: Language(code, _files()[code]["language"], _files()[code]["in_english"]) for code in codes}
    return MappingProxyType(found)


@cache
def _files() -> Mapping[str, Mapping[str, Any]]:
    """Return the content of every language's file by the language's code."""
    folder = files("problems.glossary")
    found = (file for file in folder.iterdir() if file.name.endswith(".toml"))
    return {file.name.removesuffix(".toml"): tomllib.loads(file.read_text(encoding="utf-8")) for file in found}
