"""A server's own families: instructors import them as files, look at them, and retire them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.errors import ConflictError, InvalidInputError, NotFoundError
from bot.services.actor import Actor
from bot.services.asking import TookTooLongError, ask
from bot.services.catalogue import Choice, matching
from bot.services.exercises import Exercises
from bot.services.own_families import own_name
from bot.storage import Store
from bot.storage.authored import AuthoredFamily
from bot.translation import _
from bot.workers.pool import WorkerPool
from problems.snapshot import ItemSnapshot

LARGEST_FILE = 64 * 1024
MOST_FAMILIES = 100  # in use in one server
_SECONDS = 10.0


@dataclass(frozen=True)
class Imported:
    """What became of a file: the family that was saved, or what its author must change."""

    family: AuthoredFamily | None
    complaints: tuple[str, ...] = ()


class Authored:
    """The use cases of ``/teach problem``; every one needs the instructor role or *Manage Server*."""

    def __init__(
        self,
        store: Store,
        maths: WorkerPool,
        exercises: Exercises,
        *,
        now: Callable[[], datetime],
        new_seed: Callable[[], int],
    ) -> None:
        self._store = store
        self._maths = maths
        self._exercises = exercises
        self._now = now
        self._new_seed = new_seed

    async def require_instructor(self, actor: Actor) -> None:
        """Raise ``NotAllowedError`` for a learner."""
        guild = await self._store.guilds.get(actor.guild_id)
        actor.require_instructor(guild.instructor_role_id if guild else None)

    def require_small(self, size: int) -> None:
        """Raise ``InvalidInputError`` for a file of too many bytes, before it is fetched."""
        if size > LARGEST_FILE:
            raise InvalidInputError(
                _("This file is larger than {size} kB. Import one family a file.").format(size=LARGEST_FILE // 1024)
            )

    async def import_file(self, actor: Actor, content: bytes) -> Imported:
        """Read a file in a worker and keep it as the next version of its family, or say what is wrong with it."""
        await self.require_instructor(actor)
        self.require_small(len(content))
        try:
            source = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise InvalidInputError(_("This is no text file. Save it as plain text in UTF-8.")) from error
        try:
            reply = await ask(self._maths, "author", {"source": source}, deadline=_SECONDS, owner=actor.user_id)
        except TookTooLongError as error:
            raise InvalidInputError(_("This family takes too long to draw. Use smaller numbers.")) from error
        if reply.result["complaints"]:
            return Imported(None, tuple(reply.result["complaints"]))
        return Imported(await self._keep(actor, source, reply.result["family"]))

    async def _keep(self, actor: Actor, source: str, entry: dict[str, object]) -> AuthoredFamily:
        name = str(entry["family"])
        known = await self._store.authored.list(actor.guild_id)
        if len([one for one in known if one.retired_at is None and one.family != name]) >= MOST_FAMILIES:
            raise ConflictError(
                _("This server has {most} problems of its own. Retire one with `/teach problem retire`.").format(
                    most=MOST_FAMILIES
                )
            )
        before = next((one.version for one in known if one.family == name), 0)
        levels = entry["levels"]
        family = AuthoredFamily(
            actor.guild_id,
            name,
            before + 1,
            str(entry["title"]),
            str(entry["skill"]),
            tuple(int(level) for level in levels) if isinstance(levels, list) else (1,),
            source,
            actor.user_id,
            self._now(),
        )
        if not await self._store.authored.add(family):
            raise ConflictError(_("Somebody imported the same family just now. Import yours again."))
        return family

    async def overview(self, actor: Actor) -> tuple[AuthoredFamily, ...]:
        """Return the server's own families that are in use."""
        await self.require_instructor(actor)
        return tuple(one for one in await self._store.authored.list(actor.guild_id) if one.retired_at is None)

    async def preview(
        self, actor: Actor, name: str, level: int | None = None, seed: int | None = None
    ) -> tuple[AuthoredFamily, ItemSnapshot]:
        """Draw a problem as some student would get it; nothing is kept."""
        await self.require_instructor(actor)
        family = await self._in_use(actor.guild_id, name)
        chosen = level if level in family.levels else family.levels[0]
        number = self._new_seed() if seed is None else seed
        return family, await self._exercises.draw(own_name(family), chosen or 1, number)

    async def retire(self, actor: Actor, name: str) -> AuthoredFamily:
        """Take a family out of the lists; what members opened stays, and challenges keep it."""
        await self.require_instructor(actor)
        family = await self._in_use(actor.guild_id, name)
        await self._store.authored.retire(actor.guild_id, name, self._now())
        return family

    async def choices(self, actor: Actor, text: str) -> list[Choice]:
        """Return the families in use that match what was typed so far; none to a learner."""
        guild = await self._store.guilds.get(actor.guild_id)
        if not actor.is_instructor(guild.instructor_role_id if guild else None):
            return []
        return matching([Choice(one.title, one.family) for one in await self.overview(actor)], text)

    async def _in_use(self, guild_id: int, name: str) -> AuthoredFamily:
        family = await self._store.authored.latest(guild_id, name.strip())
        if family is None or family.retired_at is not None:
            raise NotFoundError(
                _("This server has no problem of its own called “{name}”. `/teach problem list` shows them.").format(
                    name=name[:60]
                )
            )
        return family
