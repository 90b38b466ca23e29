"""One playground for a data folder at a time."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows has no flock; two playgrounds on one folder are then the person's own care
    fcntl = None  # type: ignore[assignment]


class FolderInUseError(Exception):
    """Another playground runs on this folder."""


@contextlib.contextmanager
def only_user(folder: Path) -> Iterator[None]:
    """Hold a data folder; raise ``FolderInUseError`` where another process holds it."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".playground.lock").open("w", encoding="utf-8") as file:
        if fcntl is not None:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise FolderInUseError(
                    f"Another playground uses {folder}. End it, or choose another folder with --data."
                ) from error
        yield
