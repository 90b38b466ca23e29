"""What was posted keeps working: after kill -9, with a form left open, and when Discord loses patience."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.daily_steps import DAILY, count, day_of, next_post, set_up
from tests.e2e.fixtures import a_lemma_bot, a_local_discord
from tests.e2e.keys import exercise_of, item_shown, query, right
from tests.e2e.people import Person, Playground, labels_of, text_of
from tests.e2e.processes import LemmaBot, LocalDiscord


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("survival")


@pytest.fixture(scope="module")
def local_discord(folder: Path) -> Iterator[LocalDiscord]:
    yield from a_local_discord(folder)


@pytest.fixture(scope="module")
def lemma_bot(local_discord: LocalDiscord, folder: Path) -> Iterator[LemmaBot]:
    yield from a_lemma_bot(local_discord, folder)


@pytest.mark.skipif(
    not Path("/proc/self/maps").exists(), reason="no /proc on this system: loaded libraries are unknown"
)
async def test_the_running_bot_has_loaded_no_mathematics(ada: Person, lemma_bot: LemmaBot) -> None:
    shown = await ada.slash("linear-algebra practice", skill="mat-det", level=1)
    assert "Not yet" in (await ada.submit(await ada.press(shown.message, "Answer"), "11111")).text
    loaded = await asyncio.to_thread(Path(f"/proc/{lemma_bot.pid}/maps").read_text)
    assert "site-packages" in loaded
    assert [name for name in ("numpy", "matplotlib", "quickjs", "resvg") if name in loaded] == []


async def test_two_forms_of_one_problem_are_both_answered(ada: Person) -> None:
    shown = await ada.slash("linear-algebra practice", skill="mat-det", level=1)
    one, two = await ada.press(shown.message, "Answer"), await ada.press(shown.message, "Answer")
    assert "Not yet" in (await ada.submit(one, "11111")).text
    assert "Not yet" in (await ada.submit(two, "22222")).text


async def test_an_interaction_that_discord_has_given_up_counts_nothing(
    ada: Person, playground: Playground, folder: Path
) -> None:
    shown = await ada.slash("linear-algebra practice", skill="mat-det", level=1)
    form = await ada.press(shown.message, "Answer")
    await playground.post("faults", route="POST /.*interactions/.*/callback", status=404, code=10062, times=1)
    lost = await ada.submit(form, "12345")
    assert lost.error
    assert query(folder, "SELECT COUNT(*) FROM attempt WHERE exercise_id = ?", exercise_of(shown.message)) == [(0,)]
    again = await ada.submit(await ada.press(shown.message, "Answer"), "12345")
    assert "Not yet" in again.text


async def test_a_verdict_is_told_though_the_connection_breaks_once(ada: Person, playground: Playground) -> None:
    shown = await ada.slash("linear-algebra practice", skill="mat-det", level=1)
    form = await ada.press(shown.message, "Answer")
    await playground.post("faults", route="(POST|PATCH) /.*webhooks/.*", reset=True, times=1)
    assert "Not yet" in (await ada.submit(form, "12345")).text


async def test_old_buttons_and_an_open_form_work_after_a_kill(
    ada: Person, carl: Person, lemma_bot: LemmaBot, folder: Path
) -> None:
    await set_up(carl)
    post = await next_post(ada)
    item = item_shown(folder, post)
    practice = await ada.slash("linear-algebra practice", skill="mat-det", level=1)
    determinant = item_shown(folder, practice.message)
    form = await ada.press(practice.message, "Answer")
    counted = await ada.submit(await ada.press(practice.message, "Answer"), "12345")
    assert "Not yet" in counted.text

    lemma_bot.kill()
    lemma_bot.start()

    solved = await ada.submit(form, **right(determinant))
    assert "5 points earned" in solved.text
    attempts = query(folder, "SELECT COUNT(*) FROM attempt WHERE exercise_id = ?", exercise_of(practice.message))
    assert attempts == [(2,)]
    assert "Hint 1" in (await ada.press(post, "Hint")).text
    assert "✅ Right" in (await ada.submit(await ada.press(post, "Answer"), **right(item))).text
    assert count(await ada.messages(DAILY), "Daily problem") == 1


async def test_a_post_that_discord_took_but_did_not_confirm_is_not_posted_twice(
    ada: Person, carl: Person, playground: Playground
) -> None:
    await set_up(carl)
    before = count(await ada.messages(DAILY), "Daily problem")
    await playground.post("faults", route="POST /.*channels/.*/messages", reset=True, apply_first=True, times=1)
    await next_post(ada)
    await ada.slash("daily today")
    assert count(await ada.messages(DAILY), "Daily problem") == before + 1


async def test_a_bot_that_was_away_at_the_hour_posts_the_newest_problem_late_and_once(
    ada: Person, carl: Person, playground: Playground, lemma_bot: LemmaBot
) -> None:
    await set_up(carl)
    await next_post(ada)
    before = await ada.messages(DAILY)
    lemma_bot.kill()
    await playground.advance(days=3)
    lemma_bot.start()
    post = await ada.sees(DAILY, "Daily problem", after=before[-1])
    assert "Posted late" in text_of(post)
    await ada.slash("daily today")
    assert count(await ada.messages(DAILY), "Daily problem") == count(before, "Daily problem") + 1


async def test_a_deleted_channel_switches_the_daily_off_and_tells_who_set_it_up(
    ada: Person, carl: Person, playground: Playground, folder: Path
) -> None:
    await set_up(carl)
    await playground.post("channel", action="delete", channel=carl.place(DAILY))
    await playground.advance(days=1)
    told = await carl.sees(await carl.dm(), "could not post the daily problem")
    assert "/setup start" in text_of(told)
    assert labels_of(told) == []
    assert query(folder, "SELECT daily_on FROM guild") == [(0,)]
    assert (await ada.slash("daily today")).error == ""


async def test_an_answer_on_its_way_is_finished_before_the_bot_ends(
    ada: Person, playground: Playground, lemma_bot: LemmaBot
) -> None:
    shown = await ada.slash("linear-algebra practice", skill="vec-dot")
    form = (await ada.press(shown.message, "Answer")).modal
    await playground.post("faults", route="POST /.*webhooks/.*", delay=1.0, times=1)
    sent = {"interaction": form["interaction"], "custom_id": form["custom_id"], "values": {"part0": "12345"}}
    begun = await playground.post("modal", user=ada.id, **sent)

    async def acknowledged() -> bool | None:
        return (await playground.get("interaction", id=begun["interaction_id"], wait=0))["acked"] is not None or None

    await ada.until(acknowledged)
    assert await asyncio.to_thread(lemma_bot.stop) == 0
    body = await playground.get("interaction", id=begun["interaction_id"], wait=0)
    assert "Not yet" in text_of(body["message"])
    await asyncio.to_thread(lemma_bot.start)


async def test_a_post_whose_confirmation_was_lost_is_found_again_later(
    ada: Person, carl: Person, playground: Playground, folder: Path
) -> None:
    await set_up(carl, "general")
    await playground.post("faults", route="POST /.*channels/.*/messages", reset=True, apply_first=True, times=3)
    post = await next_post(ada, "general")
    await until_stored(
        ada, folder, "SELECT 1 FROM scheduled_post WHERE state = 'pending' AND tries = 1 AND owner IS NULL"
    )
    await playground.advance(minutes=5)
    await until_stored(ada, folder, "SELECT 1 FROM scheduled_post WHERE message_id = ?", int(post["id"]))
    assert count(await ada.messages("general"), f"Daily problem · {day_of(post)}") == 1
    assert query(folder, "SELECT state FROM scheduled_post WHERE message_id = ?", int(post["id"])) == [("sent",)]


async def until_stored(ada: Person, folder: Path, sql: str, *values: int) -> None:
    """Look into the bot's store until a row is there; between two looks the bot answers something else."""
    async with asyncio.timeout(30):
        while not query(folder, sql, *values):
            await ada.slash("daily today")
