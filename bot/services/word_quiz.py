"""A quiz of a few words of the course; its state is a handful of numbers that travel in the buttons."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from random import Random

from bot.errors import InvalidInputError
from bot.translation import _
from problems.curriculum import MODULES
from problems.glossary import ENGLISH, Term, glossary

QUESTIONS = 5
CHOICES = 4
SEEDS = 100_000
ALL = "all"
_RIGHT, _WRONG = "1", "0"
_NEAREST = 12  # words from which the wrong choices are drawn
_ALIKE = 0.4  # definitions that share more of their words say nearly the same


class Asked(StrEnum):
    """What a question gives and what it asks for."""

    TERM = "term"  # the definition is given
    DEFINITION = "definition"  # the term is given
    TRANSLATION = "translation"  # the term is given, its word in another language is asked


@dataclass(frozen=True)
class Quiz:
    """A quiz in progress: which one it is, and what was right (1) and wrong (0) so far."""

    seed: int
    module: str = ""
    language: str = ENGLISH
    marks: str = ""

    @property
    def number(self) -> int:
        """The number of the question that comes next, from 1."""
        return len(self.marks) + 1

    @property
    def is_over(self) -> bool:
        """Whether every question has been answered."""
        return len(self.marks) >= QUESTIONS

    @property
    def score(self) -> int:
        """How many answers were right."""
        return self.marks.count(_RIGHT)

    def state(self) -> tuple[str, ...]:
        """Return the quiz as arguments of a button; ``quiz_from`` reads them back."""
        module = str(tuple(MODULES).index(self.module)) if self.module else ALL
        return (str(self.seed), module, self.language, self.marks)

    def marked(self, asked: str, chosen: str) -> "Quiz":
        """Return the quiz after an answer: the term that was asked for and the term that was chosen."""
        return Quiz(self.seed, self.module, self.language, self.marks + (_RIGHT if asked == chosen else _WRONG))

    def again(self) -> "Quiz":
        """Return another quiz of the same kind."""
        return Quiz((self.seed + 1) % SEEDS, self.module, self.language)


@dataclass(frozen=True)
class Question:
    """A question: the term that is right, the terms to choose from, and what is given and asked."""

    asked: Asked
    term: Term
    choices: tuple[Term, ...]


def new_quiz(seed: int, module: str, language: str) -> Quiz:
    """Return a quiz of a module's words, or of all; raise ``InvalidInputError`` for a module that is not there."""
    if module and module not in MODULES:
        raise InvalidInputError(_("I do not know that module. Start typing and pick one from the list."))
    return Quiz(seed % SEEDS, module, language)


def quiz_from(state: Sequence[str]) -> Quiz:
    """Read a quiz from the arguments of a button; a module that has gone stands for all."""
    seed, module, language, marks = state[:4]
    modules = tuple(MODULES)
    known = module.isdecimal() and int(module) < len(modules)
    return Quiz(int(seed), modules[int(module)] if known else "", language, marks)


def question(quiz: Quiz, number: int) -> Question:
    """Return one of a quiz's questions: the same each time, and no term twice in a quiz."""
    terms = Random(f"words:{quiz.seed}:{quiz.module}").sample(_pool(quiz.module), QUESTIONS)
    term = terms[number - 1]
    rng = Random(f"choices:{quiz.seed}:{number}")
    asked = _kind(term, quiz.language, number)
    choices = [term, *rng.sample(_neighbours(asked, term, quiz.language), CHOICES - 1)]
    rng.shuffle(choices)
    return Question(asked, term, tuple(choices))


def missed(quiz: Quiz) -> tuple[Term, ...]:
    """Return the terms whose questions were answered wrongly."""
    numbers = (number for number, mark in enumerate(quiz.marks[:QUESTIONS], start=1) if mark == _WRONG)
    return tuple(question(quiz, number).term for number in numbers)


def _kind(term: Term, language: str, number: int) -> Asked:
    """Return what a question asks: in turn the term, its definition and, in another language, its translation."""
    kinds = (Asked.TERM, Asked.TRANSLATION, Asked.DEFINITION)
    kind = kinds[(number - 1) % len(kinds)]
    translated = term.translations.get(language, term.term)
    if kind is Asked.TRANSLATION and translated.casefold() == term.term.casefold():
        return Asked.TERM
    return kind


def blanked(term: Term) -> str:
    """Return a term's definition with the term itself left blank, so that it does not give the answer away."""
    return re.sub(rf"\b{re.escape(term.term)}\b", "…", term.definition, flags=re.IGNORECASE)


def _neighbours(asked: Asked, term: Term, language: str) -> list[Term]:
    """Return wrong choices that are near in the course: words from elsewhere would be seen through at once."""
    module = _pool(term.module)
    place = module.index(term)
    others = [other for other in module if _differs(asked, term, other, language)]
    return sorted(others, key=lambda other: abs(module.index(other) - place))[:_NEAREST]


def _differs(asked: Asked, term: Term, other: Term, language: str) -> bool:
    """Return whether a term can stand among the choices as a wrong one: nobody could defend it."""
    if other.slug == term.slug or _stems(term.term) & _stems(other.term):
        return False
    if other.term in term.definition or term.term in other.definition:
        return False
    mine, theirs = _stems(term.definition), _stems(other.definition)
    if len(mine & theirs) > _ALIKE * min(len(mine), len(theirs)):
        return False
    if asked is not Asked.TRANSLATION:
        return True
    word, rival = term.translations[language], other.translations.get(language, "")
    return bool(rival) and word not in rival and rival not in word


@lru_cache(maxsize=2048)
def _stems(text: str) -> frozenset[str]:
    """Return how the longer words of a text begin."""
    return frozenset(word[:5] for word in re.findall(r"\w{4,}", text.casefold()))


def _pool(module: str) -> list[Term]:
    return [term for term in glossary().values() if module in ("", term.module)]
