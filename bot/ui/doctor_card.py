"""What ``/setup doctor`` found, most urgent first."""

from collections.abc import Iterator, Sequence

import discord

from bot.services.checkup import FOR_THREADS, NEEDED, NICE, Finding, permission_findings, permission_name
from bot.services.guild_setup import ServerSettings
from bot.translation import _
from bot.ui.cards import Accent, Card, card
from bot.ui.respond import Interaction


def doctor_card(findings: Sequence[Finding]) -> Card:
    """Return the findings: what does not work, what is missing, what is fine."""
    broken = [finding for finding in findings if not finding.good and finding.needed]
    missing = [finding for finding in findings if not finding.good and not finding.needed]
    fine = [finding for finding in findings if finding.good]
    of_channel = any(finding.subject.startswith("#") for finding in broken + missing)
    return card(
        _("🩺 Check-up"),
        _("Everything works.") if not broken + missing else None,
        section(_("Does not work"), "❌", broken),
        section(_("Works, but something is missing"), "⚠️", missing),
        section(_("Fine"), "✅", fine),
        accent=Accent.BAD if broken else Accent.ALMOST if missing else Accent.GOOD,
        footer=_("Permissions are given in the channel’s settings, to Lemma’s role.") if of_channel else "",
    )


def section(title: str, sign: str, findings: Sequence[Finding]) -> str | None:
    """Return the findings of one kind under a heading, grouped by subject; nothing where there are none."""
    if not findings:
        return None
    subjects = dict.fromkeys(finding.subject for finding in findings)
    lines = [
        f"{sign} **{subject}**: " + "; ".join(f.detail for f in findings if f.subject == subject)
        for subject in subjects
    ]
    return "\n".join([f"**{title}**", *lines])


def missing_note(interaction: Interaction, settings: ServerSettings) -> str | None:
    """Return a warning where Lemma cannot post in the chosen channel, or no longer finds it."""
    channel_id = settings.guild.channel_id
    if interaction.guild is None or channel_id is None:
        return None
    channel = interaction.guild.get_channel(channel_id)
    if channel is None:
        return "⚠️ " + _("I cannot find the chosen channel: it was deleted, or I may not see it. Choose another one.")
    granted = granted_to(interaction.guild.me, channel)
    missing = [permission_name(name) for name in NEEDED if name not in granted]
    if not missing:
        return None
    return "⚠️ " + _("I miss permissions in <#{channel}>: {names}. `/setup doctor` says what they are for.").format(
        channel=channel.id, names=", ".join(missing)
    )


def granted_to(member: discord.Member, channel: discord.abc.GuildChannel) -> set[str]:
    """Return those of the permissions Lemma uses that a member has in a channel."""
    permissions = channel.permissions_for(member)
    return {name for name in (*NEEDED, *FOR_THREADS, *NICE) if getattr(permissions, name)}


async def server_findings(interaction: Interaction, settings: ServerSettings) -> list[Finding]:
    """Return what Discord says about the channel, the role and the permissions of this server."""
    channel = await _channel_findings(interaction, settings)
    lost = settings.guild.channel_id is not None and any(
        not found.good and found.subject == _("Channel") for found in channel
    )
    return [
        *channel,
        *_role_findings(interaction, settings),
        *([] if lost else [_schedule_finding(settings)]),
    ]


def _schedule_finding(settings: ServerSettings) -> Finding:
    subject = _("Daily problem")
    if settings.next_post is None:
        detail = _("it is off; switch it on with `/setup start`.")
        return Finding(subject, good=False, detail=detail, needed=False)
    when = discord.utils.format_dt(settings.next_post, "f")
    return Finding(subject, good=True, detail=_("the next one comes {when}.").format(when=when))


async def _channel_findings(interaction: Interaction, settings: ServerSettings) -> list[Finding]:
    subject = _("Channel")
    channel_id = settings.guild.channel_id
    if channel_id is None:
        return [Finding(subject, good=False, detail=_("none is chosen; use `/setup start`."))]
    try:
        channel = await interaction.client.fetch_channel(channel_id)
    except discord.NotFound:
        return [Finding(subject, good=False, detail=_("it was deleted; choose another with `/setup channels`."))]
    except discord.Forbidden:
        detail = _("I cannot see <#{channel}>: give my role View Channel there.").format(channel=channel_id)
        return [Finding(subject, good=False, detail=detail)]
    if interaction.guild is None or not isinstance(channel, discord.abc.GuildChannel):
        return []
    return list(permission_findings(f"#{channel.name}", granted_to(interaction.guild.me, channel)))


def _role_findings(interaction: Interaction, settings: ServerSettings) -> Iterator[Finding]:
    role_id = settings.guild.instructor_role_id
    if role_id is None or interaction.guild is None:
        return
    if interaction.guild.get_role(role_id) is None:
        detail = _("it was deleted; choose another with `/setup roles`.")
        yield Finding(_("Instructor role"), good=False, detail=detail, needed=False)
    else:
        yield Finding(_("Instructor role"), good=True, detail=f"<@&{role_id}>")
