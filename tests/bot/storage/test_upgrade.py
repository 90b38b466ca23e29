"""Upgrades are whole or not at all, wait for each other, keep every row, and refuse what is newer."""

import asyncio
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import asyncpg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine
from sqlalchemy.ext.asyncio import create_async_engine

from bot.errors import ConfigurationError
from bot.storage import open_store
from bot.storage.guilds import Guild
from bot.storage.schema import metadata
from bot.storage.upgrade import MIGRATIONS, known_versions, postgres_version, upgrade_postgres, upgrade_sqlite
from tests.bot.storage.seeds import GUILD, record, right

NEXT = '''"""A version of tomorrow."""

import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{head}"


def upgrade() -> None:
    """Rebuild a parent table, as batch mode does."""
    with op.batch_alter_table("exercise") as table:
        table.add_column(sa.Column("colour", sa.Text()))
        table.alter_column("reference", type_=sa.String(200))
    {then}
'''
UPGRADE = """
import asyncio, os, sys
from pathlib import Path
import alembic.command, sqlalchemy.dialects.postgresql.asyncpg, sqlalchemy.ext.asyncio
from bot.storage.upgrade import upgrade_postgres, upgrade_sqlite
address = sys.argv[1]
children = []
for _ in range(4):
    child = os.fork()
    if child == 0:
        if address.startswith("postgresql:"):
            asyncio.run(upgrade_postgres(address))
        else:
            upgrade_sqlite(Path(address))
        os._exit(0)
    children.append(child)
ends = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
sys.exit(any(ends))
"""


@pytest.fixture
def tomorrow(tmp_path: Path) -> Path:
    """Give migrations with one more version, which rebuilds a table that others refer to."""
    return with_next(tmp_path / "tomorrow", "pass")


def with_next(folder: Path, then: str) -> Path:
    shutil.copytree(Path(str(MIGRATIONS)), folder)
    script = NEXT.format(head=known_versions()[-1], then=then)
    (folder / "versions" / "v9999_tomorrow.py").write_text(script, encoding="utf-8")
    return folder


def tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def differences(connection: Connection) -> list[object]:
    """Compare all but the rank index: SQLAlchemy cannot read an index on an expression back from SQLite."""

    def comparable(_object: object, name: str | None, *_rest: object) -> bool:
        return name != "score_rank"

    context = MigrationContext.configure(connection, opts={"compare_type": True, "include_object": comparable})
    return list(compare_metadata(context, metadata()))


def test_the_known_versions_are_alembics_in_order() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    revisions = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert list(known_versions()) == revisions[::-1]


def test_the_migrations_add_up_to_the_tables_on_sqlite(sqlite_path: Path) -> None:
    engine = create_engine(f"sqlite:///{sqlite_path}")
    with engine.connect() as connection:
        assert differences(connection) == []
    engine.dispose()


@pytest.mark.postgres
async def test_the_migrations_add_up_to_the_tables_on_postgresql(postgres_url: str) -> None:
    engine = create_async_engine("postgresql+asyncpg://", async_creator=lambda: asyncpg.connect(postgres_url))
    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []
    await engine.dispose()


def test_boards_and_ranks_are_stored_without_row_ids_and_in_order_of_points(sqlite_path: Path) -> None:
    with closing(sqlite3.connect(sqlite_path)) as connection:
        sql = " ".join(text for (text,) in connection.execute("SELECT sql FROM sqlite_master WHERE tbl_name = 'score'"))
    assert "WITHOUT ROWID" in sql
    assert "points DESC" in sql


async def test_a_new_file_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "100% new" / "lemma.db"
    store = await open_store(path)
    await store.guilds.save(Guild(GUILD))
    await store.aclose()
    assert [entry.name for entry in path.parent.iterdir()] == ["lemma.db"]


async def test_an_upgrade_keeps_every_row_of_a_rebuilt_parent_and_its_children(
    sqlite_path: Path, tomorrow: Path
) -> None:
    store = await open_store(sqlite_path)
    await record(store, right(1))
    await store.aclose()
    upgrade_sqlite(sqlite_path, tomorrow)
    with closing(sqlite3.connect(sqlite_path)) as connection:
        counts = [connection.execute(f"SELECT COUNT(*) FROM {name}").fetchone()[0] for name in ("exercise", "effort")]  # noqa: S608  -- two fixed names
    assert counts == [1, 1]


