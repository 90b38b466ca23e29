"""A learner's state on an exercise is never overwritten by somebody who has not seen the newest one."""

from dataclasses import replace

import pytest

from bot.storage import Store
from bot.storage.efforts import Tally
from bot.storage.failures import StaleRowError
from tests.bot.storage.seeds import ADA, BEN, CAY, GUILD, NOW, attempt, effort, later, record, right, set_exercise


async def test_an_exercise_not_opened_has_no_effort(store: Store) -> None:
    assert await store.efforts.get(GUILD, "ex-1", ADA) is None


async def test_opening_again_changes_nothing(store: Store) -> None:
    await set_exercise(store)
    opened = await store.efforts.open(GUILD, "ex-1", ADA, NOW)
    saved = await store.efforts.save(replace(opened, hints=2))
    assert await store.efforts.open(GUILD, "ex-1", ADA, later(days=1)) == saved


async def test_an_effort_comes_back_as_saved(store: Store) -> None:
    await set_exercise(store)
    wanted = effort(
        tries=3,
        hints=2,
        form_slips=1,
        solved_at=later(minutes=1),
        given_up_at=later(minutes=2),
        points=15,
        misread_used=True,
        last_source_id=2**60,
    )
    assert await store.efforts.save(wanted) == replace(wanted, revision=1)
    assert await store.efforts.get(GUILD, "ex-1", ADA) == replace(wanted, revision=1)


async def test_a_save_on_an_old_reading_is_refused_and_writes_nothing(store: Store) -> None:
    await set_exercise(store)
    read = await store.efforts.open(GUILD, "ex-1", ADA, NOW)
    newest = await store.efforts.save(replace(read, hints=1))
    with pytest.raises(StaleRowError):
        await store.efforts.save(replace(read, hints=3))
    assert await store.efforts.get(GUILD, "ex-1", ADA) == newest


async def test_efforts_of_an_exercise_come_in_order_of_opening(store: Store) -> None:
    await set_exercise(store, owner_id=0)
    ben = await store.efforts.open(GUILD, "ex-1", BEN, NOW)
    ada = await store.efforts.open(GUILD, "ex-1", ADA, later(minutes=1))
    assert await store.efforts.of_exercise(GUILD, "ex-1") == [ben, ada]


async def test_the_tally_counts_each_learner_once(store: Store) -> None:
    await set_exercise(store, owner_id=0)
    await record(store, attempt(1, user_id=ADA))
    await record(store, right(2, user_id=ADA))
    await store.efforts.save(effort(user_id=BEN, given_up_at=NOW))
    await store.efforts.open(GUILD, "ex-1", CAY, NOW)
    assert await store.efforts.tally(GUILD, "ex-1") == Tally(opened=3, solved=1, given_up=1, attempts=2)
