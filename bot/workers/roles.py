"""What each kind of worker is allowed: its module, its memory, its limits. Data only."""

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True)
class Role:
    """One kind of worker.

    ``module`` holds ``HANDLERS`` (operation → handler) and ``warm_up()``; only the worker imports it.
    ``headroom`` is the address space (bytes) a worker may take beyond what it has when it starts.
    ``tasks`` and ``resident`` (bytes) say when a healthy worker is replaced by a fresh one.
    """

    name: str
    module: str
    headroom: int
    tasks: int
    resident: int = 300 * MIB


ROLES = {
    role.name: role
    for role in (
        Role("maths", "bot.workers.maths", headroom=768 * MIB, tasks=200),
        Role("typesetter", "bot.workers.typesetter", headroom=384 * MIB, tasks=5000),
    )
}
