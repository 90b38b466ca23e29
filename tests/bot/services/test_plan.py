"""The plan adds up to the syllabus, counts what is done, and opens in a calendar."""

from datetime import UTC, date, datetime, timedelta

from bot.services.plan import calendar, plan
from bot.services.profiles import ModuleLine
from problems.curriculum import MODULES

TODAY = date(2026, 11, 2)


def nothing_done() -> list[ModuleLine]:
    """Return a beginner's progress."""
    return [ModuleLine(slug, module.title, 0, (0.0, 0.0)) for slug, module in MODULES.items()]


def test_a_beginner_has_the_hours_of_the_syllabus_before_them() -> None:
    found = plan(nothing_done(), TODAY, 5)
    assert (found.left, found.total) == (345, 345)  # 325 hours and 20 of prerequisites
    assert found.soonest == TODAY + timedelta(days=345 // 5 * 7)
    assert found.soonest < found.latest


def test_modules_follow_one_another() -> None:
    found = plan(nothing_done(), TODAY, 7)
    for before, after in zip(found.stretches, found.stretches[1:], strict=False):
        assert before.ends == after.begins


def test_what_is_done_is_not_planned_again() -> None:
    half = [ModuleLine(line.slug, line.title, 1, (1.0, 0.0)) for line in nothing_done()]
    assert plan(half, TODAY, 7).left == 345 / 2
    whole = [ModuleLine(line.slug, line.title, 2, (1.0, 1.0)) for line in nothing_done()]
    assert plan(whole, TODAY, 7).is_done


def test_the_calendar_has_one_event_a_module() -> None:
    text = calendar(plan(nothing_done(), TODAY, 7), datetime(2026, 11, 2, tzinfo=UTC)).decode()
    assert text.count("BEGIN:VEVENT") == text.count("END:VEVENT") == len(MODULES)
    assert "\r\nDTSTART;VALUE=DATE:20261102\r\n" in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
