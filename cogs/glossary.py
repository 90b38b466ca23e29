"""The glossary: what a word of the course means, in plain English, and what it is called in other languages."""

from typing import TYPE_CHECKING

from discord import app_commands
from discord.ext import commands

from bot.services.catalogue import Choice, matching
from bot.services.word_quiz import new_quiz
from bot.translation import _
from bot.ui.flow import look_of, send_private
from bot.ui.glossary_card import listing_card, term_card
from bot.ui.module_cog import any_install, anywhere, choices
from bot.ui.respond import Interaction, acknowledge
from bot.ui.word_quiz_card import question_card
from problems.curriculum import MODULES

if TYPE_CHECKING:
    from bot.client import TutorBot


@any_install
@anywhere
class Glossary(commands.GroupCog, group_name="glossary", group_description="The words of the course, explained"):
    """Words explained in private, in a server or in direct messages."""

    def __init__(self, bot: "TutorBot") -> None:
        super().__init__()
        self.bot = bot

    @app_commands.command(description="What a word means, with its symbol, an example and translations")
    @app_commands.describe(
        term="A word in any of the languages; start typing to find it", language="Show the word in this language too"
    )
    async def define(self, interaction: Interaction, term: str, language: str | None = None) -> None:
        """Explain a word."""
        await acknowledge(interaction)
        glossary = self.bot.services.glossary
        entry = await glossary.entry(
            glossary.term_named(term), await self._language(interaction, language), await look_of(interaction)
        )
        await send_private(interaction, term_card(entry))

    @app_commands.command(name="list", description="All the words of the course, or of one module")
    @app_commands.describe(
        module="Only the words of this module; start typing to find it", language="Show the words in this language too"
    )
    async def list_words(
        self, interaction: Interaction, module: str | None = None, language: str | None = None
    ) -> None:
        """List the words."""
        await acknowledge(interaction)
        listing = self.bot.services.glossary.listing(module or "", await self._language(interaction, language), 1)
        await send_private(interaction, listing_card(listing))

    @app_commands.command(description="A handful of questions about the words, only for you")
    @app_commands.describe(
        module="Only the words of this module; start typing to find it",
        language="Ask for the words in this language too; the one of your settings if left out",
    )
    async def quiz(self, interaction: Interaction, module: str | None = None, language: str | None = None) -> None:
        """Ask about the words."""
        await acknowledge(interaction)
        quiz = new_quiz(interaction.id, module or "", await self._language(interaction, language))
        await send_private(interaction, question_card(quiz))

    @define.autocomplete("term")
    async def _terms(self, _interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return await choices(self.bot.services.glossary.term_choices(current))

    @define.autocomplete("language")
    @list_words.autocomplete("language")
    @quiz.autocomplete("language")
    async def _languages(self, _interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return await choices(self.bot.services.glossary.language_choices(current))

    @list_words.autocomplete("module")
    @quiz.autocomplete("module")
    async def _modules(self, _interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        found = matching([Choice(_(module.title), slug) for slug, module in MODULES.items()], current)
        return [app_commands.Choice(name=choice.label, value=choice.slug) for choice in found]

    async def _language(self, interaction: Interaction, named: str | None) -> str:
        services = self.bot.services
        if named:
            return services.glossary.language_named(named)
        return await services.profiles.language(interaction.user.id, interaction.locale.value)


async def setup(bot: "TutorBot") -> None:
    """Add the cog."""
    await bot.add_cog(Glossary(bot))
