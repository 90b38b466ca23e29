"""Modals that survive a restart: the ``custom_id`` carries name, state and a nonce; one listener reads them all.

A modal that this process never opened is dropped by discord.py without an answer, and two open modals with one
``custom_id`` overwrite each other (measured on 2.7.1). So modals are never stored: ``modal:<name>:<state>:<nonce>``
is looked up among the subclasses when it comes back.
"""

import secrets
from collections.abc import Mapping
from typing import Any, ClassVar

import discord

from bot.translation import _
from bot.ui.buttons import custom_id, is_claimed
from bot.ui.cards import Accent, card
from bot.ui.discovery import descendants
from bot.ui.locale import speak_to
from bot.ui.respond import Interaction, send_card, show_error

TITLE_LIMIT = 45
LABEL_LIMIT = 45
DESCRIPTION_LIMIT = 100
PLACEHOLDER_LIMIT = 100

Values = Mapping[str, str | list[str]]


class StatefulModal(discord.ui.Modal):
    """A modal whose answer is read by ``submitted``: ``class Rename(StatefulModal, name="rename")``."""

    name: ClassVar[str] = ""

    def __init_subclass__(cls, *, name: str = "", **options: Any) -> None:
        super().__init_subclass__(**options)
        cls.name = name

    def __init__(self, *state: str | int, title: str) -> None:
        identifier = custom_id("modal", self.name, *state, secrets.token_hex(4))
        super().__init__(title=shorten(title, TITLE_LIMIT), custom_id=identifier)
        self.stop()  # discord.py then opens the modal without storing it

    def ask(
        self,
        identifier: str,
        label: str,
        *,
        description: str = "",
        placeholder: str = "",
        default: str = "",
        long: bool = False,
        required: bool = True,
        max_length: int = 1000,
    ) -> None:
        """Add a text field."""
        field: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id=identifier,
            style=discord.TextStyle.paragraph if long else discord.TextStyle.short,
            placeholder=shorten(placeholder, PLACEHOLDER_LIMIT) or None,
            default=default or None,
            required=required,
            max_length=max_length,
        )
        self.add(label, field, description=description)

    def add(self, label: str, component: discord.ui.Item[Any], *, description: str = "") -> None:
        """Add a labelled component: text input, select, radio group, checkbox group or file upload."""
        text, hint = shorten(label, LABEL_LIMIT), shorten(description, DESCRIPTION_LIMIT) or None
        self.add_item(discord.ui.Label(text=text, component=component, description=hint))

    @classmethod
    async def submitted(cls, interaction: Interaction, state: list[str], values: Values) -> None:
        """Answer the member; ``values`` maps each field's ``custom_id`` to its text or list of chosen values."""
        raise NotImplementedError


def shorten(text: str, limit: int) -> str:
    """Return the text, cut with an ellipsis where it is longer than Discord allows."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


async def answer_interaction(interaction: Interaction) -> None:
    """Answer modals by their ``custom_id``, and every component that nobody claims; leave the rest alone."""
    data: Mapping[str, Any] = interaction.data or {}
    identifier = str(data.get("custom_id", ""))
    if interaction.type is discord.InteractionType.modal_submit:
        await _answer_modal(interaction, identifier)
    elif interaction.type is discord.InteractionType.component and not is_claimed(identifier):
        speak_to(interaction)
        await _explain_unknown(interaction)


async def _answer_modal(interaction: Interaction, identifier: str) -> None:
    speak_to(interaction)
    kind, name, *state = [*identifier.split(":"), ""]
    modal = known_modals().get(name) if kind == "modal" else None
    if modal is None:
        await _explain_unknown(interaction)
        return
    try:
        await modal.submitted(interaction, state[:-2], read_values(interaction))
    except Exception as error:  # noqa: BLE001  # nobody above would answer the member
        await show_error(interaction, error)


async def _explain_unknown(interaction: Interaction) -> None:
    sentence = _("This belongs to an older version of Lemma and no longer works. Use the command again.")
    try:
        await send_card(interaction, card("", sentence, accent=Accent.QUIET))
    except discord.HTTPException as error:
        await show_error(interaction, error)


def known_modals() -> dict[str, type[StatefulModal]]:
    """Return every modal that has been imported, by name."""
    return {modal.name: modal for modal in descendants(StatefulModal) if modal.name}


def read_values(interaction: Interaction) -> dict[str, str | list[str]]:
    """Return what was filled in, by the ``custom_id`` of the field; a choice left open is an empty text."""
    values: dict[str, str | list[str]] = {}
    data: Mapping[str, Any] = interaction.data or {}
    for row in data.get("components", ()):
        fields = [row["component"]] if "component" in row else row.get("components", ())
        for field in fields:
            value = field.get("values", field.get("value"))
            values[field["custom_id"]] = "" if value is None else value if isinstance(value, list) else str(value)
    return values
