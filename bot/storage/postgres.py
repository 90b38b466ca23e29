"""PostgreSQL through asyncpg: a small pool, row locks, and a retry of transactions that lost a race."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from functools import lru_cache
from typing import Any, Final, Self, TypeVar

from bot.errors import ConfigurationError
from bot.storage.database import Database, LostRaceError
from bot.storage.session import Record, Session

try:
    import asyncpg
except ImportError:  # the extra is not installed; ``open`` says so
    asyncpg = None

T = TypeVar("T")

POOL: Final = 8
ACQUIRE_SECONDS: Final = 5.0
STATEMENT_SECONDS: Final = 15.0
_NAME = re.compile(r"(?<![:\w]):([a-z_]+)")


class PostgresDatabase(Database):
    """One PostgreSQL database."""

    def __init__(self, url: str, pool: Any) -> None:
        super().__init__()
        self.url = url
        self._pool = pool

    @classmethod
    async def open(cls, url: str) -> Self:
        """Connect; raise ``ConfigurationError`` where that is impossible."""
        with reachable():
            pool = await driver().create_pool(
                url, min_size=1, max_size=POOL, command_timeout=STATEMENT_SECONDS, timeout=ACQUIRE_SECONDS
            )
        return cls(url, pool)

    async def fetch(self, sql: str, **values: Any) -> Sequence[Record]:
        """Return the records a reading statement finds."""

        async def work(session: Session) -> Sequence[Record]:
            return await session.fetch(sql, **values)

        return await self._retried(self._connection, work)

    async def change(self, sql: str, **values: Any) -> Sequence[Record]:
        """Run one writing statement, its own transaction, and return what its ``RETURNING`` yields."""

        async def work(session: Session) -> Sequence[Record]:
            return await session.change(sql, **values)

        with self._alone():
            return await self._retried(self._connection, work)

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator["PostgresTransaction"]:
        with lost_races():
            connection = await self._pool.acquire(timeout=ACQUIRE_SECONDS)
        try:
            yield PostgresTransaction(connection)
        finally:
            await self._pool.release(connection)

    @asynccontextmanager
    async def _begin(self) -> AsyncIterator[Session]:
        async with self._connection() as session:
            with lost_races():
                transaction = session.connection.transaction()
                await transaction.start()
            try:
                yield session
            except BaseException:
                with suppress(OSError, asyncpg.PostgresError, asyncpg.InterfaceError):  # the connection is gone
                    await transaction.rollback()
                raise
            with lost_races(session.connection):
                await transaction.commit()

    async def aclose(self) -> None:
        """Wait for what is running and close every connection."""
        await self._pool.close()


class PostgresTransaction:
    """One connection while it is ours."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection

    async def fetch(self, sql: str, **values: Any) -> Sequence[Record]:
        """Return the records a reading statement finds, this transaction's own writes included."""
        text, names = for_postgres(sql)
        with lost_races(self.connection):
            found: Sequence[Record] = await self.connection.fetch(text, *(values[name] for name in names))
        return found

    async def change(self, sql: str, **values: Any) -> Sequence[Record]:
        """Run one writing statement and return what its ``RETURNING`` yields."""
        return await self.fetch(sql, **values)

    async def atomically(self, work: Callable[[Session], Awaitable[T]]) -> T:
        """Run ``work`` as a part of this transaction."""
        return await work(self)

    async def scrub(self) -> None:
        """Do nothing: PostgreSQL's vacuum takes deleted rows out of its files in its own time."""


@contextmanager
def lost_races(connection: Any = None) -> Iterator[None]:
    """Turn asyncpg's errors that another try may cure into ``LostRaceError``; a misuse of asyncpg is none."""
    try:
        yield
    except asyncpg.InterfaceError as error:
        if connection is None or is_gone(connection):
            raise LostRaceError from error
        raise
    except asyncpg.InternalClientError as error:
        # The server's goodbye came between two queries, and asyncpg's state machine refuses the next one: it is lost.
        if connection is not None:
            connection.terminate()
        raise LostRaceError from error
    except (
        asyncpg.SerializationError,
        asyncpg.DeadlockDetectedError,
        asyncpg.PostgresConnectionError,
        asyncpg.CannotConnectNowError,
        asyncpg.AdminShutdownError,
        asyncpg.CrashShutdownError,
        asyncpg.TooManyConnectionsError,
        ConnectionError,
        TimeoutError,
    ) as error:
        raise LostRaceError from error


async def connect(url: str) -> Any:
    """Return a single connection; raise ``ConfigurationError`` where that is impossible."""
    with reachable():
        return await driver().connect(url, timeout=ACQUIRE_SECONDS)


@contextmanager
def reachable() -> Iterator[None]:
    """Turn failures to connect into ``ConfigurationError``, without a word of the URL: it may hold a password."""
    try:
        yield
    except ValueError:
        raise ConfigurationError("LEMMA_DATABASE_URL is not a URL such as postgresql://user@host/database.") from None
    except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        raise ConfigurationError(f"PostgreSQL cannot be reached at LEMMA_DATABASE_URL: {error}") from error


def is_gone(connection: Any) -> bool:
    """Return whether a connection of the pool is closed; one that broke was taken back by the pool already."""
    try:
        return bool(connection.is_closed())
    except asyncpg.InterfaceError:
        return True


def driver() -> Any:
    """Return asyncpg; raise ``ConfigurationError`` where it is not installed."""
    if asyncpg is None:
        raise ConfigurationError("PostgreSQL needs an extra: pip install 'lemma-tutor[postgres]'.")
    return asyncpg


@lru_cache(maxsize=256)
def for_postgres(sql: str) -> tuple[str, tuple[str, ...]]:
    """Return the SQL text with ``$n`` for every ``:name``, and the names in that order."""
    names: list[str] = []

    def number(match: re.Match[str]) -> str:
        name = match[1]
        if name not in names:
            names.append(name)
        return f"${names.index(name) + 1}"

    return _NAME.sub(number, sql), tuple(names)
