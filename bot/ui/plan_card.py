"""The plan as a card with a calendar file."""

from datetime import UTC, date, datetime, time
from io import BytesIO

import discord

from bot.services.plan import Plan, Stretch
from bot.translation import _
from bot.ui.cards import Accent, Card, card

FILE = "lemma-plan.ics"


def plan_card(found: Plan) -> Card:
    """Return the plan: module by module, when it ends, and what a missed week costs."""
    title = _("Your plan")
    if found.is_done:
        return card(title, _("Everything in the course is done. Well done!"), accent=Accent.GOOD)
    head = _(
        "{left} of {total} hours are left. At {pace} hours a week you finish between {soonest} and {latest}."
    ).format(
        left=f"{found.left:.0f}",
        total=found.total,
        pace=f"**{found.hours_a_week}**",
        soonest=_day(found.soonest),
        latest=_day(found.latest),
    )
    missed = _("A missed week moves the end by a week; two hours more a week bring it {weeks} weeks nearer.").format(
        weeks=round(found.left / found.hours_a_week - found.left / (found.hours_a_week + 2))
    )
    attached: discord.ui.File[Card] = discord.ui.File(f"attachment://{FILE}")
    footer = _(
        "The later date keeps a reserve, most of it for multivariable calculus and the final project. "
        "What you solve alone counts as done; ask again at any time."
    )
    return card(title, head, "\n".join(line(stretch) for stretch in found.stretches), missed, attached, footer=footer)


def line(stretch: Stretch) -> str:
    """Return one module of the plan."""
    if stretch.left <= 0:
        return _("✅ **{module}**: done").format(module=_(stretch.title))
    return _("▫️ **{module}**: {left} of {hours} h, until {end}").format(
        module=_(stretch.title), left=f"{stretch.left:.0f}", hours=stretch.hours, end=_day(stretch.ends)
    )


def calendar_file(content: bytes) -> discord.File:
    """Return the attachment that a calendar program opens."""
    return discord.File(BytesIO(content), filename=FILE, description=_("Your plan as a calendar file"))


def _day(day: date) -> str:
    return discord.utils.format_dt(datetime.combine(day, time(12), UTC), "D")
