"""The cards of the quiz of words."""

from typing import Any

import discord
import pytest

from bot.services.word_quiz import QUESTIONS, new_quiz, question
from bot.ui.buttons import LemmaButton, is_claimed
from bot.ui.cards import Card
from bot.ui.word_quiz_card import LONGEST_LABEL, question_card, score_card
from problems.curriculum import MODULES
from problems.glossary import languages
from tests.bot.ui.test_glossary_cards import selects, texts


def buttons(view: Card) -> list[discord.ui.Button[Any]]:
    dynamic = (item.item for item in view.walk_children() if isinstance(item, LemmaButton))
    return [item for item in dynamic if isinstance(item, discord.ui.Button)]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("module", ["", *MODULES])
def test_every_question_fits_discord(module: str, language: str) -> None:
    quiz = new_quiz(41, module, language)
    for _number in range(QUESTIONS):
        shown = buttons(question_card(quiz))
        assert [is_claimed(button.custom_id or "") for button in shown] == [True] * 4
        assert all(0 < len(button.label or "") <= LONGEST_LABEL for button in shown)
        assert len({button.label for button in shown}) == len({button.custom_id for button in shown}) == 4
        quiz = quiz.marked("x", "y")


def test_a_question_gives_a_definition_and_offers_words() -> None:
    quiz = new_quiz(3, "", "en")
    asked = question(quiz, 1)
    view = question_card(quiz, "✅ Right.")
    assert "question 1 of 5" in texts(view)
    assert "✅ Right." in texts(view)
    assert {button.label for button in buttons(view)} == {term.term for term in asked.choices}


def test_a_question_for_a_translation_names_the_language() -> None:
    quiz = new_quiz(3, "", "de").marked("x", "x")
    asked = question(quiz, 2)
    view = question_card(quiz)
    assert f"What is **{asked.term.term}** in Deutsch?" in texts(view)
    assert {button.label for button in buttons(view)} == {term.translations["de"] for term in asked.choices}


def test_long_choices_stand_in_the_text_and_the_buttons_carry_letters() -> None:
    quiz = new_quiz(3, "", "en").marked("x", "x").marked("x", "x")
    view = question_card(quiz)
    assert [button.label for button in buttons(view)] == list("ABCD")
    assert "**D** " in texts(view)


def test_the_score_offers_the_missed_words_and_another_quiz() -> None:
    quiz = new_quiz(3, "", "en")
    for right in (True, False, True, True, False):
        quiz = quiz.marked("x", "x" if right else "y")
    view = score_card(quiz)
    assert "You knew **3 of 5** words." in texts(view)
    assert len(selects(view)[0].options) == 2
    assert [button.label for button in buttons(view)] == ["Another quiz"]


def test_a_full_score_has_nothing_to_look_up() -> None:
    quiz = new_quiz(3, "", "en")
    for _number in range(QUESTIONS):
        quiz = quiz.marked("x", "x")
    view = score_card(quiz)
    assert "All of them" in texts(view)
    assert selects(view) == []
