"""A journal is its writer's alone, is searched as it reads, and loses an entry once."""

from datetime import timedelta

from bot.storage import Store
from bot.storage.journal import JournalEntry
from tests.bot.storage.seeds import ADA, BEN, NOW


def entry(identifier: str, text: str, *, user_id: int = ADA, days: int = 0) -> JournalEntry:
    return JournalEntry(user_id, identifier, NOW + timedelta(days=days), "Title", text, text.casefold())


async def test_entries_are_found_newest_first_and_only_ones_own(store: Store) -> None:
    for one in (entry("a", "Eigen"), entry("b", "eigenvalue", days=1), entry("c", "eigen", user_id=BEN)):
        await store.journal.add(one)
    assert [found.entry_id for found in await store.journal.find(ADA, "%eigen%")] == ["b", "a"]
    assert await store.journal.count(ADA) == 2
    assert await store.journal.get(ADA, "c") is None


async def test_signs_of_patterns_are_found_as_they_are(store: Store) -> None:
    for one in (entry("a", "50% sure"), entry("b", "x_1"), entry("c", r"\frac")):
        await store.journal.add(one)
    assert [found.entry_id for found in await store.journal.find(ADA, r"%50\% s%")] == ["a"]
    assert [found.entry_id for found in await store.journal.find(ADA, r"%x\_1%")] == ["b"]
    assert [found.entry_id for found in await store.journal.find(ADA, r"%\\frac%")] == ["c"]


async def test_an_entry_is_removed_once(store: Store) -> None:
    await store.journal.add(entry("a", "Eigen"))
    assert await store.journal.remove(ADA, "a")
    assert not await store.journal.remove(ADA, "a")
