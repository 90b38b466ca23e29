"""Gateway sessions: who is connected, what each was told, and what a resume must repeat."""

import asyncio
import json
import secrets
import zlib
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

Json = dict[str, Any]

REPLAYED = 2000
DISPATCH = 0

INTENT_OF = {
    "GUILD": 1 << 0,
    "CHANNEL": 1 << 0,
    "THREAD": 1 << 0,
    "GUILD_MEMBER": 1 << 1,
    "GUILD_BAN": 1 << 2,
    "WEBHOOKS": 1 << 5,
}


class Wire:
    """One WebSocket, compressed when the client asked for it."""

    def __init__(self, socket: web.WebSocketResponse, *, compress: bool) -> None:
        self.socket = socket
        self._deflate = zlib.compressobj() if compress else None
        self._lock = asyncio.Lock()
        self.delay = 0.0
        self.repeats = 0

    async def send(self, payload: Json) -> None:
        """Send one payload; a connection that is gone is no error."""
        text = json.dumps(payload, separators=(",", ":"))
        async with self._lock:
            if self.delay:
                await asyncio.sleep(self.delay)
            await self._write(text)
            if self.repeats > 0 and payload["op"] == DISPATCH:
                self.repeats -= 1
                await self._write(text)

    async def _write(self, text: str) -> None:
        if self.socket.closed:
            return
        try:
            if self._deflate is None:
                await self.socket.send_str(text)
            else:
                packed = self._deflate.compress(text.encode()) + self._deflate.flush(zlib.Z_SYNC_FLUSH)
                await self.socket.send_bytes(packed)
        except ConnectionError:
            return


@dataclass
class Session:
    """A session outlives its connection: a client that resumes gets what it missed."""

    intents: int
    shard: tuple[int, int]
    id: str = field(default_factory=lambda: secrets.token_hex(16))
    sequence: int = 0
    sent: deque[Json] = field(default_factory=lambda: deque(maxlen=REPLAYED))
    wire: Wire | None = None

    def record(self, event: str, data: Json) -> Json:
        """Give an event its number, remember it, and return it ready to send."""
        self.sequence += 1
        payload = {"op": DISPATCH, "s": self.sequence, "t": event, "d": data}
        self.sent.append(payload)
        return payload

    def missed(self, sequence: int) -> list[Json]:
        """Return the events after ``sequence``, oldest first."""
        return [payload for payload in self.sent if payload["s"] > sequence]

    def wants(self, event: str, guild_id: str) -> bool:
        """Tell whether this session's intents and shard cover an event."""
        if guild_id and (int(guild_id) >> 22) % self.shard[1] != self.shard[0]:
            return False
        if not guild_id and self.shard[0] != 0:
            return False
        needed = _intent(event, in_guild=bool(guild_id))
        return not needed or bool(self.intents & needed)


def _intent(event: str, *, in_guild: bool) -> int:
    if event.startswith("MESSAGE_REACTION"):
        return 1 << (10 if in_guild else 13)
    if event.startswith("MESSAGE"):
        return 1 << (9 if in_guild else 12)
    if event.startswith("CHANNEL_PINS") and not in_guild:
        return 1 << 12
    if event.startswith("TYPING"):
        return 1 << (11 if in_guild else 14)
    for prefix in ("GUILD_MEMBER", "GUILD_BAN", "GUILD", "CHANNEL", "THREAD", "WEBHOOKS"):
        if event.startswith(prefix):
            return INTENT_OF[prefix]
    return 0
