"""What a person set for themselves, the same in every server."""

from dataclasses import dataclass

from bot.storage.session import Repository
from bot.storage.values import read_row, values_of


@dataclass(frozen=True)
class Preference:
    """One person's settings; None leaves the choice to the server (zone) or to Discord (locale)."""

    user_id: int
    timezone: str | None = None
    theme: str = "dark"
    text_only: bool = False
    locale: str | None = None


class Preferences(Repository):
    """Reads and writes personal settings."""

    async def get(self, user_id: int) -> Preference:
        """Return a person's settings, the defaults where nothing was set."""
        found = await self._session.fetch("SELECT * FROM preference WHERE user_id = :user_id", user_id=user_id)
        return read_row(Preference, found[0]) if found else Preference(user_id)

    async def save(self, preference: Preference) -> None:
        """Write a person's settings, new or changed."""
        await self._session.change(_SAVE, **values_of(preference))


_SAVE = """
    INSERT INTO preference (user_id, timezone, theme, text_only, locale)
    VALUES (:user_id, :timezone, :theme, :text_only, :locale)
    ON CONFLICT (user_id) DO UPDATE SET
        timezone = excluded.timezone, theme = excluded.theme, text_only = excluded.text_only, locale = excluded.locale
"""
