"""What a repository is given: somewhere to read, to write, and to do both in one transaction."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Protocol, TypeAlias, TypeVar

T = TypeVar("T")
Record: TypeAlias = Mapping[str, Any]


class Session(Protocol):
    """A database, or a transaction on it.

    SQL is one text for both engines: placeholders are ``:name``; ``FOR UPDATE`` and ``SKIP LOCKED`` are left out
    where the engine has one writer anyway. A changed row is seen through ``RETURNING``.
    """

    async def fetch(self, sql: str, **values: Any) -> Sequence[Record]:
        """Return the records a reading statement finds."""
        ...

    async def change(self, sql: str, **values: Any) -> Sequence[Record]:
        """Run one writing statement and return what its ``RETURNING`` yields."""
        ...

    async def atomically(self, work: "Callable[[Session], Awaitable[T]]") -> T:
        """Run ``work`` in a transaction, joining the one at hand; a lost race is tried again from the start."""
        ...

    async def scrub(self) -> None:
        """Make what was deleted unreadable in the files too, as far as the engine can; nothing inside a transaction."""
        ...


class Repository:
    """One aggregate's questions; it holds nothing but its session."""

    def __init__(self, session: Session) -> None:
        self._session = session
