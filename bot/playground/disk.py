"""Keeps the playground's state in one JSON file and its uploads in a folder beside it."""

import os
from pathlib import Path

from bot.playground.state import State

STATE_FILE = "playground.json"
UPLOADS = "attachments"


class UnreadableStateError(Exception):
    """The saved state is damaged or of another version; nothing was changed."""


class Disk:
    """A data folder; every write replaces the whole file at once or not at all."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / UPLOADS).mkdir(parents=True, exist_ok=True)

    def load(self) -> State | None:
        """Return the saved state, or nothing in a new folder."""
        path = self.folder / STATE_FILE
        if not path.exists():
            return None
        try:
            return State.from_text(path.read_text(encoding="utf-8"))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise UnreadableStateError(
                f"{path} cannot be read ({type(error).__name__}: {error}). Move it away to start with a new server."
            ) from error

    def save(self, text: str) -> None:
        """Write the state's JSON."""
        _replace(self.folder / STATE_FILE, text.encode())

    def save_upload(self, attachment_id: str, content: bytes) -> None:
        """Write an uploaded file."""
        _replace(self.folder / UPLOADS / attachment_id, content)

    def upload(self, attachment_id: str) -> Path | None:
        """Return where an uploaded file lies, or nothing."""
        path = self.folder / UPLOADS / attachment_id
        return path if attachment_id.isdigit() and path.is_file() else None


def _replace(path: Path, content: bytes) -> None:
    temporary = path.with_name(f"{path.name}.new")
    with temporary.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
