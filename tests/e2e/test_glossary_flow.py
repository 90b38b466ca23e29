"""The glossary: words found in any language, explained in private, and offered under a problem for ever."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.services.word_quiz import QUESTIONS
from tests.e2e.fixtures import a_lemma_bot, a_local_discord
from tests.e2e.people import Json, Person, component_of, pictures_of, walk
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
    assert offered[0]["name"] == "eigenvalue · valeur propre"

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


async def test_a_quiz_of_words_is_private_goes_on_after_a_restart_and_ends_with_a_score(
    ada: Person, lemma_bot: LemmaBot
) -> None:
    shown = await ada.slash("glossary quiz", module="linear_algebra", language="de")
    assert shown.ephemeral
    assert "question 1 of 5" in shown.text

    for number in range(1, QUESTIONS + 1):
        if number == 3:
            lemma_bot.restart()
        right = next(button for button in quiz_buttons(shown.message) if is_right(button))
        wrong = next(button for button in quiz_buttons(shown.message) if not is_right(button))
        pressed = wrong if number == 2 else right
        shown = await ada.press(shown.message, pressed["custom_id"])
        assert ("Not this one" if number == 2 else "Right.") in shown.text

    assert "You knew 4 of 5 words." in shown.text.replace("*", "")
    missed = component_of(shown.message, "word")["options"]
    assert len(missed) == 1
    assert "In other languages" in (await ada.choose(shown.message, "word", missed[0]["value"])).text
    assert "question 1 of 5" in (await ada.press(shown.message, "Another quiz")).text


async def test_a_quiz_of_a_module_that_is_not_there_says_what_to_do(ada: Person) -> None:
    assert "Start typing and pick one" in (await ada.slash("glossary quiz", module="alchemy")).text


def quiz_buttons(message: Json) -> list[Json]:
    return [one for one in walk(message["components"]) if str(one.get("custom_id", "")).startswith("quiz:")]


def is_right(button: Json) -> bool:
    asked, chosen = button["custom_id"].split(":")[-2:]
    return bool(asked == chosen)
