"""The wizard of ``/setup start``: every choice is saved as it is made and the card is drawn anew."""

from typing import Any

import discord

from bot.services.guild_setup import OWN_ONLY, ServerSettings
from bot.services.local_time import COMMON_ZONES, clock_text
from bot.translation import _
from bot.ui.actors import actor_of
from bot.ui.buttons import LemmaButton, LemmaSelect
from bot.ui.cards import Accent, Card, card
from bot.ui.doctor_card import missing_note
from bot.ui.flow import services_of
from bot.ui.modals import StatefulModal, Values
from bot.ui.respond import Interaction, replace_card
from problems.curriculum import MODULES

POSTABLE = [discord.ChannelType.text, discord.ChannelType.news]
HOURS = range(24)


class ChooseChannel(LemmaSelect, verb="setup-channel"):
    """Chooses the channel of daily problems and challenges."""

    async def pressed(self, interaction: Interaction) -> None:
        """Save the channel."""
        setup = services_of(interaction).guild_setup
        await redraw(interaction, await setup.choose_channel(actor_of(interaction), self.values[0].id))


class ChooseZone(LemmaSelect, verb="setup-zone"):
    """Chooses a common time zone."""

    async def pressed(self, interaction: Interaction) -> None:
        """Save the zone."""
        setup = services_of(interaction).guild_setup
        await redraw(interaction, await setup.choose_zone(actor_of(interaction), str(self.values[0])))


class ChooseHour(LemmaSelect, verb="setup-hour"):
    """Chooses a full hour for the daily problem."""

    async def pressed(self, interaction: Interaction) -> None:
        """Save the hour."""
        setup = services_of(interaction).guild_setup
        await redraw(interaction, await setup.choose_hour(actor_of(interaction), str(self.values[0])))


class ChooseModules(LemmaSelect, verb="setup-modules"):
    """Chooses the modules in use."""

    async def pressed(self, interaction: Interaction) -> None:
        """Save the modules."""
        setup = services_of(interaction).guild_setup
        chosen = [str(value) for value in self.values]
        await redraw(interaction, await setup.choose_modules(actor_of(interaction), chosen))


class ChooseRole(LemmaSelect, verb="setup-role"):
    """Chooses the instructor role; choosing none leaves it to managers."""

    async def pressed(self, interaction: Interaction) -> None:
        """Save the role."""
        setup = services_of(interaction).guild_setup
        role_id = self.values[0].id if self.values else None
        await redraw(interaction, await setup.choose_instructor_role(actor_of(interaction), role_id))


class SwitchDaily(LemmaButton, verb="setup-daily"):
    """Switches the daily problem on or off; carries 1 or 0."""

    async def pressed(self, interaction: Interaction) -> None:
        """Switch it."""
        setup = services_of(interaction).guild_setup
        await redraw(interaction, await setup.switch_daily(actor_of(interaction), on=self.arguments[0] == "1"))


class OtherTime(LemmaButton, verb="setup-time"):
    """Opens the form for any zone and any minute."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open the form."""
        actor = actor_of(interaction)
        actor.require_manager()
        await interaction.response.send_modal(
            TimeModal(await services_of(interaction).guild_setup.current(actor.guild_id))
        )


class TimeModal(StatefulModal, name="setup-time"):
    """Asks for a time zone and a time of day."""

    def __init__(self, settings: ServerSettings) -> None:
        super().__init__(title=_("When is the daily problem?"))
        self.ask(
            "zone",
            _("Time zone"),
            description=_("A city such as Europe/Berlin or Asia/Kolkata"),
            default=settings.guild.timezone,
            max_length=60,
            required=False,
        )
        self.ask(
            "time",
            _("Time of day"),
            description=_("For example 08:30 or 8 pm"),
            default=clock_text(settings.guild.daily_minute),
            max_length=20,
            required=False,
        )

    @classmethod
    async def submitted(cls, interaction: Interaction, _state: list[str], values: Values) -> None:
        """Save both, or say which one cannot be read."""
        settings = await services_of(interaction).guild_setup.choose_time(
            actor_of(interaction), str(values.get("zone") or ""), str(values.get("time") or "")
        )
        await redraw(interaction, settings)


async def redraw(interaction: Interaction, settings: ServerSettings) -> None:
    """Show the wizard as it is now, in place."""
    await replace_card(interaction, wizard_card(settings, missing_note(interaction, settings)))


def wizard_card(settings: ServerSettings, note: str | None = None) -> Card:
    """Return the wizard with what has been chosen so far; ``note`` warns of what is missing."""
    return card(
        _("⚙️ Set up Lemma"),
        _("Every choice is saved at once; change it here at any time."),
        summary(settings),
        note,
        _("**1. Channel** of daily problems and challenges"),
        _row(ChooseChannel(channel_select(settings))),
        _("**2. Time zone and hour** of the daily problem"),
        _row(ChooseZone(zone_select(settings))),
        _row(ChooseHour(hour_select(settings))),
        _("**3. Modules** in use, and the **role of instructors**"),
        _row(ChooseModules(module_select(settings))),
        _row(ChooseRole(role_select(settings))),
        accent=Accent.GOOD if settings.next_post else Accent.PLAIN,
        actions=wizard_buttons(settings),
    )


