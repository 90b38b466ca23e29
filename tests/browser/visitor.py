"""What a visitor does on the page, in the words of the tests."""

from dataclasses import dataclass
from typing import Any

from playwright.async_api import Locator, Page, expect


@dataclass(frozen=True)
class Visitor:
    """One person at one page."""

    page: Page
    address: str
    errors: list[str]

    @property
    def log(self) -> Locator:
        """The message log."""
        return self.page.get_by_role("log", name="Messages")

    @property
    def box(self) -> Locator:
        """The box in which messages are written."""
        return self.page.locator("#composer-text:visible, #command-text:visible")

    @property
    def newest(self) -> Locator:
        """The newest message."""
        return self.page.locator("article.message").last

    @property
    def form(self) -> Locator:
        """The form that the bot opened."""
        return self.page.get_by_role("dialog")

    async def command(self, path: str, **options: str) -> None:
        """Choose a command from the picker, fill in its options, and send it."""
        await self.choose(path)
        for name, value in options.items():
            field = self.page.locator(".option").filter(has=self.page.locator("label", has_text=name)).locator("input")
            await field.fill(value)
            if await field.get_attribute("role") == "combobox":
                await self.page.get_by_role("option").filter(has_text=value).first.click()
        await self.page.get_by_role("button", name="Send", exact=True).click()

    async def show(self, what: str) -> Locator:
        """Use one of the gallery bot's commands, and return the message that it brings."""
        before = await self.page.locator("article.message").count()
        await self.command(f"show {what}")
        await expect(self.page.locator("article.message")).to_have_count(before + 1)
        return self.newest

    async def choose(self, path: str) -> None:
        """Type a command's name and take the first suggestion."""
        await self.box.fill(f"/{path}")
        await expect(self.page.get_by_role("option").first).to_contain_text(f"/{path}")
        await self.box.press("Enter")

    async def say(self, words: str) -> None:
        """Write a message."""
        await self.box.fill(words)
        await self.box.press("Enter")
        await expect(self.log).to_contain_text(words)

    async def act_as(self, name: str) -> None:
        """Become another person."""
        await self.page.locator("label.person", has_text=name).click()
        await expect(self.page.locator("#notices")).to_contain_text(f"You now act as {name}")

    async def message_the_bot(self) -> None:
        """Open the conversation with the bot."""
        await self.page.get_by_role("button", name="Message the bot").click()
        await expect(self.page.locator("#channel-head")).to_contain_text("Lemma")

    async def press(self, name: str) -> None:
        """Press a button of the newest message that has it."""
        await self.log.get_by_role("button", name=name, exact=True).last.click()

    async def expect_newest(self, words: str) -> None:
        """Wait until the newest message says this."""
        await expect(self.newest).to_contain_text(words)

    async def violations(self, axe_source: str) -> list[str]:
        """Return what axe-core finds wrong with the page as it is now."""
        await self.page.evaluate(f"() => {{ if (!window.axe) {{ {axe_source} }} }}")
        found: list[dict[str, Any]] = await self.page.evaluate(
            "async () => (await window.axe.run(document)).violations"
        )
        return [f"{v['id']}: {v['help']}: {[node['html'][:160] for node in v['nodes']][:4]}" for v in found]
