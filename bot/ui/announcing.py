"""Posting a challenge in its channel, and keeping that post true."""

import discord
import structlog

from bot.services.challenges import ChallengePage
from bot.translation import _
from bot.ui.challenge_card import announcement_card
from bot.ui.flow import services_of
from bot.ui.respond import Interaction

log = structlog.get_logger(__name__)


async def announce(interaction: Interaction, page: ChallengePage, channel_id: int) -> str:
    """Post the challenge and return what to tell the instructor; it is open even where it cannot be posted."""
    channel = interaction.client.get_partial_messageable(channel_id, guild_id=interaction.guild_id)
    try:
        message = await channel.send(view=announcement_card(page))
    except discord.HTTPException as error:
        log.warning("challenge not announced", channel_id=channel_id, code=error.code)
        return _(
            "It is open, but I could not post in <#{channel}>. Members find it with `/challenge list`; "
            "`/setup doctor` says what is missing."
        ).format(channel=channel_id)
    await services_of(interaction).teaching.announced(page, message.id)
    return _("It is open and announced in <#{channel}>.").format(channel=channel_id)


async def redraw_announcement(client: discord.Client, page: ChallengePage) -> None:
    """Draw the post of a challenge anew after it has changed; a post that is gone is no harm."""
    challenge = page.challenge
    if challenge.channel_id is None or challenge.message_id is None:
        return
    channel = client.get_partial_messageable(challenge.channel_id, guild_id=challenge.guild_id)
    try:
        await channel.get_partial_message(challenge.message_id).edit(view=announcement_card(page))
    except discord.HTTPException as error:
        log.info("announcement not redrawn", message_id=challenge.message_id, code=error.code)
