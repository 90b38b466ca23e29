"""Every word of the statements, hints and lessons is explained in the glossary, or everybody knows it.

A word that fails here is a technical word that needs an entry in ``problems/glossary``, or an everyday word that
belongs in ``everyday_words.txt`` beside this file.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from problems.catalogue import catalogue
from problems.curriculum import MODULES, TOPICS
from problems.glossary.wording import unexplained
from problems.lessons import lesson, topics
from problems.snapshot import ItemSnapshot

EVERYDAY = frozenset(Path(__file__).with_name("everyday_words.txt").read_text(encoding="utf-8").split())
ENDINGS = ("s", "es", "d", "ed", "ing", "ly", "er", "est")
SEEDS = 2
SHORTEST = 3  # what is shorter are names of points and variables


@pytest.mark.parametrize("module", MODULES)
def test_every_technical_word_of_a_module_is_in_the_glossary(module: str) -> None:
    families = [family for family in catalogue().values() if family.module == module]
    items = (family.draw(level, seed) for family in families for level in family.levels for seed in range(SEEDS))
    found = {(item.family, word) for item in items for text in _posed(item) for word in _technical(text)}
    found |= {(topic, word) for topic in topics() if TOPICS[topic].module == module for word in _lesson_words(topic)}
    assert found == set()


def test_a_technical_word_without_an_entry_is_noticed() -> None:
    assert list(_technical("Find the eigenvalues of the Laplacian of $f$. Tested quickly.")) == ["laplacian"]


def _posed(item: ItemSnapshot) -> Iterator[str]:
    yield from (item.title, item.prompt, *item.hints)
    for part in item.parts:
        yield from (part.label, part.form, *part.options)


def _lesson_words(topic: str) -> Iterator[str]:
    text = lesson(topic).markdown.partition("**Read more:**")[0]
    return _technical(text)


def _technical(text: str) -> Iterator[str]:
    """Yield the words of a text that the glossary lacks and that are not everyday words, in any of their forms."""
    for word in unexplained(text):
        stems = {word.removesuffix(ending) for ending in ENDINGS}
        if word.isalpha() and word.isascii() and len(word) >= SHORTEST and EVERYDAY.isdisjoint(stems):
            yield word
