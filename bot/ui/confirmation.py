"""Asking before something is lost."""

import discord

from bot.translation import _
from bot.ui.buttons import LemmaButton
from bot.ui.cards import Accent, Card, card
from bot.ui.respond import Interaction, replace_card


def confirmation(title: str, consequence: str, confirm: LemmaButton, *, keep: str = "") -> Card:
    """Return a card that says what will happen, with the button that does it and one that changes nothing."""
    return card(
        title, consequence, accent=Accent.ALMOST, actions=[confirm, KeepButton(label=keep or _("Keep everything"))]
    )


def danger(button: type[LemmaButton], *state: str | int, label: str) -> LemmaButton:
    """Return a red button of this kind."""
    return button(*state, label=label, style=discord.ButtonStyle.danger)


class KeepButton(LemmaButton, verb="keep"):
    """Closes a confirmation without doing anything."""

    async def pressed(self, interaction: Interaction) -> None:
        """Say that nothing has changed, in place of the question."""
        await replace_card(interaction, card("", _("Nothing has changed."), accent=Accent.QUIET))
