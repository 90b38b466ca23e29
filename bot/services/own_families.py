"""How a server's own families stand beside the course's: ``own-<server>-<family>``, drawn from their source."""

import re
from collections.abc import Mapping

from bot.services.catalogue import Family
from bot.storage import Store
from bot.storage.authored import AuthoredFamily
from problems.curriculum import SKILLS

_NAME = re.compile(r"own-(\d+)-([a-z0-9-]+)")


def own_name(row: AuthoredFamily) -> str:
    """Return the name under which a server's family is drawn: no other server and no course family has it."""
    return f"own-{row.guild_id}-{row.family}"


def entry_of(row: AuthoredFamily) -> Family | None:
    """Return a server's family as the catalogue lists families; None where its skill has left the course."""
    skill = SKILLS.get(row.skill)
    if skill is None:
        return None
    return Family(own_name(row), row.title, row.skill, skill.topic, skill.module, row.levels)


async def own_families(store: Store, guild_id: int, *, retired: bool = False) -> Mapping[str, Family]:
    """Return a server's own families by name: those in use, or retired ones too."""
    rows = await store.authored.list(guild_id) if guild_id else ()
    entries = [entry_of(row) for row in rows if retired or row.retired_at is None]
    return {entry.family: entry for entry in entries if entry is not None}


async def own_family(store: Store, name: str) -> AuthoredFamily | None:
    """Return the row behind a name, None for a family of the course."""
    match = _NAME.fullmatch(name)
    return await store.authored.latest(int(match.group(1)), match.group(2)) if match else None
