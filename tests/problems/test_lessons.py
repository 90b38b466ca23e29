"""Every topic has a lesson that is short, can be drawn, and ends in a question that exists."""

import re

import pytest

from problems.catalogue import catalogue
from problems.curriculum import SKILLS, TOPICS
from problems.lessons import lesson, topics
from problems.plots.registry import draw

MOST_WORDS = 250
MOST_WORDS_A_SENTENCE = 20


def test_every_topic_has_a_lesson() -> None:
    assert topics() == tuple(TOPICS)


@pytest.mark.parametrize("topic", topics())
def test_a_lesson_is_short_and_its_formulas_are_closed(topic: str) -> None:
    found = lesson(topic)
    body, _, reading = found.markdown.rpartition("**Read more:**")
    assert len(body.split()) <= MOST_WORDS
    assert reading.strip().endswith(".")
    assert body.replace("$$", "").count("$") % 2 == 0
    assert body.count("$$") % 2 == 0
    assert body.count("{") == body.count("}")


@pytest.mark.parametrize("topic", topics())
def test_a_lesson_says_the_idea_gives_an_example_and_a_use(topic: str) -> None:
    body = lesson(topic).markdown
    assert "**The idea.**" in body
    assert "**Worked example.**" in body
    assert "**In machine learning.**" in body or "**In the project.**" in body or topic == "fp-report"


@pytest.mark.parametrize("topic", topics())
def test_the_check_question_is_one_of_the_lesson_s_topic(topic: str) -> None:
    assert SKILLS[catalogue()[lesson(topic).check_family].skill].topic == topic


@pytest.mark.parametrize("topic", topics())
def test_the_picture_of_a_lesson_can_be_drawn(topic: str) -> None:
    plot = lesson(topic).plot
    assert plot is not None
    assert 0 < len(plot.alt) <= 1024
    assert draw(plot.name, plot.arguments, "light").startswith(b"\x89PNG")


@pytest.mark.parametrize("topic", topics())
def test_no_sentence_of_a_lesson_is_long(topic: str) -> None:
    body = lesson(topic).markdown.partition("**Read more:**")[0]
    prose = re.sub(r"\$[^$]*\$", "F", re.sub(r"\$\$.*?\$\$", ". ", body, flags=re.DOTALL))
    sentences = re.split(r"(?<=[.!?:])\s+|\n+", prose)
    assert [sentence for sentence in sentences if len(sentence.split()) > MOST_WORDS_A_SENTENCE] == []


def test_a_topic_without_a_lesson_is_an_error() -> None:
    with pytest.raises(KeyError):
        lesson("no-such-topic")
