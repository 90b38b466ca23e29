"""Several repositories write together or not at all, and a busy database says so."""

import asyncio
import sqlite3
import traceback
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import ConfigurationError
from bot.storage import Repositories, Store, open_store
from bot.storage.database import Database, LostRaceError
from bot.storage.failures import StoreUnavailableError
from bot.storage.guilds import Guild
from bot.storage.postgres import for_postgres
from bot.storage.session import Session
from bot.storage.sqlite import SqliteDatabase, for_sqlite
from tests.bot.storage.seeds import ADA, BEN, GUILD


class DeliberateError(Exception):
    """Raised by a test inside a transaction."""


async def test_a_transaction_that_fails_writes_nothing(store: Store) -> None:
    async def fail(tx: Repositories) -> None:
        await tx.guilds.save(Guild(GUILD))
        await tx.learners.claim(GUILD, ADA, "Ada")
        raise DeliberateError

    with pytest.raises(DeliberateError):
        await store.atomically(fail)
    assert await store.guilds.get(GUILD) is None
    assert await store.learners.of_user(ADA) == []


async def test_a_transaction_sees_its_own_writes_and_others_do_not_until_its_end(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.guilds.save(Guild(GUILD))
        assert await tx.guilds.get(GUILD) == Guild(GUILD)
        assert await store.guilds.get(GUILD) is None
    assert await store.guilds.get(GUILD) == Guild(GUILD)


async def test_writing_past_an_open_transaction_is_refused_and_leaves_it_usable(store: Store) -> None:
    async with store.transaction() as tx:
        with pytest.raises(RuntimeError, match="transaction open"):
            await store.guilds.save(Guild(1))
        with pytest.raises(RuntimeError, match="transaction open"):
            async with store.transaction():
                pass
        await tx.guilds.save(Guild(GUILD))
    assert await store.guilds.get(GUILD) == Guild(GUILD)
    await store.guilds.save(Guild(1))


async def test_another_task_waits_for_the_claimed_row(store: Store) -> None:
    order: list[str] = []
    inside = asyncio.Event()

    async def first() -> None:
        async with store.transaction() as tx:
            await tx.learners.claim(GUILD, ADA, "first")
            inside.set()
            await asyncio.sleep(0.05)  # long enough for the second to run into the lock
            order.append("first")

    async def second() -> None:
        await inside.wait()
        await store.learners.claim(GUILD, ADA, "second")
        order.append("second")

    await asyncio.gather(first(), second())
    assert order == ["first", "second"]
    assert (await store.learners.get(GUILD, ADA)).name == "second"


async def test_a_cancelled_transaction_is_rolled_back_and_the_store_goes_on(store: Store) -> None:
    inside = asyncio.Event()

    async def hang() -> None:
        async with store.transaction() as tx:
            await tx.guilds.save(Guild(GUILD))
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(hang())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await store.guilds.get(GUILD) is None
    await store.guilds.save(Guild(GUILD))


async def test_learners_who_lock_each_other_crosswise_both_get_through(store: Store) -> None:
    async def both(one: int, other: int) -> None:
        async def work(tx: Repositories) -> None:
            await tx.learners.claim(GUILD, one, f"{one}")
            await asyncio.sleep(0.02)  # let the other one take its first row: a deadlock on PostgreSQL
            await tx.learners.claim(GUILD, other, f"{other}")

        await store.atomically(work)

    await asyncio.gather(both(ADA, BEN), both(BEN, ADA))
    assert len(await store.learners.get_many(GUILD, [ADA, BEN])) == 2


async def test_a_race_that_is_always_lost_ends_as_unavailable(store: Store) -> None:
    database: Database = store._database
    tries = 0

    async def lose(_session: Session) -> None:
        nonlocal tries
        tries += 1
        raise LostRaceError

    with pytest.raises(StoreUnavailableError):
        await database.atomically(lose)
    assert tries == 6


@pytest.mark.postgres
async def test_a_connection_that_the_server_cut_is_replaced_and_the_work_done_again(postgres_url: str) -> None:
    store = await open_store(postgres_url)
    tries = 0

    async def work(tx: Repositories) -> None:
        nonlocal tries
        tries += 1
        await tx.guilds.save(Guild(GUILD))
        if tries == 1:
            [[own]] = await tx.guilds._session.fetch("SELECT pg_backend_pid()")
            await store._database.fetch("SELECT pg_terminate_backend(:own)", own=own)
        await tx.learners.claim(GUILD, ADA, "Ada")

    await store.atomically(work)
    assert tries == 2
    assert await store.guilds.get(GUILD) == Guild(GUILD)
    await store.aclose()


async def test_an_error_of_the_caller_is_not_taken_for_the_databases(store: Store) -> None:
    tries = 0

    async def work(_tx: Repositories) -> None:
        nonlocal tries
        tries += 1
        raise TimeoutError

    with pytest.raises(TimeoutError):
        await store.atomically(work)
    assert tries == 1


async def test_a_mistake_in_a_statement_is_not_taken_for_an_outage(store: Store) -> None:
    with pytest.raises(Exception, match="nothing_of_the_kind") as caught:
        await store._database.fetch("SELECT * FROM nothing_of_the_kind")
    assert not isinstance(caught.value, StoreUnavailableError)


async def test_a_ping_writes(store: Store) -> None:
    await store.ping()


async def test_another_process_holding_the_file_is_waited_for_then_named(
    sqlite_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.sqlite._PRAGMAS", ("PRAGMA busy_timeout = 50",))
    store = await open_store(sqlite_path)
    with closing(sqlite3.connect(sqlite_path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailableError):
            await store.guilds.save(Guild(GUILD))
        assert await store.guilds.get(GUILD) is None
        other.execute("ROLLBACK")
    await store.guilds.save(Guild(GUILD))
    await store.aclose()


async def test_a_full_disk_is_unavailable_and_loses_nothing(sqlite_path: Path) -> None:
    store = await open_store(sqlite_path)
    await store.guilds.save(Guild(GUILD))
    assert isinstance(store._database, SqliteDatabase)
    [[pages]] = await store._database._writer.execute_fetchall("PRAGMA page_count")
    await store._database._writer.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreUnavailableError):
        await store.guilds.save(Guild(1, timezone="x" * 1_000_000))
    assert await store.guilds.get(GUILD) == Guild(GUILD)
    await store.aclose()


async def test_readers_cannot_write(sqlite_path: Path) -> None:
    store = await open_store(sqlite_path)
    with pytest.raises(StoreUnavailableError):
        await store._database.fetch("DELETE FROM guild")
    await store.aclose()


async def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lemma.db"
    path.write_bytes(b"not a database at all, " * 500)
    with pytest.raises(ConfigurationError, match="not a usable database"):
        await open_store(path)


@pytest.mark.parametrize("address", ["mysql://lemma@localhost/lemma", "", "."])
async def test_an_address_that_names_no_database_is_refused(address: str) -> None:
    with pytest.raises(ConfigurationError, match="postgresql://"):
        await open_store(address)


async def test_a_password_never_shows_in_an_error(tmp_path: Path) -> None:
    for url in (f"postgresql://lemma:hunter2@/lemma?host={tmp_path}", "postgresql://lemma:hunter2@host:port/lemma"):
        with pytest.raises(ConfigurationError) as caught:
            await open_store(url)
        assert "hunter2" not in "".join(traceback.format_exception(caught.value))


async def test_a_postgresql_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="cannot be reached"):
        await open_store(f"postgresql://postgres@/lemma?host={tmp_path}")


def test_named_values_become_numbers_for_postgresql() -> None:
    text, names = for_postgres("SELECT ':' || :a WHERE b = :b AND a = :a AND c::text = 'x'")
    assert (text, names) == ("SELECT ':' || $1 WHERE b = $2 AND a = $1 AND c::text = 'x'", ("a", "b"))


def test_row_locks_are_left_out_for_sqlite() -> None:
    assert for_sqlite("SELECT 1 FROM a\n  FOR UPDATE SKIP LOCKED") == "SELECT 1 FROM a"
