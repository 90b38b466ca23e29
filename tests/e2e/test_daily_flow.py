"""The daily problem: posted once, answered in private, talked about by those who are through, revealed the next day.

One bot serves these tests, each on a day of its own: the clock only goes forward.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.services.pictures import in_text
from tests.e2e.daily_steps import DAILY, count, day_of, is_let_in, next_post, set_up, threads_of
from tests.e2e.fixtures import a_lemma_bot, a_local_discord
from tests.e2e.keys import as_reply, exercise_of, item_shown, mistaken, query, right
from tests.e2e.people import Person, component_of, pictures_of, text_of
from tests.e2e.processes import LemmaBot, LocalDiscord


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("daily")


@pytest.fixture(scope="module")
def local_discord(folder: Path) -> Iterator[LocalDiscord]:
    yield from a_local_discord(folder)


@pytest.fixture(scope="module")
def lemma_bot(local_discord: LocalDiscord, folder: Path) -> Iterator[LemmaBot]:
    yield from a_lemma_bot(local_discord, folder)


@pytest.fixture(autouse=True)
async def schedule(carl: Person) -> None:
    await set_up(carl)


async def test_a_wrong_answer_is_named_a_right_one_earns_points_and_opens_the_thread(
    ada: Person, ben: Person, folder: Path
) -> None:
    post = await next_post(ada)
    assert pictures_of(post)[0]["description"]
    item = item_shown(folder, post)
    values, feedback = mistaken(item)

    wrong = await ada.submit(await ada.press(post, "Answer"), **values, why="A guess", confidence="2")
    assert wrong.ephemeral
    assert "Not yet" in wrong.text
    assert in_text(feedback) in wrong.text or "reason" in str(pictures_of(wrong.message))
    assert "4 tries left" in wrong.text
    solved = await ada.submit(await ada.press(wrong.message, "Try again"), **right(item))
    assert f"{5 * item.level} points earned" in solved.text

    thoughts = query(folder, "SELECT why, confidence FROM attempt WHERE exercise_id = ? ORDER BY at", exercise_of(post))
    assert thoughts[0] == ("A guess", 2)
    assert "The discussion is open to you" in solved.text
    await is_let_in(ada, post)
    thread = query(folder, "SELECT thread_id FROM exercise WHERE exercise_id = ?", exercise_of(post))[0][0]
    assert "nothing is a spoiler" in text_of((await ada.messages(str(thread)))[0])
    assert await threads_of(ben, post) == []
    assert count(await ben.messages(DAILY), "points earned") == 0
    assert "You have solved this" in (await ada.slash("daily today")).text


async def test_hint_and_reveal_and_an_answer_by_command(ada: Person, ben: Person, folder: Path) -> None:
    post = await next_post(ada)
    item = item_shown(folder, post)
    assert "Hint 1 of 3" in (await ada.slash("daily hint")).text
    assert "Hint 2 of 3" in (await ada.slash("daily hint")).text
    solved = await ada.submit(await ada.slash("daily answer"), **right(item))
    assert "✅ Right" in solved.text

    question = await ben.slash("daily reveal")
    solution = await ben.press(question.message, "Show the solution")
    assert "Answer to type" in solution.text
    await is_let_in(ben, post)
    late = await ben.submit(await ben.press(post, "Answer"), **right(item))
    assert "points earned" not in late.text


async def test_tomorrow_brings_one_new_problem_one_reveal_and_an_archive(
    ada: Person, ben: Person, folder: Path
) -> None:
    post = await next_post(ada)
    item = item_shown(folder, post)
    await ada.submit(await ada.press(post, "Answer"), **right(item))
    tomorrow = await next_post(ada)
    reveal = await ada.sees(DAILY, f"Solution · {day_of(post)}", after=post)
    assert "1 member solved it" in text_of(reveal)
    assert any("How often each answer was given." in picture["description"] for picture in pictures_of(reveal))

    since = [message for message in await ada.messages(DAILY) if int(message["id"]) > int(post["id"])]
    assert (count(since, "Daily problem"), count(since, "Solution ·")) == (1, 1)
    assert int(reveal["id"]) < int(tomorrow["id"])
    closed = await ada.submit(await ada.press(post, "Answer"), **right(item))
    assert "closed" in closed.text
    assert "You are in" in (await ben.press(reveal, "Join the discussion")).text
    thanks = await ada.say("That was a nice one.", DAILY, reply_to=post)
    assert "has closed" in text_of(await ada.sees(await ada.dm(), "has closed"))
    assert thanks["id"] in [message["id"] for message in await ben.messages(DAILY)]
    archive = await ada.slash("daily archive")
    option = component_of(archive.message, "archive")["options"][0]["value"]
    past = await ada.choose(archive.message, "archive", option)
    assert item.title in past.text


async def test_a_reply_is_checked_removed_and_its_verdict_seen_by_its_author_alone(
    ada: Person, ben: Person, folder: Path
) -> None:
    post = await next_post(ada)
    item = item_shown(folder, post)
    reply = await ada.say(as_reply(item, right(item)), DAILY, reply_to=post)
    conversation = await ada.dm()
    verdict = await ada.sees(conversation, "points earned")
    assert "✅ Right" in text_of(verdict)
    assert reply["id"] not in [message["id"] for message in await ben.messages(DAILY)]
    assert count(await ben.messages(DAILY), "points") == 0

    silent = await ben.say("42", DAILY, reply_to=post, ping=False)
    assert "only when it pings me" in text_of(await ben.sees(DAILY, "pings me", after=silent))
    assert query(folder, "SELECT COUNT(*) FROM attempt WHERE exercise_id = ?", exercise_of(post)) == [(1,)]


async def test_a_daily_problem_can_be_answered_in_direct_messages(ada: Person, folder: Path) -> None:
    post = await next_post(ada)
    item = item_shown(folder, post)
    await ada.slash("daily today")
    conversation = await ada.dm()
    sent = await ada.say(as_reply(item, mistaken(item)[0]), conversation)
    wrong = await ada.sees(conversation, "Not yet", after=sent)
    solved = await ada.submit(await ada.press(wrong, "Try again"), **right(item))
    assert "points earned" in solved.text
