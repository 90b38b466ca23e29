"""Choosing what to practise, finding things by name, reading replies, splitting lessons."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.errors import InvalidInputError
from bot.services.catalogue import Choice, matching
from bot.services.lessons import pieces
from bot.services.marking import clean, split_parts
from bot.services.pictures import in_text, plain
from bot.services.practice import nearest, next_level
from bot.storage.progress import OutcomeName, SkillOutcome
from tests.bot.ui.exercises import ITEM, PART

NOW = datetime(2026, 11, 25, tzinfo=UTC)
TWO_PARTS = replace(ITEM, parts=(replace(PART, label="a"), replace(PART, label="b")))


def ended(outcome: OutcomeName, level: int) -> SkillOutcome:
    return SkillOutcome(0, 1, "e", "mat-det", outcome, "det-2x2", level, NOW)


@pytest.mark.parametrize(
    ("newest_first", "level"),
    [
        ([], 1),
        ([ended("solved", 1)], 1),
        ([ended("solved", 1), ended("solved", 1)], 2),
        ([ended("helped", 2), ended("solved", 2)], 2),
        ([ended("missed", 3), ended("missed", 3)], 2),
        ([ended("missed", 1), ended("missed", 1)], 1),
    ],
)
def test_the_level_follows_what_was_solved(newest_first: list[SkillOutcome], level: int) -> None:
    assert next_level(newest_first) == level


def test_a_family_is_asked_at_its_nearest_level() -> None:
    assert [nearest(wanted, (2, 4)) for wanted in (1, 2, 3, 5)] == [2, 2, 2, 4]


def test_names_that_begin_with_the_text_come_first() -> None:
    choices = [Choice("Basic algebra", "m0"), Choice("Algebra", "m1"), Choice("Graphs", "m2")]
    assert [choice.slug for choice in matching(choices, "alg")] == ["m1", "m0"]


@pytest.mark.parametrize(
    "text", ["1\n2", "a: 1\nb: 2", "1; 2", "(a): 1\n\n(b): 2\n"], ids=["lines", "labels", "semicolon", "brackets"]
)
def test_a_reply_to_several_questions_is_read_in_order(text: str) -> None:
    assert split_parts(TWO_PARTS, text) == ["1", "2"]


def test_a_reply_with_too_few_answers_is_explained() -> None:
    with pytest.raises(InvalidInputError, match="asks for 2 answers"):
        clean(TWO_PARTS, split_parts(TWO_PARTS, "1"))


def test_a_lesson_is_split_where_pictures_are_needed() -> None:
    lesson = "## Idea\n\nWords.\n\nMore words.\n\n$x$ is it.\n\n$$y$$\n\nThe end."
    assert pieces(lesson) == ["## Idea", "Words.\n\nMore words.", "$x$ is it.\n\n$$y$$", "The end."]


def test_formulas_in_text_become_code() -> None:
    assert in_text("Let $x^2$ be $$y$$.") == "Let `x²` be `y`."
    assert in_text("It costs $5.") == "It costs $5."
    assert plain("Let $x$ be.") == "Let x be."
