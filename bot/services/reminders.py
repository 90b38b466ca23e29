"""Reminders of the daily problem: a direct message to who asked for one and has not finished the problem yet."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.errors import NotFoundError
from bot.services.daily import Daily
from bot.services.learner import Learner
from bot.services.local_time import next_daily
from bot.storage import Store
from bot.storage.exercises import Exercise
from bot.storage.reminders import Reminder

USUAL_MINUTE = 18 * 60
GRACE = timedelta(hours=3)


@dataclass(frozen=True)
class Nudge:
    """Whom to remind of what."""

    guild_id: int
    user_id: int
    exercise: Exercise


class Reminders:
    """The use cases of ``/daily remind``."""

    def __init__(self, store: Store, daily: Daily, *, now: Callable[[], datetime]) -> None:
        self._store = store
        self._daily = daily
        self._now = now

    async def switch_on(self, learner: Learner, minute: int | None) -> Reminder:
        """Remind a learner every day at a minute of their own day; without one, as before or at six."""
        known = await self._store.reminders.get(learner.guild_id, learner.user_id)
        chosen = minute if minute is not None else known.minute if known else USUAL_MINUTE
        reminder = Reminder(learner.guild_id, learner.user_id, chosen, await self._next(learner, chosen))
        await self._store.reminders.save(reminder)
        return reminder

    async def switch_off(self, guild_id: int, user_id: int) -> bool:
        """Remind a learner no more; False where nothing was to be switched off."""
        return await self._store.reminders.remove(guild_id, user_id)

    async def due(self) -> list[Nudge]:
        """Claim what is due and return whom to remind: nobody twice, nobody who is done, nobody hours late."""
        nudges: list[Nudge] = []
        for reminder in await self._store.reminders.due(self._now()):
            learner = Learner(reminder.guild_id, reminder.user_id, "")
            claimed = await self._store.reminders.advance(reminder, await self._next(learner, reminder.minute))
            if not claimed or self._now() - reminder.next_at > GRACE:
                continue
            exercise = await self._unfinished(learner)
            if exercise is not None:
                nudges.append(Nudge(learner.guild_id, learner.user_id, exercise))
        return nudges

    async def _unfinished(self, learner: Learner) -> Exercise | None:
        try:
            exercise = await self._daily.current(learner.guild_id)
        except NotFoundError:
            return None
        effort = await self._store.efforts.get(learner.guild_id, exercise.exercise_id, learner.user_id)
        done = effort is not None and (effort.solved_at is not None or effort.given_up_at is not None)
        return None if done else exercise

    async def _next(self, learner: Learner, minute: int) -> datetime:
        own = (await self._store.preferences.get(learner.user_id)).timezone
        guild = await self._store.guilds.get(learner.guild_id)
        return next_daily(self._now(), minute, own or (guild.timezone if guild else "UTC"))
