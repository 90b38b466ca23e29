"""How a server uses Lemma: channel, time zone, hour, modules, instructors. Every change is saved at once."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.errors import ConflictError, InvalidInputError
from bot.services.actor import Actor
from bot.services.local_time import minute_of_day, next_daily, zone_name
from bot.storage import Store
from bot.storage.guilds import Guild
from bot.translation import _
from problems.curriculum import MODULES

MOST_TRIES = 20
OWN_NEVER = "never"
OWN_SOME = "some"
OWN_ONLY = "only"
OWN_CHOICES = (OWN_NEVER, OWN_SOME, OWN_ONLY)
_SCHEDULE = frozenset({"channel_id", "timezone", "daily_minute", "daily_on"})


@dataclass(frozen=True)
class ServerSettings:
    """The settings of one server; ``next_post`` is when the next daily problem comes, ``None`` while they are off."""

    guild: Guild
    next_post: datetime | None

    @property
    def modules_on(self) -> tuple[str, ...]:
        """The modules in use, in the order of the course."""
        return tuple(slug for slug in MODULES if slug not in self.guild.modules_off)

    @property
    def is_new(self) -> bool:
        """Whether nobody has set this server up yet."""
        return self.guild.set_up_by is None


class GuildSetup:
    """The use cases of ``/setup``; every change needs *Manage Server*."""

    def __init__(self, store: Store, *, now: Callable[[], datetime], rescheduled: Callable[[], None]) -> None:
        """Take ``rescheduled`` to be called after a change of the schedule, so that it is planned at once."""
        self._store = store
        self._now = now
        self._rescheduled = rescheduled

    async def current(self, guild_id: int) -> ServerSettings:
        """Return the settings, the defaults for a server that has none."""
        return await self._settings(await self._guild(guild_id))

    async def choose_channel(self, actor: Actor, channel_id: int) -> ServerSettings:
        """Post daily problems and challenges in this channel."""
        return await self._change(actor, channel_id=channel_id)

    async def choose_zone(self, actor: Actor, text: str) -> ServerSettings:
        """Set the server's time zone from what was typed; refuse an unknown one."""
        return await self._change(actor, timezone=zone_name(text))

    async def choose_hour(self, actor: Actor, text: str) -> ServerSettings:
        """Set the time of day of the daily problem from what was typed; refuse what is none."""
        return await self._change(actor, daily_minute=minute_of_day(text))

    async def choose_time(self, actor: Actor, zone: str, time: str) -> ServerSettings:
        """Set time zone and time of day together, or neither where one cannot be read."""
        return await self._change(actor, timezone=zone_name(zone), daily_minute=minute_of_day(time))

    async def choose_tries(self, actor: Actor, tries: int | None) -> ServerSettings:
        """Allow so many wrong answers on a daily or challenge problem; ``None`` is without limit."""
        if tries is not None and not 1 <= tries <= MOST_TRIES:
            raise InvalidInputError(_("Choose between 1 and {most} tries.").format(most=MOST_TRIES))
        return await self._change(actor, daily_tries=tries)

    async def choose_own(self, actor: Actor, own: str) -> ServerSettings:
        """Take the server's own problems for some days, for every day, or for none."""
        if own not in OWN_CHOICES:
            raise InvalidInputError(_("Pick one of the suggestions."))
        return await self._change(actor, daily_own=None if own == OWN_NEVER else own)

    async def choose_modules(self, actor: Actor, slugs: Collection[str]) -> ServerSettings:
        """Use exactly these modules; at least one."""
        if not set(slugs) & set(MODULES):
            raise InvalidInputError(_("Leave at least one module on."))
        return await self._change(actor, modules_off=tuple(slug for slug in MODULES if slug not in slugs))

    async def switch_module(self, actor: Actor, slug: str, *, on: bool) -> ServerSettings:
        """Switch one module on or off."""
        if slug not in MODULES:
            raise InvalidInputError(_("There is no such module. Pick one from the list."))
        used = set((await self.current(actor.guild_id)).modules_on)
        return await self.choose_modules(actor, used | {slug} if on else used - {slug})

    async def choose_instructor_role(self, actor: Actor, role_id: int | None) -> ServerSettings:
        """Let members with this role teach; ``None`` leaves it to those who manage the server."""
        if role_id == actor.guild_id:  # the role that every member has
            raise InvalidInputError(_("@everyone cannot be the instructor role. Choose another role."))
        return await self._change(actor, instructor_role_id=role_id)

    async def switch_daily(self, actor: Actor, *, on: bool) -> ServerSettings:
        """Switch the daily problem on (a channel must be chosen) or off."""
        if on and (await self._guild(actor.guild_id)).channel_id is None:
            raise ConflictError(_("Choose a channel first: the daily problem needs a place."))
        return await self._change(actor, daily_on=on)

    async def is_instructor(self, actor: Actor) -> bool:
        """Return whether the member teaches in their server."""
        return actor.is_instructor((await self._guild(actor.guild_id)).instructor_role_id)

    async def _change(self, actor: Actor, **changes: Any) -> ServerSettings:
        actor.require_manager()
        async with self._store.transaction() as tx:
            before = await tx.guilds.get(actor.guild_id) or Guild(actor.guild_id)
            guild = replace(before, set_up_by=actor.user_id, **changes)
            if changes.keys() & _SCHEDULE:
                # nothing that was due before this moment is posted late; what is to come is planned anew
                guild = replace(guild, updated_at=self._now())
                await tx.posts.forget_future(actor.guild_id, "daily", self._now())
            await tx.guilds.save(guild)
        self._rescheduled()
        return await self._settings(guild)

    async def _guild(self, guild_id: int) -> Guild:
        return await self._store.guilds.get(guild_id) or Guild(guild_id)

    async def _settings(self, guild: Guild) -> ServerSettings:
        if not guild.daily_on or guild.channel_id is None:
            return ServerSettings(guild, None)
        posts = await self._store.posts.of_guild(guild.guild_id, "daily", limit=3)
        settled = [post.local_date for post in posts if post.state != "pending"]
        return ServerSettings(guild, next_daily(self._now(), guild.daily_minute, guild.timezone, but_not=settled))
