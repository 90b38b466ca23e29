"""The derivation journal: a learner's log of worked examples, searchable, handed out as Markdown."""

from collections.abc import Callable, Sequence
from datetime import datetime

from bot.errors import ConflictError, InvalidInputError, NotFoundError
from bot.services.names import one_line, paragraphs
from bot.storage import Store
from bot.storage.journal import JournalEntry
from bot.translation import _

TITLE_LIMIT = 100
TEXT_LIMIT = 3500
MOST_ENTRIES = 1000
SHOWN = 10


class Journal:
    """The use cases of ``/me journal`` and of *Save to journal*."""

    def __init__(self, store: Store, *, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._store = store
        self._now = now
        self._new_id = new_id

    async def add(self, user_id: int, title: str, text: str) -> JournalEntry:
        """Keep an entry; without a title, its first line is one."""
        body = paragraphs(text, what=_("The entry"), limit=TEXT_LIMIT)
        heading = one_line(title.strip() or first_line(body), what=_("The title"), limit=TITLE_LIMIT)
        if await self._store.journal.count(user_id) >= MOST_ENTRIES:
            raise ConflictError(
                _("Your journal holds {most} entries, which is full. Export it and remove some.").format(
                    most=f"{MOST_ENTRIES:,}"
                )
            )
        folded = f"{heading}\n{body}".casefold()
        entry = JournalEntry(user_id, self._new_id(), self._now(), heading, body, folded)
        await self._store.journal.add(entry)
        return entry

    async def find(self, user_id: int, text: str = "") -> Sequence[JournalEntry]:
        """Return the newest entries that hold a text."""
        escaped = text.strip().casefold()
        for sign in ("\\", "%", "_"):
            escaped = escaped.replace(sign, f"\\{sign}")
        return await self._store.journal.find(user_id, f"%{escaped}%", limit=SHOWN)

    async def one(self, user_id: int, entry_id: str) -> JournalEntry:
        """Return an entry."""
        entry = await self._store.journal.get(user_id, entry_id)
        if entry is None:
            raise NotFoundError(_("This entry is not in your journal (any more)."))
        return entry

    async def remove(self, user_id: int, entry_id: str) -> bool:
        """Remove an entry; False where it is gone already."""
        return await self._store.journal.remove(user_id, entry_id)

    async def export(self, user_id: int) -> bytes:
        """Return the whole journal as Markdown, oldest first."""
        entries = await self._store.journal.find(user_id, limit=MOST_ENTRIES)
        if not entries:
            raise InvalidInputError(_("Your journal is empty. `/me journal add` begins it."))
        parts = [
            f"## {entry.title}\n\n*{entry.at:%Y-%m-%d %H:%M} UTC*\n\n{entry.text}\n" for entry in reversed(entries)
        ]
        return ("# " + _("Derivation journal") + "\n\n" + "\n".join(parts)).encode()


def first_line(text: str) -> str:
    """Return the first line of a text, short enough for a title."""
    line = text.strip().splitlines()[0].lstrip("#*->` ").strip() or text.strip()
    return line if len(line) <= TITLE_LIMIT else line[: TITLE_LIMIT - 1] + "…"
