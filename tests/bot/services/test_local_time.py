"""Zones, hours and deadlines, as members write them."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import InvalidInputError
from bot.services.local_time import clock_text, deadline, minute_of_day, next_daily, zone_name, zones_matching

NOW = datetime(2026, 11, 25, 18, 0, tzinfo=UTC)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "minute"),
    [("8", 480), ("08:30", 510), ("8 pm", 1200), ("12 am", 0), ("12pm", 720), ("20.15", 1215), ("0:00", 0)],
)
def test_a_time_of_day_is_read_in_the_usual_writings(text: str, minute: int) -> None:
    assert minute_of_day(text) == minute


@pytest.mark.parametrize("text", ["", "25", "13 pm", "8:75", "soon", "8:3"])
def test_a_time_of_day_that_cannot_be_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(InvalidInputError, match="08:30"):
        minute_of_day(text)


def test_a_minute_of_the_day_is_written_with_two_digits() -> None:
    assert clock_text(510) == "08:30"


@pytest.mark.parametrize("text", ["europe/berlin", "Berlin", " Europe/Berlin "])
def test_a_zone_is_known_by_name_or_by_city_in_any_case(text: str) -> None:
    assert zone_name(text) == "Europe/Berlin"


def test_an_unknown_zone_is_refused_with_an_example() -> None:
    with pytest.raises(InvalidInputError, match="Europe/Berlin"):
        zone_name("Atlantis")


def test_zones_are_offered_by_part_of_their_name_common_ones_first() -> None:
    assert zones_matching("new y")[0] == "America/New_York"
    assert zones_matching("")[0] == "UTC"
    assert len(zones_matching("a")) == 25


def test_the_next_daily_post_is_today_when_the_hour_is_still_to_come() -> None:
    assert next_daily(NOW, 20 * 60, "Europe/Berlin") == datetime(2026, 11, 25, 19, 0, tzinfo=UTC)


def test_the_next_daily_post_is_tomorrow_when_the_hour_has_gone() -> None:
    assert next_daily(NOW, 8 * 60, "Europe/Berlin") == datetime(2026, 11, 26, 7, 0, tzinfo=UTC)


def test_the_local_hour_stays_when_the_clocks_change() -> None:
    before_change = datetime(2026, 3, 28, 12, 0, tzinfo=UTC)

    assert next_daily(before_change, 8 * 60, "Europe/Berlin") == datetime(2026, 3, 29, 6, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7 days", NOW + timedelta(days=7)),
        ("in 36h", NOW + timedelta(hours=36)),
        ("2w", NOW + timedelta(weeks=2)),
        ("Sunday 18:00", datetime(2026, 11, 29, 17, 0, tzinfo=UTC)),
        ("wed 9:00", datetime(2026, 12, 2, 8, 0, tzinfo=UTC)),
        ("tomorrow", datetime(2026, 11, 26, 22, 59, tzinfo=UTC)),
        ("2026-12-01 18:00", datetime(2026, 12, 1, 17, 0, tzinfo=UTC)),
    ],
)
def test_a_deadline_is_read_in_the_zone_of_the_server(text: str, expected: datetime) -> None:
    assert deadline(text, NOW, "Europe/Berlin") == expected


@pytest.mark.parametrize("text", ["", "whenever", "2026-13-01", "9999-12-31", "2026-12-01 99:00", "2020-01-01"])
def test_a_deadline_that_cannot_be_is_refused(text: str) -> None:
    with pytest.raises(InvalidInputError):
        deadline(text, NOW, "Europe/Berlin")
