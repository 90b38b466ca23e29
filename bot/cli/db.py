"""``lemma db``: upgrade, back up, restore and verify the database."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.telling import told
from bot.errors import ConfigurationError

app = typer.Typer(
    help="Upgrade, back up, restore and verify the database that LEMMA_DATABASE_URL or LEMMA_DATA_DIR names.",
    no_args_is_help=True,
)

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of a sentence.")]


@app.command()
def upgrade(as_json: AsJson = False) -> None:
    """Bring the database to the current schema, all of it or nothing; an SQLite file is copied first."""
    from bot.storage.store import is_postgres
    from bot.storage.upgrade import upgrade_postgres, upgrade_sqlite

    with told():
        place = address()
        version = asyncio.run(upgrade_postgres(str(place))) if is_postgres(place) else upgrade_sqlite(Path(place))
    _say({"schema": version}, f"The database has schema {version}, the current one.", as_json=as_json)


@app.command()
def backup(
    target: Annotated[
        Path | None, typer.Argument(help="File to write. Left out: backups/lemma-<time>.sqlite3 in the data folder.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Copy an SQLite database, also while the bot runs, and check the copy."""
    from bot.storage.backup import copy_sqlite

    with told():
        source = sqlite_file("backed up", "pg_dump --format=custom")
        name = f"{source.stem}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}{source.suffix}"
        copy = copy_sqlite(source, target or source.parent / "backups" / name)
    _say({"backup": str(copy)}, f"The backup is {copy}; it was checked.", as_json=as_json)


@app.command()
def restore(
    copy: Annotated[Path, typer.Argument(help="The backup to put back.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    as_json: AsJson = False,
) -> None:
    """Put a backup in the place of an SQLite database; what was there is kept beside it."""
    from bot.storage.backup import check_sqlite, restore_sqlite
    from bot.storage.upgrade import is_current, known_versions, sqlite_version

    with told():
        target = sqlite_file("restored", "pg_restore", must_exist=False)
        check_sqlite(copy)
        version = sqlite_version(copy)
        if version is None:
            raise ConfigurationError(f"{copy} is no backup of Lemma's database.")
        is_current(version, known_versions())
        if not yes:
            typer.confirm(f"Replace everything in {target} by {copy}?", abort=True, err=True)
        kept = restore_sqlite(copy, target)
    former = f" What was there is now {kept}." if kept else ""
    said = {"restored": str(target), "kept": None if kept is None else str(kept)}
    _say(said, f"{target} holds the backup.{former}", as_json=as_json)


@app.command()
def verify(as_json: AsJson = False) -> None:
    """Compare every board with the attempts it adds up; exit with 1 where they differ."""
    from bot.storage import open_store
    from bot.storage.store import is_postgres
    from bot.storage.verify import Drift

    async def work() -> list[Drift]:
        store = await open_store(place)
        try:
            return list(await store.verify())
        finally:
            await store.aclose()

    with told():
        place = address() if is_postgres(address()) else sqlite_file("verified", "")
        drift = asyncio.run(work())
    lines = [
        f"server {row.guild_id}, period {row.period}, learner {row.user_id}: the board says {row.points} points and "
        f"{row.solved} solved, the attempts say {row.true_points} and {row.true_solved}"
        for row in drift
    ]
    sentence = "\n".join(lines) if lines else "Every board adds up."
    _say({"drift": [asdict(row) for row in drift]}, sentence, as_json=as_json)
    if drift:
        raise typer.Exit(1)


def address() -> str | Path:
    """Return the database that the settings name."""
    from bot.cli.assembly import database_of
    from bot.settings import load_settings

    return database_of(load_settings())


def sqlite_file(done: str, tool: str, *, must_exist: bool = True) -> Path:
    """Return the SQLite file that the settings name; complain where there is none, or it is PostgreSQL."""
    from bot.storage.store import is_postgres

    place = address()
    if is_postgres(place):
        raise ConfigurationError(f"PostgreSQL is {done} with its own tool: {tool}.")
    path = Path(place)
    if must_exist and not path.exists():
        raise ConfigurationError(f"There is no database at {path} yet. Set LEMMA_DATA_DIR, or start the bot once.")
    return path


def _say(data: Mapping[str, object], sentence: str, *, as_json: bool) -> None:
    typer.echo(json.dumps(data, ensure_ascii=False) if as_json else sentence)
