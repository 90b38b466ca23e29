"""Copies of an SQLite database: taken while it is in use, checked, and put back."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from bot.errors import ConfigurationError

_WAIT_SECONDS: Final = 60.0


def copy_sqlite(source: Path, target: Path) -> Path:
    """Copy a database that may be in use, check the copy, and only then give it its name.

    All pages go in one step: in several, a busy writer makes SQLite start again for ever.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        unfinished.touch(mode=0o600)
        with (
            closing(_open_existing(source)) as original,
            closing(sqlite3.connect(unfinished, timeout=_WAIT_SECONDS)) as copy,
        ):
            original.backup(copy, pages=-1)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
        check_sqlite(unfinished)
        unfinished.replace(target)
    except sqlite3.DatabaseError as error:
        raise ConfigurationError(f"{source} cannot be copied to {target}: {error}.") from error
    finally:
        unfinished.unlink(missing_ok=True)
    return target


def check_sqlite(path: Path) -> None:
    """Raise ``ConfigurationError`` where this is not a sound SQLite database."""
    try:
        with closing(_open_existing(path)) as connection:
            answer = connection.execute("PRAGMA quick_check").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise ConfigurationError(f"{path} is not a usable database: {error}.") from error
    if answer != "ok":
        raise ConfigurationError(f"{path} is damaged: {answer}.")


def restore_sqlite(copy: Path, target: Path) -> Path | None:
    """Put a copy's content in place of a database; return where the former content was kept, None where none was.

    The content is written through SQLite, so a bot that still has the file open sees the restored rows.
    """
    check_sqlite(copy)
    kept = None
    if target.exists():
        kept = target.with_name(f"{target.stem}.before-restore{target.suffix}")
        copy_sqlite(target, kept)
    target.parent.mkdir(parents=True, exist_ok=True)
    with closing(_open_existing(copy)) as source, closing(sqlite3.connect(target, timeout=_WAIT_SECONDS)) as database:
        source.backup(database, pages=-1)
        database.execute("PRAGMA journal_mode = WAL")
    check_sqlite(target)
    return kept


def _open_existing(path: Path) -> sqlite3.Connection:
    if not path.is_file():
        raise ConfigurationError(f"There is no database at {path}.")
    return sqlite3.connect(path, timeout=_WAIT_SECONDS)
