"""The cards of the glossary: one word, or a page of them."""

from typing import Any

import discord

from bot.services.glossary import Entry, Listing
from bot.services.pictures import in_text
from bot.translation import _, ngettext
from bot.ui.buttons import LemmaButton, LemmaSelect
from bot.ui.cards import Accent, Block, Card, card
from bot.ui.drawings import picture
from bot.ui.flow import look_of, send_private, services_of
from bot.ui.pager import page_buttons, page_note
from bot.ui.respond import Interaction, acknowledge, replace_card
from bot.ui.term_select import TERM_VERB, term_select
from problems.curriculum import MODULES
from problems.glossary import ENGLISH, Term, languages

ALL = "all"
_ISOLATED = "\u2068{word}\u2069"  # an Arabic word keeps its direction and leaves the line's as it is


def term_card(entry: Entry) -> Card:
    """Return a word with its meaning, its formula and how to say it, an example, and the word in other languages."""
    term, language = entry.term, entry.language
    title = f"📘 {term.term}"
    if language in term.translations:
        title += " · " + isolated(term.translations[language])
    blocks: list[Block | None] = [
        _(term.definition),
        _unchecked(term, language),
        _symbol(entry),
        _("Read aloud: *{spoken}*").format(spoken=term.spoken) if term.spoken else None,
        f"**{_('Example')}**",
        picture(entry.example, "example") if entry.example is not None else in_text(_(term.example)),
        translations(term),
    ]
    return card(title, *blocks, accent=Accent.QUIET)


def translations(term: Term) -> str:
    """Return the word in every language that has been checked, and which have not."""
    others = [language for code, language in languages().items() if code != ENGLISH]
    checked = [language for language in others if language.code in term.translations]
    lines = [f"**{_('In other languages')}**"]
    lines += [f"{language.name}: {isolated(term.translations[language.code])}" for language in checked]
    missing = [language.name for language in others if language not in checked]
    if missing:
        lines.append("-# " + _("Not yet checked: {languages}").format(languages=", ".join(missing)))
    return "\n".join(lines)


def listing_card(listing: Listing) -> Card:
    """Return a page of words with their meanings, a select to look at one, and buttons to turn pages."""
    title = _("Glossary") if not listing.module else _("Glossary: {module}").format(module=_module(listing.module))
    lines = []
    for term in listing.terms:
        translated = term.translations.get(listing.language)
        word = f"**{term.term}**" + (f" · {isolated(translated)}" if translated else "")
        lines.append(f"{word}: {_(term.definition)}")
    actions: list[discord.ui.Item[Any]] = term_select([term.slug for term in listing.terms], _("Look at a word"))
    state = (listing.module or ALL, listing.language)
    actions += page_buttons(GlossaryPage, *state, page=listing.page, pages=listing.pages)
    count = ngettext("{count} word", "{count} words", listing.total).format(count=listing.total)
    footer = " · ".join(piece for piece in (count, page_note(listing.page, listing.pages)) if piece)
    return card(title, "\n".join(lines), accent=Accent.QUIET, actions=actions, footer=footer)


def isolated(word: str) -> str:
    """Return a word of any script that does not turn the text around it."""
    return _ISOLATED.format(word=word)


def _symbol(entry: Entry) -> Block | None:
    if entry.symbol is not None:
        return picture(entry.symbol, "symbol")
    return f"`{entry.term.symbol}`" if entry.term.symbol else None


def _unchecked(term: Term, language: str) -> str | None:
    if language == ENGLISH or language in term.translations:
        return None
    sentence = _("The word in {language} is not yet checked, so here is the English one.")
    return "-# " + sentence.format(language=languages()[language].name)


def _module(slug: str) -> str:
    return _(MODULES[slug].title)


class TermSelect(LemmaSelect, verb=TERM_VERB):
    """Explains the chosen word to whoever chose it."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show the word's card."""
        await acknowledge(interaction)
        language = await services_of(interaction).profiles.language(interaction.user.id, interaction.locale.value)
        glossary = services_of(interaction).glossary
        entry = await glossary.entry(str(self.values[0]), language, await look_of(interaction))
        await send_private(interaction, term_card(entry))


class GlossaryPage(LemmaButton, verb="glossary"):
    """Turns the pages of a list of words."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show the page in place of the one before."""
        module, language, page = self.arguments[:3]
        chosen = "" if module == ALL else module
        listing = services_of(interaction).glossary.listing(chosen, language, int(page))
        await replace_card(interaction, listing_card(listing))
