"""The playground's clock: the machine's time plus an offset that a person can move."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


def machine_time() -> datetime:
    """Return the machine's own time, in UTC."""
    return datetime.now(UTC)


class Clock:
    """Real time plus an offset; listeners hear of every move."""

    def __init__(self, offset: timedelta = timedelta(), machine: Callable[[], datetime] = machine_time) -> None:
        self.offset = offset
        self._machine = machine
        self.listeners: list[Callable[[], None]] = []

    def now(self) -> datetime:
        """Return the playground's time, in UTC."""
        return self._machine() + self.offset

    def advance(self, step: timedelta) -> None:
        """Move the clock by ``step``."""
        self._set(self.offset + step)

    def go_to(self, moment: datetime) -> None:
        """Make it ``moment`` now."""
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        self._set(aware - self._machine())

    def reset(self) -> None:
        """Go back to the machine's time."""
        self._set(timedelta())

    def as_json(self) -> dict[str, object]:
        """Return what the page and the bot read: the time and the offset in seconds."""
        return {"now": self.now().isoformat(), "offset": self.offset.total_seconds()}

    def _set(self, offset: timedelta) -> None:
        self._machine() + offset  # a moment outside the calendar is refused before anything changes
        self.offset = offset
        for listener in list(self.listeners):
            listener()
