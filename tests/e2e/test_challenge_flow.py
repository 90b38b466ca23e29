"""A challenge from draft to results: the instructor sets it, two members work on it, the clock closes it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.fixtures import a_lemma_bot, a_local_discord
from tests.e2e.keys import item_shown, right
from tests.e2e.people import Json, Person, Playground, component_of, labels_of, pictures_of, text_of, walk
from tests.e2e.processes import LemmaBot, LocalDiscord

RUBRIC = "Full marks for the right value at the first try."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Share one bot among these tests: a start takes seconds."""
    return tmp_path_factory.mktemp("challenge")


@pytest.fixture(scope="module")
def local_discord(folder: Path) -> Iterator[LocalDiscord]:
    yield from a_local_discord(folder)


@pytest.fixture(scope="module")
def lemma_bot(local_discord: LocalDiscord, folder: Path) -> Iterator[LemmaBot]:
    yield from a_lemma_bot(local_discord, folder)


async def draft(carl: Person, title: str) -> Json:
    """Let the instructor draft a challenge with two problems and return its card."""
    await carl.slash("linear-algebra progress")  # waits for the catalogue; a list of suggestions would not
    problems = await carl.complete("teach challenge create", "problem_1", problem_1="determinant")
    pick = problems[0]["value"]
    form = await carl.slash("teach challenge create", title=title, problem_1=pick, problem_2=pick, points=30)
    described = await carl.submit(form, title=title, about="Warm up.", rubric=RUBRIC)
    return described.message


async def opened(carl: Person, title: str) -> Json:
    """Let the instructor open a challenge and return its post in the channel."""
    form = await carl.press(await draft(carl, title), "Open")
    await carl.submit(form, closes="7 days")
    return await carl.sees("general", title)


def challenge_id(message: Json) -> str:
    """Return the challenge behind a card."""
    return str(component_of(message, "challenge:")["custom_id"]).split(":")[1]


async def test_an_instructor_drafts_previews_and_opens_a_challenge(carl: Person, ada: Person) -> None:
    card = await draft(carl, "Determinants")
    assert RUBRIC in text_of(card)
    assert "Ready" in text_of(card)

    preview = await carl.press(card, "Preview")
    assert "how one student would see it" in preview.text
    assert all(picture["description"] for picture in pictures_of(preview.message))
    other = await carl.press(preview.message, "Other numbers")
    solution = await carl.press(other.message, "Solution")
    assert "Solution" in solution.text
    assert "problem 2 of 2" in (await carl.press(preview.message, "Next")).text
    assert "No challenge has been opened" in (await ada.slash("challenge list")).text

    form = await carl.press(card, "Open")
    said = await carl.submit(form, closes="Sunday 18:00")
    assert "announced" in said.text
    post = await ada.sees("general", "Determinants")
    assert RUBRIC in text_of(post)
    assert "Open until <t:" in text_of(post)


async def test_two_members_answer_their_own_numbers_and_the_results_tell_both(
    carl: Person, ada: Person, ben: Person, folder: Path, playground: Playground
) -> None:
    post = await opened(carl, "Own numbers")
    identifier = challenge_id(post)
    page = await ada.press(post, "Start")
    assert page.ephemeral
    assert RUBRIC in page.text
    first = await ada.press(page.message, "Problem 1")
    assert "Worth 30 points" in first.text
    theirs = await ben.press((await ben.press(post, "Start")).message, "Problem 1")
    assert item_shown(folder, first.message).seed != item_shown(folder, theirs.message).seed

    solved = await ada.submit(await ada.press(first.message, "Answer"), **right(item_shown(folder, first.message)))
    assert "30 points earned" in solved.text
    following = await ada.press(solved.message, "Next problem")
    assert "problem 2 of 2" in following.text
    status = await ada.slash("challenge status")
    assert "30 of 60 points" in status.text
    offered = await ada.complete("challenge answer", "problem", challenge=identifier)
    assert [choice["value"] for choice in offered] == [1, 2]
    assert "✅" in offered[0]["name"]
    answered = await ada.slash("challenge answer", challenge=identifier)
    assert "problem 2 of 2" in answered.text

    results = await carl.slash("teach challenge results", challenge=identifier)
    assert "**1.** Ada · 30 points" in results.text
    assert "2 members took part" in results.text
    table = (await playground.download(attached(results.message, "results.csv"))).decode("utf-8-sig")
    assert table.splitlines()[0].startswith("member id,member,problem 1 state")
    assert ",Ada,solved,30," in table


