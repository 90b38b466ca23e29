"""A member's data: the export, and deleting it at once or in two weeks."""

from datetime import datetime
from io import BytesIO
from typing import Any

import discord

from bot.errors import NotAllowedError
from bot.services.profiles import Holdings
from bot.translation import _, ngettext
from bot.ui.buttons import LemmaButton
from bot.ui.cards import Accent, Card, card
from bot.ui.confirmation import KeepButton, danger
from bot.ui.flow import services_of
from bot.ui.respond import Interaction, acknowledge, replace_card, send_card

EXPORT_FILE = "lemma-data.json"


class ExportData(LemmaButton, verb="me-export"):
    """Sends the member everything that is stored about them."""

    async def pressed(self, interaction: Interaction) -> None:
        """Send the file."""
        await send_export(interaction)


class DeleteLater(LemmaButton, verb="me-leave"):
    """Has the member's data deleted in two weeks; works for the member it was made for."""

    async def pressed(self, interaction: Interaction) -> None:
        """Note the wish."""
        if self.arguments[0] != str(interaction.user.id):
            raise NotAllowedError(_("This button belongs to somebody else. Use `/me data delete` yourself."))
        await replace_card(
            interaction, leaving_card(await services_of(interaction).profiles.leave(interaction.user.id))
        )


class StayAfterAll(LemmaButton, verb="me-stay"):
    """Takes the wish to be deleted back."""

    async def pressed(self, interaction: Interaction) -> None:
        """Forget the wish."""
        stayed = await services_of(interaction).profiles.stay(interaction.user.id)
        sentence = _("Your data stays. Welcome back!") if stayed else _("Your data was not about to be deleted.")
        await replace_card(interaction, card("", sentence, accent=Accent.GOOD))


class YesDeleteData(LemmaButton, verb="me-delete-yes"):
    """Deletes the member's data for good; works for the member it was made for."""

    async def pressed(self, interaction: Interaction) -> None:
        """Delete it."""
        await interaction.response.defer()
        if self.arguments[0] == str(interaction.user.id):
            await services_of(interaction).profiles.delete(interaction.user.id)
        sentence = _("Done: nothing of yours is stored any more. If you answer again, you start afresh.")
        await replace_card(interaction, card("", sentence, accent=Accent.QUIET))


async def send_export(interaction: Interaction) -> None:
    """Send the member their data as a file, privately."""
    await acknowledge(interaction)
    data = await services_of(interaction).profiles.export(interaction.user.id)
    file = discord.File(BytesIO(data), filename=EXPORT_FILE, description=_("Everything Lemma stores about you (JSON)"))
    attached: discord.ui.File[Card] = discord.ui.File(f"attachment://{EXPORT_FILE}")
    text = _("This is everything Lemma stores about you, from every server, as JSON.")
    await send_card(interaction, card(_("Your data"), text, attached), files=[file])


async def ask_to_delete(interaction: Interaction) -> None:
    """Say what deleting does, offer the export, and let the member decide."""
    held = await services_of(interaction).profiles.holdings(interaction.user.id)
    if not held.total:
        await send_card(interaction, card("", _("Lemma stores nothing about you."), accent=Accent.QUIET))
        return
    leaving_at = await services_of(interaction).profiles.leaving_at(interaction.user.id)
    if leaving_at is not None:
        await send_card(interaction, leaving_card(leaving_at, interaction.user.id))
        return
    actions: list[discord.ui.Item[Any]] = [
        ExportData(label=_("Export first"), emoji="💾"),
        danger(DeleteLater, interaction.user.id, label=_("Delete in 14 days")),
        danger(YesDeleteData, interaction.user.id, label=_("Delete for good")),
        KeepButton(label=_("Keep everything")),
    ]
    await send_card(
        interaction, card(_("Delete your data?"), deletion_text(held), accent=Accent.ALMOST, actions=actions)
    )


def leaving_card(due_at: datetime, user_id: int | None = None) -> Card:
    """Return when the member is deleted, with the way back; with their id, also the way to be rid of it now."""
    text = _("Everything about you is deleted {when}. Until then you can change your mind.").format(
        when=discord.utils.format_dt(due_at, "R")
    )
    actions: list[discord.ui.Item[Any]] = [StayAfterAll(label=_("Keep my data after all"))]
    if user_id is not None:
        actions.append(ExportData(label=_("Export first"), emoji="💾"))
        actions.append(danger(YesDeleteData, user_id, label=_("Delete for good")))
    return card(_("Leaving"), text, accent=Accent.ALMOST, actions=actions)


def deletion_text(held: Holdings) -> str:
    """Return what is deleted, what stays, and that there is no way back."""
    counted = ngettext("{count} record", "{count} records", held.total).format(count=f"{held.total:,}")
    return _(
        "{records} about you would go: answers, points, streaks, settings, journal, your place in groups. "
        "This holds for every server. *Delete in 14 days* can be taken back until then. "
        "*Delete for good* cannot be undone.\n"
        "What others earned and the totals of your groups stay as they are, without your name."
    ).format(records=counted)
