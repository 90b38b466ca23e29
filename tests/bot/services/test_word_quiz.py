"""The quiz of words: fair questions, the same after a restart, and a score."""

from itertools import product

import pytest

from bot.errors import InvalidInputError
from bot.services.word_quiz import CHOICES, QUESTIONS, Asked, Quiz, blanked, missed, new_quiz, question, quiz_from
from problems.curriculum import MODULES
from problems.glossary import glossary, languages

SEEDS = range(12)


def questions(quiz: Quiz) -> list[tuple[Asked, str, tuple[str, ...]]]:
    found = [question(quiz, number) for number in range(1, QUESTIONS + 1)]
    return [(one.asked, one.term.slug, tuple(choice.slug for choice in one.choices)) for one in found]


@pytest.mark.parametrize("module", ["", *MODULES])
def test_every_question_has_one_right_choice_among_four(module: str) -> None:
    for seed, language in product(SEEDS, languages()):
        asked = questions(new_quiz(seed, module, language))
        assert len({slug for _asked, slug, _choices in asked}) == QUESTIONS
        for _asked, slug, choices in asked:
            assert len(set(choices)) == CHOICES
            assert slug in choices


def test_the_choices_of_a_translation_are_different_words() -> None:
    for seed, language in product(SEEDS, [code for code in languages() if code != "en"]):
        one = question(new_quiz(seed, "", language), 2)
        if one.asked is Asked.TRANSLATION:
            assert len({term.translations[language] for term in one.choices}) == CHOICES


def test_a_word_that_is_the_same_in_both_languages_is_not_asked_for() -> None:
    for seed in range(200):
        one = question(new_quiz(seed, "", "de"), 2)
        same = one.term.term.casefold() == one.term.translations["de"].casefold()
        assert one.asked is (Asked.TERM if same else Asked.TRANSLATION)


def test_wrong_choices_come_from_the_same_module() -> None:
    for seed in SEEDS:
        one = question(new_quiz(seed, "", "en"), 1)
        assert {term.module for term in one.choices} == {one.term.module}


def test_two_words_for_the_same_are_never_offered_together() -> None:
    pairs = {frozenset(pair) for pair in (("length", "norm"), ("fraction", "ratio"), ("kernel", "null-space"))}
    offered = (choices for seed in range(400) for _asked, _slug, choices in questions(new_quiz(seed, "", "en")))
    for choices in offered:
        assert not any(pair <= set(choices) for pair in pairs if choices)


def test_a_definition_does_not_give_its_word_away() -> None:
    for term in glossary().values():
        assert f" {term.term} " not in f" {blanked(term)} ".replace(".", " ").replace(",", " "), term.slug


def test_a_quiz_is_read_back_from_its_button_and_goes_on_where_it_was() -> None:
    quiz = new_quiz(987_654_321_000, "linear_algebra", "de").marked("vector", "vector").marked("matrix", "row")
    assert quiz_from(quiz.state()) == quiz
    assert (quiz.number, quiz.score, quiz.is_over) == (3, 1, False)
    assert questions(quiz) == questions(quiz_from(quiz.state()))


def test_the_words_that_were_missed_are_known_at_the_end() -> None:
    quiz = new_quiz(7, "", "en")
    asked = [slug for _asked, slug, _choices in questions(quiz)]
    for number, slug in enumerate(asked):
        quiz = quiz.marked(slug, slug if number else "another")
    assert quiz.is_over
    assert quiz.score == QUESTIONS - 1
    assert [term.slug for term in missed(quiz)] == asked[:1]
    assert questions(quiz.again()) != questions(quiz)


def test_a_module_that_is_not_there_is_named_and_a_lost_one_stands_for_all() -> None:
    with pytest.raises(InvalidInputError, match="do not know that module"):
        new_quiz(1, "alchemy", "en")
    assert quiz_from(("1", "99", "en", "")).module == ""
