"""The cards of the quiz of words: a question, what the answer before was worth, and the score."""

from typing import Any

import discord

from bot.services.word_quiz import QUESTIONS, Asked, Question, Quiz, blanked, missed, question, quiz_from
from bot.translation import _
from bot.ui.buttons import LemmaButton
from bot.ui.cards import Accent, Card, card
from bot.ui.glossary_card import isolated
from bot.ui.modals import shorten
from bot.ui.respond import Interaction, replace_card
from bot.ui.term_select import term_select
from problems.glossary import Term, glossary, languages

LETTERS = "ABCD"
LONGEST_LABEL = 80  # Discord's limit for a button


def question_card(quiz: Quiz, before: str | None = None) -> Card:
    """Return a quiz's next question, under the word on the answer before."""
    asked = question(quiz, quiz.number)
    title = _("🧠 Words: question {number} of {total}").format(number=quiz.number, total=QUESTIONS)
    buttons: list[discord.ui.Item[Any]] = [
        QuizAnswer(*quiz.state(), asked.term.slug, term.slug, label=shorten(label, LONGEST_LABEL))
        for term, label in zip(asked.choices, _labels(asked, quiz.language), strict=True)
    ]
    return card(title, before, *_posed(asked, quiz.language), actions=buttons)


def score_card(quiz: Quiz, before: str | None = None) -> Card:
    """Return the score, the words to look at again, and the way to another quiz."""
    again = QuizAgain(*quiz.again().state(), label=_("Another quiz"), emoji="🔁")
    score = _("You knew **{score} of {total}** words.").format(score=quiz.score, total=QUESTIONS)
    slugs = [term.slug for term in missed(quiz)]
    praise = _("All of them: well done.") if not slugs else _("Look at the words that you missed, then try again.")
    actions: list[discord.ui.Item[Any]] = [*term_select(slugs, _("Words to look at again")), again]
    accent = Accent.ALMOST if slugs else Accent.GOOD
    return card(_("🧠 Words: your score"), before, score, praise, accent=accent, actions=actions)


def _posed(asked: Question, language: str) -> list[str]:
    """Return the question, with lettered choices where they are too long for buttons."""
    if asked.asked is Asked.TERM:
        return [_("Which word means this?"), f"> {_(blanked(asked.term))}"]
    word = f"**{asked.term.term}**"
    if asked.asked is Asked.TRANSLATION:
        return [_("What is {word} in {language}?").format(word=word, language=languages()[language].name)]
    lines = [f"**{letter}** {_(blanked(term))}" for letter, term in zip(LETTERS, asked.choices, strict=True)]
    return [_("What does {word} mean?").format(word=word), "\n".join(lines)]


def _labels(asked: Question, language: str) -> list[str]:
    if asked.asked is Asked.DEFINITION:
        return list(LETTERS)
    if asked.asked is Asked.TRANSLATION:
        return [term.translations[language] for term in asked.choices]
    return [term.term for term in asked.choices]


def _verdict(asked: str, chosen: str, language: str) -> str | None:
    """Return what the last answer was worth; nothing when its word has left the glossary since."""
    term = glossary().get(asked)
    if term is None:
        return None
    told = _explained(term, language)
    if asked == chosen:
        return "✅ " + _("Right. {told}").format(told=told)
    return "❌ " + _("Not this one. {told}").format(told=told)


def _explained(term: Term, language: str) -> str:
    translated = term.translations.get(language)
    word = f"**{term.term}**" + (f" · {isolated(translated)}" if translated else "")
    return f"{word}: {_(term.definition)}"


class QuizAnswer(LemmaButton, verb="quiz"):
    """Marks the chosen word and goes on; all that the quiz knows is in the button."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show the next question, or the score after the last one, in place of this question."""
        *state, asked, chosen = self.arguments
        quiz = quiz_from(state)
        before = _verdict(asked, chosen, quiz.language)
        quiz = quiz.marked(asked, chosen)
        await replace_card(interaction, score_card(quiz, before) if quiz.is_over else question_card(quiz, before))


class QuizAgain(LemmaButton, verb="quiz-again"):
    """Starts another quiz of the same kind."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show its first question."""
        await replace_card(interaction, question_card(quiz_from(self.arguments)))
