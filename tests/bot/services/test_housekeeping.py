"""Old daily boards go, totals stay; who left two weeks ago is deleted, who came back is not."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.services.housekeeping import Housekeeping
from bot.storage import Store
from bot.storage.departures import Departure
from bot.storage.periods import ALL_TIME, day_key
from tests.bot.services.conftest import Clock, Scorer

GUILD, ADA, BEN = 5, 10, 11


@pytest.fixture
def housekeeping(store: Store, clock: Clock) -> Housekeeping:
    return Housekeeping(store, now=clock)


async def test_daily_boards_go_after_eight_days_and_everything_still_adds_up(
    store: Store, clock: Clock, scorer: Scorer, housekeeping: Housekeeping
) -> None:
    await scorer.give(GUILD, ADA, 10)
    today = day_key(clock().date())
    clock.advance(days=9)
    await housekeeping.run()
    assert await store.scores.top(GUILD, today) == []
    assert [row.points for row in await store.scores.top(GUILD, ALL_TIME)] == [10]
    assert list(await store.verify()) == []


async def test_who_left_is_deleted_after_two_weeks_and_who_stayed_is_not(
    store: Store, clock: Clock, scorer: Scorer, housekeeping: Housekeeping
) -> None:
    for user_id in (ADA, BEN):
        await scorer.give(GUILD, user_id, 10)
        await store.departures.save(Departure(user_id, clock(), clock.now.replace(day=30)))
    await store.departures.remove(BEN)
    clock.advance(days=14)
    await housekeeping.run()
    held: Callable[[int], Any] = store.privacy.export
    assert not any((await held(ADA)).values())
    assert any((await held(BEN)).values())


async def test_it_is_done_once_an_hour(store: Store, clock: Clock, housekeeping: Housekeeping) -> None:
    await housekeeping.run()
    await store.departures.save(Departure(ADA, clock(), clock()))
    await housekeeping.run()
    assert await store.departures.due(clock()) == [ADA]
    clock.advance(hours=1)
    await housekeeping.run()
    assert await store.departures.due(clock()) == []
