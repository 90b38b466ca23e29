"""An explorer's picture with buttons that vary it in place, which work for ever: the message carries the state.

What was typed can be longer than one ``custom_id``. Each button therefore carries its number and a piece of the state;
together they are read from the message. Where even that has no room, the picture comes without buttons.
"""

import re
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote, unquote

import discord

from bot.errors import InvalidInputError
from bot.services.explorers import Exploration
from bot.translation import _
from bot.ui.buttons import LemmaButton
from bot.ui.cards import Block, Card, card
from bot.ui.drawings import picture
from bot.ui.flow import look_of, send_private, services_of
from bot.ui.respond import Interaction, acknowledge, is_private, replace_card
from bot.ui.who import learner_of

VERB = "vary"
PIECE = 100 - len(f"{VERB}:00:")  # what one custom_id has room for
PLAIN = "()[]{},^*/+-.<>|!' "
PACKED = "~"
MOST_UNPACKED = 10_000
LABEL = 80


def exploration_card(title: str, module: str, name: str, found: Exploration) -> Card:
    """Return the card of an exploration, with a button for each way to vary it."""
    caption: Block = found.caption if found.caption_drawing is None else picture(found.caption_drawing, "caption")
    drawn = None if found.drawing is None else picture(found.drawing, name)
    return card(_(title), drawn, caption, actions=_buttons(module, name, found))


def _buttons(module: str, name: str, found: Exploration) -> list["Vary"]:
    pieces = in_pieces(state_of(module, name, found.arguments), len(found.variations))
    return [
        Vary(number, piece, label=_label(one.name, one.value if one.possible else ""), disabled=not one.possible)
        for number, (one, piece) in enumerate(zip(found.variations, pieces, strict=False))
    ]


def _label(name: str, value: str) -> str:
    text = _("{name} → {value}").format(name=_(name), value=_(value)) if value else _(name)
    return text if len(text) <= LABEL else text[: LABEL - 1] + "…"


def state_of(module: str, name: str, arguments: Mapping[str, str]) -> str:
    """Return an exploration as text without colons, packed where that is shorter."""
    pairs = [f"{argument}={quote(text, safe=PLAIN)}" for argument, text in arguments.items()]
    plain = ";".join([f"{module}.{name}", *pairs]).replace("_", "%5F").replace(" ", "_")
    packed = PACKED + urlsafe_b64encode(zlib.compress(plain.encode(), 9)).decode().rstrip("=")
    return min(plain, packed, key=len)


def read_state(state: str) -> tuple[str, str, dict[str, str]]:
    """Return module, name and arguments; raise ``ValueError`` for text that ``state_of`` did not write."""
    if state.startswith(PACKED):
        raw = urlsafe_b64decode(state[1:] + "=" * (-(len(state) - 1) % 4))
        try:
            state = zlib.decompressobj().decompress(raw, MOST_UNPACKED).decode()
        except zlib.error as error:
            raise ValueError("not packed") from error
    head, *pairs = state.replace("_", " ").split(";")
    module, dot, name = unquote(head).partition(".")
    if not dot:
        raise ValueError("no explorer is named")
    arguments = dict(pair.split("=", 1) for pair in pairs)
    return module, name, {argument: unquote(text) for argument, text in arguments.items()}


def in_pieces(state: str, count: int) -> list[str]:
    """Return the state in as many pieces as there are buttons, later ones empty; nothing where it does not fit."""
    pieces = [state[at * PIECE : (at + 1) * PIECE] for at in range(count)]
    return pieces if len(state) <= PIECE * count else []


class Vary(LemmaButton, verb=VERB):
    """Draws the exploration again with one argument a step further: in place, or for a bystander on their own card."""

    async def pressed(self, interaction: Interaction) -> None:
        """Read the state from the message, and show what the button promises."""
        module, name, arguments = _state_in(interaction.message)
        mine = _belongs_to(interaction)
        if mine:
            await interaction.response.defer()
        else:
            await acknowledge(interaction, ephemeral=True)
        learner = learner_of(interaction)
        services = services_of(interaction)
        await services.practice.require_module(learner.guild_id, module)
        found = await services.explorers.explore(
            module, name, arguments, await look_of(interaction), owner=learner.user_id, vary=int(self.arguments[0])
        )
        view = exploration_card(await services.catalogue.explorer_title(module, name), module, name, found)
        if mine:
            await replace_card(interaction, view)
        else:
            await send_private(interaction, view)


def _belongs_to(interaction: Interaction) -> bool:
    """Return whether the picture is this member's: seen by nobody else, or asked for by them."""
    message = interaction.message
    if message is None or message.flags.ephemeral or is_private(interaction):
        return True
    asked = message.interaction_metadata
    return asked is not None and asked.user.id == interaction.user.id


def _state_in(message: discord.Message | None) -> tuple[str, str, dict[str, str]]:
    components = [] if message is None else [part.to_dict() for part in message.components]
    pieces = dict(_pieces(components))
    try:
        return read_state("".join(piece for _number, piece in sorted(pieces.items())))
    except ValueError as error:
        raise InvalidInputError(_("This button belongs to an older picture. Use the command again.")) from error


def _pieces(components: Sequence[Any]) -> Iterator[tuple[int, str]]:
    for part in components:
        found = re.fullmatch(rf"{VERB}:(\d+):([^:]*)", str(part.get("custom_id") or ""))
        if found:
            yield int(found[1]), found[2]
        yield from _pieces(part.get("components") or ())
