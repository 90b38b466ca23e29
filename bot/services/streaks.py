"""Streaks of days in a row, counted in the learner's own zone; pure."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

DAYS_FOR_A_FREEZE = 7
MOST_FREEZES = 2


@dataclass(frozen=True)
class Streak:
    """Days in a row, the best ever, the last day that counted, and freezes in hand."""

    days: int = 0
    best: int = 0
    last_day: date | None = None
    freezes: int = 0


def extend(streak: Streak, day: date, *, outages: int = 0) -> Streak:
    """Count a day. A missed day is covered by an outage of ours first, then by a freeze; earlier days change nothing.

    A day before ``last_day`` happens when somebody travels west or changes their zone: it is neither lost nor doubled.
    """
    if streak.last_day is not None and day <= streak.last_day:
        return streak
    missed = 0 if streak.last_day is None else (day - streak.last_day).days - 1
    to_cover = max(missed - outages, 0)
    unbroken = streak.last_day is not None and to_cover <= streak.freezes
    days = streak.days + 1 if unbroken else 1
    freezes = streak.freezes - to_cover if unbroken else streak.freezes
    if days % DAYS_FOR_A_FREEZE == 0:
        freezes = min(freezes + 1, MOST_FREEZES)
    return replace(streak, days=days, best=max(streak.best, days), last_day=day, freezes=freezes)


def shown_today(streak: Streak, today: date, *, outages: int = 0) -> int:
    """Return the streak to show: zero once it can no longer be continued."""
    if streak.last_day is None:
        return 0
    missed = (today - streak.last_day - timedelta(days=1)).days
    return streak.days if missed - outages <= streak.freezes else 0


def local_day(now: datetime, zone: str) -> date:
    """Return the date on the learner's calendar."""
    return now.astimezone(ZoneInfo(zone)).date()