def summary(settings: ServerSettings) -> str:
    """Return the settings in words, with the next post as a Discord timestamp."""
    guild = settings.guild
    channel = f"<#{guild.channel_id}>" if guild.channel_id else _("not chosen yet")
    role = f"<@&{guild.instructor_role_id}>" if guild.instructor_role_id else _("everybody with Manage Server")
    lines = [
        _("Channel: {channel}").format(channel=channel),
        _("Daily problem: {time} {zone}").format(time=clock_text(guild.daily_minute), zone=guild.timezone),
        _("Modules: {count} of {all}").format(count=len(settings.modules_on), all=len(MODULES)),
        _("Instructors: {role}").format(role=role),
        *own_lines(settings),
        next_line(settings),
    ]
    return "\n".join(lines)


def own_lines(settings: ServerSettings) -> list[str]:
    """Return whether the server's own problems are among the daily ones, nothing where they are not."""
    if settings.guild.daily_own is None:
        return []
    if settings.guild.daily_own == OWN_ONLY:
        return [_("Daily problems are this server’s own, as long as there are any.")]
    return [_("On about one day in three, the daily problem is one of this server’s own.")]


def next_line(settings: ServerSettings) -> str:
    """Return when the next daily problem comes, or what it waits for."""
    if settings.next_post is not None:
        when = discord.utils.format_dt(settings.next_post, "f")
        ago = discord.utils.format_dt(settings.next_post, "R")
        return "✅ " + _("Next problem: {when} ({ago})").format(when=when, ago=ago)
    if settings.guild.channel_id is None:
        return "⏸️ " + _("The daily problem is off. Choose a channel first, then switch it on.")
    return "⏸️ " + _("The daily problem is off. Switch it on with the button below.")


def wizard_buttons(settings: ServerSettings) -> list[discord.ui.Item[Any]]:
    """Return the switch, the form for other times, and the doctor."""
    on = settings.guild.daily_on
    return [
        SwitchDaily(0, label=_("Switch the daily problem off"))
        if on
        else SwitchDaily(
            1,
            label=_("Switch the daily problem on"),
            style=discord.ButtonStyle.success,
            disabled=settings.guild.channel_id is None,
        ),
        OtherTime(label=_("Another zone or minute")),
    ]


def channel_select(settings: ServerSettings) -> discord.ui.ChannelSelect[Any]:
    """Return the select of text channels."""
    chosen = settings.guild.channel_id
    defaults = [discord.SelectDefaultValue(id=chosen, type=discord.SelectDefaultValueType.channel)] if chosen else []
    return discord.ui.ChannelSelect(placeholder=_("Choose a channel"), channel_types=POSTABLE, default_values=defaults)


def zone_select(settings: ServerSettings) -> discord.ui.Select[Any]:
    """Return the select of common zones, with the server's own among them."""
    own = settings.guild.timezone
    zones = [own, *(zone for zone in COMMON_ZONES if zone != own)][:25]
    options = [discord.SelectOption(label=zone, value=zone, default=zone == own) for zone in zones]
    return discord.ui.Select(placeholder=_("Choose a time zone"), options=options)


def hour_select(settings: ServerSettings) -> discord.ui.Select[Any]:
    """Return the select of full hours, with the server's own minute among them."""
    own = settings.guild.daily_minute
    minutes = sorted({own, *(hour * 60 for hour in HOURS)})
    options = [
        discord.SelectOption(label=clock_text(minute), value=clock_text(minute), default=minute == own)
        for minute in minutes
    ]
    return discord.ui.Select(placeholder=_("Choose a time"), options=options)


def module_select(settings: ServerSettings) -> discord.ui.Select[Any]:
    """Return the select of modules, those in use chosen."""
    options = [
        discord.SelectOption(label=_(module.title), value=slug, default=slug in settings.modules_on)
        for slug, module in MODULES.items()
    ]
    return discord.ui.Select(
        placeholder=_("Choose the modules in use"), options=options, min_values=1, max_values=len(options)
    )


def role_select(settings: ServerSettings) -> discord.ui.RoleSelect[Any]:
    """Return the select of roles; nothing chosen means who manages the server."""
    chosen = settings.guild.instructor_role_id
    defaults = [discord.SelectDefaultValue(id=chosen, type=discord.SelectDefaultValueType.role)] if chosen else []
    return discord.ui.RoleSelect(placeholder=_("Instructor role (optional)"), min_values=0, default_values=defaults)


def _row(item: discord.ui.Item[Any]) -> discord.ui.ActionRow[Any]:
    return discord.ui.ActionRow(item)