async def test_nothing_counts_after_the_clock_has_closed_it(
    carl: Person, ada: Person, folder: Path, playground: Playground
) -> None:
    post = await opened(carl, "Too late")
    page = await ada.press(post, "Start")
    first = await ada.press(page.message, "Problem 1")
    form = await ada.press(first.message, "Answer")
    values = right(item_shown(folder, first.message))
    await playground.advance(days=8)
    try:
        late = await ada.submit(form, **values)
        assert "closed" in late.text
        assert "closed" in (await ada.press(page.message, "Problem 2")).text
        assert "Closed <t:" in (await ada.press(post, "Start")).text

        async def redrawn() -> Json | None:
            shown = await ada.again(post)
            return shown if "Have a look" in labels_of(shown) else None

        await ada.until(redrawn)
    finally:
        await playground.post("clock", reset=True)


async def test_closing_asks_first_changes_the_post_and_can_be_undone(carl: Person, ada: Person) -> None:
    post = await opened(carl, "Close me")
    identifier = challenge_id(post)
    question = await carl.slash("teach challenge close", challenge=identifier)
    assert "do not count" in question.text
    await carl.press(question.message, "Close now")
    closed = await carl.again(question.message)
    assert "Open again" in labels_of(closed)
    assert "Have a look" in labels_of(await ada.again(post))

    form = await carl.press(closed, "Open again")
    assert "It is open" in (await carl.submit(form, closes="2 days")).text


async def test_a_challenge_opens_also_where_it_cannot_be_announced(
    carl: Person, ada: Person, playground: Playground
) -> None:
    bot = (await playground.get("state", user=carl.id))["bot"]["id"]
    mute = {"type": 1, "allow": "0", "deny": str(1 << 11)}
    place = {"user": carl.id, "channel": carl.place("daily-problem"), "action": "overwrite", "target": bot}
    card = await draft(carl, "Unheard of")
    identifier = str(component_of(card, "teach-edit")["custom_id"]).split(":")[1]
    await playground.post("channel", **place, rule=mute)

    said = await carl.slash("teach challenge open", challenge=identifier, channel=carl.place("daily-problem"))
    await playground.post("channel", **place, rule=None)

    assert "could not post" in said.text
    assert "/setup doctor" in said.text
    assert RUBRIC in (await ada.slash("challenge view", challenge=identifier)).text


async def test_a_learner_cannot_teach(carl: Person, ada: Person) -> None:
    post = await opened(carl, "Hands off")
    identifier = challenge_id(post)

    for command, options in (
        ("teach challenge list", {}),
        ("teach challenge results", {"challenge": identifier}),
        ("teach challenge close", {"challenge": identifier}),
        ("teach challenge preview", {"challenge": identifier}),
        ("teach challenge open", {"challenge": identifier}),
    ):
        answer = await ada.slash(command, **options)
        assert "Only instructors" in answer.text, command
        assert answer.ephemeral
    assert await ada.complete("teach challenge results", "challenge", challenge="") == []


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"title": "", "about": "", "rubric": RUBRIC}, "The title is empty"),
        ({"title": "Week", "about": "", "rubric": "short"}, "at least 10"),
    ],
)
async def test_a_form_that_cannot_be_used_is_answered_and_the_draft_stays(
    carl: Person, values: dict[str, Any], sentence: str
) -> None:
    await carl.slash("linear-algebra progress")
    problems = await carl.complete("teach challenge create", "problem_1", problem_1="")
    form = await carl.slash("teach challenge create", title="Half done", problem_1=problems[0]["value"])

    answer = await carl.submit(form, **values)

    assert sentence in answer.text
    listed = await carl.slash("teach challenge list")
    assert "Half done" in listed.text
    [menu] = [c for c in walk(listed.message["components"]) if c.get("custom_id", "").startswith("teach-pick")]
    page = await carl.choose(listed.message, "teach-pick", menu["options"][0]["value"])
    assert "write the rubric" in page.text
    gone = await carl.press((await carl.press(page.message, "Delete draft")).message, "Delete")
    assert gone.error == ""


async def test_problems_that_do_not_exist_and_bad_times_are_refused(carl: Person) -> None:
    answer = await carl.slash("teach challenge create", title="Week", problem_1="nonsense")
    assert "pick one from the list" in answer.text
    form = await carl.press(await draft(carl, "Bad time"), "Open")
    assert "closing time" in (await carl.submit(form, closes="whenever")).text


async def test_the_post_of_a_challenge_works_after_a_restart(carl: Person, ada: Person, lemma_bot: LemmaBot) -> None:
    post = await opened(carl, "Still here")
    form = await carl.press(await draft(carl, "Open after restart"), "Open")
    lemma_bot.kill()
    lemma_bot.start()

    assert RUBRIC in (await ada.press(post, "Start")).text
    assert "It is open" in (await carl.submit(form, closes="3 days")).text


def attached(message: Json, name: str) -> str:
    """Return the address of an attached file."""
    files = [str(component["file"]["url"]) for component in walk(message["components"]) if component["type"] == 13]
    return next(url for url in files if name in url)
