"""What a person sees of themselves: progress, streak, settings, their data."""

from typing import Any

import discord

from bot.services.learner import Learner
from bot.services.pictures import Drawing
from bot.services.profiles import THEMES, Overview, StreakPage
from bot.storage.preferences import Preference
from bot.translation import _, ngettext
from bot.ui.buttons import LemmaButton, LemmaSelect
from bot.ui.cards import Accent, Card, card
from bot.ui.drawings import picture
from bot.ui.flow import look_of, send_private, services_of
from bot.ui.modals import StatefulModal, Values
from bot.ui.respond import Interaction, acknowledge, replace_card
from bot.ui.who import learner_of
from problems.glossary import languages

AS_DISCORD = "discord"


class ChooseTheme(LemmaSelect, verb="me-theme"):
    """Chooses the theme of pictures."""

    async def pressed(self, interaction: Interaction) -> None:
        """Save the theme."""
        profiles = services_of(interaction).profiles
        await redraw_settings(interaction, await profiles.change(interaction.user.id, theme=str(self.values[0])))


class ChooseLanguage(LemmaSelect, verb="me-language"):
    """Chooses the language of the words beside the English ones."""

    async def pressed(self, interaction: Interaction) -> None:
        """Save the language."""
        chosen = str(self.values[0])
        language = "" if chosen == AS_DISCORD else chosen
        profiles = services_of(interaction).profiles
        await redraw_settings(interaction, await profiles.change(interaction.user.id, language=language))


class SwitchText(LemmaButton, verb="me-text"):
    """Switches text-only mode; carries 1 or 0."""

    async def pressed(self, interaction: Interaction) -> None:
        """Switch it."""
        profiles = services_of(interaction).profiles
        wanted = self.arguments[0] == "1"
        await redraw_settings(interaction, await profiles.change(interaction.user.id, text_only=wanted))


class OwnZone(LemmaButton, verb="me-zone"):
    """Opens the form for the member's own time zone."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open the form."""
        preference = await services_of(interaction).profiles.settings(interaction.user.id)
        await interaction.response.send_modal(ZoneModal(preference))


class ZoneModal(StatefulModal, name="me-zone"):
    """Asks for the member's own time zone."""

    def __init__(self, preference: Preference) -> None:
        super().__init__(title=_("Your time zone"))
        self.ask(
            "zone",
            _("Time zone"),
            description=_("A city such as Europe/Berlin; empty to follow the server"),
            default=preference.timezone or "",
            required=False,
            max_length=60,
        )

    @classmethod
    async def submitted(cls, interaction: Interaction, _state: list[str], values: Values) -> None:
        """Save the zone."""
        profiles = services_of(interaction).profiles
        zone = str(values.get("zone") or "")
        await redraw_settings(interaction, await profiles.change(interaction.user.id, zone=zone))


async def redraw_settings(interaction: Interaction, preference: Preference) -> None:
    """Show the settings as they are now, in place."""
    await replace_card(interaction, await settings_card(interaction, preference))


async def settings_card(interaction: Interaction, preference: Preference) -> Card:
    """Return the settings with ways to change them."""
    zone = await services_of(interaction).profiles.zone(learner_of(interaction))
    zone_text = preference.timezone or _("{zone} (as the server)").format(zone=zone)
    lines = [
        _("Time zone: {zone}").format(zone=zone_text),
        _("Pictures: {theme}").format(theme=theme_name(preference.theme)),
        _("Text only: {state}").format(state=_("on") if preference.text_only else _("off")),
        _("Words beside the English ones: {language}").format(language=language_name(preference.locale)),
        _("-# Lemma itself speaks English so far."),
    ]
    options = [
        discord.SelectOption(
            label=_("Pictures: {theme}").format(theme=theme_name(theme)),
            value=theme,
            default=theme == preference.theme,
        )
        for theme in THEMES
    ]
    select: discord.ui.Select[Any] = discord.ui.Select(placeholder=_("Theme of pictures"), options=options)
    tongues = [(AS_DISCORD, language_name(None)), *((code, known.name) for code, known in languages().items())]
    language: discord.ui.Select[Any] = discord.ui.Select(
        placeholder=_("Language of words"),
        options=[
            discord.SelectOption(
                label=_("Words: {language}").format(language=name),
                value=code,
                default=code == (preference.locale or AS_DISCORD),
            )
            for code, name in tongues
        ],
    )
    text = (
        SwitchText(0, label=_("Show pictures again"))
        if preference.text_only
        else SwitchText(1, label=_("Text instead of pictures"))
    )
    return card(
        _("Your settings"),
        "\n".join(lines),
        actions=[ChooseTheme(select), ChooseLanguage(language), OwnZone(label=_("Time zone")), text],
    )


