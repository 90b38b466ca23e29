"""Boards, one's own progress, settings and data, as members see them after having earned something."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.fixtures import a_lemma_bot, a_local_discord
from tests.e2e.keys import item_shown, query, right
from tests.e2e.people import Json, Person, Playground, component_of, pictures_of, text_of, walk
from tests.e2e.processes import LemmaBot, LocalDiscord

LEFT_OVERS = (
    "SELECT COUNT(*) FROM attempt WHERE user_id = ?",
    "SELECT COUNT(*) FROM effort WHERE user_id = ?",
    "SELECT COUNT(*) FROM learner WHERE user_id = ?",
    "SELECT COUNT(*) FROM membership WHERE user_id = ?",
    "SELECT COUNT(*) FROM preference WHERE user_id = ?",
    "SELECT COUNT(*) FROM score WHERE user_id = ?",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Share one bot among these tests: a start takes seconds."""
    return tmp_path_factory.mktemp("profile")


@pytest.fixture(scope="module")
def local_discord(folder: Path) -> Iterator[LocalDiscord]:
    yield from a_local_discord(folder)


@pytest.fixture(scope="module")
def lemma_bot(local_discord: LocalDiscord, folder: Path) -> Iterator[LemmaBot]:
    yield from a_lemma_bot(local_discord, folder)


async def solve(person: Person, folder: Path) -> None:
    """Let a member solve one problem."""
    shown = await person.slash("linear-algebra practice", skill="mat-det", level=1)
    solved = await person.submit(
        await person.press(shown.message, "Answer"), **right(item_shown(folder, shown.message))
    )
    assert "✅ Right" in solved.text


async def test_nothing_yet_is_answered_with_where_to_begin(ben: Person) -> None:
    assert "/practice start" in (await ben.slash("board show", period="day", private=True)).text
    assert "/practice start" in (await ben.slash("me progress")).text
    assert "No streak at the moment" in (await ben.slash("me streak")).text
    assert "stores nothing about you" in (await ben.slash("me data delete")).text
    assert "not in a group" in (await ben.slash("board show", scope="group", private=True)).text


async def test_the_board_shows_who_earned_what_as_text_and_picture(ada: Person, ben: Person, folder: Path) -> None:
    await solve(ada, folder)
    board = await ada.slash("board show")

    assert not board.ephemeral
    assert "**Ada** · 10 points" in board.text
    [picture] = pictures_of(board.message)[:1]
    assert "Ada: 10 points" in picture["description"]

    await ada.press(board.message, "Today")
    assert "Today" in text_of(await ada.again(board.message))
    elsewhere = await ben.press(board.message, "This month")
    assert elsewhere.ephemeral
    assert "This month" in elsewhere.text
    assert "no points yet" in (await ben.press(board.message, "My place")).text


async def test_whoever_hides_is_on_no_board_and_comes_back_whole(ada: Person, folder: Path) -> None:
    await solve(ada, folder)
    hidden = await ada.slash("board hide")
    assert "no board shows you" in hidden.text
    board = await ada.slash("board show", period="all")
    assert "Ada" not in board.text
    assert all("Ada" not in picture["description"] for picture in pictures_of(board.message))

    await ada.press(hidden.message, "Show me on boards")
    assert "Ada" in (await ada.slash("board show", period="all")).text


async def test_a_group_has_a_board_of_its_own(ada: Person, folder: Path) -> None:
    await solve(ada, folder)
    page = await ada.slash("group create", name="Eigen fans")
    board = await ada.press(page.message, "Leaderboard")
    assert "Leaderboard of Eigen fans" in board.text
    assert "Ada" in board.text
    assert "Eigen fans" in (await ada.slash("board show", scope="groups", private=True)).text


