"""An instructor brings a problem of their own: a wrong file, the right one, a challenge, practice, and its end."""

import base64
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.fixtures import a_lemma_bot, a_local_discord
from tests.e2e.people import Json, Person, text_of
from tests.e2e.processes import LemmaBot, LocalDiscord

_GUIDE = Path(__file__).parents[2] / "docs" / "authoring.md"
SOURCE = re.findall(r"```toml\n(.*?)```", _GUIDE.read_text("utf-8"), re.DOTALL)[0]
TITLE = "Solve an equation in one letter"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Share one bot among these tests: a start takes seconds."""
    return tmp_path_factory.mktemp("own-problem")


@pytest.fixture(scope="module")
def local_discord(folder: Path) -> Iterator[LocalDiscord]:
    yield from a_local_discord(folder)


@pytest.fixture(scope="module")
def lemma_bot(local_discord: LocalDiscord, folder: Path) -> Iterator[LemmaBot]:
    yield from a_lemma_bot(local_discord, folder)


def _file(source: str) -> Json:
    return {"filename": "mine.toml", "data": base64.b64encode(source.encode()).decode()}


async def test_a_file_with_a_mistake_is_answered_with_its_line(carl: Person) -> None:
    told = await carl.slash("teach problem import", file=_file(SOURCE.replace('"c - b"', '"c - q"')))
    assert "line 27" in told.text
    assert "Nothing was saved" in told.text


async def test_a_learner_may_not_import(ada: Person) -> None:
    told = await ada.slash("teach problem import", file=_file(SOURCE))
    assert "Only instructors" in told.text


async def test_an_imported_problem_is_previewed_set_listed_and_retired(carl: Person) -> None:
    shown = await carl.slash("teach problem import", file=_file(SOURCE))
    assert TITLE in shown.text
    assert "version 1" in shown.text
    other = await carl.press(shown.message, "Other numbers")
    assert TITLE in other.text
    solved = await carl.press(shown.message, "Solution")
    assert "Solution" in solved.text

    offered = await carl.complete("teach challenge create", "problem_1", problem_1="solve an equation in one")
    assert offered[0]["name"] == f"{TITLE}, level 1"
    listed = await carl.slash("teach problem list")
    assert TITLE in listed.text
    picked = await carl.choose(listed.message, "own-pick", "equation-in-one-letter")
    assert TITLE in picked.text

    settings = await carl.slash("setup schedule", own="only")
    assert "Daily problems are this server’s own" in settings.text
    assert "own" not in (await carl.slash("setup schedule", own="never")).text

    names = await carl.complete("teach problem preview", "problem", problem="solve")
    seen = await carl.slash("teach problem preview", problem=names[0]["value"], level=2)
    assert "Level 2 of 1, 2" in seen.text
    asked = await carl.slash("teach problem retire", problem=names[0]["value"])
    done = await carl.press(asked.message, "Retire")
    assert "is retired" in (done.text or text_of(done.message))
    assert "There is none yet" in (await carl.slash("teach problem list")).text
