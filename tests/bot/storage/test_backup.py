"""A backup is whole while the store is in use, is checked, and brings back the same boards."""

import asyncio
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import ConfigurationError
from bot.storage import Store, open_store
from bot.storage.backup import check_sqlite, copy_sqlite, restore_sqlite
from bot.storage.periods import ALL_TIME
from bot.storage.upgrade import upgrade_sqlite
from tests.bot.storage.seeds import ADA, BEN, GUILD, record, right


@pytest.fixture
async def used(sqlite_path: Path) -> Path:
    """Give a database with a board on it."""
    store = await open_store(sqlite_path)
    await record(store, right(1, user_id=ADA, points=30), name="Ada")
    await record(store, right(2, user_id=BEN, points=20), name="Ben")
    await store.aclose()
    return sqlite_path


async def names(path: Path) -> list[str]:
    store = await open_store(path)
    top = await store.scores.top(GUILD, ALL_TIME)
    await store.aclose()
    return [row.name for row in top]


async def test_a_restored_backup_gives_the_same_board(used: Path, tmp_path: Path) -> None:
    copy = copy_sqlite(used, tmp_path / "copies" / "one.db")
    store = await open_store(used)
    await store.privacy.delete(ADA)
    await store.aclose()
    assert restore_sqlite(copy, used) == used.with_name("lemma.before-restore.db")
    assert await names(used) == ["Ada", "Ben"]
    assert await names(used.with_name("lemma.before-restore.db")) == ["Ben"]


async def test_a_restore_into_nothing_makes_the_database(used: Path, tmp_path: Path) -> None:
    target = tmp_path / "new" / "lemma.db"
    assert restore_sqlite(used, target) is None
    assert await names(target) == ["Ada", "Ben"]


async def test_a_store_that_is_open_sees_the_restored_rows(used: Path, tmp_path: Path) -> None:
    copy = copy_sqlite(used, tmp_path / "copy.db")
    store = await open_store(used)
    await record(store, right(3, user_id=3, points=99), name="Cay")
    await asyncio.to_thread(restore_sqlite, copy, used)
    assert [row.name for row in await store.scores.top(GUILD, ALL_TIME)] == ["Ada", "Ben"]
    await record(store, right(4, user_id=4, points=1), name="Dan")
    assert await store.verify() == []
    await store.aclose()


async def test_a_backup_among_busy_writers_is_whole(sqlite_path: Path, tmp_path: Path) -> None:
    store = await open_store(sqlite_path)
    done = asyncio.Event()

    async def write() -> None:
        source_id = 0
        while not done.is_set():
            source_id += 1
            await record(store, right(source_id, exercise_id=f"ex-{source_id}"))

    writer = asyncio.create_task(write())
    copies = [await store.backup(tmp_path / f"copy-{n}.db") for n in range(3)]
    done.set()
    await writer
    await store.aclose()
    for copy in copies:
        opened = await open_store(copy)
        assert await opened.verify() == []
        await opened.aclose()


async def test_a_backup_leaves_one_file(used: Path, tmp_path: Path) -> None:
    copy_sqlite(used, tmp_path / "copies" / "one.db")
    assert [entry.name for entry in (tmp_path / "copies").iterdir()] == ["one.db"]


def test_database_and_backup_are_readable_by_their_owner_only(tmp_path: Path) -> None:
    upgrade_sqlite(tmp_path / "lemma.db")
    copy = copy_sqlite(tmp_path / "lemma.db", tmp_path / "copy.db")
    assert [stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "lemma.db", copy)] == [0o600, 0o600]


def test_a_damaged_copy_is_not_restored(used: Path, tmp_path: Path) -> None:
    copy = copy_sqlite(used, tmp_path / "copy.db")
    content = bytearray(copy.read_bytes())
    content[4096 : 4096 * 12] = b"\x5a" * (4096 * 11)
    copy.write_bytes(content)
    before = used.read_bytes()
    with pytest.raises(ConfigurationError, match=r"damaged|not a usable database"):
        restore_sqlite(copy, used)
    assert used.read_bytes() == before


def test_a_missing_copy_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="no database at"):
        check_sqlite(tmp_path / "nothing.db")


def test_a_failed_backup_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "lemma.db"
    path.write_bytes(b"garbage" * 1000)
    with pytest.raises((ConfigurationError, sqlite3.DatabaseError)):
        copy_sqlite(path, tmp_path / "copy.db")
    assert [entry.name for entry in tmp_path.iterdir()] == ["lemma.db"]


def test_a_backup_is_sound(used: Path, tmp_path: Path) -> None:
    copy = copy_sqlite(used, tmp_path / "copy.db")
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.postgres
async def test_postgresql_names_its_own_tool(postgres_url: str, tmp_path: Path) -> None:
    store: Store = await open_store(postgres_url)
    with pytest.raises(ConfigurationError, match="pg_dump"):
        await store.backup(tmp_path / "copy.db")
    await store.aclose()
