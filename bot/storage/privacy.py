"""All of one person's rows: handed out as data, or taken away."""

from collections.abc import Sequence
from typing import Any

from bot.storage.session import Repository


class Privacy(Repository):
    """Exports and deletes what the store holds about a person."""

    async def export(self, user_id: int) -> dict[str, Sequence[dict[str, Any]]]:
        """Return every row that holds the person's id, by table: all and only their data, JSON-able."""
        raise NotImplementedError

    async def delete(self, user_id: int) -> None:
        """Remove a person: afterwards no row holds their id, and nobody else's totals have changed."""
        raise NotImplementedError
