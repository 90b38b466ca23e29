"""Times as members give them: zones, hours of the day, deadlines; and back to instants in UTC."""

import re
from collections.abc import Collection, Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from bot.errors import InvalidInputError
from bot.translation import _

COMMON_ZONES = (
    "UTC",
    "Europe/London",
    "Europe/Berlin",
    "Europe/Athens",
    "Africa/Cairo",
    "Africa/Lagos",
    "Africa/Nairobi",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Bogota",
    "America/Sao_Paulo",
    "Asia/Dubai",
    "Asia/Karachi",
    "Asia/Kolkata",
    "Asia/Dhaka",
    "Asia/Jakarta",
    "Asia/Singapore",
    "Asia/Shanghai",
    "Asia/Tokyo",
    "Asia/Seoul",
    "Australia/Sydney",
    "Pacific/Auckland",
)
MINUTES_A_DAY = 24 * 60
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?", re.IGNORECASE)
_SPAN = re.compile(r"(?:in\s+)?(\d{1,3})\s*(h|hours?|d|days?|w|weeks?)", re.IGNORECASE)
_LONGEST = timedelta(days=180)


@lru_cache(maxsize=1)
def _zones_by_lower_name() -> dict[str, str]:
    skipped = ("posix/", "right/", "Etc/", "SystemV/")
    return {name.lower(): name for name in sorted(available_timezones()) if not name.startswith(skipped)}


def zone_name(text: str) -> str:
    """Return the proper name of a time zone typed in any case ("europe/berlin", "Berlin"), or refuse it."""
    wanted = text.strip().lower().replace(" ", "_")
    zones = _zones_by_lower_name()
    if wanted in zones:
        return zones[wanted]
    cities = [name for lower, name in zones.items() if lower.rsplit("/", maxsplit=1)[-1] == wanted]
    if len(cities) == 1:
        return cities[0]
    raise InvalidInputError(
        _("I do not know the time zone “{zone}”. Type a city such as Europe/Berlin and pick from the list.").format(
            zone=text.strip()[:60]
        )
    )


def zones_matching(text: str, limit: int = 25) -> tuple[str, ...]:
    """Return zone names that hold ``text``, the common ones first; the common ones for an empty text."""
    wanted = text.strip().lower().replace(" ", "_")
    if not wanted:
        return COMMON_ZONES[:limit]
    found = [name for lower, name in _zones_by_lower_name().items() if wanted in lower]
    return tuple(_preferred_first(found, wanted))[:limit]


def _preferred_first(names: Iterable[str], wanted: str) -> list[str]:
    def order(name: str) -> tuple[bool, bool, str]:
        city = name.lower().rsplit("/", maxsplit=1)[-1]
        return not city.startswith(wanted), name not in COMMON_ZONES, name

    return sorted(names, key=order)


def minute_of_day(text: str) -> int:
    """Read "8", "08:30", "8 pm" or "20.15" as the minute of the day, or refuse it."""
    match = _CLOCK.fullmatch(text.strip())
    if match:
        hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").lower()[:1]
        fits = (1 <= hour <= 12) if half else hour <= 23  # noqa: PLR2004  -- the clock's own numbers
        if fits and minute < 60:  # noqa: PLR2004  -- the clock's own numbers
            hour = hour % 12 + (12 if half == "p" else 0) if half else hour
            return hour * 60 + minute
    raise InvalidInputError(
        _("I cannot read “{text}” as a time of day. Write it as 08:30 or 20:00.").format(text=text.strip()[:40])
    )


def day_named(text: str) -> date:
    """Read a date such as "2026-11-30", or refuse it."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise InvalidInputError(
            _("I cannot read “{text}” as a date. Write it as 2026-11-30.").format(text=text.strip()[:40])
        ) from None


def clock_text(minute: int) -> str:
    """Return a minute of the day as "08:30"."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def instant(day: date, minute: int, zone: str) -> datetime:
    """Return the instant (UTC) of a local day and minute: the first one where a clock goes back."""
    local = datetime.combine(day, time(minute // 60, minute % 60), tzinfo=ZoneInfo(zone))
    return local.astimezone(UTC)


def next_daily(now: datetime, minute: int, zone: str, *, but_not: Collection[date] = ()) -> datetime:
    """Return the next instant (UTC) after ``now`` with that minute, on a day that exists in the zone and is free."""
    today = now.astimezone(ZoneInfo(zone)).date()
    for ahead in range(4 + len(but_not)):
        day = today + timedelta(days=ahead)
        if day in but_not:
            continue
        candidate = instant(day, minute, zone)
        if candidate > now and candidate.astimezone(ZoneInfo(zone)).date() == day:
            return candidate
    raise AssertionError(f"no such minute in {zone}")  # four days in a row cannot all be missing


def deadline(text: str, now: datetime, zone: str) -> datetime:
    """Read "7 days", "36h", "Sunday 18:00" or "2026-12-01 18:00" as a coming instant (UTC), or refuse it.

    A day without a time means its last minute, in the server's zone.
    """
    found = _deadline_or_none(" ".join(text.strip().lower().split()), now, zone)
    if found is None:
        raise InvalidInputError(
            _("I cannot read “{text}” as a closing time. Write 7 days, Sunday 18:00 or 2026-12-01 18:00.").format(
                text=text.strip()[:40]
            )
        )
    if found <= now:
        raise InvalidInputError(_("That closing time is in the past. Choose a later one."))
    if found - now > _LONGEST:
        raise InvalidInputError(_("That closing time is more than 180 days away. Choose an earlier one."))
    return found


def _deadline_or_none(text: str, now: datetime, zone: str) -> datetime | None:
    if span := _SPAN.fullmatch(text):
        unit = {"h": "hours", "d": "days", "w": "weeks"}[span[2][0]]
        return (now + timedelta(**{unit: int(span[1])})).replace(microsecond=0)
    day_text, _space, clock = text.partition(" ")
    minute = minute_of_day(clock) if clock else MINUTES_A_DAY - 1
    today = now.astimezone(ZoneInfo(zone)).date()
    weekdays = [i for i, name in enumerate(_WEEKDAYS) if len(day_text) > 2 and name.startswith(day_text)]  # noqa: PLR2004  -- "mon" is the shortest clear name
    if day_text in {"today", "tomorrow"}:
        return instant(today + timedelta(days=day_text == "tomorrow"), minute, zone)
    if weekdays:
        coming = instant(today + timedelta(days=(weekdays[0] - today.weekday()) % 7), minute, zone)
        return coming if coming > now else coming + timedelta(days=7)
    try:
        return instant(date.fromisoformat(day_text), minute, zone)
    except (ValueError, OverflowError):
        return None
