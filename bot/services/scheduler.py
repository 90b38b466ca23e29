"""When something is posted, exactly once: rows ahead of time, claimed under a lease, settled after sending.

Times follow the injected ``now``; whoever moves that clock (the playground) says so with ``clock_moved``.
"""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from weakref import WeakKeyDictionary

import structlog

from bot.services.daily import Daily, next_daily
from bot.storage import Store
from bot.storage.exercises import Exercise
from bot.storage.guilds import Guild
from bot.storage.periods import due_instant, local_day
from bot.storage.posts import ScheduledPost

log = structlog.get_logger(__name__)

DAYS_AHEAD = 2
LONGEST_OUTAGE = timedelta(days=30)  # further back nobody's streak is waiting
LATE_AFTER = timedelta(minutes=10)
REVEAL_GRACE = timedelta(days=3)
TICK_SECONDS = 10.0
RETRY_AFTER = timedelta(seconds=20)


@dataclass(frozen=True)
class Job:
    """A claimed post with everything needed to send it."""

    post: ScheduledPost
    guild: Guild
    exercise: Exercise
    late: bool


class Scheduler:
    """Plans, claims and settles posts; the sending itself is Discord's business."""

    def __init__(self, store: Store, daily: Daily, *, now: Callable[[], datetime], owner: str) -> None:
        self._store = store
        self._daily = daily
        self._now = now
        self._owner = owner
        self.stopped = False
        self._moved = False
        self._bells: WeakKeyDictionary[asyncio.Task[Any], asyncio.Event] = WeakKeyDictionary()
        self._planned: dict[int, tuple[Guild, date]] = {}  # what needs no second look today

    def wake(self) -> None:
        """Look at the clock now."""
        for bell in self._bells.values():
            bell.set()

    def clock_moved(self) -> None:
        """Look at the clock now, and call nothing late that became due while it was being moved."""
        self._moved = True
        self.wake()

    async def wait(self) -> None:
        """Wait for the next look at the clock; a call that came since this task's last wait ends it at once.

        Every waiting task has a bell of its own: with one for all, the first to wake would silence it for the others.
        """
        task = asyncio.current_task()
        if task is None or self.stopped:
            return
        bell = self._bells.get(task)
        if bell is None:  # what rang before the first wait was heard by nobody
            self._bells[task] = asyncio.Event()
            return
        with suppress(TimeoutError):
            async with asyncio.timeout(TICK_SECONDS):
                await bell.wait()
        bell.clear()

    def stop(self) -> None:
        """Claim nothing more; what was claimed may be finished."""
        self.stopped = True
        self.wake()

    async def due(self) -> list[Job]:
        """Plan ahead, take what is due, skip what is too late, and return what is to be sent."""
        now, moved, self._moved = self._now(), self._moved, False
        for guild in await self._store.guilds.with_daily():
            await self._plan(guild, now)
        jobs: list[Job] = []
        for post in await self._store.posts.claim(self._owner, now):
            job = await self._job(post, now, moved=moved)
            if job is not None:
                jobs.append(job)
        # yesterday's solution stands above today's problem
        return sorted(jobs, key=lambda job: (job.post.due_at, job.post.kind == "daily"))

    async def sent(self, job: Job, channel_id: int, message_id: int) -> None:
        """Settle a post that was sent; a daily problem plans its own reveal."""
        if job.post.kind == "daily":
            await self._store.exercises.shown(
                job.guild.guild_id, job.exercise.exercise_id, channel_id=channel_id, message_id=message_id
            )
            if job.exercise.closes_at is not None:
                await self._store.posts.materialise(
                    job.guild.guild_id,
                    "reveal",
                    job.post.local_date,
                    channel_id=channel_id,
                    due_at=job.exercise.closes_at,
                )
        await self._store.posts.sent(job.post.post_id, message_id, late=job.late)

    async def failed_for_now(self, job: Job) -> None:
        """Give a post back after a passing failure; it is tried again soon, with the same nonce."""
        await self._store.posts.release(job.post.post_id, self._now() + RETRY_AFTER)

    async def failed_for_good(self, job: Job) -> int | None:
        """Give a post up, since its channel is gone or closed to us, and switch the schedule off.

        Returns whom to tell, the first time only.
        """
        first = await self._store.posts.failed(job.post.post_id)
        guild = await self._store.guilds.get(job.guild.guild_id)
        if guild is not None and guild.channel_id == job.post.channel_id and guild.daily_on:
            await self._store.guilds.save(replace(guild, daily_on=False, updated_at=self._now()))
            return guild.set_up_by if first else None
        return None

    async def _plan(self, guild: Guild, now: datetime) -> None:
        """Write the rows from the day after the last known one to two days ahead; never one before the set-up."""
        if guild.channel_id is None:
            return
        today = local_day(now, guild.timezone)
        if self._planned.get(guild.guild_id) == (guild, today):
            return
        known = await self._store.posts.of_guild(guild.guild_id, "daily", limit=1)
        first = _first_day(today, [post.local_date for post in known])
        for offset in range((today - first).days + DAYS_AHEAD + 1):
            day = first + timedelta(days=offset)
            due_at = due_instant(day, guild.daily_minute, guild.timezone)
            if due_at is None or (guild.updated_at is not None and due_at <= guild.updated_at):
                continue
            await self._store.posts.materialise(
                guild.guild_id, "daily", day, channel_id=guild.channel_id, due_at=due_at
            )
        self._planned[guild.guild_id] = (guild, today)

    async def _job(self, post: ScheduledPost, now: datetime, *, moved: bool) -> Job | None:
        guild = await self._store.guilds.get(post.guild_id)
        if guild is None or (post.kind == "daily" and not guild.daily_on) or self._too_late(post, guild, now):
            await self._store.posts.skip(post.post_id)
            log.info("post skipped", guild_id=post.guild_id, kind=post.kind, date=post.local_date.isoformat())
            return None
        exercise = await self._exercise(post, guild)
        if exercise is None:
            await self._store.posts.skip(post.post_id)
            return None
        return Job(post, guild, exercise, late=not moved and now - post.due_at > LATE_AFTER)

    def _too_late(self, post: ScheduledPost, guild: Guild, now: datetime) -> bool:
        """Return whether a post has been overtaken: a daily problem by the next one, a reveal by three days."""
        if post.kind == "daily":
            return now >= next_daily(guild, post.local_date)
        return now - post.due_at > REVEAL_GRACE

    async def _exercise(self, post: ScheduledPost, guild: Guild) -> Exercise | None:
        if post.kind == "daily":
            chosen = await self._daily.choose(guild, post.local_date)
            exercise_id = await self._store.posts.choose(post.post_id, chosen.exercise_id)
            return await self._store.exercises.get(post.guild_id, exercise_id)
        reference = post.local_date.isoformat()
        return await self._store.exercises.find(post.guild_id, "daily", reference, 0)


def _first_day(today: date, known: Sequence[date]) -> date:
    """Return the first day to plan: after the newest known row (but not too long ago), else today."""
    if not known:
        return today
    return max(min(known[0] + timedelta(days=1), today), today - LONGEST_OUTAGE)
