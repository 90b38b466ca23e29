"""Discord's ids: milliseconds since 2015 in the high bits, a counter below."""

from collections.abc import Callable
from datetime import UTC, datetime

EPOCH_MS = 1_420_070_400_000
LOW_BITS = 22


def snowflake(at: datetime, number: int = 0) -> str:
    """Return the id that Discord would give a thing made ``at`` that moment."""
    return str((int(at.timestamp() * 1000) - EPOCH_MS) << LOW_BITS | number)


def created_at(identifier: str) -> datetime:
    """Return the moment that an id carries."""
    return datetime.fromtimestamp(((int(identifier) >> LOW_BITS) + EPOCH_MS) / 1000, tz=UTC)


class Snowflakes:
    """A source of ids that never repeats or falls, even when the clock goes back."""

    def __init__(self, now: Callable[[], datetime], last: int = 0) -> None:
        self._now = now
        self.last = last

    def new(self) -> str:
        """Return the next id."""
        self.last = max(self.last + 1, int(snowflake(self._now())))
        return str(self.last)
