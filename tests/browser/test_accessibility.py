"""The page for everybody: by keyboard alone, in a narrow window, in both themes, and under axe."""

import pytest
from playwright.async_api import Browser, expect

from tests.browser.conftest import open_visitor
from tests.browser.gallery_bot import GalleryBot
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]
Gallery = tuple[str, GalleryBot]


async def test_everything_works_with_the_keyboard_alone(visitor: Visitor) -> None:
    keys = visitor.page.keyboard
    await keys.press("Tab")
    await expect(visitor.page.get_by_role("link", name="Skip to the message box")).to_be_focused()
    await keys.press("Enter")
    await expect(visitor.box).to_be_focused()
    await keys.type("/show card")
    await keys.press("Enter")
    await keys.press("Enter")
    await visitor.expect_newest("Problem of the day")
    await expect(visitor.box).to_be_focused()
    answer = visitor.newest.get_by_role("button", name="Answer", exact=True)
    for _ in range(80):
        await keys.press("Shift+Tab")
        if await answer.evaluate("node => node === document.activeElement"):
            break
    await keys.press("Enter")
    await expect(visitor.form.get_by_label("Your answer")).to_be_focused()
    await keys.type("{2}")
    for key in ("Tab", "Tab", "Space", "Enter"):
        await keys.press(key)
    await visitor.expect_newest("You wrote {2}, Guess")
    await expect(visitor.page.locator(":focus")).to_have_attribute("data-key", "form")


async def test_the_theme_is_remembered(visitor: Visitor) -> None:
    toggle = visitor.page.get_by_role("button", name="Dark theme")
    await toggle.click()
    await expect(toggle).to_have_attribute("aria-pressed", "true")
    await visitor.page.reload()
    await expect(toggle).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("width", [320, 360, 768])
async def test_nothing_sticks_out_of_a_narrow_window(browser: Browser, gallery: Gallery, width: int) -> None:
    async with open_visitor(browser, gallery[0], viewport={"width": width, "height": 640}) as visitor:
        await visitor.show("card")
        await visitor.expect_newest("Problem of the day")
        assert await visitor.page.evaluate("document.documentElement.scrollWidth") <= width
        log = await visitor.log.evaluate("node => [node.scrollWidth, node.clientWidth]")
        assert log[0] <= log[1]
        for control in ("Clock", "Bot status"):
            await visitor.page.get_by_role("button", name=control).click()
            box = await visitor.page.locator(".panel:visible").bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
            await visitor.page.keyboard.press("Escape")


@pytest.mark.parametrize("scheme", ["dark", "light"])
async def test_axe_finds_nothing_in_any_state(browser: Browser, gallery: Gallery, axe_source: str, scheme: str) -> None:
    async with open_visitor(browser, gallery[0], color_scheme=scheme) as visitor:
        await visitor.show("card")
        await visitor.expect_newest("Problem of the day")
        assert await visitor.violations(axe_source) == []
        await visitor.press("Answer")
        await visitor.form.get_by_role("button", name="Submit").click()
        assert await visitor.violations(axe_source) == []
        await visitor.page.keyboard.press("Escape")
        await visitor.show("private")
        await visitor.show("embed")
        await visitor.expect_newest("Week 12")
        await visitor.page.get_by_role("button", name="Developer panel", exact=True).click()
        await visitor.page.get_by_role("button", name="Clock").click()
        assert await visitor.violations(axe_source) == []
        await visitor.choose("greet")
        await visitor.page.get_by_role("combobox", name="city").press("ArrowDown")
        await visitor.page.get_by_role("button", name="Send", exact=True).click()
        assert await visitor.violations(axe_source) == []
        await visitor.page.keyboard.press("Escape")
        await visitor.page.get_by_role("button", name="Leave the command").click()
        await visitor.box.fill("/sh")
        assert await visitor.violations(axe_source) == []
