"""A server's own families: every version is kept, the last one is in use, retired ones are known as such."""

from dataclasses import replace

from bot.storage import Store
from bot.storage.authored import AuthoredFamily
from tests.bot.storage.seeds import ADA, GUILD, NOW, later

FIRST = AuthoredFamily(GUILD, "one-equation", 1, "Solve it", "alg-linear-eq", (1, 2), 'id = "é"', ADA, NOW)


async def test_the_last_version_comes_back_as_it_was_imported(store: Store) -> None:
    second = replace(FIRST, version=2, source="id = 2", created_at=later(days=1))
    assert await store.authored.add(FIRST)
    assert await store.authored.latest(GUILD, "one-equation") == FIRST
    assert await store.authored.add(second)
    assert await store.authored.latest(GUILD, "one-equation") == second
    assert await store.authored.list(GUILD) == [second]


async def test_a_version_is_kept_once(store: Store) -> None:
    assert await store.authored.add(FIRST)
    assert not await store.authored.add(replace(FIRST, title="Another"))
    assert await store.authored.latest(GUILD, "one-equation") == FIRST


async def test_a_server_sees_its_own_families_only_by_title(store: Store) -> None:
    other = replace(FIRST, family="a-line", title="A line")
    for family in (FIRST, other, replace(FIRST, guild_id=1)):
        await store.authored.add(family)
    assert await store.authored.list(GUILD) == [other, FIRST]
    assert await store.authored.latest(2, "one-equation") is None


async def test_a_family_is_retired_once(store: Store) -> None:
    await store.authored.add(FIRST)
    assert await store.authored.retire(GUILD, "one-equation", later(days=2))
    assert not await store.authored.retire(GUILD, "one-equation", later(days=3))
    assert await store.authored.list(GUILD) == [replace(FIRST, retired_at=later(days=2))]
