"""Answers by reply or direct message: Discord shows us both without the message-content intent.

A reply that pings us and a direct message carry their text; a reply with the ping switched off arrives empty.
"""

from typing import TYPE_CHECKING

import discord
import structlog
from discord.ext import commands

from bot.services.learner import Learner
from bot.services.marking import split_parts
from bot.services.opened import Outcome
from bot.storage.exercises import Exercise
from bot.translation import _, speak
from bot.ui.cards import Accent, Card, card
from bot.ui.discussion import invite
from bot.ui.flow import outcome_card
from bot.ui.respond import sentence_for
from problems.verdict import Status

if TYPE_CHECKING:
    from bot.client import TutorBot

log = structlog.get_logger(__name__)

NOTICE_SECONDS = 30.0


class Replies(commands.Cog):
    """Reads replies to problems, and direct messages."""

    def __init__(self, bot: "TutorBot") -> None:
        self.bot = bot

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Check what may be an answer; leave every other message alone."""
        if message.author.bot or message.type not in (discord.MessageType.default, discord.MessageType.reply):
            return
        try:
            exercise = await self._exercise(message)
            if exercise is None:
                await self._explain(message)
                return
            speak(await self._locale(message))
            await self._check(message, exercise)
        except Exception as error:  # noqa: BLE001  # nobody above would answer the member
            await self._apologise(message, error)

    async def _exercise(self, message: discord.Message) -> Exercise | None:
        """Return what a message answers: the problem it replies to; in a direct message, else what was opened last."""
        replied_to = message.reference.message_id if message.reference is not None else None
        guild_id = message.guild.id if message.guild is not None else 0
        exercises = self.bot.services.exercises
        if replied_to is not None:
            found = await exercises.by_message(guild_id, replied_to)
            if found is not None or message.guild is not None:
                return found
        return None if message.guild is not None else await exercises.last_opened(message.author.id)

    async def _check(self, message: discord.Message, exercise: Exercise) -> None:
        private = message.guild is None
        if not message.content.strip():
            await self._explain_empty(message)
            return
        services = self.bot.services
        closed = exercise.closes_at is not None and exercise.closes_at <= services.now()
        removed = private or closed or await self._remove(message)  # what has closed cannot be spoilt any more
        learner = Learner(exercise.guild_id, message.author.id, message.author.display_name)
        opened = await services.exercises.look_up(learner, exercise.exercise_id)
        responses = split_parts(opened.item, message.content)
        outcome = await services.exercises.submit(learner, exercise.exercise_id, responses, source_id=message.id)
        note = taken_for(outcome) if private and message.reference is None else None
        view = await outcome_card(services, outcome, message.author.id, note=note)
        if private:
            await message.reply(view=view, files=view.files())
        else:
            await self._tell_author(message, view, removed=removed)
        if outcome.solved:
            await invite(self.bot, exercise, message.author)

    async def _remove(self, message: discord.Message) -> bool:
        """Remove an answer that others could read; return whether that was allowed."""
        try:
            await message.delete()
        except discord.HTTPException:
            return False
        return True

    async def _tell_author(self, message: discord.Message, view: Card, *, removed: bool) -> None:
        """Send the verdict to its author alone, and a word to the channel where that is needed."""
        notice = "" if removed else _("Others can read an answer here. Next time use the button *Answer*.")
        try:
            await message.author.send(view=view, files=view.files())
        except discord.HTTPException:
            notice = _("{member}, I cannot send you direct messages, so use the button *Answer* to see verdicts.")
            notice = notice.format(member=message.author.mention)
        if notice:
            await message.channel.send(view=card("", notice), delete_after=NOTICE_SECONDS)

    async def _explain_empty(self, message: discord.Message) -> None:
        sentence = _(
            "{member}, I can read a reply only when it pings me. Switch the ping on, or use the button *Answer*. "
            "Nothing was counted."
        ).format(member=message.author.mention)
        await message.channel.send(view=card("", sentence), delete_after=NOTICE_SECONDS)

    async def _explain(self, message: discord.Message) -> None:
        """Say in a direct message what can be done, where there is nothing to answer."""
        if message.guild is None:
            sentence = _("Open a problem first, with `/practice start`. Then send your answer here.")
            await message.reply(view=card("", sentence))

    async def _apologise(self, message: discord.Message, error: Exception) -> None:
        sentence = sentence_for(error)
        if sentence is None:
            log.error("message not answered", message_id=message.id, exc_info=error)
            sentence = _("Something went wrong on our side. Nothing was counted: please try again.")
        view = card("", f"⚠️ {sentence}", accent=Accent.ALMOST)
        try:
            if message.guild is None:
                await message.reply(view=view)
            else:
                await message.author.send(view=view)
        except discord.HTTPException as failure:
            log.warning("could not answer a message", message_id=message.id, code=failure.code)

    async def _locale(self, message: discord.Message) -> str:
        if message.guild is not None:
            return message.guild.preferred_locale.value
        return await self.bot.services.exercises.locale(message.author.id)


def taken_for(outcome: Outcome) -> str | None:
    """Return which problem words that could not be read were taken to answer: perhaps they were no answer."""
    if outcome.verdict.status is not Status.NOT_UNDERSTOOD:
        return None
    sentence = _("I took this for your answer to *{title}*. For anything else, type `/` and choose a command.")
    return sentence.format(title=outcome.opened.item.title)


async def setup(bot: "TutorBot") -> None:
    """Add the cog."""
    await bot.add_cog(Replies(bot))
