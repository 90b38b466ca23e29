"""The words of the course: found in any language, explained in plain English, with pictures of their formulas."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from bot.errors import InvalidInputError, NotFoundError
from bot.services.catalogue import MOST_CHOICES, Choice
from bot.services.pictures import Drawing, Look, Pictures
from bot.translation import _
from problems.curriculum import MODULES
from problems.glossary import ENGLISH, Term, glossary, languages
from problems.glossary.wording import terms_in, unexplained

TERMS_A_PAGE = 12
_LOCALES: Mapping[str, str] = {"zh-CN": "zh_hans"}  # the others begin with the language's code
_SHORTEST_INSIDE = 3  # fewer letters are looked for at the beginning of words only
_SHORTEST_STEM = 5  # a word that begins with a name this long may be another form of it
_LIKENESS = 0.75  # from which on a word counts as a misspelling of another
_SEPARATE = re.compile(r"[;；؛()（）]")
_HAN = re.compile("[\u3400-\u9fff]")  # a Chinese character is a word or a part of one
_ARABIC_ARTICLE = re.compile("(?<!\\w)ال(?=\\w{3})")  # "the derivative" is the derivative
_ARABIC_LETTERS = str.maketrans("ةى", "هي")  # written in either way


@dataclass(frozen=True)
class Entry:
    """One term ready to show: its formula and its example as pictures where they have formulas."""

    term: Term
    language: str
    symbol: Drawing | None
    example: Drawing | None


@dataclass(frozen=True)
class Listing:
    """One page of the terms of a module, or of all (an empty ``module``)."""

    module: str
    language: str
    terms: tuple[Term, ...]
    page: int
    pages: int
    total: int


class Glossary:
    """Finds terms by what somebody types in any language, and draws them."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self._names = [(folded(name), name, term) for term in glossary().values() for name in _names_of(term)]

    async def entry(self, slug: str, language: str, look: Look) -> Entry:
        """Return a term with its pictures; raise ``NotFoundError`` for one that is not there (any more)."""
        term = glossary().get(slug)
        if term is None:
            raise NotFoundError(_("That word is not in the glossary any more."))
        symbol = await self._pictures.typeset("display", term.symbol, look) if term.symbol else None
        example = await self._pictures.typeset("statement", term.example, look) if "$" in term.example else None
        return Entry(term, language, symbol, example)

    async def term_choices(self, text: str) -> list[Choice]:
        """Return the terms that match what was typed so far in any language, the best first."""
        return [Choice(_label(term, name), term.slug) for name, term in self._matches(text)][:MOST_CHOICES]

    async def language_choices(self, text: str) -> list[Choice]:
        """Return the languages that match what was typed so far."""
        wanted = folded(text)
        return [
            Choice(language.name if code == ENGLISH else f"{language.name} ({language.in_english})", code)
            for code, language in languages().items()
            if any(folded(name).startswith(wanted) for name in (code, language.name, language.in_english))
        ][:MOST_CHOICES]

    def term_named(self, text: str) -> str:
        """Return the slug of a term named in any language; raise ``InvalidInputError`` with the nearest ones."""
        wanted = folded(text)
        exact = next((term.slug for name, _name, term in self._names if name == wanted), None) or _as_written(text)
        if exact is not None:
            return exact
        near = [term for _name, term in self._matches(text)] if wanted else []
        if len(near) == 1:
            return near[0].slug
        sentence = _("“{text}” is not in the glossary.").format(text=text.strip()[:60])
        if meant := near or self._misspelt(wanted):
            words = ", ".join(f"*{term.term}*" for term in meant[:5])
            raise InvalidInputError(sentence + " " + _("Did you mean {words}?").format(words=words))
        raise InvalidInputError(sentence + " " + _("Start typing and pick one from the list."))

    def language_named(self, text: str) -> str:
        """Return the code of a language given by code or name; raise ``InvalidInputError`` for one that is missing."""
        wanted = folded(text)
        for code, language in languages().items():
            if wanted in (folded(code), folded(language.name), folded(language.in_english)):
                return code
        known = ", ".join(language.name for language in languages().values())
        raise InvalidInputError(_("The glossary has no such language. It has {languages}.").format(languages=known))

    def listing(self, module: str, language: str, page: int) -> Listing:
        """Return a page of a module's terms, or of all terms; a page beyond the last is the last."""
        if module and module not in MODULES:
            raise InvalidInputError(_("I do not know that module. Start typing and pick one from the list."))
        terms = sorted(
            (term for term in glossary().values() if module in ("", term.module)),
            key=lambda term: folded(term.term),
        )
        pages = max(1, -(-len(terms) // TERMS_A_PAGE))
        page = min(max(page, 1), pages)
        shown = terms[(page - 1) * TERMS_A_PAGE : page * TERMS_A_PAGE]
        return Listing(module, language, tuple(shown), page, pages, len(terms))

    def _misspelt(self, wanted: str) -> list[Term]:
        """Return the terms with a name that differs in few letters, the nearest first."""
        names = {name: term for name, _name, term in reversed(self._names)}
        close = get_close_matches(wanted, names, cutoff=_LIKENESS)
        return list({names[name].slug: names[name] for name in close}.values())

    def _matches(self, text: str) -> Sequence[tuple[str, Term]]:
        """Return each term once, with the name that matches best."""
        wanted = folded(text)
        ranked = sorted(
            (rank, at)
            for at, (name, _name, _term) in enumerate(self._names)
            if (rank := _rank(name, wanted)) is not None
        )
        found: dict[str, tuple[str, Term]] = {}
        for _closeness, at in ranked:
            _folded, name, term = self._names[at]
            found.setdefault(term.slug, (name, term))
        return list(found.values())


def language_of(locale: str) -> str:
    """Return the glossary's language for a Discord locale, English where there is none."""
    code = _LOCALES.get(locale, locale.split("-", maxsplit=1)[0])
    return code if code in languages() else ENGLISH


def folded(text: str) -> str:
    """Return a text as it is compared: without accents, capitals, dashes, double spaces and lengthened letters."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c) not in ("Mn", "Cf"))
    plain = _ARABIC_ARTICLE.sub("", bare.replace("\u0640", "").translate(_ARABIC_LETTERS))
    return re.sub(r"[\s_–-]+", " ", plain.casefold().replace("’", "'")).strip()


def _names_of(term: Term) -> Sequence[str]:
    """Return every word for a term; a translation with two words, or with one in brackets, counts as each of them."""
    parts = (part.strip() for word in term.translations.values() for part in _SEPARATE.split(word))
    names = (term.term, term.slug, *term.also, *term.translations.values(), *parts)
    return tuple(dict.fromkeys(name for name in names if name))


def _as_written(text: str) -> str | None:
    """Return the term that a text is as statements write it, for example in the plural."""
    return next(iter(terms_in(text)), None) if not unexplained(text) and len(terms_in(text)) == 1 else None


def _rank(name: str, wanted: str) -> int | None:
    """Return how well a name fits: the whole, its beginning, a word's beginning, anywhere, as a stem; else nothing."""
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    if f" {wanted}" in name:
        return 2
    if wanted in name and (len(wanted) >= _SHORTEST_INSIDE or _HAN.search(wanted)):
        return 3
    return 4 if len(name) >= _SHORTEST_STEM and wanted.startswith(name) else None


def _label(term: Term, name: str) -> str:
    return term.term if name in (term.term, term.slug) else f"{term.term} · {name}"
