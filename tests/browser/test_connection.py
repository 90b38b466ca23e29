"""The page's connection: the bot comes and goes, the server starts again, another tab moves the clock."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import Browser, expect

from bot.playground.connect import connect
from bot.playground.server import serve
from tests.browser.conftest import Opened
from tests.browser.gallery_bot import GalleryBot

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


async def test_the_page_shows_the_bot_come_and_go(browser: Browser, tmp_path: Path) -> None:
    async with serve(tmp_path) as hub, Opened(browser, hub.base, {}) as visitor:
        status = visitor.page.locator("#bot-state")
        await expect(status).to_have_text("Bot offline")
        await expect(visitor.page.locator("#composer-tip")).to_contain_text("The bot is not running")
        with connect(hub.base) as token:
            bot = GalleryBot()
            running = asyncio.ensure_future(bot.start(token))
            await expect(status).to_have_text("Bot online")
            await expect(visitor.page.locator("#composer-tip")).to_have_text("")
            await visitor.show("private")
            await bot.close()
            await running
        await expect(status).to_have_text("Bot offline")


async def test_a_silent_bot_is_named_as_the_reason(browser: Browser, tmp_path: Path) -> None:
    async with serve(tmp_path) as hub, Opened(browser, hub.base, {}) as visitor:
        with connect(hub.base) as token:
            bot = GalleryBot()
            running = asyncio.ensure_future(bot.start(token))
            await asyncio.wait_for(bot.synced.wait(), 10)
            await bot.close()
            await running
        async with visitor.page.expect_response(lambda answer: "/commands" in answer.url):
            await visitor.page.reload()
        await visitor.command("show private")
        await expect(visitor.log).to_contain_text("/show private The application did not respond.")


async def test_the_page_finds_the_server_again_and_catches_up(browser: Browser, tmp_path: Path) -> None:
    async with serve(tmp_path) as hub:
        address = hub.base
        opened = Opened(browser, address, {})
        visitor = await opened.__aenter__()
        await visitor.say("before the restart")
    await expect(visitor.page.locator("#bot-state")).to_contain_text("reconnecting…", timeout=8000)
    opened.errors.clear()  # Chromium itself reports the connections that are refused while nobody listens
    async with serve(tmp_path, port=int(address.rpartition(":")[2])):
        await expect(visitor.page.locator("#bot-state")).to_have_text("Bot offline", timeout=10000)
        await expect(visitor.log).to_contain_text("before the restart")
        await visitor.say("after the restart")
        await opened.opened.close()


async def test_a_second_page_sees_what_happens_on_the_first(browser: Browser, tmp_path: Path) -> None:
    async with serve(tmp_path) as hub, Opened(browser, hub.base, {}) as ada, Opened(browser, hub.base, {}) as ben:
        await ben.act_as("Ben")
        await ada.say("hello Ben")
        await expect(ben.log).to_contain_text("hello Ben")
        await ada.page.get_by_role("button", name="Clock").click()
        await ada.page.get_by_role("button", name="To tomorrow morning").click()
        await expect(ben.page.locator("#clock-words")).to_contain_text("09:00")
        await ben.page.get_by_role("button", name="daily-problem").click()
        await ada.say("are you there?")
        await expect(ben.page.get_by_role("button", name="general new messages")).to_be_visible()


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "Europe/Berlin", "America/Los_Angeles"])
async def test_tomorrow_morning_has_come_here_and_in_utc(browser: Browser, tmp_path: Path, zone: str) -> None:
    async with serve(tmp_path) as hub, Opened(browser, hub.base, {"timezone_id": zone}) as ada:
        tomorrow = hub.clock.now().astimezone(ZoneInfo(zone)).date() + timedelta(days=1)
        await ada.page.get_by_role("button", name="Clock").click()
        await ada.page.get_by_role("button", name="To tomorrow morning").click()
        await expect(ada.page.locator("#clock-words")).to_contain_text(f" {tomorrow.day} ")
        for place in (UTC, ZoneInfo(zone)):
            assert hub.clock.now() >= datetime(tomorrow.year, tomorrow.month, tomorrow.day, 9, tzinfo=place)
