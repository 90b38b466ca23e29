"""The language in which to speak to the member at hand, and the translation of command texts."""

from typing import Any

import discord
from discord import app_commands

from bot.translation import catalogue, speak


def speak_to(interaction: discord.Interaction[Any]) -> None:
    """Speak the member's language for the rest of this task."""
    speak(interaction.locale.value)


class CommandTranslator(app_commands.Translator):
    """Translates descriptions of commands and options through gettext; names stay as they are everywhere."""

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """Return the text in the locale, or ``None`` where there is no translation of it."""
        place = app_commands.TranslationContextLocation
        if context.location in (place.command_name, place.group_name, place.parameter_name):
            return None
        translated = catalogue(locale.value).gettext(string.message)
        return None if translated == string.message else translated
