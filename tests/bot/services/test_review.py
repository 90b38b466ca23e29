"""What is due again follows from how exercises ended; foundations are what a topic's skills need."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from bot.services.review import foundations, schedule
from bot.storage.progress import OutcomeName, SkillOutcome
from problems.curriculum import SKILLS, TOPICS

START = datetime(2026, 11, 2, 12, tzinfo=UTC)


def outcomes(*entries: tuple[int, OutcomeName]) -> Sequence[SkillOutcome]:
    """Return outcomes of one skill, each on a day."""
    return [
        SkillOutcome(1, 2, f"x{at}", "eig-values", name, "f", 1, START + timedelta(days=day))
        for at, (day, name) in enumerate(entries)
    ]


@pytest.mark.parametrize(
    ("entries", "days"),
    [
        ([(0, "solved")], 3),
        ([(0, "solved"), (0, "solved"), (1, "solved")], 1 + 3),  # too early to prove memory
        ([(0, "solved"), (3, "solved")], 3 + 7),
        ([(0, "solved"), (3, "solved"), (10, "solved")], 10 + 16),
        ([(0, "solved"), (3, "missed")], 3 + 1),
        ([(0, "helped")], 1),
    ],
)
def test_a_skill_rests_longer_each_time_it_is_solved_alone(entries: list[tuple[int, OutcomeName]], days: int) -> None:
    (due,) = schedule(outcomes(*entries))
    assert due.due_at == START + timedelta(days=days)


def test_a_topic_rests_on_what_its_skills_need_outside_it() -> None:
    below = foundations("la-eigen")
    assert "mat-det" in below
    assert below.index("mat-det") < below.index("alg-linear-eq")  # the nearest first
    assert not [skill for skill in below if SKILLS[skill].topic == "la-eigen"]


def test_every_topic_has_an_answer() -> None:
    assert all(set(foundations(topic)) <= SKILLS.keys() for topic in TOPICS)


def test_without_a_topic_the_prerequisites_come() -> None:
    assert {SKILLS[skill].module for skill in foundations(None)} == {"prerequisites"}
