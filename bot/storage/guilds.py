"""A server's settings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.storage.session import Repository
from bot.storage.values import read_row, values_of


@dataclass(frozen=True)
class Guild:
    """One server's settings; ``guild_id`` 0 stands for direct messages and user installs.

    ``daily_minute`` counts minutes from local midnight; ``daily_tries`` is None for no limit.
    ``daily_own`` says whether the server's own problems are among the daily ones: "some", "only", or None for never.
    """

    guild_id: int
    channel_id: int | None = None
    timezone: str = "UTC"
    daily_minute: int = 540
    daily_on: bool = False
    modules_off: tuple[str, ...] = ()
    instructor_role_id: int | None = None
    locale: str = "en"
    daily_tries: int | None = 5
    set_up_by: int | None = None
    updated_at: datetime | None = None
    daily_own: str | None = None


class Guilds(Repository):
    """Reads and writes server settings."""

    async def get(self, guild_id: int) -> Guild | None:
        """Return a server's settings, None before it was set up."""
        found = await self._session.fetch("SELECT * FROM guild WHERE guild_id = :guild_id", guild_id=guild_id)
        return read_row(Guild, found[0]) if found else None

    async def save(self, guild: Guild) -> None:
        """Write a server's settings, new or changed."""
        await self._session.change(_SAVE, **values_of(guild))

    async def with_daily(self) -> Sequence[Guild]:
        """Return every server that wants a daily problem and has a channel for it."""
        found = await self._session.fetch(
            "SELECT * FROM guild WHERE daily_on AND channel_id IS NOT NULL ORDER BY guild_id"
        )
        return [read_row(Guild, record) for record in found]


_SAVE = """
    INSERT INTO guild (guild_id, channel_id, timezone, daily_minute, daily_on, modules_off, instructor_role_id,
                       locale, daily_tries, set_up_by, updated_at, daily_own)
    VALUES (:guild_id, :channel_id, :timezone, :daily_minute, :daily_on, :modules_off, :instructor_role_id,
            :locale, :daily_tries, :set_up_by, :updated_at, :daily_own)
    ON CONFLICT (guild_id) DO UPDATE SET
        channel_id = excluded.channel_id, timezone = excluded.timezone, daily_minute = excluded.daily_minute,
        daily_on = excluded.daily_on, modules_off = excluded.modules_off,
        instructor_role_id = excluded.instructor_role_id, locale = excluded.locale,
        daily_tries = excluded.daily_tries, set_up_by = excluded.set_up_by, updated_at = excluded.updated_at,
        daily_own = excluded.daily_own
"""
