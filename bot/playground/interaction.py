"""One interaction from the press of a key to its answer."""

import asyncio
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

Json = dict[str, Any]

COMMAND = 2
COMPONENT = 3
AUTOCOMPLETE = 4
SUBMISSION = 5

MESSAGE = 4
DEFERRED_MESSAGE = 5
DEFERRED_UPDATE = 6
UPDATE = 7
CHOICES = 8
MODAL = 9

NO_ANSWER = "The application did not respond."


@dataclass(eq=False)
class Interaction:
    """What a person did, and what has come back so far."""

    id: str
    type: int
    user_id: str
    channel_id: str
    guild_id: str
    data: Json
    created: datetime
    context: int
    owners: dict[str, str]
    message_id: str = ""
    metadata: Json = field(default_factory=dict)
    token: str = field(default_factory=lambda: f"play.{secrets.token_urlsafe(48)}")
    acked: int | None = None
    original_id: str = ""
    followup_ids: list[str] = field(default_factory=list)
    ephemeral: bool = False
    done: bool = False
    error: str = ""
    modal: Json | None = None
    submitted: bool = False
    opened_by: "Interaction | None" = None
    choices: list[Json] = field(default_factory=list)
    acked_after: float | None = None
    _settled: asyncio.Event = field(default_factory=asyncio.Event)
    _watch: asyncio.TimerHandle | None = None

    def settle(self, error: str = "") -> None:
        """Say that the person has their answer, or why there is none."""
        self.done = True
        self.error = error
        self._settled.set()

    async def wait(self, seconds: float) -> None:
        """Return when it is settled, or after ``seconds``."""
        try:
            await asyncio.wait_for(self._settled.wait(), seconds)
        except TimeoutError:
            return

    def watch(self, handle: asyncio.TimerHandle) -> None:
        """Keep the timer that ends an unanswered interaction."""
        self._watch = handle

    def stop_watch(self) -> None:
        """Let that timer go."""
        if self._watch is not None:
            self._watch.cancel()
