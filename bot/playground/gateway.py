"""The gateway: HELLO to READY, heartbeats, resumes, and the ways a connection can break."""

import asyncio
import json
from typing import Any

from aiohttp import WSMsgType, web

from bot.playground import payloads
from bot.playground.hub import Hub
from bot.playground.sessions import Session, Wire
from bot.playground.web_keys import HUB
from bot.playground.world import bot_token

Json = dict[str, Any]

HEARTBEAT, IDENTIFY, PRESENCE, VOICE, RESUME, RECONNECT, MEMBERS = 1, 2, 3, 4, 6, 7, 8
INVALID, HELLO, ACK = 9, 10, 11
HEARTBEAT_MS = 41_250
PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15)
TEXT_FRAMES = (WSMsgType.TEXT, WSMsgType.BINARY)


async def connect(request: web.Request) -> web.WebSocketResponse:
    """Serve one gateway connection until it ends."""
    hub = request.app[HUB]
    socket = web.WebSocketResponse(max_msg_size=1 << 20)
    await socket.prepare(request)
    wire = Wire(socket, compress=request.query.get("compress") == "zlib-stream")
    await wire.send({"op": HELLO, "s": None, "t": None, "d": {"heartbeat_interval": HEARTBEAT_MS, "_trace": []}})
    link = _Link(hub, wire)
    try:
        async for frame in socket:
            if frame.type in TEXT_FRAMES:
                await link.receive(frame.data)
    finally:
        link.drop()
    return socket


class _Link:
    """One connection and the session it speaks for."""

    def __init__(self, hub: Hub, wire: Wire) -> None:
        self._hub = hub
        self._wire = wire
        self._session: Session | None = None

    async def receive(self, text: str | bytes) -> None:
        """Act on one payload of the client."""
        try:
            payload = json.loads(text)
            code, data = payload["op"], payload.get("d")
        except (ValueError, KeyError, TypeError):
            await self._wire.socket.close(code=4002, message=b"Error while decoding payload")
            return
        if code == HEARTBEAT:
            await self._wire.send({"op": ACK, "s": None, "t": None, "d": None})
        elif code == IDENTIFY:
            await self._identify(data)
        elif code == RESUME:
            await self._resume(data)
        elif self._session is None:
            await self._wire.socket.close(code=4003, message=b"Not authenticated")
        elif code == MEMBERS:
            self._members(data)
        elif code not in (PRESENCE, VOICE):
            await self._wire.socket.close(code=4001, message=b"Unknown opcode")

    def drop(self) -> None:
        """Let the session wait for a resume."""
        if self._session is not None and self._session.wire is self._wire:
            self._session.wire = None
            self._hub.tell_presence()

    async def _identify(self, data: Json) -> None:
        if self._session is not None:
            await self._wire.socket.close(code=4005, message=b"Already authenticated")
            return
        if data.get("token", "").removeprefix("Bot ") != bot_token(self._hub.state.bot_id):
            await self._wire.socket.close(code=4004, message=b"Authentication failed.")
            return
        if data.get("intents", 0) & PRIVILEGED & ~self._hub.state.application.privileged_intents:
            await self._wire.socket.close(code=4014, message=b"Disallowed intent(s).")
            return
        shard = tuple(data.get("shard") or (0, 1))
        stale = [s.id for s in self._hub.sessions.values() if s.wire is None and s.shard == shard]
        for session_id in stale:
            del self._hub.sessions[session_id]
        self._session = Session(data.get("intents", 0), (shard[0], shard[1]), wire=self._wire)
        await self._greet(self._session)

    async def _greet(self, session: Session) -> None:
        hub = self._hub
        guilds = [g for g in hub.state.guilds.values() if hub.state.bot_id in g.members]
        mine = [g for g in guilds if (int(g.id) >> 22) % session.shard[1] == session.shard[0]]
        ready = {
            "v": 10,
            "user": payloads.own_user(hub.state),
            "guilds": [{"id": g.id, "unavailable": True} for g in mine],
            "session_id": session.id,
            "resume_gateway_url": hub.base.replace("http", "ws", 1) + "/gw",
            "shard": list(session.shard),
            "application": {"id": hub.state.application.id, "flags": 0},
            "session_type": "normal",
            "private_channels": [],
            "presences": [],
            "relationships": [],
            "user_settings": {},
            "_trace": [],
        }
        await self._wire.send(session.record("READY", ready))
        hub.sessions[session.id] = session
        for guild in mine:
            await self._wire.send(session.record("GUILD_CREATE", payloads.guild_create(hub.state, guild)))
        hub.tell_presence()

    async def _resume(self, data: Json) -> None:
        session = self._hub.sessions.get(str(data.get("session_id")))
        if session is None or data.get("token", "").removeprefix("Bot ") != bot_token(self._hub.state.bot_id):
            await self._wire.send({"op": INVALID, "s": None, "t": None, "d": False})
            return
        sequence = int(data.get("seq") or 0)
        self._session = session
        session.wire = None
        while missed := session.missed(sequence):  # more may happen while these are sent
            for payload in missed:
                await self._wire.send(payload)
            sequence = missed[-1]["s"]
        session.wire = self._wire
        await self._wire.send(session.record("RESUMED", {"_trace": []}))
        self._hub.tell_presence()

    def _members(self, data: Json) -> None:
        guild = self._hub.state.guilds.get(str(data.get("guild_id")))
        if guild is None or self._session is None:
            return
        wanted = data.get("user_ids")
        ids = [wanted] if isinstance(wanted, str | int) else wanted
        start = str(data.get("query") or "").lower()
        entries = [
            entry
            for entry in guild.members.values()
            if (ids is None or entry.user_id in {str(i) for i in ids})
            and self._hub.state.users[entry.user_id].username.lower().startswith(start)
        ][: int(data.get("limit") or 0) or None]
        body = {
            "guild_id": guild.id,
            "members": [payloads.member(self._hub.state, guild, entry) for entry in entries],
            "chunk_index": 0,
            "chunk_count": 1,
            "not_found": [],
        } | ({"nonce": data["nonce"]} if data.get("nonce") else {})
        self._hub.dispatch("GUILD_MEMBERS_CHUNK", body, everywhere=True)


async def break_connection(hub: Hub, how: Json) -> None:
    """Close, slow or invalidate every open connection, as a fault rule says."""
    kind = how.get("gateway")
    for session in list(hub.sessions.values()):
        if session.wire is None:
            continue
        if kind == "close":
            await session.wire.socket.close(code=int(how.get("code", 4000)))
        elif kind == "reconnect":
            await session.wire.send({"op": RECONNECT, "s": None, "t": None, "d": None})
        elif kind == "invalid":
            resumable = bool(how.get("resumable"))
            if not resumable:
                del hub.sessions[session.id]
            await session.wire.send({"op": INVALID, "s": None, "t": None, "d": resumable})
        elif kind == "slow":
            session.wire.delay = float(how.get("delay", 1.0))
        elif kind == "duplicate":
            session.wire.repeats = int(how.get("times", 1))
        else:
            raise ValueError("A gateway fault is close, reconnect, invalid, slow or duplicate.")
    await asyncio.sleep(0)