async def test_progress_and_streak_are_shown_with_pictures_that_have_alt_text(ada: Person, folder: Path) -> None:
    await solve(ada, folder)
    progress = await ada.slash("me progress")
    assert progress.ephemeral
    assert "Solved alone:" in progress.text
    assert "skills begun" in pictures_of(progress.message)[0]["description"]
    streak = await ada.slash("me streak")
    assert "1 day in a row" in streak.text
    assert "Calendar" in pictures_of(streak.message)[0]["description"]


async def test_settings_change_by_menu_form_and_option(ada: Person) -> None:
    card = (await ada.slash("me settings", zone="Asia/Tokyo", theme="light")).message
    assert "Asia/Tokyo" in text_of(card)
    await ada.choose(card, "me-theme", "contrast")
    form = await ada.press(card, "Time zone")
    await ada.submit(form, zone="berlin")
    await ada.press(await ada.again(card), "Text instead of pictures")

    changed = text_of(await ada.again(card))
    assert "high contrast" in changed
    assert "Europe/Berlin" in changed
    assert "Text only: on" in changed
    assert pictures_of((await ada.slash("me progress")).message) == []

    assert "Europe/Berlin" in (await ada.slash("me settings", zone="Atlantis")).text  # the example in the refusal
    back = await ada.slash("me settings", zone="server", theme="dark", text_only=False)
    assert "as the server" in back.text


async def test_what_is_about_oneself_works_in_direct_messages(ada: Person) -> None:
    dm = await ada.dm()

    assert "Your settings" in (await ada.slash("me settings", dm)).text
    assert "streak" in (await ada.slash("me streak", dm)).text.lower()


async def test_data_is_exported_and_deleted_after_a_question(
    ben: Person, ada: Person, folder: Path, playground: Playground
) -> None:
    await solve(ben, folder)
    await ben.slash("group create", name="Ben alone")
    exported = await ben.slash("me data export")
    data = json.loads(await playground.download(attached(exported.message)))
    assert str(data["user_id"]) == ben.id

    question = await ben.slash("me data delete")
    assert "cannot be undone" in question.text
    await ben.press(question.message, "Keep everything")
    assert query(folder, "SELECT COUNT(*) FROM attempt WHERE user_id = ?", int(ben.id)) != [(0,)]

    question = await ben.slash("me data delete")
    await ben.press(question.message, "Delete for good")
    assert "nothing of yours is stored" in text_of(await ben.again(question.message))
    for count in LEFT_OVERS:
        assert query(folder, count, int(ben.id)) == [(0,)], count
    assert "Ben" not in (await ada.slash("board show", period="all", private=True)).text


def attached(message: Json) -> str:
    """Return the address of the attached file."""
    return str(next(c["file"]["url"] for c in walk(message["components"]) if c["type"] == 13))


async def test_the_journal_keeps_messages_and_derivations(ada: Person, ben: Person, playground: Playground) -> None:
    assert "is empty" in (await ada.slash("me journal find")).text
    saved = await ada.submit(await ada.slash("me journal add"), title="Trace", text="tr(AB) = tr(BA): 100% sure")
    assert "“Trace”" in saved.text
    said = await ben.say("A rotation has $\\det = 1$.")
    assert "A rotation has" in (await ada.menu("Save to journal", said["id"])).text
    card = (await ben.slash("board show", period="all")).message
    assert "Kept" in (await ada.menu("Save to journal", card["id"])).text

    found = await ada.slash("me journal find", text="100% SURE")
    assert "Trace" in found.text
    value = component_of(found.message, "journal-pick")["options"][0]["value"]
    shown = await ada.choose(found.message, "journal-pick", value)
    assert "tr(AB) = tr(BA)" in shown.text
    exported = await ada.slash("me journal export")
    assert "## Trace" in (await playground.download(attached(exported.message))).decode()
    await ada.press(shown.message, "Remove")
    assert "Nothing in your journal" in (await ada.slash("me journal find", text="100% sure")).text
    assert "is empty" in (await ben.slash("me journal find")).text
