"""The journal: the commands, the form, the entries, and saving a message."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import discord
from discord import app_commands

from bot.errors import InvalidInputError
from bot.services.journal import TEXT_LIMIT, TITLE_LIMIT
from bot.services.names import plain
from bot.storage.journal import JournalEntry
from bot.translation import _
from bot.ui.buttons import LemmaButton, LemmaSelect
from bot.ui.cards import Accent, Card, card
from bot.ui.flow import send_private, services_of
from bot.ui.modals import StatefulModal, Values, shorten
from bot.ui.respond import Interaction, acknowledge, replace_card, send_card

FILE = "lemma-journal.md"


class JournalCommands(app_commands.Group):
    """``/me journal``; the group stands in the profile cog."""

    def __init__(self) -> None:
        super().__init__(name="journal", description="Your log of derivations and worked examples")

    @app_commands.command(description="Write something down, in a form")
    async def add(self, interaction: Interaction) -> None:
        """Open the form."""
        await interaction.response.send_modal(EntryModal())

    @app_commands.command(description="Look something up in your journal")
    @app_commands.describe(text="Words to look for; the newest entries if you leave it out")
    async def find(self, interaction: Interaction, text: str = "") -> None:
        """List what is found."""
        await acknowledge(interaction)
        found = await services_of(interaction).journal.find(interaction.user.id, text)
        await send_private(interaction, found_card(found, text))

    @app_commands.command(description="Get your whole journal as a Markdown file")
    async def export(self, interaction: Interaction) -> None:
        """Send the file."""
        await acknowledge(interaction)
        content = await services_of(interaction).journal.export(interaction.user.id)
        file = discord.File(BytesIO(content), filename=FILE, description=_("Your journal (Markdown)"))
        attached: discord.ui.File[Card] = discord.ui.File(f"attachment://{FILE}")
        await send_card(interaction, card(_("Your journal"), attached), files=[file])


class EntryModal(StatefulModal, name="journal"):
    """Asks what to write down."""

    def __init__(self) -> None:
        super().__init__(title=_("Into your journal"))
        self.ask("title", _("Title"), required=False, max_length=TITLE_LIMIT)
        hint = _("Derivation, worked example, idea; LaTeX is fine")
        self.ask("text", _("Entry"), description=hint, long=True, max_length=TEXT_LIMIT)

    @classmethod
    async def submitted(cls, interaction: Interaction, _state: list[str], values: Values) -> None:
        """Keep the entry."""
        title, text = str(values.get("title") or ""), str(values.get("text") or "")
        entry = await services_of(interaction).journal.add(interaction.user.id, title, text)
        await send_private(interaction, saved_card(entry))


class PickEntry(LemmaSelect, verb="journal-pick"):
    """Shows the entry that was chosen from the list."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show it."""
        entry = await services_of(interaction).journal.one(interaction.user.id, str(self.values[0]))
        await send_private(interaction, entry_card(entry))


class RemoveEntry(LemmaButton, verb="journal-remove"):
    """Removes an entry of whoever presses it, and of nobody else."""

    async def pressed(self, interaction: Interaction) -> None:
        """Remove it, in place."""
        gone = await services_of(interaction).journal.remove(interaction.user.id, self.arguments[0])
        sentence = _("Removed from your journal.") if gone else _("This entry is not in your journal (any more).")
        await replace_card(interaction, card("", sentence, accent=Accent.QUIET))


async def save_message(interaction: Interaction, message: discord.Message) -> None:
    """Keep what a message says in the journal of whoever asked."""
    await acknowledge(interaction)
    text = text_of(message)
    if not text:
        raise InvalidInputError(_("That message holds no text that could be kept."))
    entry = await services_of(interaction).journal.add(interaction.user.id, "", text[:TEXT_LIMIT])
    await send_private(interaction, saved_card(entry))


def text_of(message: discord.Message) -> str:
    """Return what a message says: its words, its cards' words, and what its pictures show."""
    pieces = [message.content]
    for component in message.components:
        pieces += _texts(component.to_dict())
    return "\n\n".join(piece for piece in pieces if piece)


def saved_card(entry: JournalEntry) -> Card:
    """Return that an entry is kept."""
    text = _("Kept in your journal as “{title}”. Find it again with `/me journal find`.").format(
        title=plain(entry.title)
    )
    remove = RemoveEntry(entry.entry_id, label=_("Remove it again"))
    return card("", f"📓 {text}", accent=Accent.GOOD, actions=[remove])


def found_card(found: Sequence[JournalEntry], text: str) -> Card:
    """Return what was found, with a select to read one entry."""
    title = _("📓 Your journal")
    if not found:
        empty = _("Nothing in your journal holds that.") if text.strip() else _("Your journal is empty so far.")
        way = _("`/me journal add` and the message menu *Save to journal* fill it.")
        return card(title, f"{empty} {way}", accent=Accent.QUIET)
    lines = [f"- {discord.utils.format_dt(entry.at, 'd')} {plain(entry.title)}" for entry in found]
    select: discord.ui.Select[Any] = discord.ui.Select(
        placeholder=_("Read an entry"),
        options=[discord.SelectOption(label=shorten(entry.title, 100), value=entry.entry_id) for entry in found],
    )
    return card(title, "\n".join(lines), actions=[PickEntry(select)])


def entry_card(entry: JournalEntry) -> Card:
    """Return one entry."""
    written = discord.utils.format_dt(entry.at, "f")
    remove = RemoveEntry(entry.entry_id, label=_("Remove"))
    return card(plain(entry.title), entry.text, written, actions=[remove])


def _texts(component: Any) -> list[str]:
    """Return the words of a card's part and of the parts in it; a picture speaks by its description."""
    if isinstance(component, list):
        return [text for part in component for text in _texts(part)]
    if not isinstance(component, dict):
        return []
    own = [component["content"]] if isinstance(component.get("content"), str) else []
    seen = [item.get("description") or "" for item in component.get("items") or []]
    return [*own, *seen, *_texts(component.get("components")), *_texts(component.get("accessory"))]
