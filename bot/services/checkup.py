"""What ``/setup doctor`` and ``lemma doctor`` look at: store, workers, permissions; each finding says what to do."""

import time
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from bot.errors import LearnerFacingError, UnavailableError
from bot.services.asking import ask
from bot.storage import Store
from bot.translation import _
from bot.workers.pool import WorkerPool

NEEDED: Final = ("view_channel", "send_messages", "attach_files", "read_message_history")
FOR_THREADS: Final = ("create_private_threads", "send_messages_in_threads")
NICE: Final = ("manage_messages", "manage_threads")


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at. ``needed``: without it something does not work at all."""

    subject: str
    good: bool
    detail: str
    needed: bool = True


class Checkup:
    """Looks at the store and the workers."""

    def __init__(self, store: Store, maths: WorkerPool, typesetter: WorkerPool) -> None:
        self._store = store
        self._maths = maths
        self._typesetter = typesetter

    async def run(self) -> tuple[Finding, ...]:
        """Return what was found; asks each worker to do a small task."""
        return (
            await self._look_at_store(),
            await self._look_at_worker(
                self._maths, _("Maths workers"), "read", {"text": "x^2"}
            ),
            await self._look_at_worker(
                self._typesetter, _("Typesetter"), "typeset",
                {"kind": "inline", "source": "x^2", "theme": "dark"},
            ),
        )  # fmt: skip

    async def _look_at_store(self) -> Finding:
        start = time.perf_counter()
        try:
            await self._store.ping()
        except LearnerFacingError as error:
            return Finding(_("Store"), good=False, detail=error.sentence)
        milliseconds = round((time.perf_counter() - start) * 1000)
        detail = _("{engine} reads and writes ({milliseconds} ms).")
        return Finding(
            _("Store"), good=True, detail=detail.format(engine=self._store.engine, milliseconds=milliseconds)
        )

    async def _look_at_worker(self, pool: WorkerPool, subject: str, op: str, task: dict[str, str]) -> Finding:
        start = time.perf_counter()
        try:
            await ask(pool, op, task)
        except UnavailableError as error:
            return Finding(subject, good=False, detail=error.sentence)
        milliseconds = round((time.perf_counter() - start) * 1000)
        health = pool.health()
        detail = _("{ready} ready, {timeouts} tasks stopped so far, a task took {milliseconds} ms.")
        return Finding(
            subject,
            good=True,
            detail=detail.format(ready=health.ready + health.busy, timeouts=health.timeouts, milliseconds=milliseconds),
        )


def permission_findings(channel: str, granted: Collection[str]) -> tuple[Finding, ...]:
    """Return a finding for every permission that Lemma uses in a channel; names are Discord's attribute names."""
    return tuple(
        Finding(
            channel,
            good=name in granted,
            detail=permission_name(name) + ("" if name in granted else ": " + _without(name)),
            needed=name in NEEDED,
        )
        for name in (*NEEDED, *FOR_THREADS, *NICE)
    )


def permission_name(name: str) -> str:
    """Return a permission as Discord's settings name it."""
    return name.replace("_", " ").title().replace(" In ", " in ")


def _without(name: str) -> str:
    consequences = {
        "view_channel": _("I cannot see the channel."),
        "send_messages": _("I cannot post there."),
        "attach_files": _("I cannot show formulas and plots."),
        "read_message_history": _("I cannot read replies, and might post twice after a crash."),
        "create_private_threads": _("there is no discussion thread of the day."),
        "send_messages_in_threads": _("I cannot write in the day’s thread."),
        "manage_messages": _("I cannot remove answers posted for all to see."),
        "manage_threads": _("I cannot close the day’s thread."),
    }
    return consequences[name]
