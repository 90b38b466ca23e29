"""The first day of a study group, in a browser, with the real bot: set-up, problem, mistake, right answer, board."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from bot.services.pictures import in_text
from tests.browser.conftest import open_visitor
from tests.browser.tutor import (
    PATIENCE_MS,
    answer,
    described,
    fill,
    named_mistake,
    new_message,
    problem_of,
    set_up,
    wait_for_tomorrow,
)
from tests.e2e.fixtures import a_lemma_bot, a_local_discord
from tests.e2e.keys import query, right
from tests.e2e.processes import LemmaBot, LocalDiscord

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder that server and bot keep everything in."""
    return tmp_path_factory.mktemp("first-day")


@pytest.fixture(scope="module")
def discord(folder: Path) -> Iterator[LocalDiscord]:
    """Give a local Discord."""
    yield from a_local_discord(folder)


@pytest.fixture(scope="module")
def bot(discord: LocalDiscord, folder: Path) -> Iterator[LemmaBot]:
    """Give the real bot."""
    yield from a_lemma_bot(discord, folder)


async def test_a_wrong_answer_names_the_mistake_a_right_one_earns_points_and_the_board_shows_it(
    browser: Browser, discord: LocalDiscord, bot: LemmaBot, folder: Path
) -> None:
    assert bot.pid
    async with open_visitor(browser, discord.base, timezone_id="UTC") as visitor:
        await set_up(visitor)
        post = await wait_for_tomorrow(visitor)
        await visitor.act_as("Ada")
        await expect(post).to_contain_text("Daily problem")
        item = await problem_of(folder, post)
        values, feedback, tag = named_mistake(item)

        wrong = await answer(visitor, post, "Answer", values)
        await expect(wrong).to_contain_text("Not yet")
        await expect(wrong).to_contain_text("4 tries left")
        reason = wrong.locator("img[src*=reason]")
        assert in_text(feedback) in await described(wrong) or await reason.count() == 1
        assert query(folder, "SELECT tag FROM attempt") == [(tag,)]

        solved = await answer(visitor, wrong, "Try again", right(item))
        await expect(solved).to_contain_text(f"{5 * item.level} points earned")
        await visitor.command("board show")
        await expect(visitor.newest).to_contain_text("Ada")
        await expect(visitor.newest).to_contain_text(str(5 * item.level))

        await visitor.act_as("Ben")
        await expect(visitor.log).not_to_contain_text("points earned")
        await expect(visitor.log).to_contain_text("Leaderboard")
    assert discord.hub.journal.problems == []


async def test_axe_finds_nothing_in_the_bots_own_cards(
    browser: Browser, discord: LocalDiscord, bot: LemmaBot, folder: Path, axe_source: str
) -> None:
    assert bot.pid
    async with open_visitor(browser, discord.base, color_scheme="light") as visitor:
        await visitor.message_the_bot()
        await new_message(visitor, "linear-algebra learn", topic="igen")
        card = await new_message(visitor, "practice start")
        await answer(visitor, card, "Answer", right(await problem_of(folder, card)))
        await new_message(visitor, "math read", text="x^2 + 1/2")
        await new_message(visitor, "me progress")
        assert await visitor.violations(axe_source) == []


async def test_a_form_that_was_open_when_the_bot_was_killed_is_answered_after_its_start(
    browser: Browser, discord: LocalDiscord, bot: LemmaBot, folder: Path
) -> None:
    async with open_visitor(browser, discord.base) as visitor:
        await visitor.page.locator("#channels").get_by_role("button", name="general").click()
        card = await new_message(visitor, "practice start")
        item = await problem_of(folder, card)
        await card.get_by_role("button", name="Answer", exact=True).click()
        await fill(visitor.form, right(item))
        await asyncio.to_thread(bot.kill)
        await visitor.form.get_by_role("button", name="Submit").click()
        await expect(visitor.form).to_contain_text("What you wrote is still here", timeout=PATIENCE_MS)
        await asyncio.to_thread(bot.start)
        await visitor.form.get_by_role("button", name="Submit").click()
        await expect(visitor.form).to_have_count(0, timeout=PATIENCE_MS)
        await expect(visitor.newest).to_contain_text("Right", timeout=PATIENCE_MS)
