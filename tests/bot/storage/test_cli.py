"""``lemma db`` does what it says, tells what it cannot, and prints JSON alone where that is asked for."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import pytest
from typer.testing import CliRunner

from bot.cli.assembly import database_of
from bot.cli.db import app
from bot.settings import load_settings
from bot.storage import Store, open_store
from bot.storage.guilds import Guild
from bot.storage.upgrade import known_versions
from tests.bot.storage.seeds import ADA, GUILD, record, right

T = TypeVar("T")

HEAD = known_versions()[-1]


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point the settings at an empty data folder; give the path of the database to be."""
    monkeypatch.setenv("LEMMA_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv("LEMMA_DATABASE_URL", raising=False)
    return Path(database_of(load_settings()))


def run(*words: str, answer: str | None = None) -> tuple[int, str, str]:
    """Run a command and return its exit status, stdout and stderr."""
    done = CliRunner().invoke(app, list(words), input=answer)
    return done.exit_code, done.stdout, done.stderr


def in_store(database: Path, work: Callable[[Store], Awaitable[T]]) -> T:
    """Open the store, do something in it, and close it."""

    async def opened() -> T:
        store = await open_store(database)
        try:
            return await work(store)
        finally:
            await store.aclose()

    return asyncio.run(opened())


def with_points(database: Path) -> None:
    in_store(database, lambda store: record(store, right(1), name="Ada"))


def test_an_empty_url_means_sqlite_in_the_data_folder(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEMMA_DATABASE_URL", "")
    assert database_of(load_settings()) == database


def test_upgrade_makes_the_database_and_says_its_schema(database: Path) -> None:
    status, out, _ = run("upgrade", "--json")
    assert (status, json.loads(out)) == (0, {"schema": HEAD})
    assert database.exists()


def test_a_backup_is_written_and_restored(database: Path, tmp_path: Path) -> None:
    with_points(database)
    copy = tmp_path / "copy.db"
    assert run("backup", str(copy))[0] == 0
    in_store(database, lambda store: store.privacy.delete(ADA))
    status, out, _ = run("restore", str(copy), "--yes", "--json")
    assert (status, json.loads(out)["restored"]) == (0, str(database))
    assert in_store(database, lambda store: store.learners.get(GUILD, ADA)).name == "Ada"


def test_a_backup_without_a_name_goes_beside_the_database(database: Path) -> None:
    with_points(database)
    status, out, _ = run("backup", "--json")
    assert status == 0
    assert Path(json.loads(out)["backup"]).parent == database.parent / "backups"


def test_a_restore_asks_first(database: Path, tmp_path: Path) -> None:
    with_points(database)
    run("backup", str(tmp_path / "copy.db"))
    before = database.read_bytes()
    status, _, _ = run("restore", str(tmp_path / "copy.db"), answer="n\n")
    assert status != 0
    assert database.read_bytes() == before


def test_a_restore_of_something_else_is_refused(database: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("hello " * 100, encoding="utf-8")
    status, out, err = run("restore", str(tmp_path / "notes.txt"), "--yes")
    assert (status, out) == (1, "")
    assert "not a usable database" in err
    assert not database.exists()


def test_verify_is_content_with_boards_that_add_up(database: Path) -> None:
    with_points(database)
    assert run("verify") == (0, "Every board adds up.\n", "")


def test_verify_names_what_drifted_and_fails(database: Path) -> None:
    with_points(database)
    in_store(database, lambda store: store._database.change("UPDATE score SET points = 1 WHERE period = 0"))
    status, out, _ = run("verify", "--json")
    assert (status, json.loads(out)["drift"][0]["true_points"]) == (1, 20)


@pytest.mark.parametrize("command", ["backup", "verify"])
def test_without_a_database_there_is_a_sentence(database: Path, command: str) -> None:
    status, out, err = run(command)
    assert (status, out) == (1, "")
    assert str(database) in err


@pytest.mark.postgres
async def test_postgresql_is_upgraded_by_url(empty_postgres: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEMMA_DATABASE_URL", empty_postgres)
    assert (await asyncio.to_thread(run, "upgrade"))[0] == 0
    store = await open_store(empty_postgres)
    await store.guilds.save(Guild(GUILD))
    await store.aclose()


@pytest.mark.parametrize(("words", "tool"), [(["backup"], "pg_dump"), (["restore", "copy.db"], "pg_restore")])
def test_postgresqls_own_tools_are_named(words: list[str], tool: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEMMA_DATABASE_URL", "postgresql://nobody@nowhere/lemma")
    status, out, err = run(*words)
    assert (status, out) == (1, "")
    assert tool in err


@pytest.mark.parametrize("command", [["backup"], ["upgrade"], ["verify"]])
def test_a_file_that_is_no_database_is_told_in_a_sentence(database: Path, command: list[str]) -> None:
    database.parent.mkdir()
    database.write_bytes(b"\x07no database at all" * 100)
    status, out, told = run(*command, "--json")
    assert (status, out) == (1, "")
    assert "file is not a database" in told
    assert not list(database.parent.rglob("*.part"))
