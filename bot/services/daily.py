"""The day's problem of a server: which one it is, what is open, how it went."""

import hashlib
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from bot.errors import NotFoundError
from bot.services.catalogue import Catalogue, Family
from bot.services.exercises import Exercises
from bot.services.guild_setup import OWN_ONLY
from bot.services.learner import Learner
from bot.services.opened import Opened
from bot.services.own_families import own_families
from bot.storage import Store
from bot.storage.attempts import Spread
from bot.storage.efforts import Tally
from bot.storage.exercises import Exercise
from bot.storage.guilds import Guild
from bot.storage.periods import due_instant
from bot.translation import _
from problems.curriculum import TOPICS
from problems.snapshot import ItemSnapshot

REMEMBERED = 14  # families of the last dailies are not drawn again
OWN_SHARE = 1 / 3  # of the days, where a server mixes its own problems in
ARCHIVE_LENGTH = 25
LONGEST_ARCHIVE = 4000  # days that one day is looked for in
LEVEL_OF_WEEKDAY = (1, 2, 2, 3, 2, 3, 1)  # Monday begins gently; Thursday and Saturday ask for more


@dataclass(frozen=True)
class Result:
    """How a daily problem went in its server."""

    exercise: Exercise
    item: ItemSnapshot
    tally: Tally
    spread: Sequence[Spread]


@dataclass(frozen=True)
class PastDaily:
    """One line of the archive."""

    exercise: Exercise
    day: date
    title: str
    topic: str


class Daily:
    """Chooses, opens and reports daily problems."""

    def __init__(
        self, store: Store, catalogue: Catalogue, exercises: Exercises, *, now: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._catalogue = catalogue
        self._exercises = exercises
        self._now = now

    async def current(self, guild_id: int) -> Exercise:
        """Return the open daily problem of a server; say when the next one comes where there is none."""
        latest = await self._store.exercises.latest_daily(guild_id)
        guild = await self._store.guilds.get(guild_id)
        running = guild is not None and guild.daily_on and guild.channel_id is not None
        if latest is not None and (running or latest.message_id is not None) and not self._has_closed(latest):
            return latest
        if not running:
            raise NotFoundError(
                _(
                    "This server has no daily problem at the moment. Whoever manages it can run `/setup start`. "
                    "`/practice start` works now."
                )
            )
        due = await self._store.posts.next_due(guild_id, "daily")
        if due is None:
            raise NotFoundError(_("Today’s problem is not here yet. Try again in a minute."))
        when = f"<t:{int(due.due_at.timestamp())}:R>"
        raise NotFoundError(
            _("The next daily problem comes {when}. Until then, try `/practice start`.").format(when=when)
        )

    async def open(self, learner: Learner) -> Opened:
        """Open today's problem for a learner."""
        exercise = await self.current(learner.guild_id)
        return await self._exercises.look_up(learner, exercise.exercise_id)

    async def choose(self, guild: Guild, day: date) -> Exercise:
        """Set the problem of a day: the same choice whoever asks, and no family of the last two weeks."""
        reference = day.isoformat()
        known = await self._store.exercises.find(guild.guild_id, "daily", reference, 0)
        if known is not None:
            return known
        seed = int.from_bytes(hashlib.sha256(f"{guild.guild_id}|{reference}".encode()).digest()[:4], "big")
        rng = Random(seed)
        recent = await self._recent_families(guild.guild_id)
        own = await self._own_families(guild, recent, rng)
        allowed = [family for family in await self._catalogue.families() if family.module not in guild.modules_off]
        fresh = own or [family for family in allowed if family.family not in recent] or allowed
        if not fresh:
            raise NotFoundError(_("Every module is switched off in this server. `/setup modules` switches them on."))
        family = rng.choice(fresh)
        wanted = LEVEL_OF_WEEKDAY[day.weekday()]
        level = min(family.levels, key=lambda known_level: (abs(known_level - wanted), known_level))
        return await self._exercises.set(
            guild.guild_id,
            "daily",
            family=family.family,
            level=level,
            seed=seed,
            reference=reference,
            max_tries=guild.daily_tries,
            closes_at=next_daily(guild, day),
        )

    async def result(self, exercise: Exercise) -> Result:
        """Return how a daily problem went."""
        return Result(
            exercise=exercise,
            item=await self._exercises.item(exercise),
            tally=await self._store.efforts.tally(exercise.guild_id, exercise.exercise_id),
            spread=await self._store.attempts.spread(exercise.guild_id, exercise.exercise_id),
        )

    async def archive(self, guild_id: int, *, topic: str | None = None, day: date | None = None) -> list[PastDaily]:
        """Return the server's past daily problems that have closed, newest first."""
        found: list[PastDaily] = []
        limit = 4 * ARCHIVE_LENGTH if day is None else LONGEST_ARCHIVE
        for exercise in await self._store.exercises.dailies(guild_id, limit=limit):
            if exercise.message_id is None or not self._has_closed(exercise):
                continue
            if day is not None and exercise.reference != day.isoformat():
                continue
            item = await self._exercises.item(exercise)
            if topic is None or item.topic == topic:
                title = TOPICS[item.topic].title if item.topic in TOPICS else item.topic
                found.append(PastDaily(exercise, date.fromisoformat(exercise.reference), item.title, title))
        return found[:ARCHIVE_LENGTH]

    async def with_thread(self, exercise: Exercise) -> Exercise:
        """Return the newest row of an exercise: its thread may have been opened since it was read."""
        return await self._store.exercises.get(exercise.guild_id, exercise.exercise_id) or exercise

    async def remember_thread(self, exercise: Exercise, thread_id: int) -> None:
        """Note the discussion thread of a posted daily problem."""
        fresh = await self.with_thread(exercise)
        if fresh.channel_id is not None and fresh.message_id is not None:
            await self._store.exercises.shown(
                fresh.guild_id,
                fresh.exercise_id,
                channel_id=fresh.channel_id,
                message_id=fresh.message_id,
                thread_id=thread_id,
            )

    def _has_closed(self, exercise: Exercise) -> bool:
        return exercise.closes_at is not None and exercise.closes_at <= self._now()

    async def _own_families(self, guild: Guild, recent: Collection[str], rng: Random) -> Sequence[Family]:
        """Return the server's own families to choose from on this day, none where the course is to be asked."""
        if guild.daily_own is None or (guild.daily_own != OWN_ONLY and rng.random() > OWN_SHARE):
            return ()
        own = (await own_families(self._store, guild.guild_id)).values()
        in_use = [one for one in own if one.module not in guild.modules_off]
        fresh = [one for one in in_use if one.family not in recent]
        return fresh or (in_use if guild.daily_own == OWN_ONLY else ())

    async def _recent_families(self, guild_id: int) -> set[str]:
        families: set[str] = set()
        for exercise in await self._store.exercises.dailies(guild_id, limit=REMEMBERED):
            item = await self._store.items.get(exercise.item_id)
            if item is not None:
                families.add(item.family)
        return families


def next_daily(guild: Guild, day: date) -> datetime:
    """Return when the daily after this day's is due, over days that the zone does not have."""
    for ahead in range(1, 4):
        due = due_instant(day + timedelta(days=ahead), guild.daily_minute, guild.timezone)
        if due is not None:
            return due
    raise AssertionError(f"{guild.timezone} skips three days")  # no zone ever did
