"""The store: one attribute for every repository, on SQLite or PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from bot.errors import ConfigurationError
from bot.storage.attempts import Attempts
from bot.storage.authored import AuthoredFamilies
from bot.storage.backup import copy_sqlite
from bot.storage.challenges import Challenges
from bot.storage.database import Database
from bot.storage.departures import Departures
from bot.storage.efforts import Efforts
from bot.storage.exercises import Exercises
from bot.storage.groups import Groups
from bot.storage.guilds import Guilds
from bot.storage.items import Items
from bot.storage.journal import Journal
from bot.storage.learners import Learners
from bot.storage.postgres import PostgresDatabase
from bot.storage.posts import Posts
from bot.storage.preferences import Preferences
from bot.storage.privacy import Privacy
from bot.storage.progress import Progress
from bot.storage.reminders import Reminders
from bot.storage.reports import Reports
from bot.storage.scores import Scores
from bot.storage.session import Session
from bot.storage.sqlite import SqliteDatabase
from bot.storage.upgrade import prepare_postgres, prepare_sqlite
from bot.storage.verify import Drift, find_drift

T = TypeVar("T")


class Repositories:
    """Every repository on one session."""

    def __init__(self, session: Session) -> None:
        self.guilds = Guilds(session)
        self.learners = Learners(session)
        self.preferences = Preferences(session)
        self.items = Items(session)
        self.exercises = Exercises(session)
        self.efforts = Efforts(session)
        self.attempts = Attempts(session)
        self.scores = Scores(session)
        self.progress = Progress(session)
        self.groups = Groups(session)
        self.posts = Posts(session)
        self.challenges = Challenges(session)
        self.reports = Reports(session)
        self.authored = AuthoredFamilies(session)
        self.reminders = Reminders(session)
        self.journal = Journal(session)
        self.departures = Departures(session)
        self.privacy = Privacy(session)


class Store(Repositories):
    """An open store. Used directly, every call is its own transaction; ``transaction`` and ``atomically`` join them."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database = database

    @property
    def engine(self) -> str:
        """The engine's name, for people."""
        return "SQLite" if isinstance(self._database, SqliteDatabase) else "PostgreSQL"

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Repositories]:
        """Give repositories that write together: all at the end of the block, or nothing where it raises."""
        async with self._database.transaction() as session:
            yield Repositories(session)

    async def atomically(self, work: Callable[[Repositories], Awaitable[T]]) -> T:
        """Run ``work`` in a transaction; it is run again from the start where it lost a race, so keep it pure."""
        return await self._database.atomically(lambda session: work(Repositories(session)))

    async def ping(self) -> None:
        """Write and take back, to show that the store can be written to; raise ``StoreUnavailableError`` else."""
        await self._database.change("DELETE FROM last_opened WHERE guild_id = -1")

    async def backup(self, path: Path) -> Path:
        """Write a checked copy of an SQLite store, also while it is in use, and return its path."""
        if not isinstance(self._database, SqliteDatabase):
            raise ConfigurationError("PostgreSQL is backed up with its own tool: pg_dump --format=custom.")
        return await asyncio.to_thread(copy_sqlite, self._database.path, path)

    async def verify(self) -> Sequence[Drift]:
        """Compare the boards with the attempts they add up; return where they differ (nothing: all is well)."""
        return await find_drift(self._database)

    async def aclose(self) -> None:
        """Finish what is running and close."""
        await self._database.aclose()


async def open_store(url_or_path: str | Path, *, upgrade: bool = False) -> Store:
    """Open the store at a PostgreSQL URL or an SQLite path.

    An SQLite file is created and upgraded by itself, after a backup; PostgreSQL has to be at the current schema,
    unless ``upgrade`` asks for that. Raises ``ConfigurationError`` where the store cannot be used.
    """
    if is_postgres(url_or_path):
        url = str(url_or_path)
        await prepare_postgres(url, upgrade=upgrade)
        return Store(await PostgresDatabase.open(url))
    if "://" in str(url_or_path) or not str(url_or_path).strip("."):
        raise ConfigurationError("LEMMA_DATABASE_URL has to start with postgresql://; left out, SQLite is used.")
    path = Path(url_or_path)
    await prepare_sqlite(path)
    return Store(await SqliteDatabase.open(path))


def is_postgres(url_or_path: str | Path) -> bool:
    """Return whether this names a PostgreSQL database."""
    return str(url_or_path).startswith(("postgresql://", "postgres://"))
