"""Buttons and selects that work for ever: their state is in the ``custom_id``, not in this process.

A subclass names its verb and says what a press does; ``custom_id`` is ``verb:argument:argument``. Subclasses are found
by scanning (``bot.ui.discovery``), so nobody edits a list. discord.py only logs an exception raised in such an item
(measured on 2.7.1), therefore the base catches everything and answers the member.
"""

import re
from typing import Any, ClassVar, Self

import discord

from bot.ui.discovery import descendants
from bot.ui.locale import speak_to
from bot.ui.respond import Interaction, show_error

AnySelect = (
    discord.ui.Select[Any]
    | discord.ui.ChannelSelect[Any]
    | discord.ui.RoleSelect[Any]
    | discord.ui.UserSelect[Any]
    | discord.ui.MentionableSelect[Any]
)

NEVER = r"(?!)"  # the template of the abstract bases: matches nothing


class LemmaItem(discord.ui.DynamicItem[discord.ui.Item[Any]], template=NEVER):
    """What buttons and selects share: parsing the ``custom_id``, the member's language, and errors."""

    verb: ClassVar[str] = ""

    def __init_subclass__(cls, *, verb: str = "", **_options: Any) -> None:
        super().__init_subclass__(template=rf"{re.escape(verb)}(?::[^:]*)*" if verb else NEVER)
        cls.verb = verb

    @property
    def arguments(self) -> list[str]:
        """The state that the ``custom_id`` carries."""
        return self.custom_id.split(":")[1:]

    @classmethod
    async def from_custom_id(
        cls, _interaction: Interaction, item: discord.ui.Item[Any], _match: re.Match[str], /
    ) -> Self:
        """Wrap the component that was used; its state is read from its ``custom_id``."""
        revived = cls.__new__(cls)
        discord.ui.DynamicItem.__init__(revived, item)
        return revived

    async def callback(self, interaction: Interaction) -> None:
        """Run ``pressed`` in the member's language and answer whatever it raises."""
        speak_to(interaction)
        try:
            await self.pressed(interaction)
        except Exception as error:  # noqa: BLE001  # discord.py would only log it and leave the member without an answer
            await show_error(interaction, error)

    async def pressed(self, interaction: Interaction) -> None:
        """Do what this item promises; subclasses say what."""
        raise NotImplementedError


class LemmaButton(LemmaItem):
    """A button: ``class Hint(LemmaButton, verb="hint")``, made with ``Hint(exercise_id, label=_("Hint"))``."""

    def __init__(
        self,
        *arguments: str | int,
        label: str,
        style: discord.ButtonStyle = discord.ButtonStyle.secondary,
        emoji: str | None = None,
        disabled: bool = False,
    ) -> None:
        super().__init__(
            discord.ui.Button(
                label=label,
                style=style,
                emoji=emoji,
                disabled=disabled,
                custom_id=custom_id(self.verb, *arguments),
            )
        )


class LemmaSelect(LemmaItem):
    """A select of any kind, given ready-made; its chosen values are in ``self.values``."""

    def __init__(self, select: AnySelect, *arguments: str | int) -> None:
        select.custom_id = custom_id(self.verb, *arguments)
        super().__init__(select)

    @property
    def values(self) -> list[Any]:
        """What was chosen: strings, or channels, roles and users for those kinds of select."""
        values: list[Any] = getattr(self.item, "values", [])
        return values


def button(
    verb: str,
    *arguments: str | int,
    label: str,
    style: discord.ButtonStyle = discord.ButtonStyle.secondary,
    emoji: str | None = None,
) -> discord.ui.Button[Any]:
    """Return a button that the item of this verb answers, for cards that the item itself draws."""
    return discord.ui.Button(label=label, style=style, emoji=emoji, custom_id=custom_id(verb, *arguments))


def custom_id(verb: str, *arguments: str | int) -> str:
    """Return ``verb:argument:…``; raise ``ValueError`` when it would not survive the journey to Discord."""
    text = ":".join([verb, *(str(argument) for argument in arguments)])
    if len(text) > 100 or any(":" in str(argument) for argument in arguments):  # noqa: PLR2004  # Discord's limit
        raise ValueError(f"custom_id cannot carry {text!r}")
    return text


def known_items() -> list[type[LemmaItem]]:
    """Return every concrete button and select that has been imported."""
    return [item for item in descendants(LemmaItem) if item.verb]


def is_claimed(identifier: str) -> bool:
    """Return whether some known item answers to this ``custom_id``."""
    return any(item.__discord_ui_compiled_template__.fullmatch(identifier) for item in known_items())
