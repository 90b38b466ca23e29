"""What has to be done once in a while and concerns nobody in particular: forgetting, in time."""

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from bot.storage import Store
from bot.storage.periods import day_key

log = structlog.get_logger(__name__)

EVERY = timedelta(hours=1)
DAYS_KEPT = timedelta(days=8)  # of the daily boards; weeks, months and totals stay


class Housekeeping:
    """Drops old daily boards and deletes who asked to be deleted two weeks ago."""

    def __init__(self, store: Store, *, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now
        self._done_at: datetime | None = None

    async def run(self) -> None:
        """Do what is due, at most once an hour."""
        now = self._now()
        if self._done_at is not None and timedelta() <= now - self._done_at < EVERY:
            return
        self._done_at = now
        dropped = await self._store.scores.forget_days(day_key((now - DAYS_KEPT).date()))
        leaving = await self._store.departures.due(now)
        for user_id in leaving:
            await self._store.privacy.delete(user_id)
        if dropped or leaving:
            log.info("housekeeping", day_rows_dropped=dropped, people_deleted=len(leaving))
