"""Reminders are claimed once; a wish to be deleted stands until it is due or taken back."""

from dataclasses import replace

from bot.storage import Store
from bot.storage.departures import Departure
from bot.storage.reminders import Reminder
from tests.bot.storage.seeds import ADA, BEN, GUILD, NOW, later

EVENING = Reminder(GUILD, ADA, 18 * 60, later(hours=2))


async def test_a_reminder_is_due_at_its_time_and_changed_in_place(store: Store) -> None:
    await store.reminders.save(EVENING)
    assert await store.reminders.due(later(hours=1)) == []
    assert await store.reminders.due(later(hours=2)) == [EVENING]
    moved = replace(EVENING, minute=60, next_at=later(hours=9))
    await store.reminders.save(moved)
    assert await store.reminders.get(GUILD, ADA) == moved


async def test_a_due_reminder_is_claimed_once(store: Store) -> None:
    await store.reminders.save(EVENING)
    assert await store.reminders.advance(EVENING, later(days=1))
    assert not await store.reminders.advance(EVENING, later(days=1))
    assert await store.reminders.due(later(hours=3)) == []


async def test_a_reminder_is_removed_once(store: Store) -> None:
    await store.reminders.save(EVENING)
    assert await store.reminders.remove(GUILD, ADA)
    assert not await store.reminders.remove(GUILD, ADA)


async def test_a_second_wish_does_not_move_the_first(store: Store) -> None:
    wish = Departure(ADA, NOW, later(days=14))
    await store.departures.save(wish)
    await store.departures.save(Departure(ADA, later(days=1), later(days=15)))
    assert await store.departures.get(ADA) == wish
    assert await store.departures.due(later(days=13)) == []
    assert await store.departures.due(later(days=14)) == [ADA]


async def test_a_wish_is_taken_back(store: Store) -> None:
    await store.departures.save(Departure(BEN, NOW, later(days=14)))
    assert await store.departures.remove(BEN)
    assert not await store.departures.remove(BEN)
    assert await store.departures.due(later(days=20)) == []
