"""Bring a database to the current schema with Alembic, whole or not at all.

Alembic and SQLAlchemy are imported only where there is something to do, so that an ordinary start stays quick.
"""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bot.errors import ConfigurationError
from bot.storage.backup import copy_sqlite
from bot.storage.postgres import connect

if TYPE_CHECKING:
    from sqlalchemy import Connection

MIGRATIONS: Final = files("bot.storage") / "migrations"
_WAIT_SECONDS: Final = 60.0
_LOCK: Final = 7_210_554_310_226_517_505  # names our advisory lock; any number nobody else uses


def known_versions(migrations: Path | None = None) -> tuple[str, ...]:
    """Return every schema version this program knows, oldest first, from the names of the migration files."""
    folder = Path(str(MIGRATIONS if migrations is None else migrations)) / "versions"
    return tuple(sorted(path.name[1:5] for path in folder.glob("v[0-9]*.py")))


def is_current(version: str | None, versions: tuple[str, ...]) -> bool:
    """Return whether a database of this version needs nothing; raise ``ConfigurationError`` where it is too new."""
    if version is not None and version not in versions:
        raise ConfigurationError(
            f"The database has schema {version}, this program knows up to {versions[-1]}. "
            "It was written by a newer Lemma: run that one, or restore an older backup (`lemma db restore`)."
        )
    return version == versions[-1]


def sqlite_version(path: Path) -> str | None:
    """Return the schema version of an SQLite file, None where it has none (or does not exist)."""
    if not path.exists():
        return None
    try:
        with closing(sqlite3.connect(path, timeout=_WAIT_SECONDS)) as connection:
            if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone():
                return None
            found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.DatabaseError as error:
        raise ConfigurationError(f"{path} is not a usable database: {error}.") from error
    return None if found is None else str(found[0])


def upgrade_sqlite(path: Path, migrations: Path | None = None) -> str:
    """Create an SQLite file or bring it to the current schema, after a backup beside it; return the version."""
    versions = known_versions(migrations)
    version = sqlite_version(path)
    if is_current(version, versions):
        return versions[-1]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)  # learners' words are nobody else's on this machine
    if version is not None:
        copy_sqlite(path, path.with_name(f"{path.stem}.before-{versions[-1]}{path.suffix}"))
    with _sqlite_connection(path) as connection:
        _run_alembic(connection, migrations)
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise ConfigurationError(
                f"The upgrade would break references in table {broken[0][0]}; nothing was changed."
            )
    return versions[-1]


async def postgres_version(url: str) -> str | None:
    """Return the schema version of a PostgreSQL database, None where it has none."""
    connection = await connect(url)
    try:
        if await connection.fetchval("SELECT to_regclass('alembic_version')") is None:
            return None
        version: str | None = await connection.fetchval("SELECT version_num FROM alembic_version")
        return version
    finally:
        await connection.close()


async def upgrade_postgres(url: str, migrations: Path | None = None) -> str:
    """Bring a PostgreSQL database to the current schema; several at once wait for each other. Return the version."""
    versions = known_versions(migrations)
    if is_current(await postgres_version(url), versions):
        return versions[-1]
    from sqlalchemy.ext.asyncio import create_async_engine

    engine = create_async_engine("postgresql+asyncpg://", async_creator=lambda: connect(url))
    try:
        async with engine.begin() as connection:
            await connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
            await connection.run_sync(_run_alembic, migrations)
    finally:
        await engine.dispose()
    return versions[-1]


def _run_alembic(connection: "Connection", migrations: Path | None) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS if migrations is None else migrations).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


@contextmanager
def _sqlite_connection(path: Path) -> "Iterator[Connection]":
    """Hold one transaction: BEGIN IMMEDIATE, so that a failure takes all of it back, and without foreign keys.

    With them on, rebuilding a parent table silently empties its children.
    """
    from sqlalchemy import create_engine, event, exc, pool

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = OFF")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=pool.NullPool)

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    try:
        with engine.begin() as connection:
            yield connection
    except exc.OperationalError as error:
        raise ConfigurationError(f"{path} cannot be upgraded now; nothing was changed: {error.orig}.") from error
    finally:
        engine.dispose()


async def prepare_sqlite(path: Path) -> None:
    """Upgrade an SQLite file without holding up the event loop."""
    await asyncio.to_thread(upgrade_sqlite, path)


async def prepare_postgres(url: str, *, upgrade: bool) -> None:
    """Upgrade a PostgreSQL database where that was asked for; otherwise refuse one that is not current."""
    if upgrade:
        await upgrade_postgres(url)
        return
    versions = known_versions()
    version = await postgres_version(url)
    if not is_current(version, versions):
        raise ConfigurationError(
            f"The database has schema {version or 'none'}, this program needs {versions[-1]}. Run `lemma db upgrade`."
        )
