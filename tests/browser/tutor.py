"""The real bot on the page: what a study group does with it, for the test of the first day and for the screenshots."""

import json
import re
from pathlib import Path
from typing import Any

from playwright.async_api import Locator, expect

from problems.answers.marking import mark
from problems.snapshot import ItemSnapshot
from tests.browser.visitor import Visitor
from tests.e2e.keys import filled, query

DAILY = "daily-problem"
PATIENCE_MS = 30_000
VERDICT = re.compile("Not yet|Right|could not|too long")


async def set_up(carl: Visitor) -> None:
    """Make the fictional server a study group's: a channel, and a problem every morning."""
    await carl.act_as("Carl")
    await carl.command("setup start")
    await carl.expect_newest("Set up Lemma")
    await carl.newest.get_by_role("combobox", name="Choose a channel").click()
    await carl.page.get_by_role("option", name=DAILY).click()
    await carl.newest.get_by_role("button", name="Switch the daily problem on").click()
    await carl.expect_newest("Next problem")


async def wait_for_tomorrow(visitor: Visitor) -> Locator:
    """Move the clock to the next morning, go where the problem is posted, and return the post."""
    await visitor.page.get_by_role("button", name="Clock").click()
    await visitor.page.get_by_role("button", name="To tomorrow morning").click()
    await visitor.page.keyboard.press("Escape")
    await visitor.page.locator("#channels").get_by_role("button", name=DAILY).click()
    await expect(visitor.log).to_contain_text("Daily problem", timeout=PATIENCE_MS)
    return visitor.newest


async def problem_of(folder: Path, card: Locator) -> ItemSnapshot:
    """Return the problem that a card shows, from the bot's own store."""
    key = await card.locator("[data-key^='answer:']").first.get_attribute("data-key")
    assert key is not None
    exercise = key.split(":")[1].split(".")[0]
    sql = "SELECT snapshot FROM item JOIN exercise ON exercise.item_id = item.item_id WHERE exercise_id = ?"
    return ItemSnapshot.from_json(json.loads(query(folder, sql, exercise)[0][0]))


def named_mistake(item: ItemSnapshot) -> tuple[dict[str, Any], str, str]:
    """Return a known mistake's answer that costs a try (one of another type does not), its feedback and its tag."""
    for misconception in item.misconceptions:
        given = [
            part.canonical if text is None else text
            for part, text in zip(item.parts, misconception.answers, strict=True)
        ]
        feedback = mark(item, given).feedback
        if feedback is not None and feedback.tag == misconception.tag:
            fields = {
                f"part{at}": filled(part, text) for at, (part, text) in enumerate(zip(item.parts, given, strict=True))
            }
            return fields, misconception.feedback, misconception.tag
    raise AssertionError(f"{item.family} names no mistake")


async def answer(visitor: Visitor, card: Locator, button: str, values: dict[str, Any]) -> Locator:
    """Press a card's button, fill in the form, send it, and return the verdict."""
    before = await visitor.page.locator("article.message").count()
    await card.get_by_role("button", name=button).click()
    await fill(visitor.form, values)
    await visitor.form.get_by_role("button", name="Submit").click()
    await expect(visitor.form).to_have_count(0, timeout=PATIENCE_MS)
    await expect(visitor.page.locator("article.message")).to_have_count(before + 1, timeout=PATIENCE_MS)
    await expect(visitor.newest).to_contain_text(VERDICT, timeout=PATIENCE_MS)
    return visitor.newest


async def new_message(visitor: Visitor, path: str, **options: str) -> Locator:
    """Use a command and return the message it brings, once it no longer thinks."""
    before = await visitor.page.locator("article.message").count()
    await visitor.command(path, **options)
    await expect(visitor.page.locator("article.message")).to_have_count(before + 1, timeout=PATIENCE_MS)
    await expect(visitor.newest.locator(".thinking")).to_have_count(0, timeout=PATIENCE_MS)
    return visitor.newest


async def fill(form: Locator, values: dict[str, Any]) -> None:
    """Fill the fields of a form, each the way it wants."""
    for name, value in values.items():
        row = form.locator(f"[data-field='{name}']")
        await row.wait_for(timeout=PATIENCE_MS)
        chosen = value if isinstance(value, list) else [value]
        if await row.locator("input[type=radio], input[type=checkbox]").count():
            for one in chosen:
                await row.locator(f"input[value='{one}']").check()
        elif await row.locator(".select-button").count():
            await row.locator(".select-button").click()
            for one in chosen:
                await row.get_by_role("option").nth(int(one) - 1).click()
        else:
            await row.locator("input, textarea").fill(str(value))


async def described(message: Locator) -> str:
    """Return what a message says, in words and in the descriptions of its pictures."""
    alts: list[str] = await message.locator("img").evaluate_all("all => all.map(image => image.alt)")
    return "\n".join([await message.inner_text(), *alts])
