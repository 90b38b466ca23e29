"""Local days, board periods and due instants, in every time zone there is."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import example, given
from hypothesis import strategies as st

from bot.storage.periods import day_key, due_instant, local_day, month_key, period_key, period_keys, week_key

ZONES = sorted(name for name in available_timezones() if not name.startswith(("posix", "right", "localtime")))
ANY_ZONE = st.sampled_from(ZONES)
ANY_DAY = st.dates(date(1971, 1, 1), date(2037, 12, 31))
ANY_MINUTE = st.integers(0, 24 * 60 - 1)


def test_the_keys_of_a_day_are_readable_numbers() -> None:
    assert period_keys(date(2026, 11, 25)) == (0, 202611, 1202648, 20261125)


def test_a_week_at_new_year_belongs_to_its_iso_year() -> None:
    assert week_key(date(2027, 1, 1)) == week_key(date(2026, 12, 28)) == 1202653


def test_every_name_has_its_key() -> None:
    day = date(2026, 11, 25)
    assert [period_key(name, day) for name in ("all", "month", "week", "day")] == list(period_keys(day))


@given(ANY_DAY, ANY_DAY)
def test_two_days_share_a_key_exactly_where_they_share_the_period(one: date, other: date) -> None:
    assert (day_key(one) == day_key(other)) == (one == other)
    assert (month_key(one) == month_key(other)) == (one.replace(day=1) == other.replace(day=1))
    mondays = [day - timedelta(days=day.weekday()) for day in (one, other)]
    assert (week_key(one) == week_key(other)) == (mondays[0] == mondays[1])


@given(ANY_DAY)
def test_keys_of_different_kinds_never_meet_and_rise(day: date) -> None:
    keys = period_keys(day)
    assert sorted(set(keys)) == list(keys)
    assert keys[1] < 1_000_000 < keys[2] < 10_000_000 < keys[3]


@given(ANY_DAY, ANY_MINUTE, ANY_ZONE)
@example(date(2011, 12, 30), 540, "Pacific/Apia")  # the day Samoa left out
@example(date(2026, 3, 29), 150, "Europe/Berlin")  # 02:30 does not exist
@example(date(2026, 10, 25), 150, "Europe/Berlin")  # 02:30 comes twice
@example(date(2026, 9, 6), 0, "America/Santiago")  # midnight does not exist
def test_a_due_instant_lies_on_its_local_day_or_there_is_no_such_day(day: date, minute: int, zone: str) -> None:
    due = due_instant(day, minute, zone)
    if due is not None:
        assert local_day(due, zone) == day
        assert due.tzinfo is UTC
        read = due.astimezone(ZoneInfo(zone))
        if (read.hour * 60 + read.minute) != minute:
            assert due_in_gap(day, minute, zone)
    else:
        assert due_in_gap(day, minute, zone)


def due_in_gap(day: date, minute: int, zone: str) -> bool:
    """Return whether no instant around the day reads as this local minute."""
    wanted = datetime(day.year, day.month, day.day, minute // 60, minute % 60)  # noqa: DTZ001  -- a wall clock's reading
    centre = wanted.replace(tzinfo=UTC)
    offsets = {(centre + timedelta(hours=h)).astimezone(ZoneInfo(zone)).utcoffset() for h in range(-30, 31, 1)}
    readings = (centre - offset for offset in offsets if offset is not None)
    return not any(at.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == wanted for at in readings)


@given(st.dates(date(2024, 1, 1), date(2027, 12, 30)), ANY_MINUTE, ANY_ZONE)
def test_due_instants_of_days_in_a_row_rise(day: date, minute: int, zone: str) -> None:
    first, second = due_instant(day, minute, zone), due_instant(day + timedelta(days=1), minute, zone)
    if first is not None and second is not None:
        assert timedelta(hours=20) < second - first < timedelta(hours=28)


def test_a_missing_day_has_no_due_instant() -> None:
    assert due_instant(date(2011, 12, 30), 540, "Pacific/Apia") is None


def test_a_minute_in_a_gap_moves_forward_and_one_in_an_overlap_is_the_first() -> None:
    assert due_instant(date(2026, 3, 29), 150, "Europe/Berlin") == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert due_instant(date(2026, 10, 25), 150, "Europe/Berlin") == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@given(st.datetimes(datetime(1971, 1, 2), datetime(2037, 12, 30), timezones=st.just(UTC)), ANY_ZONE)  # noqa: DTZ001  -- the strategy adds the zone
def test_an_instant_lies_at_most_a_day_from_its_utc_date(instant: datetime, zone: str) -> None:
    assert abs((local_day(instant, zone) - instant.date()).days) <= 1
