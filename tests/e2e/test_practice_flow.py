"""Practice from the first problem to the solution, with everything a learner may get wrong on the way."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.services.pictures import in_text
from tests.e2e.fixtures import a_lemma_bot, a_local_discord
from tests.e2e.keys import item_shown, mistaken, query, right
from tests.e2e.people import Person, Playground, component_of, labels_of, pictures_of, text_of
from tests.e2e.processes import LemmaBot, LocalDiscord

DETERMINANT: dict[str, Any] = {"skill": "mat-det", "level": 1}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Share one bot among these tests: they do not disturb each other, and a start takes seconds."""
    return tmp_path_factory.mktemp("practice")


@pytest.fixture(scope="module")
def local_discord(folder: Path) -> Iterator[LocalDiscord]:
    yield from a_local_discord(folder)


@pytest.fixture(scope="module")
def lemma_bot(local_discord: LocalDiscord, folder: Path) -> Iterator[LemmaBot]:
    yield from a_lemma_bot(local_discord, folder)


async def test_a_known_mistake_is_named_and_the_right_answer_earns_points(ada: Person, folder: Path) -> None:
    shown = await ada.slash("linear-algebra practice", **DETERMINANT)
    assert shown.ephemeral
    item = item_shown(folder, shown.message)
    values, feedback = mistaken(item)

    wrong = await ada.submit(await ada.press(shown.message, "Answer"), **values)
    assert "Not yet" in wrong.text
    assert in_text(feedback) in wrong.text
    assert "I read this as" in wrong.text
    assert all(picture["description"] for picture in pictures_of(wrong.message))

    solved = await ada.submit(await ada.press(wrong.message, "Try again"), **right(item))
    assert "✅ Right" in solved.text
    assert "5 points earned" in solved.text
    assert "Streak: 1 day" in solved.text
    following = await ada.press(solved.message, "Next problem")
    assert "Answer" in labels_of(following.message)


async def test_what_cannot_be_judged_gets_a_sentence_and_costs_nothing(ada: Person, folder: Path) -> None:
    shown = await ada.slash("linear-algebra practice", **DETERMINANT)
    item = item_shown(folder, shown.message)

    unreadable = await ada.submit(await ada.press(shown.message, "Answer"), "2 +* (3")
    assert "could not read" in unreadable.text
    assert "This costs nothing" in unreadable.text
    empty = await ada.submit(await ada.press(shown.message, "Answer"), "")
    assert "The answer is empty" in empty.text
    solved = await ada.submit(await ada.press(shown.message, "Answer"), **right(item))
    assert "10 points earned" in solved.text


async def test_hints_come_in_order_and_the_solution_after_giving_up(ada: Person) -> None:
    shown = await ada.slash("linear-algebra practice", **DETERMINANT)
    first = await ada.press(shown.message, "Hint")
    assert "Hint 1 of 3" in first.text
    assert "½ of the points" in first.text
    assert "Hint 2 of 3" in (await ada.press(first.message, "Next hint")).text

    question = await ada.press(shown.message, "Give up")
    solution = await ada.press(question.message, "Show the solution")
    assert "Answer to type" in solution.text
    assert pictures_of(solution.message)
    late = await ada.press(shown.message, "Give up")
    assert "Answer to type" in late.text


async def test_a_misread_answer_is_taken_back_once(ada: Person, folder: Path) -> None:
    shown = await ada.slash("linear-algebra practice", **DETERMINANT)
    item = item_shown(folder, shown.message)
    wrong = await ada.submit(await ada.press(shown.message, "Answer"), "12345")
    form = await ada.press(wrong.message, "Not what I meant")
    solved = await ada.submit(form, **right(item))
    assert "10 points earned" in solved.text
    assert "can be taken back once" in (await ada.press(wrong.message, "Not what I meant")).text


async def test_text_version_report_and_mistakes(ada: Person, ben: Person, folder: Path) -> None:
    shown = await ada.slash("linear-algebra practice", **DETERMINANT)
    assert "det" in (await ada.press(shown.message, "Text version")).text
    form = await ada.press(shown.message, "Report")
    thanks = await ada.submit(form, kind="unclear", text="Which determinant?")
    assert "Thank you" in thanks.text
    assert query(folder, "SELECT kind, text FROM report") == [("unclear", "Which determinant?")]

    await ada.submit(await ada.press(shown.message, "Answer"), "12345")
    mistakes = await ada.slash("practice mistakes")
    assert "Determinant" in mistakes.text
    option = component_of(mistakes.message, "mistake")["options"][0]["value"]
    again = await ada.choose(mistakes.message, "mistake", option)
    assert "Answer" in labels_of(again.message)
    assert "No mistake is open" in (await ben.slash("practice mistakes")).text


