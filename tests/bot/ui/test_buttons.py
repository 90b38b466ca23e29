"""Buttons whose state is in their custom_id."""

import re
from collections import Counter
from pathlib import Path

import pytest

import bot.ui
import cogs
from bot.ui.buttons import LemmaButton, button, custom_id, is_claimed, known_items
from bot.ui.discovery import load_rooms
from bot.ui.handles import handle
from bot.ui.modals import known_modals
from tests.bot.ui.exercises import exercise

SOURCES = [path for package in (bot.ui, cogs) for path in Path(package.__path__[0]).glob("*.py")]


@pytest.fixture(autouse=True)
def rooms() -> None:
    load_rooms("bot.ui", "cogs")


class Probe(LemmaButton, verb="probe"):
    """A button for these tests."""


def test_a_button_carries_its_arguments() -> None:
    assert Probe("a1", 7, label="Press").arguments == ["a1", "7"]


@pytest.mark.parametrize(
    ("identifier", "claimed"), [("probe", True), ("probe:1:2", True), ("probes:1", False), ("unknown", False)]
)
def test_an_identifier_is_claimed_by_its_verb_alone(identifier: str, claimed: bool) -> None:
    assert is_claimed(identifier) is claimed


@pytest.mark.parametrize("argument", ["with:colon", "x" * 100])
def test_what_discord_would_not_carry_is_refused_at_once(argument: str) -> None:
    with pytest.raises(ValueError, match="custom_id"):
        custom_id("probe", argument)


def test_every_button_that_a_card_draws_is_answered_by_somebody() -> None:
    drawn = {verb for path in SOURCES for verb in re.findall(r'\bbutton\(\s*"([a-z-]+)"', path.read_text())}
    assert drawn
    assert [verb for verb in drawn if not is_claimed(f"{verb}:1")] == []


def test_no_verb_and_no_modal_name_is_taken_twice() -> None:
    verbs = Counter(item.verb for item in known_items())
    assert [verb for verb, times in verbs.items() if times > 1] == []
    assert all(":" not in name for name in known_modals())


def test_the_longest_identifier_of_an_exercise_fits() -> None:
    longest = handle(exercise(guild_id=2**63 - 1, exercise_id="f" * 16))
    assert button("giveup-yes", longest, label="x").custom_id
    assert button("undo", longest, 2**63 - 1, label="x").custom_id
