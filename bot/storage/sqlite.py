"""SQLite through aiosqlite: one writer behind a lock, two readers, WAL, every commit on the disk."""

import asyncio
import re
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from functools import lru_cache
from itertools import cycle
from pathlib import Path
from typing import Any, Final, Self, TypeVar

import aiosqlite

from bot.errors import ConfigurationError
from bot.storage.database import Database
from bot.storage.failures import StoreUnavailableError
from bot.storage.session import Record, Session

T = TypeVar("T")

OLDEST: Final = (3, 35, 0)  # RETURNING
BUSY_MS: Final = 5_000
_PRAGMAS: Final = (
    f"PRAGMA busy_timeout = {BUSY_MS}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA cache_size = -8000",
    "PRAGMA mmap_size = 268435456",
)
_OUT_OF_USE: Final = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_NOTADB,
    }
)
_READERS: Final = 2
_SCRUBS: Final = 20
SCRUB_AGAIN: Final = 0.05
_ROW_LOCKS = re.compile(r"\s+FOR UPDATE(\s+SKIP LOCKED)?")


class SqliteDatabase(Database):
    """One SQLite file."""

    def __init__(self, path: Path, writer: aiosqlite.Connection, readers: Sequence[aiosqlite.Connection]) -> None:
        super().__init__()
        self.path = path
        self._writer = writer
        self._readers = readers
        self._turns = cycle(readers)
        self._lock = asyncio.Lock()

    @classmethod
    async def open(cls, path: Path) -> Self:
        """Open a database that exists; raise ``ConfigurationError`` where SQLite is too old."""
        if sqlite3.sqlite_version_info < OLDEST:
            needed = ".".join(str(part) for part in OLDEST)
            raise ConfigurationError(f"SQLite {sqlite3.sqlite_version} is too old: Lemma needs {needed} or newer.")
        opened: list[aiosqlite.Connection] = []
        try:
            with out_of_use():
                for _ in range(_READERS + 1):
                    opened.append(await _connect(path))  # noqa: PERF401  -- what opened must be closed if the next fails
                for reader in opened[1:]:
                    await reader.execute("PRAGMA query_only = ON")
        except BaseException:
            for connection in opened:
                await connection.close()
            raise
        return cls(path, opened[0], opened[1:])

    async def fetch(self, sql: str, **values: Any) -> Sequence[Record]:
        """Return the records a reading statement finds, from a reader: what is committed."""
        with out_of_use():
            return await _run(next(self._turns), sql, values)

    @asynccontextmanager
    async def _begin(self) -> AsyncIterator[Session]:
        async with self._lock:
            with out_of_use():
                try:
                    await self._writer.execute("BEGIN IMMEDIATE")
                    yield SqliteTransaction(self._writer)
                    await self._writer.execute("COMMIT")
                except BaseException:
                    with suppress(sqlite3.OperationalError):  # none was begun, or SQLite rolled back already
                        await self._writer.execute("ROLLBACK")
                    raise

    async def scrub(self) -> None:
        """Write the log into the file and empty it: deleted rows are zeros there (``secure_delete``)."""
        for _ in range(_SCRUBS):
            async with self._lock:
                with out_of_use():
                    [[busy, *_pages]] = await self._writer.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
            if not busy:
                return
            await asyncio.sleep(SCRUB_AGAIN)  # somebody reads the log at this moment

    async def aclose(self) -> None:
        """Wait for the transaction at hand, empty the WAL into the file and close."""
        async with self._lock:
            for reader in self._readers:
                await reader.close()
            with suppress(sqlite3.OperationalError):  # another process reads: it will do it
                await self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            await self._writer.close()


class SqliteTransaction:
    """The writer while a transaction is open."""

    def __init__(self, writer: aiosqlite.Connection) -> None:
        self._writer = writer

    async def fetch(self, sql: str, **values: Any) -> Sequence[Record]:
        """Return the records a reading statement finds, this transaction's own writes included."""
        return await _run(self._writer, sql, values)

    async def change(self, sql: str, **values: Any) -> Sequence[Record]:
        """Run one writing statement and return what its ``RETURNING`` yields."""
        return await _run(self._writer, sql, values)

    async def atomically(self, work: Callable[[Session], Awaitable[T]]) -> T:
        """Run ``work`` as a part of this transaction."""
        return await work(self)

    async def scrub(self) -> None:
        """Do nothing: what this transaction deletes is still there until its end."""


@contextmanager
def out_of_use() -> Iterator[None]:
    """Turn SQLite's errors about a file that cannot be used now into ``StoreUnavailableError``."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if (getattr(error, "sqlite_errorcode", 0) & 0xFF) in _OUT_OF_USE:
            raise StoreUnavailableError from error
        raise


async def _connect(path: Path) -> aiosqlite.Connection:
    connection = await aiosqlite.connect(path, isolation_level=None)
    connection.row_factory = sqlite3.Row
    for pragma in _PRAGMAS:
        await connection.execute(pragma)
    return connection


async def _run(connection: aiosqlite.Connection, sql: str, values: dict[str, Any]) -> Sequence[Record]:
    rows = await connection.execute_fetchall(for_sqlite(sql), values)
    return list(rows)  # type: ignore[arg-type]  # sqlite3.Row has keys and items by name, but is no Mapping


@lru_cache(maxsize=256)
def for_sqlite(sql: str) -> str:
    """Return the SQL text without row locks: the one writer needs none."""
    return _ROW_LOCKS.sub("", sql)
