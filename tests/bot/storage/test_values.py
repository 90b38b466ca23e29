"""Values survive the way to the database and back."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.storage.values import instant, milliseconds

ZONES = st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1), timezones=ZONES))  # noqa: DTZ001  -- the strategy adds the zone
def test_an_instant_comes_back_in_utc_to_the_millisecond(moment: datetime) -> None:
    back = instant(milliseconds(moment))
    assert timedelta(0) <= moment - back < timedelta(milliseconds=1)
    assert back.tzinfo is UTC


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        milliseconds(datetime(2026, 11, 25))  # noqa: DTZ001  -- the very thing refused