def language_name(code: str | None) -> str:
    """Return a language of the glossary in its own name; without one, that Discord's is followed."""
    known = languages().get(code or "")
    return known.name if known is not None else _("as your Discord")


def theme_name(theme: str) -> str:
    """Return a theme in words."""
    return {"dark": _("dark"), "light": _("light"), "contrast": _("high contrast")}.get(theme, theme)


async def show_progress(interaction: Interaction, learner: Learner) -> None:
    """Show the map of skills, privately."""
    await acknowledge(interaction)
    profiles = services_of(interaction).profiles
    overview = await profiles.overview(learner)
    drawing = await profiles.progress_picture(overview, await look_of(interaction))
    await send_private(interaction, overview_card(overview, drawing))


def overview_card(overview: Overview, drawing: Drawing | None) -> Card:
    """Return the progress in the whole course."""
    if overview.is_empty:
        text = _("Nothing is finished yet. `/practice start` gives you a first problem at your level.")
        return card(_("Your progress"), text, accent=Accent.QUIET)
    lines = [
        _("**{module}**: {begun} of {skills} skills begun").format(
            module=_(line.title), begun=line.begun, skills=len(line.scores)
        )
        for line in overview.modules
    ]
    counted = _("Solved alone: {solved} · with help: {helped} · not solved: {missed}").format(
        solved=overview.solved, helped=overview.helped, missed=overview.missed
    )
    note = _("A square is full once you have solved its skill alone three times.")
    shown = picture(drawing, "progress") if drawing is not None else None
    return card(_("Your progress"), counted, shown, "\n".join(lines), streak_text(overview.streak), footer=note)


async def show_streak(interaction: Interaction, learner: Learner) -> None:
    """Show the streak with the days behind it, privately."""
    await acknowledge(interaction)
    profiles = services_of(interaction).profiles
    page = await profiles.streak(learner)
    drawing = await profiles.streak_picture(page, await look_of(interaction)) if page.active else None
    await send_private(interaction, streak_card(page, drawing))


def streak_card(page: StreakPage, drawing: Drawing | None) -> Card:
    """Return the streak: how long, until when today counts, and how a missed day is forgiven."""
    ends = discord.utils.format_dt(page.day_ends_at, "R")
    today = (
        _("Today counts already.")
        if page.counts_today
        else _("Solve one problem before your day ends ({when}).").format(when=ends)
    )
    freezes = ngettext(
        "{count} freeze in hand: it covers a missed day by itself.",
        "{count} freezes in hand: each covers a missed day by itself.",
        page.freezes,
    ).format(count=page.freezes)
    best = ngettext("Best so far: {count} day.", "Best so far: {count} days.", page.best).format(count=page.best)
    zone = _("Your day is counted in {zone}.").format(zone=page.zone)
    shown = picture(drawing, "streak") if drawing is not None else None
    return card(
        streak_text(page.days), today, best, freezes if page.freezes else None, shown, zone,
        accent=Accent.GOOD if page.counts_today else Accent.PLAIN,
        footer=_(
            "Every seventh day in a row earns a freeze, up to two. Outages of ours never cost a streak. "
            "Each server has a streak of its own, and so have direct messages."
        ),
    )  # fmt: skip


def streak_text(days: int) -> str:
    """Return "🔥 4 days in a row", or that there is no streak at the moment."""
    if not days:
        return _("No streak at the moment: the next problem you solve here begins one.")
    return "🔥 " + ngettext("{count} day in a row", "{count} days in a row", days).format(count=days)
