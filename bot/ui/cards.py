"""Cards: one builder for every message that Lemma sends (Components V2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from io import BytesIO
from typing import Any

import discord

TEXT_LIMIT = 4000  # characters in one message with Components V2, all text displays together
ALT_LIMIT = 1024  # characters of an attachment's description
BUTTONS_A_ROW = 5


class Accent(IntEnum):
    """The colour of a card's edge; a sign beside the text, never the only sign."""

    PLAIN = 0x5B7DB1
    GOOD = 0x2E8B57
    ALMOST = 0xB8860B
    BAD = 0xB5534C
    QUIET = 0x6C757D


@dataclass(frozen=True)
class Picture:
    """A picture to attach: file name, PNG or GIF bytes and the alt text that says the same."""

    name: str
    data: bytes
    alt: str

    def file(self, *, spoiler: bool = False) -> discord.File:
        """Return a fresh attachment; discord.py closes a file once it has been sent."""
        alt = self.alt if len(self.alt) <= ALT_LIMIT else self.alt[: ALT_LIMIT - 1] + "…"
        return discord.File(BytesIO(self.data), filename=self.name, description=alt, spoiler=spoiler)


Block = str | Picture | discord.ui.Item[Any]


class Card(discord.ui.LayoutView):
    """A view that knows its pictures and is never kept in memory: its buttons carry their own state."""

    def __init__(self) -> None:
        super().__init__(timeout=None)
        self.pictures: list[Picture] = []
        self.stop()  # discord.py then sends the view without storing it

    def files(self) -> list[discord.File]:
        """Return fresh attachments for the pictures of this card."""
        return [picture.file() for picture in self.pictures]


def card(
    title: str,
    *blocks: Block | None,
    accent: Accent = Accent.PLAIN,
    pictures: Sequence[Picture] = (),
    actions: Sequence[discord.ui.Item[Any]] = (),
    footer: str = "",
) -> Card:
    """Build a card: title, blocks of Markdown, pictures or items in order, a small footer, rows of buttons.

    Text beyond Discord's limit is cut with an ellipsis; ``None`` among the blocks is left out.
    """
    view = Card()
    container: discord.ui.Container[Card] = discord.ui.Container(accent_colour=int(accent))
    room = TEXT_LIMIT
    for block in (f"### {title}" if title else None, *blocks, *pictures, f"-# {footer}" if footer else None):
        if block is None or block == "" or (isinstance(block, str) and not room):
            continue
        if isinstance(block, str):
            text = block if len(block) <= room else block[: max(room - 1, 0)] + "…"
            room -= len(text)
            container.add_item(discord.ui.TextDisplay(text))
        elif isinstance(block, Picture):
            view.pictures.append(block)
            container.add_item(gallery(block))
        else:
            container.add_item(block)
    for row in rows(actions):
        container.add_item(row)
    view.add_item(container)
    return view


def gallery(picture: Picture) -> discord.ui.MediaGallery[Any]:
    """Return the block that shows an attached picture, with its alt text."""
    alt = picture.alt if len(picture.alt) <= ALT_LIMIT else picture.alt[: ALT_LIMIT - 1] + "…"
    return discord.ui.MediaGallery(discord.MediaGalleryItem(f"attachment://{picture.name}", description=alt))


def rows(actions: Sequence[discord.ui.Item[Any]]) -> list[discord.ui.ActionRow[Any]]:
    """Return action rows: buttons five a row, a select alone in its row."""
    result: list[discord.ui.ActionRow[Any]] = []
    line: list[discord.ui.Item[Any]] = []
    for action in actions:
        wide = action.width >= BUTTONS_A_ROW
        if line and (wide or len(line) == BUTTONS_A_ROW):
            result.append(discord.ui.ActionRow(*line))
            line = []
        line.append(action)
        if wide:
            result.append(discord.ui.ActionRow(*line))
            line = []
    if line:
        result.append(discord.ui.ActionRow(*line))
    return result
