"""Items stay as first shown; an exercise is set once for its reference."""

import asyncio
from dataclasses import replace

from bot.storage import Store
from tests.bot.storage.seeds import ADA, BEN, GUILD, NOW, exercise, later, set_exercise, snapshot


async def test_an_item_comes_back_as_it_was_shown(store: Store) -> None:
    await store.items.add(snapshot(), NOW)
    found = await store.items.get("item-1")
    assert found is not None
    assert (found.snapshot, found.created_at, found.seed) == (snapshot(), NOW, 2**62)


async def test_an_item_once_shown_never_changes(store: Store) -> None:
    await store.items.add(snapshot(), NOW)
    kept = await store.items.add(snapshot(prompt="Another question"), later(days=1))
    assert (kept.snapshot, kept.created_at) == (snapshot(), NOW)


async def test_an_unknown_item_is_none(store: Store) -> None:
    assert await store.items.get("nothing") is None


async def test_items_a_person_opened_are_listed_newest_first(store: Store) -> None:
    for n in (1, 2):
        await set_exercise(store, f"ex-{n}", item_id=f"item-{n}")
        await store.efforts.open(GUILD, f"ex-{n}", ADA, later(minutes=n))
    assert (await store.items.seen(ADA, "eigen-2x2"), await store.items.seen(BEN, "eigen-2x2")) == (
        ["item-2", "item-1"],
        [],
    )


async def test_an_exercise_comes_back_as_it_was_set(store: Store) -> None:
    wanted = exercise(max_tries=5, opens_at=NOW, closes_at=later(days=1), channel_id=1, message_id=2, thread_id=3)
    await store.items.add(snapshot(), NOW)
    assert await store.exercises.add(wanted) == wanted
    assert await store.exercises.get(GUILD, "ex-1") == wanted


async def test_a_reference_is_set_once_and_the_first_one_counts(store: Store) -> None:
    first = await set_exercise(store, "ex-1", kind="daily", reference="2026-11-25", owner_id=0)
    second = await set_exercise(store, "ex-2", kind="daily", reference="2026-11-25", owner_id=0)
    assert second == first
    assert await store.exercises.get(GUILD, "ex-2") is None


async def test_two_openings_at_once_get_the_same_exercise(store: Store) -> None:
    await store.items.add(snapshot(), NOW)
    asked = [exercise(f"ex-{n}", kind="challenge", reference="c1:1") for n in range(8)]
    got = await asyncio.gather(*(store.exercises.add(row) for row in asked))
    assert len(set(got)) == 1


async def test_every_member_has_an_own_exercise_for_the_same_reference(store: Store) -> None:
    ada = await set_exercise(store, "ex-1", kind="challenge", reference="c1:1", owner_id=ADA)
    ben = await set_exercise(store, "ex-2", kind="challenge", reference="c1:1", owner_id=BEN)
    assert await store.exercises.find(GUILD, "challenge", "c1:1", ADA) == ada
    assert await store.exercises.find(GUILD, "challenge", "c1:1", BEN) == ben


async def test_practice_without_a_reference_may_be_set_again_and_is_not_found_by_it(store: Store) -> None:
    await set_exercise(store, "ex-1")
    await set_exercise(store, "ex-2")
    assert await store.exercises.get(GUILD, "ex-2") is not None
    assert await store.exercises.find(GUILD, "practice", "", ADA) is None


async def test_the_newest_daily_is_the_one_of_the_latest_date(store: Store) -> None:
    newest = await set_exercise(store, "ex-2", kind="daily", reference="2026-11-26", owner_id=0)
    older = await set_exercise(store, "ex-1", kind="daily", reference="2026-11-25", owner_id=0)
    await set_exercise(store, "ex-3")
    assert await store.exercises.latest_daily(GUILD) == newest
    assert await store.exercises.dailies(GUILD) == [newest, older]
    assert await store.exercises.dailies(GUILD, limit=1, offset=1) == [older]
    assert await store.exercises.latest_daily(1) is None


async def test_an_exercise_is_found_by_the_message_that_shows_it(store: Store) -> None:
    row = await set_exercise(store)
    await store.exercises.shown(GUILD, "ex-1", channel_id=5, message_id=6, thread_id=7)
    await store.exercises.shown(GUILD, "ex-1", channel_id=5, message_id=8)
    expected = replace(row, channel_id=5, message_id=8, thread_id=7)
    assert await store.exercises.by_message(GUILD, 8) == expected
    assert await store.exercises.by_message(GUILD, 6) is None


async def test_an_exercise_closes(store: Store) -> None:
    row = await set_exercise(store)
    await store.exercises.close(GUILD, "ex-1", later(hours=2))
    assert await store.exercises.get(GUILD, "ex-1") == replace(row, closes_at=later(hours=2))


async def test_what_was_opened_last_is_remembered_in_each_place(store: Store) -> None:
    first, second = [await set_exercise(store, f"ex-{n}") for n in (1, 2)]
    elsewhere = await set_exercise(store, "ex-1", guild_id=0)
    await store.exercises.opened(GUILD, ADA, first.exercise_id, NOW)
    await store.exercises.opened(GUILD, ADA, second.exercise_id, later(minutes=1))
    await store.exercises.opened(0, ADA, elsewhere.exercise_id, later(minutes=2))
    assert await store.exercises.last_opened(GUILD, ADA) == second
    assert await store.exercises.last_opened(0, ADA) == elsewhere
    assert await store.exercises.last_opened(0, BEN) is None
    assert await store.exercises.last_opened_anywhere(ADA) == elsewhere
    assert await store.exercises.last_opened_anywhere(BEN) is None