async def test_practice_by_topic_offers_topics_and_explains_what_it_does_not_know(ada: Person) -> None:
    await ada.slash("practice start")  # waits for the catalogue; a list in the making would be empty
    offered = await ada.complete("practice start", "topic", topic="eig")
    assert offered[0]["value"] == "la-eigen"
    shown = await ada.slash("practice start", topic="la-eigen", level=2)
    assert "Linear algebra" in shown.text
    unknown = await ada.slash("practice start", topic="cooking")
    assert "I do not know the topic “cooking”" in unknown.text


async def test_practice_in_direct_messages_can_be_answered_by_writing(
    ada: Person, playground: Playground, folder: Path
) -> None:
    conversation = await ada.dm()
    shown = await ada.slash("linear-algebra practice", conversation, **DETERMINANT)
    assert not shown.ephemeral
    item = item_shown(folder, shown.message)

    sent = await ada.say("12345", conversation)
    assert "Not yet" in text_of(await ada.sees(conversation, "Not yet", after=sent))
    sent = await ada.say(item.parts[0].canonical, conversation, reply_to=shown.message)
    verdict = await ada.sees(conversation, "points earned", after=sent)
    assert "5 points earned" in text_of(verdict)
    assert await playground.problems() == []


async def test_small_talk_in_direct_messages_is_told_which_problem_it_was_taken_to_answer(
    ada: Person, folder: Path
) -> None:
    conversation = await ada.dm()
    shown = await ada.slash("linear-algebra practice", conversation, **DETERMINANT)
    title = item_shown(folder, shown.message).title
    sent = await ada.say("hello there", conversation)
    reply = text_of(await ada.sees(conversation, "could not read", after=sent))
    assert f"I took this for your answer to *{title}*" in reply
    sent = await ada.say("hello again", conversation, reply_to=shown.message)
    assert "I took this" not in text_of(await ada.sees(conversation, "could not read", after=sent))


async def test_between_two_members_what_one_practises_stays_theirs(
    ada: Person, ben: Person, playground: Playground
) -> None:
    state = await playground.get("state", user=ada.id)
    together = next(conversation["id"] for conversation in state["dms"] if not conversation["with_bot"])
    shown = await ada.slash("practice start", together)
    assert shown.ephemeral
    assert [message["id"] for message in await ben.messages(together)] == []
    in_private = await ada.slash("practice start", await ada.dm())
    assert not in_private.ephemeral
    following = await ada.press((await ada.press(in_private.message, "Give up")).message, "Show the solution")
    assert not (await ada.press(following.message, "Next problem")).ephemeral


async def test_a_direct_message_without_a_problem_and_an_endless_one_get_a_sentence(ben: Person) -> None:
    conversation = await ben.dm()
    sent = await ben.say("42", conversation)
    assert "Open a problem first" in text_of(await ben.sees(conversation, "Open a problem", after=sent))
    shown = await ben.slash("linear-algebra practice", conversation, **DETERMINANT)
    sent = await ben.say("1" * 1999, conversation, reply_to=shown.message)
    assert "1999 characters" in text_of(await ben.sees(conversation, "characters", after=sent))


async def test_reviews_wait_for_their_day_and_refreshers_go_to_the_roots(ben: Person, folder: Path) -> None:
    refresher = await ben.slash("practice refresher", topic="eigen")
    assert "rests on this" in refresher.text
    item = item_shown(folder, refresher.message)
    await ben.submit(await ben.press(refresher.message, "Answer"), **right(item))
    assert "Nothing is due" in (await ben.slash("practice review")).text
    await ben.playground.advance(days=4)
    due = await ben.slash("practice review")
    assert "due" in due.text
    assert item_shown(folder, due.message).skill == item.skill


async def test_the_plan_says_when_one_finishes(ben: Person) -> None:
    found = await ben.slash("me plan", hours=8)
    assert "**8** hours a week" in found.text
    assert "Multivariable calculus" in found.text
