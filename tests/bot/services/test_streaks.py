"""Streaks: days in a row, freezes, outages, travel."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.services.streaks import Streak, extend, local_day, shown_today

MONDAY = date(2026, 11, 23)


def day(offset: int) -> date:
    return MONDAY + timedelta(days=offset)


def test_days_in_a_row_count_once_each() -> None:
    streak = extend(extend(extend(Streak(), day(0)), day(0)), day(1))
    assert (streak.days, streak.best, streak.last_day) == (2, 2, day(1))


def test_a_missed_day_starts_again_and_keeps_the_best() -> None:
    streak = extend(Streak(days=5, best=5, last_day=day(0)), day(2))
    assert (streak.days, streak.best) == (1, 5)


def test_a_freeze_covers_a_missed_day_and_is_used_up() -> None:
    streak = extend(Streak(days=5, best=5, last_day=day(0), freezes=1), day(2))
    assert (streak.days, streak.freezes) == (6, 0)


def test_an_outage_of_ours_costs_no_freeze() -> None:
    streak = extend(Streak(days=5, best=5, last_day=day(0), freezes=1), day(3), outages=2)
    assert (streak.days, streak.freezes) == (6, 1)


def test_a_week_in_a_row_earns_a_freeze() -> None:
    assert extend(Streak(days=6, best=6, last_day=day(0)), day(1)).freezes == 1


def test_a_streak_that_cannot_be_continued_is_shown_as_zero() -> None:
    streak = Streak(days=5, best=5, last_day=day(0))
    assert [shown_today(streak, day(n)) for n in (0, 1, 2)] == [5, 5, 0]


def test_the_day_is_the_one_on_the_learners_calendar() -> None:
    late = datetime(2026, 11, 25, 23, 30, tzinfo=UTC)
    assert (local_day(late, "Asia/Tokyo"), local_day(late, "America/Lima")) == (date(2026, 11, 26), date(2026, 11, 25))


@given(st.lists(st.integers(min_value=-3, max_value=3), max_size=30))
def test_going_back_in_time_never_loses_or_doubles_a_day(steps: list[int]) -> None:
    streak, today = Streak(), 0
    seen: set[int] = set()
    for step in steps:
        today += step
        before = streak
        streak = extend(streak, day(today))
        seen.add(today)
        assert streak.days <= len(seen)
        assert streak.best >= before.best
