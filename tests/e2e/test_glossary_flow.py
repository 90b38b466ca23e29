"""The glossary: words found in any language, explained in private, and offered under a problem for ever."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.fixtures import a_lemma_bot, a_local_discord
from tests.e2e.people import Person, component_of, pictures_of
from tests.e2e.processes import LemmaBot, LocalDiscord


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Share one bot among these tests: a start takes seconds."""
    return tmp_path_factory.mktemp("glossary")


@pytest.fixture(scope="module")
def local_discord(folder: Path) -> Iterator[LocalDiscord]:
    yield from a_local_discord(folder)


@pytest.fixture(scope="module")
def lemma_bot(local_discord: LocalDiscord, folder: Path) -> Iterator[LemmaBot]:
    yield from a_lemma_bot(local_discord, folder)


async def test_a_word_is_found_in_another_language_and_explained_in_private(ada: Person) -> None:
    offered = await ada.complete("glossary define", "term", term="valeur pr")
    assert [choice["name"] for choice in offered] == ["eigenvalue · valeur propre"]

    answer = await ada.slash("glossary define", term=offered[0]["value"], language="fr")

    assert answer.ephemeral
    assert "eigenvalue · \u2068valeur propre\u2069" in answer.text
    assert "The number by which a matrix multiplies an eigenvector." in answer.text
    assert "قيمة ذاتية" in answer.text
    assert all(picture["description"] for picture in pictures_of(answer.message))
    assert len(pictures_of(answer.message)) >= 2


async def test_a_word_that_is_not_there_brings_its_neighbours(ada: Person) -> None:
    assert "Did you mean" in (await ada.slash("glossary define", term="eigen")).text


async def test_the_words_of_a_module_are_listed_page_by_page_in_direct_messages_too(ada: Person) -> None:
    dm = await ada.dm()
    first = await ada.slash("glossary list", dm, module="optimisation", language="de")
    assert "Page 1 of" in first.text

    second = await ada.press(first.message, "Next")

    assert "Page 2 of" in second.text
    assert second.message["id"] == first.message["id"]
    looked_up = await ada.choose(second.message, "word", component_of(second.message, "word")["options"][0]["value"])
    assert "In other languages" in looked_up.text


async def test_the_words_of_a_problem_are_explained_also_after_a_restart(ada: Person, lemma_bot: LemmaBot) -> None:
    dm = await ada.dm()
    problem = await ada.slash("linear-algebra practice", dm, skill="mat-det", level=1)
    select = component_of(problem.message, "word")
    assert select["placeholder"] == "Words in this problem"
    word = select["options"][0]

    lemma_bot.restart()
    explained = await ada.choose(problem.message, "word", word["value"])

    assert f"📘 {word['label']}" in explained.text
