"""Takes the README's screenshots: the three uses of Lemma, played on the page with the real bot.

Run by ``make screenshots``. The pictures go to the folder named (``docs/images`` by default), each small enough for a
repository.
"""

import asyncio
import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.async_api import Browser, Locator, async_playwright, expect

from problems.snapshot import ItemSnapshot
from tests.browser.conftest import ARGUMENTS, CHROMIUM, Opened, open_visitor
from tests.browser.tutor import (
    DAILY,
    PATIENCE_MS,
    answer,
    fill,
    named_mistake,
    new_message,
    problem_of,
    set_up,
    wait_for_tomorrow,
)
from tests.browser.visitor import Visitor
from tests.e2e.keys import right
from tests.e2e.processes import LemmaBot, LocalDiscord

IMAGES = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/images")
MOST_BYTES = 150_000
WIDE = {"width": 1200, "height": 760}
PHONE = {"width": 360, "height": 720}
DRAWN = "() => [...document.images].every(image => image.complete && image.naturalWidth > 0)"


class Studio:
    """A browser, a bot and its folder."""

    def __init__(self, browser: Browser, address: str, folder: Path) -> None:
        self.browser = browser
        self.address = address
        self.folder = folder

    def visit(self, scheme: str, size: dict[str, int] = WIDE) -> Opened:
        """Open the page in a theme and a size."""
        return open_visitor(self.browser, self.address, color_scheme=scheme, viewport=size, timezone_id="UTC")

    async def problem(self, card: Locator) -> ItemSnapshot:
        """Return the problem that a card shows."""
        return await problem_of(self.folder, card)


async def shoot(visitor: Visitor, name: str) -> None:
    """Take one picture, once everything on the page is drawn and no notice covers it."""
    await visitor.page.locator("#notices").evaluate("board => board.replaceChildren()")
    await visitor.page.mouse.move(2, 2)
    await visitor.page.wait_for_function(DRAWN)
    raw = await visitor.page.screenshot()
    path = IMAGES / f"{name}.png"
    Image.open(io.BytesIO(raw)).convert("RGB").quantize(192, dither=Image.Dither.NONE).save(path, optimize=True)
    size = path.stat().st_size
    sys.stdout.write(f"{path}: {size // 1000} kB\n")
    assert size <= MOST_BYTES, f"{path} is too large for the repository"


async def study_group(studio: Studio) -> None:
    """Play the daily problem of a study group, from set-up to the board."""
    async with studio.visit("dark") as visitor:
        await set_up(visitor)
        await shoot(visitor, "study-group-setup")
        post = await wait_for_tomorrow(visitor)
        await visitor.act_as("Ada")
        await shoot(visitor, "study-group-daily")
        item = await studio.problem(post)
        wrong = await answer(visitor, post, "Answer", named_mistake(item)[0])
        await shoot(visitor, "study-group-mistake")
        await answer(visitor, wrong, "Try again", right(item))
        await visitor.act_as("Ben")
        await answer(visitor, visitor.log.locator("article", has_text="Daily problem").first, "Answer", right(item))
        await new_message(visitor, "board show")
        await shoot(visitor, "study-group-board")
    async with studio.visit("dark", PHONE) as visitor:
        await visitor.page.get_by_role("button", name="Channels").click()
        await visitor.page.locator("#channels").get_by_role("button", name=DAILY).click()
        await expect(visitor.log).to_contain_text("Daily problem")
        await visitor.log.locator("article", has_text="Daily problem").first.evaluate("node => node.scrollIntoView()")
        await shoot(visitor, "study-group-phone")


async def lone_practice(studio: Studio) -> None:
    """Play a learner alone, in direct messages with the bot."""
    async with studio.visit("light") as visitor:
        await visitor.message_the_bot()
        await visitor.choose("practice start")
        await visitor.page.get_by_role("combobox", name="topic").fill("eigen")
        await expect(visitor.page.get_by_role("option").first).to_contain_text("igen")
        await shoot(visitor, "practice-picker")
        await visitor.page.get_by_role("option").first.click()
        await visitor.page.get_by_role("button", name="Send", exact=True).click()
        await expect(visitor.newest.get_by_role("button", name="Answer")).to_be_visible(timeout=PATIENCE_MS)
        card = visitor.newest
        item = await studio.problem(card)
        await answer(visitor, card, "Answer", right(item))
        await shoot(visitor, "practice-verdict")
        await new_message(visitor, "linear-algebra transform", matrix="[[2, 1], [1, 2]]")
        await shoot(visitor, "practice-explorer")


async def weekly_challenge(studio: Studio) -> None:
    """Play an instructor's challenge, from the draft to the results."""
    async with studio.visit("dark") as visitor:
        await visitor.act_as("Carl")
        title, problems = "Week 1: matrices", {"problem_1": "determinant", "problem_2": "inverse"}
        await visitor.command("teach challenge create", title=title, **problems)
        about = {
            "about": "Two problems to warm up; everybody gets own numbers.",
            "rubric": "Full marks at the first try.",
        }
        await fill(visitor.form, about)
        await shoot(visitor, "challenge-form")
        await send(visitor)
        await visitor.newest.get_by_role("button", name="Preview").click()
        await expect(visitor.newest).to_contain_text("how one student would see it", timeout=PATIENCE_MS)
        await shoot(visitor, "challenge-preview")
        await visitor.log.get_by_role("button", name="Open", exact=True).last.click()
        await send(visitor)
        await visitor.page.locator("#channels").get_by_role("button", name=DAILY).click()
        await expect(visitor.log).to_contain_text(title, timeout=PATIENCE_MS)
        for name in ("Ada", "Ben"):
            await visitor.act_as(name)
            await work(studio, visitor, title)
        await shoot(visitor, "challenge-answer")
        await visitor.act_as("Carl")
        await new_message(visitor, "teach challenge results", challenge="Week 1")
        await shoot(visitor, "challenge-results")


async def work(studio: Studio, visitor: Visitor, title: str) -> None:
    """Solve the first problem of the announced challenge."""
    await visitor.log.locator("article", has_text=title).first.get_by_role("button", name="Start").click()
    await visitor.newest.get_by_role("button", name="Problem 1").click(timeout=PATIENCE_MS)
    await expect(visitor.newest.get_by_role("button", name="Answer")).to_be_visible(timeout=PATIENCE_MS)
    await answer(visitor, visitor.newest, "Answer", right(await studio.problem(visitor.newest)))


async def send(visitor: Visitor) -> None:
    """Send the open form, and wait until the bot has taken it."""
    await visitor.form.get_by_role("button", name="Submit").click()
    await expect(visitor.form).to_have_count(0, timeout=PATIENCE_MS)


async def main() -> None:
    """Play all three uses on one fresh server."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        discord = LocalDiscord(folder / "discord")
        bot = LemmaBot(discord, folder)
        bot.start()
        try:
            async with async_playwright() as playwright:
                browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
                studio = Studio(browser, discord.base, folder)
                for scene in (study_group, lone_practice, weekly_challenge):
                    await scene(studio)
                await browser.close()
        finally:
            bot.stop()
            discord.stop()


if __name__ == "__main__":
    IMAGES.mkdir(parents=True, exist_ok=True)
    sys.exit(asyncio.run(main()))