async def test_an_upgrade_leaves_a_backup_of_the_version_before(sqlite_path: Path, tomorrow: Path) -> None:
    store = await open_store(sqlite_path)
    await store.guilds.save(Guild(GUILD, timezone="Asia/Tokyo"))
    await store.aclose()
    upgrade_sqlite(sqlite_path, tomorrow)
    store = await open_store(sqlite_path.with_name("lemma.before-9999.db"))
    assert await store.guilds.get(GUILD) == Guild(GUILD, timezone="Asia/Tokyo")
    await store.aclose()


async def test_a_newer_schema_is_refused_in_words_on_sqlite(sqlite_path: Path, tomorrow: Path) -> None:
    upgrade_sqlite(sqlite_path, tomorrow)
    with pytest.raises(ConfigurationError, match=r"schema 9999.*newer Lemma"):
        await open_store(sqlite_path)


@pytest.mark.postgres
async def test_a_newer_schema_is_refused_in_words_on_postgresql(empty_postgres: str, tomorrow: Path) -> None:
    await upgrade_postgres(empty_postgres, tomorrow)
    with pytest.raises(ConfigurationError, match=r"schema 9999.*newer Lemma"):
        await open_store(empty_postgres)


@pytest.mark.postgres
async def test_postgresql_is_not_upgraded_unasked(empty_postgres: str) -> None:
    with pytest.raises(ConfigurationError, match="lemma db upgrade"):
        await open_store(empty_postgres)
    assert await postgres_version(empty_postgres) is None
    store = await open_store(empty_postgres, upgrade=True)
    await store.guilds.save(Guild(GUILD))
    await store.aclose()


def test_a_half_done_migration_is_taken_back_on_sqlite(sqlite_path: Path, tmp_path: Path) -> None:
    before = tables(sqlite_path)
    broken = with_next(tmp_path / "broken", 'raise RuntimeError("boom")')
    with pytest.raises(RuntimeError, match="boom"):
        upgrade_sqlite(sqlite_path, broken)
    assert tables(sqlite_path) == before
    assert upgrade_sqlite(sqlite_path) == known_versions()[-1]


@pytest.mark.postgres
async def test_a_half_done_migration_is_taken_back_on_postgresql(empty_postgres: str, tmp_path: Path) -> None:
    await upgrade_postgres(empty_postgres)
    with pytest.raises(RuntimeError, match="boom"):
        await upgrade_postgres(empty_postgres, with_next(tmp_path / "broken", 'raise RuntimeError("boom")'))
    connection = await asyncpg.connect(empty_postgres)
    found = "SELECT COUNT(*) FROM information_schema.columns WHERE column_name = 'colour'"
    assert await connection.fetchval(found) == 0
    await connection.close()
    assert await postgres_version(empty_postgres) == known_versions()[-1]


async def test_an_upgrade_that_would_break_references_is_taken_back(sqlite_path: Path, tmp_path: Path) -> None:
    store = await open_store(sqlite_path)
    await record(store, right(1))
    await store.aclose()
    careless = with_next(tmp_path / "careless", 'op.execute("DELETE FROM exercise")')
    with pytest.raises(ConfigurationError, match="references in table effort"):
        upgrade_sqlite(sqlite_path, careless)
    store = await open_store(sqlite_path)
    assert await store.exercises.get(GUILD, "ex-1") is not None
    await store.aclose()


def upgrade_four_times_at_once(address: str) -> None:
    """Let one process import everything and fork four that upgrade."""
    done = subprocess.run([sys.executable, "-c", UPGRADE, address], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


async def test_four_processes_upgrade_a_new_file_at_once(tmp_path: Path) -> None:
    path = tmp_path / "lemma.db"
    await asyncio.to_thread(upgrade_four_times_at_once, str(path))
    store = await open_store(path)
    await store.guilds.save(Guild(GUILD))
    await store.aclose()


@pytest.mark.postgres
async def test_four_processes_upgrade_a_new_database_at_once(empty_postgres: str) -> None:
    await asyncio.to_thread(upgrade_four_times_at_once, empty_postgres)
    store = await open_store(empty_postgres)
    await store.guilds.save(Guild(GUILD))
    await store.aclose()
