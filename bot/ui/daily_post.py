"""Posting the day's problem and its reveal: with a nonce that follows from the row, so that nothing is posted twice."""

import asyncio
from datetime import timedelta

import aiohttp
import discord
import structlog

from bot.services.pictures import Look
from bot.services.scheduler import Job
from bot.translation import _, speaking
from bot.ui.cards import Card, card
from bot.ui.carrier import ServiceBot
from bot.ui.discussion import open_thread
from bot.ui.problem_card import public_problem
from bot.ui.result_card import result_card

log = structlog.get_logger(__name__)

NONCE_WINDOW = timedelta(minutes=2)  # how long Discord certainly remembers a nonce
RETRIES = 3
PAUSE = 1.0


async def post(client: ServiceBot, job: Job) -> None:
    """Send a claimed post and settle it; never raises, since the next one is waiting."""
    scheduler = client.services.scheduler
    try:
        with speaking(job.guild.locale):
            message = await find_earlier(client, job) or await send(client, job)
            await scheduler.sent(job, message.channel.id, message.id)
            if job.post.kind == "daily":
                await open_thread(client, await client.services.daily.with_thread(job.exercise))
    except (discord.Forbidden, discord.NotFound) as error:
        log.warning("channel closed to us", guild_id=job.post.guild_id, channel_id=job.post.channel_id, code=error.code)
        await tell_admin(client, await scheduler.failed_for_good(job), job)
    except Exception:
        log.exception("post failed for now", guild_id=job.post.guild_id, kind=job.post.kind)
        await scheduler.failed_for_now(job)


async def send(client: ServiceBot, job: Job) -> discord.Message:
    """Send the post; a connection that breaks is tried again with the same nonce, which Discord counts once."""
    channel = await channel_of(client, job)
    view = await compose(client, job)
    for attempt in range(1, RETRIES + 1):
        try:
            return await channel.send(view=view, files=view.files(), nonce=job.post.post_id)
        except (OSError, aiohttp.ClientError):
            if attempt == RETRIES:
                raise
            await asyncio.sleep(PAUSE * attempt)
    raise AssertionError("the last attempt returns or raises")


async def compose(client: ServiceBot, job: Job) -> Card:
    """Return the card to post."""
    services = client.services
    if job.post.kind == "reveal":
        return await result_card(services.pictures, await services.daily.result(job.exercise), Look())
    item = await services.exercises.item(job.exercise)
    title = _("Daily problem · {date} · {title}").format(date=job.post.local_date.isoformat(), title=item.title)
    note = _("Posted late: Lemma was away at the usual time.") if job.late else ""
    family = (await services.catalogue.index()).families.get(item.family)
    levels = family.levels if family is not None else ()  # a family may go; an item that was chosen stays
    return await public_problem(services.pictures, job.exercise, item, title=title, note=note, levels=levels)


async def channel_of(client: ServiceBot, job: Job) -> discord.abc.Messageable:
    """Return the channel to post in; raise ``discord.NotFound`` or ``Forbidden`` where it is gone or closed."""
    channel = client.get_channel(job.post.channel_id) or await client.fetch_channel(job.post.channel_id)
    if not isinstance(channel, discord.abc.Messageable):
        raise TypeError(f"channel {job.post.channel_id} takes no messages")
    return channel


async def find_earlier(client: ServiceBot, job: Job) -> discord.Message | None:
    """Return the message of an earlier try that was sent but not noted; only once the nonce may be forgotten."""
    first = job.post.first_try
    if first is None or client.services.now() - first <= NONCE_WINDOW:
        return None
    wanted = f"{'answer' if job.post.kind == 'daily' else 'join'}:{job.exercise.exercise_id}"
    try:
        channel = await channel_of(client, job)
        async for message in channel.history(after=first - NONCE_WINDOW, limit=100):
            if message.author == client.user and wanted in str([part.to_dict() for part in message.components]):
                return message
    except discord.Forbidden:
        return None  # history is closed: both copies would point to the same exercise, so scores stay right
    return None


async def tell_admin(client: ServiceBot, user_id: int | None, job: Job) -> None:
    """Tell whoever set the server up, once, that the daily problem is off."""
    if user_id is None:
        return
    sentence = _(
        "I could not post the daily problem in {channel}: the channel is gone or closed to me. "
        "The daily problem is now off. Run `/setup start` in the server to choose a channel."
    ).format(channel=f"<#{job.post.channel_id}>")
    try:
        user = client.get_user(user_id) or await client.fetch_user(user_id)
        await user.send(view=card("", sentence))
    except discord.HTTPException as error:
        log.warning("admin not told", guild_id=job.post.guild_id, code=error.code)
