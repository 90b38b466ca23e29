"""The day's thread: private until you solve, give up, or the problem closes."""

from typing import Final

import discord
import structlog

from bot.storage.exercises import Exercise
from bot.translation import _
from bot.ui.cards import Accent, Card, card
from bot.ui.carrier import ServiceBot

A_WEEK: Final = 10080  # minutes, the longest that Discord allows

log = structlog.get_logger(__name__)


async def invite(client: ServiceBot, exercise: Exercise, user: discord.abc.Snowflake) -> discord.Thread | None:
    """Add a member to the discussion of a daily problem; without a thread, or without the permission, do nothing."""
    fresh = await client.services.daily.with_thread(exercise)
    if fresh.thread_id is None and fresh.kind == "daily":  # a crash came between the post and its thread
        await open_thread(client, fresh)
        fresh = await client.services.daily.with_thread(exercise)
    if fresh.thread_id is None:
        return None
    try:
        thread = client.get_channel(fresh.thread_id) or await client.fetch_channel(fresh.thread_id)
        if not isinstance(thread, discord.Thread):
            return None
        if thread.archived:
            await thread.edit(archived=False)  # nobody can be added to a thread that rests
        await thread.add_user(user)
    except discord.HTTPException as error:
        log.warning("not added to the discussion", thread_id=fresh.thread_id, code=error.code)
        return None
    return thread


async def open_thread(client: ServiceBot, exercise: Exercise) -> None:
    """Open the private thread of a daily problem in its channel; without the permission there is none."""
    if exercise.channel_id is None or exercise.thread_id is not None:
        return
    channel = client.get_channel(exercise.channel_id)
    if not isinstance(channel, discord.TextChannel):
        return
    name = _("Daily {date}: discussion").format(date=exercise.reference)
    try:
        thread = await channel.create_thread(
            name=name, type=discord.ChannelType.private_thread, invitable=False, auto_archive_duration=A_WEEK
        )
    except discord.HTTPException as error:
        log.warning("no discussion thread", channel_id=exercise.channel_id, code=error.code)
        return
    await client.services.daily.remember_thread(exercise, thread.id)
    try:
        await thread.send(view=welcome_card())
    except discord.HTTPException as error:
        log.warning("discussion not opened with a word", thread_id=thread.id, code=error.code)


def welcome_card() -> Card:
    """Return what whoever is let in reads first."""
    return card(
        _("💬 Talk about this problem"),
        _("How did you get there? What went wrong at first? Another way?"),
        _("Only members who have finished the problem are here, so nothing is a spoiler."),
        accent=Accent.QUIET,
    )
