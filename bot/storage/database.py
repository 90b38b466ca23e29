"""What both engines share: transactions that do not nest by accident, and a bounded retry of lost races."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from typing import Any, TypeVar

from bot.storage.failures import StoreUnavailableError
from bot.storage.session import Record, Session

T = TypeVar("T")

RETRY_AFTER = (0.02, 0.05, 0.1, 0.2, 0.4)  # seconds: five more tries of a transaction that lost a race


class LostRaceError(Exception):
    """The engine gave up a transaction for another one's sake (deadlock, serialisation, lost connection)."""


class Database(ABC):
    """A connected database; itself a session in which every statement is its own transaction."""

    def __init__(self) -> None:
        self._inside: set[asyncio.Task[Any]] = set()

    @abstractmethod
    async def fetch(self, sql: str, **values: Any) -> Sequence[Record]:
        """Return the records a reading statement finds."""

    async def change(self, sql: str, **values: Any) -> Sequence[Record]:
        """Run one writing statement and return what its ``RETURNING`` yields."""
        return await self.atomically(lambda session: session.change(sql, **values))

    async def atomically(self, work: Callable[[Session], Awaitable[T]]) -> T:
        """Run ``work`` in a transaction; try again from the start, a few times, where it lost a race."""
        with self._alone():
            return await self._retried(self._begin, work)

    async def _retried(
        self, begin: Callable[[], AbstractAsyncContextManager[Session]], work: Callable[[Session], Awaitable[T]]
    ) -> T:
        for delay in (*RETRY_AFTER, None):
            try:
                async with begin() as session:
                    return await work(session)
            except LostRaceError as error:
                if delay is None:
                    raise StoreUnavailableError from error
                await asyncio.sleep(delay)
        raise AssertionError("unreachable: the last try returns or raises")

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Session]:
        """Open a transaction: committed at the end of the block, rolled back where an exception leaves it."""
        with self._alone():
            try:
                async with self._begin() as session:
                    yield session
            except LostRaceError as error:
                raise StoreUnavailableError from error

    async def scrub(self) -> None:  # noqa: B027  -- an engine may have nothing to do
        """Make what was deleted unreadable in the engine's files too, as far as the engine can."""

    @contextmanager
    def _alone(self) -> Iterator[None]:
        task = asyncio.current_task()
        if task is None or task in self._inside:
            raise RuntimeError("this task has a transaction open: write through it, not through the store")
        self._inside.add(task)
        try:
            yield
        finally:
            self._inside.discard(task)

    @abstractmethod
    def _begin(self) -> AbstractAsyncContextManager[Session]:
        """Open a transaction on the engine."""

    @abstractmethod
    async def aclose(self) -> None:
        """Finish what is running and close every connection."""
