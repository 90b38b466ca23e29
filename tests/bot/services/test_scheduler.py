"""Scheduled posts: one a server and day, whatever the clock, the zone or a crash does."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.services.catalogue import Catalogue
from bot.services.daily import Daily, next_daily
from bot.services.exercises import Exercises
from bot.services.scheduler import Job, Scheduler
from bot.storage import Store
from bot.storage.guilds import Guild
from bot.workers.pool import WorkerPool
from tests.bot.services.conftest import Clock

GUILD, CHANNEL, ADMIN = 7, 70, 99
MORNING = datetime(2026, 11, 25, 7, 0, tzinfo=UTC)


@pytest.fixture
def new_scheduler(
    store: Store, maths: WorkerPool, clock: Clock, new_id: Callable[[], str]
) -> Callable[[str], Scheduler]:
    """Give a maker of schedulers: each stands for one process on the same store."""
    clock.now = MORNING
    catalogue = Catalogue(maths)
    exercises = Exercises(store, maths, now=clock, new_seed=lambda: 1, new_id=new_id)
    daily = Daily(store, catalogue, exercises, now=clock)
    return lambda owner: Scheduler(store, daily, now=clock, owner=owner)


async def set_up(store: Store, *, zone: str = "UTC", minute: int = 8 * 60, since: datetime = MORNING) -> Guild:
    guild = Guild(GUILD, CHANNEL, timezone=zone, daily_minute=minute, daily_on=True, set_up_by=ADMIN, updated_at=since)
    await store.guilds.save(guild)
    return guild


def kinds(jobs: list[Job]) -> list[tuple[str, date]]:
    return [(job.post.kind, job.post.local_date) for job in jobs]


async def send(scheduler: Scheduler, job: Job, message_id: int = 1) -> None:
    await scheduler.sent(job, CHANNEL, message_id)


async def test_nothing_is_due_before_the_hour_and_one_post_at_it(
    store: Store, clock: Clock, new_scheduler: Callable[[str], Scheduler]
) -> None:
    scheduler = new_scheduler("one")
    await set_up(store)
    assert await scheduler.due() == []
    clock.advance(hours=1)
    jobs = await scheduler.due()
    assert kinds(jobs) == [("daily", date(2026, 11, 25))]
    assert not jobs[0].late


async def test_two_processes_never_send_the_same_post(
    store: Store, clock: Clock, new_scheduler: Callable[[str], Scheduler]
) -> None:
    one, two = new_scheduler("one"), new_scheduler("two")
    await set_up(store)
    await one.due()
    clock.advance(hours=1)
    assert [len(await one.due()), len(await two.due())] == [1, 0]


async def test_a_crash_after_claiming_leads_to_the_same_exercise_and_nonce(
    store: Store, clock: Clock, new_scheduler: Callable[[str], Scheduler]
) -> None:
    await set_up(store)
    first = new_scheduler("one")
    await first.due()
    clock.advance(hours=1)
    [before] = await first.due()
    clock.advance(seconds=61)
    [after] = await new_scheduler("two").due()
    assert (after.post.post_id, after.exercise.exercise_id) == (before.post.post_id, before.exercise.exercise_id)


async def test_a_post_after_an_outage_is_late_and_the_days_missed_are_skipped(
    store: Store, clock: Clock, new_scheduler: Callable[[str], Scheduler]
) -> None:
    scheduler = new_scheduler("one")
    await set_up(store)
    await scheduler.due()
    clock.advance(days=4, hours=5)
    jobs = await scheduler.due()
    assert kinds(jobs) == [("daily", date(2026, 11, 29))]
    assert jobs[0].late
    skipped = await store.posts.skipped_days(GUILD, "daily", date(2026, 11, 24), date(2026, 11, 29))
    assert len(skipped) == 4


async def test_what_becomes_due_because_the_clock_was_moved_is_not_late(
    store: Store, clock: Clock, new_scheduler: Callable[[str], Scheduler]
) -> None:
    scheduler = new_scheduler("one")
    await set_up(store)
    await scheduler.due()
    clock.advance(hours=5)
    scheduler.clock_moved()
    [job] = await scheduler.due()
    assert not job.late


async def test_the_reveal_comes_when_the_next_problem_does(
    store: Store, clock: Clock, new_scheduler: Callable[[str], Scheduler]
) -> None:
    scheduler = new_scheduler("one")
    await set_up(store)
    await scheduler.due()
    clock.advance(hours=1)
    [job] = await scheduler.due()
    await send(scheduler, job)
    assert await scheduler.due() == []
    clock.advance(days=1)
    assert kinds(await scheduler.due()) == [("reveal", date(2026, 11, 25)), ("daily", date(2026, 11, 26))]


async def test_a_server_set_up_after_the_hour_begins_tomorrow(
    store: Store, clock: Clock, new_scheduler: Callable[[str], Scheduler]
) -> None:
    scheduler = new_scheduler("one")
    await set_up(store, minute=6 * 60)
    assert await scheduler.due() == []
    clock.advance(days=1)
    assert kinds(await scheduler.due()) == [("daily", date(2026, 11, 26))]


async def test_a_closed_channel_switches_the_schedule_off_and_tells_the_admin_once(
    store: Store, clock: Clock, new_scheduler: Callable[[str], Scheduler]
) -> None:
    scheduler = new_scheduler("one")
    await set_up(store)
    await scheduler.due()
    clock.advance(hours=1)
    [job] = await scheduler.due()
    assert [await scheduler.failed_for_good(job), await scheduler.failed_for_good(job)] == [ADMIN, None]
    clock.advance(days=1)
    assert await scheduler.due() == []


async def test_a_passing_failure_is_tried_again_soon(
    store: Store, clock: Clock, new_scheduler: Callable[[str], Scheduler]
) -> None:
    scheduler = new_scheduler("one")
    await set_up(store)
    await scheduler.due()
    clock.advance(hours=1)
    [job] = await scheduler.due()
    await scheduler.failed_for_now(job)
    assert await scheduler.due() == []
    clock.advance(seconds=30)
    assert len(await scheduler.due()) == 1


async def test_no_day_is_posted_twice_across_both_changes_of_the_clocks(
    store: Store, clock: Clock, new_scheduler: Callable[[str], Scheduler]
) -> None:
    scheduler = new_scheduler("one")
    for start in (datetime(2026, 3, 27, 0, 0, tzinfo=UTC), datetime(2026, 10, 23, 0, 0, tzinfo=UTC)):
        clock.now = start
        await set_up(store, zone="Europe/Berlin", minute=2 * 60 + 30, since=start)
        posted: list[date] = []
        for _hour in range(5 * 24):
            for job in await scheduler.due():
                if job.post.kind == "daily":
                    posted.append(job.post.local_date)
                await send(scheduler, job)
            clock.advance(hours=1)
        assert posted == [posted[0] + timedelta(days=n) for n in range(5)]


def test_a_problem_closes_when_the_next_one_is_due_even_where_a_day_is_missing() -> None:
    apia = Guild(GUILD, CHANNEL, timezone="Pacific/Apia", daily_minute=540)
    assert next_daily(apia, date(2011, 12, 29)) == datetime(2011, 12, 30, 19, 0, tzinfo=UTC)
    assert next_daily(replace(apia, timezone="UTC"), date(2026, 11, 25)) == datetime(2026, 11, 26, 9, 0, tzinfo=UTC)


async def test_a_call_that_comes_while_one_of_two_is_busy_is_heard_by_both(
    new_scheduler: Callable[[str], Scheduler],
) -> None:
    scheduler = new_scheduler("one")
    busy, heard = asyncio.Event(), []

    async def tick(name: str, work: asyncio.Event | None) -> None:
        await scheduler.wait()  # the first look needs no call
        if work is not None:
            await work.wait()
        await scheduler.wait()
        heard.append(name)

    tickers = [asyncio.create_task(tick("free", None)), asyncio.create_task(tick("busy", busy))]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    scheduler.wake()
    async with asyncio.timeout(5):
        await tickers[0]
        busy.set()
        await tickers[1]
    assert heard == ["free", "busy"]
