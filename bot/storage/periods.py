"""Local days and the board periods they belong to; pure.

A period is an int: 0 for all time, YYYYMM for a month, 1000000 + YYYYWW for an ISO week, YYYYMMDD for a day.
"""

from datetime import UTC, date, datetime, time
from typing import Literal
from zoneinfo import ZoneInfo

PeriodName = Literal["day", "week", "month", "all"]

ALL_TIME = 0
_WEEKS = 1_000_000


def local_day(instant: datetime, zone: str) -> date:
    """Return the date that an aware instant has in a time zone."""
    return instant.astimezone(ZoneInfo(zone)).date()


def day_key(day: date) -> int:
    """Return the period of one day: YYYYMMDD."""
    return day.year * 10_000 + day.month * 100 + day.day


def week_key(day: date) -> int:
    """Return the period of the ISO week that holds a day: 1000000 + YYYYWW, by the ISO year."""
    iso = day.isocalendar()
    return _WEEKS + iso.year * 100 + iso.week


def month_key(day: date) -> int:
    """Return the period of a day's month: YYYYMM."""
    return day.year * 100 + day.month


def period_key(name: PeriodName, day: date) -> int:
    """Return the period of this name that holds a day."""
    return {"all": ALL_TIME, "month": month_key(day), "week": week_key(day), "day": day_key(day)}[name]


def period_keys(day: date) -> tuple[int, int, int, int]:
    """Return every period that holds a day, in rising order: all time, month, week, day."""
    return ALL_TIME, month_key(day), week_key(day), day_key(day)


def due_instant(day: date, minute: int, zone: str) -> datetime | None:
    """Return the UTC instant of a local day and minute, None where the zone has no such day.

    In a gap the clock reads as before it (02:30 becomes 03:30); in an overlap the first of the two instants counts.
    """
    due = datetime.combine(day, time(minute // 60, minute % 60), ZoneInfo(zone)).astimezone(UTC)
    return due if local_day(due, zone) == day else None
