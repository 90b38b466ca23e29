"""A scheduled post is planned once, taken by one process at a time, and settled once."""

import asyncio
from collections.abc import Sequence
from datetime import date, timedelta

from bot.storage import Store
from bot.storage.posts import ScheduledPost, post_id
from tests.bot.storage.seeds import GUILD, NOW, TODAY, later

TOMORROW = TODAY + timedelta(days=1)
POST = post_id(GUILD, "daily", TODAY)


async def plan(store: Store, day: date = TODAY, *, guild_id: int = GUILD) -> bool:
    due = NOW + (day - TODAY)
    return await store.posts.materialise(guild_id, "daily", day, channel_id=5, due_at=due)


async def state(store: Store, post: str = POST) -> str:
    found = await store.posts.get(post)
    return "gone" if found is None else found.state


def ids(posts: Sequence[ScheduledPost]) -> list[str]:
    return [post.post_id for post in posts]


def test_the_id_fits_a_nonce_and_is_always_the_same() -> None:
    assert len(POST) == 25
    assert post_id(GUILD, "daily", TODAY) == POST != post_id(GUILD, "daily", TOMORROW)


async def test_a_date_is_planned_once(store: Store) -> None:
    assert await plan(store)
    assert not await plan(store)
    assert await store.posts.get(POST) == ScheduledPost(
        POST, GUILD, "daily", TODAY, 5, NOW, None, "pending", None, None, 0, None, None, late=False
    )


async def test_only_due_posts_are_claimed(store: Store) -> None:
    await plan(store)
    await plan(store, TOMORROW)
    assert ids(await store.posts.claim("a", NOW)) == [POST]


async def test_a_claimed_post_is_nobody_elses_until_the_lease_ends(store: Store) -> None:
    await plan(store)
    await store.posts.claim("a", NOW)
    assert await store.posts.claim("b", later(seconds=59)) == []
    [again] = await store.posts.claim("b", later(seconds=60))
    assert (again.owner, again.tries, again.first_try) == ("b", 2, NOW)


async def test_many_processes_share_the_due_posts_without_overlap(store: Store) -> None:
    for guild_id in range(1, 31):
        await plan(store, guild_id=guild_id)
    claims = await asyncio.gather(*(store.posts.claim(f"p{n}", NOW, limit=10) for n in range(6)))
    taken = [post for claim in claims for post in ids(claim)]
    assert len(taken) == len(set(taken)) == 30


async def test_the_first_choice_of_exercise_stays(store: Store) -> None:
    await plan(store)
    assert await store.posts.choose(POST, "ex-1") == "ex-1"
    assert await store.posts.choose(POST, "ex-2") == "ex-1"


async def test_a_post_is_settled_once(store: Store) -> None:
    await plan(store)
    await store.posts.claim("a", NOW)
    assert await store.posts.sent(POST, 77, late=True)
    assert not await store.posts.sent(POST, 78)
    assert not await store.posts.failed(POST)
    assert not await store.posts.skip(POST)
    found = await store.posts.get(POST)
    assert found is not None
    assert (found.state, found.message_id, found.late, found.owner) == ("sent", 77, True, None)


async def test_a_settled_post_is_never_claimed_or_planned_again(store: Store) -> None:
    for day, settle in ((TODAY, store.posts.failed), (TODAY - timedelta(days=1), store.posts.skip)):
        await plan(store, day)
        await settle(post_id(GUILD, "daily", day))
        assert not await plan(store, day)
    assert await store.posts.claim("a", later(days=2)) == []


async def test_a_released_post_is_tried_again_from_then_on(store: Store) -> None:
    await plan(store)
    await store.posts.claim("a", NOW)
    await store.posts.release(POST, later(seconds=5))
    assert await store.posts.claim("b", later(seconds=4)) == []
    assert ids(await store.posts.claim("b", later(seconds=5))) == [POST]


async def test_a_changed_schedule_drops_only_untouched_future_posts(store: Store) -> None:
    await plan(store)
    await plan(store, TOMORROW)
    await plan(store, TOMORROW, guild_id=1)
    assert await store.posts.forget_future(GUILD, "daily", NOW) == 1
    assert await state(store) == "pending"
    assert await state(store, post_id(GUILD, "daily", TOMORROW)) == "gone"
    assert await state(store, post_id(1, "daily", TOMORROW)) == "pending"


async def test_the_next_due_post_and_the_history_are_found(store: Store) -> None:
    await plan(store, TOMORROW)
    await plan(store)
    await store.posts.sent(POST, 1)
    upcoming = await store.posts.next_due(GUILD, "daily")
    assert upcoming is not None
    assert upcoming.local_date == TOMORROW
    assert [post.local_date for post in await store.posts.of_guild(GUILD, "daily")] == [TOMORROW, TODAY]


async def test_skipped_days_between_two_dates_are_known(store: Store) -> None:
    days = [TODAY + timedelta(days=n) for n in range(5)]
    for day in days:
        await plan(store, day)
        await store.posts.skip(post_id(GUILD, "daily", day))
    assert await store.posts.skipped_days(GUILD, "daily", days[0], days[3]) == days[1:3]
