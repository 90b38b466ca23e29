"""The daily problem: posted once, answered in private, talked about by those who are through, revealed the next day."""

from pathlib import Path

from bot.services.pictures import in_text
from tests.e2e.keys import as_reply, item_shown, mistaken, query, right
from tests.e2e.people import Json, Person, Playground, component_of, labels_of, pictures_of, text_of

DAILY = "daily-problem"


async def set_up(carl: Person, channel: str = DAILY) -> None:
    await carl.slash("setup channels", channel=carl.place(channel))
    answer = await carl.slash("setup schedule", time="09:00", zone="UTC", on=True)
    assert answer.error == ""


async def todays_post(carl: Person, playground: Playground, ada: Person) -> Json:
    await set_up(carl)
    await playground.advance(days=1)
    return await ada.sees(DAILY, "Daily problem")


def count(messages: list[Json], text: str) -> int:
    return sum(text in text_of(message) for message in messages)


async def threads_of(person: Person) -> list[str]:
    state = await person.playground.get("state", user=person.id)
    return [channel["name"] for channel in state["channels"] if channel["type"] in (11, 12)]


async def is_let_in(person: Person) -> None:
    async def look() -> str | None:
        return next((name for name in await threads_of(person) if "discussion" in name), None)

    await person.until(look)


async def test_a_wrong_answer_is_named_a_right_one_earns_points_and_opens_the_thread(
    ada: Person, ben: Person, carl: Person, playground: Playground, tmp_path: Path
) -> None:
    post = await todays_post(carl, playground, ada)
    assert pictures_of(post)[0]["description"]
    item = item_shown(tmp_path, post)
    values, feedback = mistaken(item)

    wrong = await ada.submit(await ada.press(post, "Answer"), **values, why="A guess", confidence="2")
    assert wrong.ephemeral
    assert "Not yet" in wrong.text
    assert in_text(feedback) in wrong.text or "reason" in str(pictures_of(wrong.message))
    assert "4 tries left" in wrong.text
    solved = await ada.submit(await ada.press(wrong.message, "Try again"), **right(item))
    assert f"{5 * item.level} points earned" in solved.text

    assert query(tmp_path, "SELECT why, confidence FROM attempt ORDER BY at LIMIT 1") == [("A guess", 2)]
    await is_let_in(ada)
    assert await threads_of(ben) == []
    assert count(await ben.messages(DAILY), "points earned") == 0
    assert "You have solved this" in (await ada.slash("daily today")).text


async def test_hint_and_reveal_and_an_answer_by_command(
    ada: Person, ben: Person, carl: Person, playground: Playground, tmp_path: Path
) -> None:
    post = await todays_post(carl, playground, ada)
    item = item_shown(tmp_path, post)
    assert "Hint 1 of 3" in (await ada.slash("daily hint")).text
    assert "Hint 2 of 3" in (await ada.slash("daily hint")).text
    solved = await ada.submit(await ada.slash("daily answer"), **right(item))
    assert "✅ Right" in solved.text

    question = await ben.slash("daily reveal")
    solution = await ben.press(question.message, "Show the solution")
    assert "Answer to type" in solution.text
    await is_let_in(ben)
    late = await ben.submit(await ben.press(post, "Answer"), **right(item))
    assert "points earned" not in late.text


async def test_tomorrow_brings_one_new_problem_one_reveal_and_an_archive(
    ada: Person, carl: Person, playground: Playground, tmp_path: Path
) -> None:
    post = await todays_post(carl, playground, ada)
    item = item_shown(tmp_path, post)
    await ada.submit(await ada.press(post, "Answer"), **right(item))
    await playground.advance(days=1)
    await ada.sees(DAILY, "Solution ·", after=post)
    await ada.sees(DAILY, "Daily problem", after=post)
    await playground.advance(minutes=5)
    assert (
        "Solution" in (await ada.slash("daily archive")).text or item.title in (await ada.slash("daily archive")).text
    )

    messages = await ada.messages(DAILY)
    assert (count(messages, "Daily problem"), count(messages, "Solution ·")) == (2, 1)
    reveal = next(message for message in messages if "Solution ·" in text_of(message))
    assert "1 member solved it" in text_of(reveal)
    closed = await ada.submit(await ada.press(post, "Answer"), **right(item))
    assert "closed" in closed.text
    archive = await ada.slash("daily archive")
    option = component_of(archive.message, "archive")["options"][0]["value"]
    past = await ada.choose(archive.message, "archive", option)
    assert item.title in past.text


async def test_a_reply_is_checked_removed_and_its_verdict_seen_by_its_author_alone(
    ada: Person, ben: Person, carl: Person, playground: Playground, tmp_path: Path
) -> None:
    post = await todays_post(carl, playground, ada)
    item = item_shown(tmp_path, post)
    reply = await ada.say(as_reply(item, right(item)), DAILY, reply_to=post)
    conversation = await ada.dm()
    verdict = await ada.sees(conversation, "points earned")
    assert "✅ Right" in text_of(verdict)
    assert reply["id"] not in [message["id"] for message in await ben.messages(DAILY)]
    assert count(await ben.messages(DAILY), "points") == 0

    silent = await ben.say("42", DAILY, reply_to=post, ping=False)
    assert "only when it pings me" in text_of(await ben.sees(DAILY, "pings me", after=silent))
    assert query(tmp_path, "SELECT COUNT(*) FROM attempt") == [(1,)]


async def test_a_daily_problem_can_be_answered_in_direct_messages(
    ada: Person, carl: Person, playground: Playground, tmp_path: Path
) -> None:
    post = await todays_post(carl, playground, ada)
    item = item_shown(tmp_path, post)
    await ada.slash("daily today")
    conversation = await ada.dm()
    sent = await ada.say(as_reply(item, mistaken(item)[0]), conversation)
    wrong = await ada.sees(conversation, "Not yet", after=sent)
    solved = await ada.submit(await ada.press(wrong, "Try again"), **right(item))
    assert "points earned" in solved.text


async def test_a_deleted_channel_switches_the_daily_off_and_tells_who_set_it_up(
    ada: Person, carl: Person, playground: Playground, tmp_path: Path
) -> None:
    await set_up(carl)
    await playground.post("channel", action="delete", channel=carl.place(DAILY))
    await playground.advance(days=1)
    conversation = await carl.dm()
    told = await carl.sees(conversation, "could not post the daily problem")
    assert "/setup start" in text_of(told)
    assert query(tmp_path, "SELECT daily_on FROM guild") == [(0,)]
    assert "no daily problem" in (await ada.slash("daily today")).text
    assert labels_of(told) == []
