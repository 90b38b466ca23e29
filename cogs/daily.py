"""The daily problem: posted at the server's hour, answered in private, revealed when the next one comes."""

import asyncio
from typing import TYPE_CHECKING, Any, Literal

import discord
import structlog
from discord import app_commands
from discord.ext import commands

from bot.errors import NotFoundError
from bot.services.daily import PastDaily
from bot.services.local_time import day_named, minute_of_day
from bot.translation import _
from bot.ui.buttons import LemmaSelect
from bot.ui.cards import Accent, Card, card
from bot.ui.daily_post import post
from bot.ui.exercise_buttons import ask_to_give_up
from bot.ui.flow import send_private, services_of, show_hint, show_problem
from bot.ui.modals import shorten
from bot.ui.module_cog import choices
from bot.ui.reminder_card import off_card, on_card, remind
from bot.ui.respond import Interaction, acknowledge
from bot.ui.response_modal import ResponseModal
from bot.ui.result_card import result_card
from bot.ui.who import learner_of

if TYPE_CHECKING:
    from bot.client import TutorBot

log = structlog.get_logger(__name__)


@app_commands.guild_only()
class Daily(commands.GroupCog, group_name="daily", group_description="The problem of the day in this server"):
    """Posts and answers the problem of the day."""

    def __init__(self, bot: "TutorBot") -> None:
        super().__init__()
        self.bot = bot
        self._ticker: asyncio.Task[None] | None = None

    async def cog_load(self) -> None:
        """Begin to look at the clock."""
        self._ticker = asyncio.create_task(self._tick(), name="daily ticker")

    async def cog_unload(self) -> None:
        """Stop claiming; a post that is being sent is finished first."""
        if self._ticker is not None:
            self.bot.services.scheduler.stop()
            if not self.bot.is_ready():  # never connected: nothing is being sent
                self._ticker.cancel()
            await asyncio.wait([self._ticker], timeout=20)
            self._ticker.cancel()

    async def _tick(self) -> None:
        scheduler = self.bot.services.scheduler
        await self.bot.wait_until_ready()
        while not scheduler.stopped:
            try:
                for job in await scheduler.due():
                    await post(self.bot, job)
                for nudge in await self.bot.services.reminders.due():
                    await remind(self.bot, nudge)
                await self.bot.services.housekeeping.run()
            except Exception:
                log.exception("the schedule could not be read")
            await scheduler.wait()

    @app_commands.command(description="Today’s problem, for your eyes")
    async def today(self, interaction: Interaction) -> None:
        """Show today's problem."""
        await acknowledge(interaction)
        opened = await self.bot.services.daily.open(learner_of(interaction))
        title = _("Daily problem · {title}").format(title=opened.item.title)
        await show_problem(interaction, opened, title=title)

    @app_commands.command(description="Answer today’s problem")
    async def answer(self, interaction: Interaction) -> None:
        """Open the modal; a modal has to be the first response."""
        opened = await self.bot.services.daily.open(learner_of(interaction))
        await interaction.response.send_modal(ResponseModal(opened))

    @app_commands.command(description="A hint for today’s problem; each one costs points")
    async def hint(self, interaction: Interaction) -> None:
        """Show the next hint."""
        await acknowledge(interaction)
        learner = learner_of(interaction)
        opened = await self.bot.services.daily.open(learner)
        number = opened.effort.hints + 1
        await show_hint(interaction, await self.bot.services.aid.hint(learner, opened.exercise.exercise_id, number))

    @app_commands.command(description="See the solution of today’s problem; it then earns you no points")
    async def reveal(self, interaction: Interaction) -> None:
        """Ask, then show the solution."""
        await ask_to_give_up(interaction, await self.bot.services.daily.open(learner_of(interaction)))

    @app_commands.command(description="A direct message each day while the problem is still open for you")
    @app_commands.describe(switch="On or off", time="When, in your own time zone: 18:00, 7 pm")
    async def remind(self, interaction: Interaction, switch: Literal["on", "off"], time: str | None = None) -> None:
        """Switch the reminder."""
        await acknowledge(interaction)
        learner, reminders = learner_of(interaction), self.bot.services.reminders
        if switch == "off":
            await reminders.switch_off(learner.guild_id, learner.user_id)
            await send_private(interaction, off_card())
            return
        await send_private(
            interaction, on_card(await reminders.switch_on(learner, minute_of_day(time) if time else None))
        )

    @app_commands.command(description="Past problems of this server with their solutions")
    @app_commands.describe(topic="Only this topic; start typing to find it", date="The problem of one day: 2026-11-30")
    async def archive(self, interaction: Interaction, date: str | None = None, topic: str | None = None) -> None:
        """List what has closed."""
        await acknowledge(interaction)
        services = self.bot.services
        slug = await services.catalogue.topic_named(topic) if topic else None
        day = day_named(date) if date else None
        past = await services.daily.archive(learner_of(interaction).guild_id, topic=slug, day=day)
        await send_private(interaction, archive_card(past))

    @archive.autocomplete("date")
    async def _days(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        past = await self.bot.services.daily.archive(learner_of(interaction).guild_id)
        days = [(entry.day.isoformat(), entry.title) for entry in past]
        wanted = current.strip().casefold()
        return [
            app_commands.Choice(name=shorten(f"{day} {title}", 100), value=day)
            for day, title in days
            if wanted in f"{day} {title}".casefold()
        ]

    @archive.autocomplete("topic")
    async def _topics(self, _interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return await choices(self.bot.services.catalogue.topic_choices(current))


def archive_card(past: list[PastDaily]) -> Card:
    """Return the list of past problems with a select to see one."""
    if not past:
        return card(_("Archive"), _("No such problem has closed here yet."), accent=Accent.QUIET)
    lines = [f"**{entry.day.isoformat()}** {entry.title} · {_(entry.topic)}" for entry in past]
    select: discord.ui.Select[Any] = discord.ui.Select(
        placeholder=_("See one with its solution"),
        options=[
            discord.SelectOption(
                label=shorten(f"{entry.day.isoformat()} {entry.title}", 100), value=entry.exercise.exercise_id
            )
            for entry in past
        ],
    )
    return card(_("Archive"), "\n".join(lines), actions=[ArchiveSelect(select)])


class ArchiveSelect(LemmaSelect, verb="archive"):
    """Shows a past problem with its solution."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show it."""
        await acknowledge(interaction)
        services = services_of(interaction)
        learner = learner_of(interaction)
        past = await services.daily.archive(learner.guild_id)
        found = next((entry for entry in past if entry.exercise.exercise_id == self.values[0]), None)
        if found is None:
            raise NotFoundError(_("This problem has not closed yet."))
        opened = await services.exercises.look_up(learner, found.exercise.exercise_id)
        await show_problem(interaction, opened)
        look, result = await services.pictures.look(learner.user_id), await services.daily.result(found.exercise)
        await send_private(interaction, await result_card(services.pictures, result, look))


async def setup(bot: "TutorBot") -> None:
    """Add the cog."""
    await bot.add_cog(Daily(bot))
