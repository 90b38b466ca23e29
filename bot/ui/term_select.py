"""The select of words under a problem or a list; ``bot.ui.glossary_card`` answers it, also after a restart."""

from collections.abc import Sequence
from typing import Any

import discord

from bot.translation import _
from bot.ui.buttons import custom_id
from bot.ui.modals import shorten
from problems.glossary import glossary

TERM_VERB = "word"
MOST_OPTIONS = 25


def term_select(slugs: Sequence[str], placeholder: str) -> list[discord.ui.Item[Any]]:
    """Return the select that explains these terms, as a list: empty where none of them is known."""
    terms = [glossary()[slug] for slug in dict.fromkeys(slugs) if slug in glossary()]
    if not terms:
        return []
    options = [
        discord.SelectOption(label=term.term, value=term.slug, description=shorten(_(term.definition), 100))
        for term in terms[:MOST_OPTIONS]
    ]
    return [discord.ui.Select(placeholder=placeholder, options=options, custom_id=custom_id(TERM_VERB))]
