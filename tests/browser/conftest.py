"""Chromium, a playground and a bot that uses every component, for the tests of the page."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright

from bot.playground.connect import connect
from bot.playground.server import serve
from tests.browser.gallery_bot import GalleryBot
from tests.browser.npm import missing, npm_package
from tests.browser.visitor import Visitor

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of a system Chromium, or skip; on CI it must be there."""
    found = CHROMIUM if Path(CHROMIUM).exists() else shutil.which("chromium") or shutil.which("google-chrome")
    if found is None:
        missing("No Chromium here: install it (Debian: apt-get install chromium) to run the browser tests.")
    return found


@pytest.fixture(scope="session")
def axe_source() -> str:
    """Return axe-core's source; skip where there is no Node to fetch it."""
    return (npm_package("axe-core@4.14.1") / "axe.min.js").read_text(encoding="utf-8")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser(chromium: str) -> AsyncIterator[Browser]:
    """Run Chromium for one file of tests."""
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield running
        await running.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def gallery(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[str, GalleryBot]]:
    """Run a playground with the gallery bot; yield the page's address and the bot."""
    async with serve(tmp_path_factory.mktemp("playground")) as hub:
        with connect(hub.base) as token:
            bot = GalleryBot()
            running = asyncio.ensure_future(bot.start(token))
            await asyncio.wait_for(bot.synced.wait(), 10)
            await asyncio.wait_for(bot.wait_until_ready(), 10)
            yield hub.base, bot
            await bot.close()
            await running
        assert hub.journal.problems == []


@pytest_asyncio.fixture(loop_scope="module")
async def visitor(browser: Browser, gallery: tuple[str, GalleryBot]) -> AsyncIterator[Visitor]:
    """Open the page as a new visitor; any error of the page fails the test."""
    async with open_visitor(browser, gallery[0]) as opened:
        yield opened


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def visitor_of_file(browser: Browser, gallery: tuple[str, GalleryBot]) -> AsyncIterator[Visitor]:
    """Open the page once for a whole file of tests that leave it as it is."""
    async with open_visitor(browser, gallery[0]) as opened:
        yield opened


def open_visitor(browser: Browser, address: str, **context: object) -> "Opened":
    """Return a context manager that opens the page and fails on its errors."""
    return Opened(browser, address, context)


class Opened:
    """The page in a fresh browser context."""

    def __init__(self, browser: Browser, address: str, context: dict[str, object]) -> None:
        self.browser = browser
        self.address = address
        self.context = {"viewport": {"width": 1200, "height": 860}, "reduced_motion": "reduce"} | context
        self.errors: list[str] = []

    async def __aenter__(self) -> Visitor:
        self.opened = await self.browser.new_context(**self.context)  # type: ignore[arg-type]  # options come by name
        page: Page = await self.opened.new_page()
        page.set_default_timeout(8000)
        page.on("pageerror", lambda error: self.errors.append(f"page error: {error}"))
        page.on("console", lambda line: self.errors.append(f"console: {line.text}") if line.type == "error" else None)
        await page.goto(self.address)
        await page.wait_for_selector("html[data-ready]")
        return Visitor(page, self.address, self.errors)

    async def __aexit__(self, kind: object, *_rest: object) -> None:
        await self.opened.close()
        if kind is None:
            assert self.errors == []
