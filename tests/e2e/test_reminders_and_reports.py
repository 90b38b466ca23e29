"""Reminders of the daily problem, and what becomes of a report."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.e2e.daily_steps import next_post, set_up
from tests.e2e.fixtures import a_lemma_bot, a_local_discord
from tests.e2e.keys import item_shown, right
from tests.e2e.people import Json, Person, component_of, text_of
from tests.e2e.processes import LemmaBot, LocalDiscord


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("reminders")


@pytest.fixture(scope="module")
def local_discord(folder: Path) -> Iterator[LocalDiscord]:
    yield from a_local_discord(folder)


@pytest.fixture(scope="module")
def lemma_bot(local_discord: LocalDiscord, folder: Path) -> Iterator[LemmaBot]:
    yield from a_lemma_bot(local_discord, folder)


@pytest.fixture(autouse=True)
async def schedule(carl: Person) -> None:
    await set_up(carl)


async def soon(person: Person) -> str:
    """Return the time of day in two minutes (UTC)."""
    now = datetime.fromisoformat((await person.playground.get("clock"))["now"])
    return f"{now + timedelta(minutes=2):%H:%M}"


async def test_who_is_not_done_is_reminded_and_who_is_done_is_not(ada: Person, ben: Person, folder: Path) -> None:
    post = await next_post(ada)
    solved = await ben.submit(await ben.press(post, "Answer"), **right(item_shown(folder, post)))
    assert "points earned" in solved.text
    time = await soon(ada)
    for person in (ada, ben):
        assert time in (await person.slash("daily remind", switch="on", time=time)).text
    await ada.playground.advance(minutes=3)
    message = await ada.sees(await ada.dm(), "is waiting for you")
    assert [m for m in await ben.messages(await ben.dm()) if "waiting" in text_of(m)] == []

    assert "No reminder is set" in (await ada.press(message, "Stop reminding me")).text
    assert "No reminder is set" in (await ben.slash("daily remind", switch="off")).text


async def test_a_time_that_cannot_be_read_is_refused(ada: Person) -> None:
    assert "as a time of day" in (await ada.slash("daily remind", switch="on", time="soon")).text


def told_to_maintainers(folder: Path) -> list[Json]:
    """Return what ``lemma items reports`` prints about a bot's data folder."""
    words = [sys.executable, "-m", "bot", "items", "reports", "--json"]
    environment = {"PATH": "/usr/bin:/bin", "LEMMA_DATA_DIR": str(folder)}
    done = subprocess.run(words, check=True, capture_output=True, text=True, env=environment)
    found: list[Json] = json.loads(done.stdout)
    return found


async def test_a_report_reaches_the_instructors_and_the_maintainers_and_is_settled(
    ada: Person, carl: Person, folder: Path
) -> None:
    problem = (await ada.slash("practice start", topic="eigen")).message
    item = item_shown(folder, problem)
    form = await ada.press(problem, "Report")
    await ada.submit(form, kind="unclear", text="What is *asked*?\nI cannot tell.")

    assert "instructor" in (await ada.slash("teach reports list")).text
    listed = await carl.slash("teach reports list")
    assert "Unclear problem" in listed.text
    choice = component_of(listed.message, "report-pick")["options"][0]["value"]
    shown = await carl.choose(listed.message, "report-pick", choice)
    assert f"`{item.family}`" in shown.text
    assert "I cannot tell." in shown.text
    assert "Solution" in (await carl.press(shown.message, "Solution")).text

    told = await asyncio.to_thread(told_to_maintainers, folder)
    assert [(e["family"], e["level"], e["seed"]) for e in told] == [(item.family, item.level, item.seed)]
    assert "Settled" in (await carl.press(shown.message, "Settled")).text
    assert "No report is open" in (await carl.slash("teach reports list")).text


async def test_deleting_can_be_undone_for_two_weeks(ada: Person) -> None:
    await ada.slash("practice start", topic="eigen")
    question = await ada.slash("me data delete")
    assert "is deleted" in (await ada.press(question.message, "Delete in 14 days")).text
    again = await ada.slash("me data delete")
    assert "change your mind" in again.text
    assert "Welcome back" in (await ada.press(again.message, "Keep my data after all")).text
    question = await ada.slash("me data delete")
    await ada.press(question.message, "Delete in 14 days")
    await ada.playground.advance(days=14, hours=1)
    await ada.playground.advance(hours=2)

    async def gone() -> bool | None:
        return "stores nothing" in (await ada.slash("me data delete")).text or None

    assert await gone() or await ada.until(gone)


async def test_a_language_of_ones_own_is_shown_beside_the_english_word(ada: Person) -> None:
    assert "Deutsch" in (await ada.slash("me settings", language="de")).text
    assert "Eigenwert" in (await ada.slash("glossary define", term="eigenvalue")).text
    assert "as your Discord" in (await ada.slash("me settings", language="discord")).text
