"""Study groups from founding to leaving, as members do it on Discord."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.e2e.fixtures import a_lemma_bot, a_local_discord
from tests.e2e.people import Person, component_of, labels_of, text_of
from tests.e2e.processes import LemmaBot, LocalDiscord


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Share one bot among these tests: a start takes seconds."""
    return tmp_path_factory.mktemp("groups")


@pytest.fixture(scope="module")
def local_discord(folder: Path) -> Iterator[LocalDiscord]:
    yield from a_local_discord(folder)


@pytest.fixture(scope="module")
def lemma_bot(local_discord: LocalDiscord, folder: Path) -> Iterator[LemmaBot]:
    yield from a_lemma_bot(local_discord, folder)


@pytest.fixture(autouse=True)
async def nobody_is_in_a_group(ada: Person, ben: Person) -> AsyncIterator[None]:
    """Let everybody leave their group after a test, the way members do."""
    yield
    for person in (ada, ben):
        question = await person.slash("group leave")
        if "Leave" in labels_of(question.message):
            await person.press(question.message, "Leave")


async def test_a_group_is_founded_joined_shown_and_listed(ada: Person, ben: Person) -> None:
    empty = await ada.slash("group list")
    assert "/group create" in empty.text
    founded = await ada.slash("group create", name="Eigen fans", about="Mondays at eight.")
    assert founded.ephemeral
    assert "Eigen fans" in founded.text

    offered = await ben.complete("group join", "group", group="eig")
    assert [choice["name"] for choice in offered] == ["Eigen fans"]
    joined = await ben.slash("group join", group=offered[0]["value"])
    assert "Ada" in joined.text
    assert "Ben" in joined.text

    listed = await ben.slash("group list")
    assert "2 members" in listed.text
    assert "your group" in listed.text
    picked = await ben.choose(listed.message, "group-pick", offered[0]["value"])
    assert "Mondays at eight." in picked.text


async def test_the_form_founds_a_group_and_the_owner_edits_it_in_a_form(ada: Person) -> None:
    form = await ada.slash("group create")
    founded = await ada.submit(form, name="Eigen fans", about="")
    edit = await ada.press(founded.message, "Edit")
    edited = await ada.submit(edit, name="Eigenvalue fans", about="Now with pictures.")

    assert "Eigenvalue fans" in edited.text
    assert "Now with pictures." in edited.text


async def test_an_empty_form_is_answered_with_what_to_do(ada: Person) -> None:
    form = await ada.slash("group create")
    answer = await ada.submit(form, name="", about="")

    assert "The name is empty" in answer.text


async def test_whoever_is_not_the_owner_may_not_edit_or_hand_over(ada: Person, ben: Person) -> None:
    await ada.slash("group create", name="Eigen fans")
    await ben.slash("group join", group="eigen fans")

    assert "Only the owner" in (await ben.slash("group edit")).text
    assert "Only the owner" in (await ben.slash("group hand-over", member=ada.id)).text
    handed = await ada.slash("group hand-over", member=ben.id)
    assert "Ben" in handed.text
    assert "Edit" in labels_of((await ben.slash("group show")).message)


async def test_leaving_asks_first_and_can_be_undone(ada: Person, ben: Person) -> None:
    await ada.slash("group create", name="Eigen fans")
    await ben.slash("group join", group="Eigen fans")
    question = await ada.slash("group leave")
    assert "Ben" in question.text  # who becomes the owner

    kept = await ada.press(question.message, "Stay")
    assert kept.error == ""
    assert "Nothing has changed" in text_of(await ada.again(question.message))

    question = await ada.slash("group leave")
    await ada.press(question.message, "Leave")
    left = await ada.again(question.message)
    assert "You have left" in text_of(left)
    back = await ada.press(left, "Join again")
    assert "Ada" in back.text


async def test_what_cannot_be_done_is_said_in_a_sentence(ada: Person) -> None:
    assert "not in a group" in (await ada.slash("group show")).text
    assert "not in a group" in (await ada.slash("group leave")).text
    assert "no such group" in (await ada.slash("group join", group="no such thing")).text
    await ada.slash("group create", name="Eigen fans")
    assert "already" in (await ada.slash("group create", name="Another")).text


async def test_the_buttons_of_a_group_work_after_a_restart(ada: Person, ben: Person, lemma_bot: LemmaBot) -> None:
    await ada.slash("group create", name="Eigen fans")
    page = await ben.slash("group show", group="Eigen fans")
    lemma_bot.kill()
    lemma_bot.start()

    joined = await ben.press(page.message, "Join")

    assert "Welcome" in joined.text
    assert component_of(joined.message, "Leaderboard")
