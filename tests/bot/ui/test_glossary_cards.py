"""The cards of the glossary and the select of words under a problem."""

from dataclasses import replace
from typing import Any

import discord
import pytest

from bot.services.glossary import Entry, Listing
from bot.services.pictures import Drawing
from bot.ui.buttons import is_claimed
from bot.ui.cards import Card
from bot.ui.glossary_card import listing_card, term_card
from bot.ui.problem_card import words
from bot.ui.term_select import term_select
from problems.glossary import glossary
from tests.bot.ui.exercises import ITEM


def texts(card: Card) -> str:
    return "\n".join(item.content for item in card.walk_children() if isinstance(item, discord.ui.TextDisplay))


def selects(card: Card) -> list[discord.ui.Select[Any]]:
    return [item for item in card.walk_children() if isinstance(item, discord.ui.Select)]


def entry(slug: str, language: str = "en", *, drawn: bool = False) -> Entry:
    drawing = Drawing(b"png", "alt") if drawn else None
    return Entry(glossary()[slug], language, drawing, drawing)


def test_a_word_has_its_meaning_its_sound_an_example_and_its_translations() -> None:
    text = texts(term_card(entry("eigenvalue", drawn=True)))
    assert "### 📘 eigenvalue" in text
    assert glossary()["eigenvalue"].definition in text
    assert "Read aloud: *lambda*" in text
    assert "Deutsch: \u2068Eigenwert\u2069" in text
    assert "\u2068قيمة ذاتية\u2069" in text


def test_the_formula_and_the_example_are_pictures_or_code_where_there_are_none() -> None:
    assert [picture.name for picture in term_card(entry("vector", drawn=True)).pictures] == [
        "symbol.png",
        "example.png",
    ]
    text = texts(term_card(entry("vector")))
    assert r"`\mathbf{v}`" in text
    assert "`(3,4)` is a vector" in text


def test_the_chosen_language_stands_in_the_title() -> None:
    assert "📘 vector · \u2068Vektor\u2069" in texts(term_card(entry("vector", "de")))


def test_a_word_that_nobody_has_checked_is_shown_in_english_and_said_to_be_so() -> None:
    whole = entry("span", "ar")
    text = texts(term_card(replace(whole, term=replace(whole.term, translations={"fr": "espace engendré"}))))
    assert "### 📘 span\n" in text
    assert "The word in العربية is not yet checked" in text
    assert "Not yet checked: العربية, Deutsch, español, हिन्दी" in text


@pytest.mark.parametrize("slug", glossary())
def test_every_word_fits_a_card(slug: str) -> None:
    assert len(texts(term_card(entry(slug, "hi")))) < 2000


def test_a_page_of_words_can_be_looked_up_and_turned() -> None:
    shown = tuple(glossary().values())[:12]
    page = listing_card(Listing("", "fr", shown, 2, 20, 234))
    assert "**function** · \u2068fonction\u2069" in texts(page)
    assert "Page 2 of 20" in texts(page)
    assert [option.value for option in selects(page)[0].options] == [term.slug for term in shown]


def test_a_problem_offers_the_words_of_its_statement() -> None:
    found = words(replace(ITEM, terms=("determinant", "matrix", "matrix", "phlogiston")))
    assert len(found) == 1
    select = found[0]
    assert isinstance(select, discord.ui.Select)
    assert [option.value for option in select.options] == ["determinant", "matrix"]
    assert is_claimed(select.custom_id)


def test_a_problem_without_such_words_offers_nothing() -> None:
    assert words(ITEM) == []


def test_no_more_than_twenty_five_words_are_offered() -> None:
    select = term_select(list(glossary()), "Words")[0]
    assert isinstance(select, discord.ui.Select)
    assert len(select.options) == 25
    assert all(len(str(option.description)) <= 100 for option in select.options)
