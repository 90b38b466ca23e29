"""Answering an interaction: acknowledge, send a card, apologise. Works before and after an acknowledgement."""

import asyncio
import secrets
from collections.abc import Mapping, Sequence
from typing import Any

import aiohttp
import discord
import structlog
from discord import app_commands

from bot.errors import LearnerFacingError
from bot.translation import _
from bot.ui.cards import Accent, Card, card

log = structlog.get_logger(__name__)

Interaction = discord.Interaction[Any]

RETRY_AFTER = 0.5  # seconds
UNKNOWN_INTERACTION = 10062
EXPIRED_WEBHOOK_TOKEN = 50027


def is_private(interaction: Interaction) -> bool:
    """Return whether this is the direct conversation with Lemma, where nothing needs to be ephemeral.

    A direct message between two members, where one has installed Lemma for themselves, is not.
    """
    return interaction.context.dm_channel


async def acknowledge(interaction: Interaction, ephemeral: bool | None = None) -> None:
    """Tell Discord at once that an answer is coming; call it before anything that may take time.

    The answer is for this member alone unless ``ephemeral`` is False.
    """
    if not interaction.response.is_done():
        hidden = not is_private(interaction) if ephemeral is None else ephemeral
        await interaction.response.defer(ephemeral=hidden, thinking=True)


async def send_card(
    interaction: Interaction, view: Card, files: Sequence[discord.File] | None = None, ephemeral: bool = True
) -> discord.Message | None:
    """Send a card as the answer, or as a follow-up when there already is one; return the message where known."""
    if interaction.response.is_done():
        try:
            return await _follow_up(interaction, view, files, ephemeral=ephemeral)
        except (OSError, aiohttp.ClientError):  # the connection broke: what was judged has still to be told
            await asyncio.sleep(RETRY_AFTER)
            return await _follow_up(interaction, view, files, ephemeral=ephemeral)
    attachments = list(view.files() if files is None else files)
    answer = await interaction.response.send_message(view=view, files=attachments, ephemeral=ephemeral)
    return answer.resource if isinstance(answer.resource, discord.Message) else None


async def _follow_up(
    interaction: Interaction, view: Card, files: Sequence[discord.File] | None, *, ephemeral: bool
) -> discord.Message:
    for file in files or ():
        file.reset(seek=True)
    attachments = list(view.files() if files is None else files)
    message: discord.Message = await interaction.followup.send(
        view=view, files=attachments, ephemeral=ephemeral, wait=True
    )
    return message


async def replace_card(interaction: Interaction, view: Card) -> None:
    """Show a card in place of the message whose button was pressed (pages, settings)."""
    if interaction.response.is_done():
        await interaction.edit_original_response(view=view, attachments=view.files())
    else:
        await interaction.response.edit_message(view=view, attachments=view.files())


async def say(
    interaction: Interaction, sentence: str, *, ephemeral: bool = True, accent: Accent = Accent.PLAIN
) -> None:
    """Answer with one sentence."""
    await send_card(interaction, card("", sentence, accent=accent), ephemeral=ephemeral)


async def show_error(interaction: Interaction, error: BaseException) -> None:
    """Tell the member what went wrong: the sentence of a learner-facing error, else an apology with a reference."""
    if has_expired(error):
        log.warning("interaction expired", interaction_id=interaction.id)
        return
    sentence = sentence_for(error)
    if sentence is None:
        reference = secrets.token_hex(4)
        log.error("interaction failed", reference=reference, interaction_id=interaction.id, exc_info=error)
        sentence = _("Something went wrong on our side, and nothing you did was lost. Reference: {reference}").format(
            reference=reference
        )
    try:
        await send_card(interaction, card("", f"⚠️ {sentence}", accent=Accent.ALMOST))
    except discord.HTTPException as failure:
        # The interaction has expired or its message is gone: there is nobody left to tell.
        log.warning("could not answer", interaction_id=interaction.id, code=failure.code, status=failure.status)


def has_expired(error: BaseException) -> bool:
    """Return whether Discord has given the interaction up: nothing was counted, and there is nobody left to tell."""
    cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
    return isinstance(cause, discord.NotFound) and cause.code in (UNKNOWN_INTERACTION, EXPIRED_WEBHOOK_TOKEN)


def sentence_for(error: BaseException) -> str | None:
    """Return what to tell the member, or ``None`` when the error is ours and has to be logged."""
    cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
    if isinstance(cause, LearnerFacingError):
        return cause.sentence
    if isinstance(cause, discord.HTTPException):
        return _sentence_for_refusal(cause)
    if isinstance(cause, app_commands.MissingPermissions):
        return _("You need the permission “{permission}” for this.").format(
            permission=", ".join(name.replace("_", " ").title() for name in cause.missing_permissions)
        )
    for kind, sentence in _SENTENCES.items():
        if isinstance(cause, kind):
            return _(sentence)
    return None


def _sentence_for_refusal(error: discord.HTTPException) -> str | None:
    if isinstance(error, discord.Forbidden):
        return _("I am not allowed to do that here. An administrator can run `/setup doctor` to see what is missing.")
    if isinstance(error, discord.NotFound):
        return _("That message or channel does not exist any more.")
    return None


_SENTENCES: Mapping[type[app_commands.AppCommandError], str] = {
    app_commands.TransformerError: "That option cannot be used here. Pick one of the suggestions.",
    app_commands.NoPrivateMessage: "This works in a server only.",
    app_commands.CommandNotFound: "This command has changed. Wait a minute, reload Discord, and try again.",
    app_commands.CommandSignatureMismatch: "This command has changed. Wait a minute, reload Discord, and try again.",
}
