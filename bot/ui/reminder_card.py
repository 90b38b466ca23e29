"""Reminders of the daily problem: the answer to the command, and the direct message itself."""

import discord
import structlog

from bot.services.local_time import clock_text
from bot.services.reminders import Nudge
from bot.storage.reminders import Reminder
from bot.translation import _
from bot.ui.buttons import LemmaButton
from bot.ui.cards import Accent, Card, card
from bot.ui.carrier import ServiceBot
from bot.ui.flow import services_of
from bot.ui.respond import Interaction, replace_card

log = structlog.get_logger(__name__)


class StopReminding(LemmaButton, verb="remind-off"):
    """Switches a server's reminder off; in a direct message the server has to be carried along."""

    async def pressed(self, interaction: Interaction) -> None:
        """Switch it off, in place."""
        await services_of(interaction).reminders.switch_off(int(self.arguments[0]), interaction.user.id)
        await replace_card(interaction, off_card())


def on_card(reminder: Reminder) -> Card:
    """Return that a reminder is on, and when it comes."""
    text = _(
        "I will write to you at {time} your time, if the daily problem is still open for you then. Next: {when}."
    ).format(time=f"**{clock_text(reminder.minute)}**", when=discord.utils.format_dt(reminder.next_at, "R"))
    stop = StopReminding(reminder.guild_id, label=_("Switch off"))
    footer = _("Your time zone is in /me settings. Allow direct messages from this server.")
    return card(_("⏰ Reminder on"), text, actions=[stop], footer=footer, accent=Accent.GOOD)


def off_card() -> Card:
    """Return that there is no reminder."""
    return card("", _("No reminder is set. `/daily remind` in the server sets one."), accent=Accent.QUIET)


async def remind(client: ServiceBot, nudge: Nudge) -> None:
    """Write the direct message; never raises. Whoever takes none is reminded no more."""
    guild = client.get_guild(nudge.guild_id)
    closes = nudge.exercise.closes_at
    until = _("It closes {when}.").format(when=discord.utils.format_dt(closes, "R")) if closes is not None else ""
    where = f"<#{nudge.exercise.channel_id}>" if nudge.exercise.channel_id else "`/daily today`"
    text = _("Today’s problem in {server} is waiting for you: {place}.").format(
        server=f"**{discord.utils.escape_markdown(guild.name)}**" if guild else _("your server"), place=where
    )
    stop = StopReminding(nudge.guild_id, label=_("Stop reminding me"))
    try:
        user = client.get_user(nudge.user_id) or await client.fetch_user(nudge.user_id)
        await user.send(view=card(_("⏰ Daily problem"), f"{text} {until}", actions=[stop]))
    except (discord.Forbidden, discord.NotFound) as error:
        await client.services.reminders.switch_off(nudge.guild_id, nudge.user_id)
        log.info("reminder not taken", guild_id=nudge.guild_id, code=error.code)
    except Exception:
        log.exception("reminder failed", guild_id=nudge.guild_id)
