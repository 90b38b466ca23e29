"""Reading requests and writing answers the way Discord does."""

import json
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from bot.playground import permissions
from bot.playground.errors import ApiError, missing_access, missing_permissions, unknown
from bot.playground.media import Upload
from bot.playground.rest.multipart import parts
from bot.playground.state import Channel, Guild, Message
from bot.playground.web_keys import HUB

Json = dict[str, Any]

FILE_MAX = 10 * 1024 * 1024
BODY: web.RequestKey[Any] = web.RequestKey("body", object)
UPLOADS: web.RequestKey[Sequence[Upload]] = web.RequestKey("uploads", Sequence)


def answer(body: Any, status: int = 200) -> web.Response:
    """Return JSON with the exact content type that discord.py looks for."""
    return web.Response(body=json.dumps(body).encode(), status=status, headers={"Content-Type": "application/json"})


def nothing() -> web.Response:
    """Return 204."""
    return web.Response(status=204)


async def read(request: web.Request) -> None:
    """Read the body once, JSON or multipart, and keep it on the request."""
    uploads: list[Upload] = []
    request[UPLOADS] = uploads
    request[BODY] = {}
    raw = await request.read()
    if request.content_type == "application/x-www-form-urlencoded":
        request[BODY] = _form(raw)
        return
    if request.content_type != "multipart/form-data":
        request[BODY] = _parse(raw) if raw else {}
        return
    for part in parts(request.headers["Content-Type"], raw):
        if part.field == "payload_json":
            request[BODY] = _parse(part.content)
        elif len(part.content) > FILE_MAX:
            raise ApiError(413, 40005, "Request entity too large")
        else:
            uploads.append(part)


def _form(raw: bytes) -> Any:
    """Read a form without files: some clients send every message as one."""
    fields = dict(parse_qsl(raw.decode("utf-8", "replace"), keep_blank_values=True))
    return _parse(fields["payload_json"].encode()) if "payload_json" in fields else fields


def _parse(raw: bytes) -> Any:
    try:
        return json.loads(raw)
    except ValueError as error:
        raise ApiError(400, 50109, "The request body contains invalid JSON.") from error


def channel_of(request: web.Request, name: str = "channel") -> Channel:
    """Return the channel a route names, where the bot can see it."""
    state = request.app[HUB].state
    channel = state.channels.get(request.match_info[name])
    if channel is None:
        raise unknown("Channel", 10003)
    if not permissions.can_see(state, channel, state.bot_id):
        raise missing_access()
    return channel


def guild_of(request: web.Request) -> Guild:
    """Return the server a route names, where the bot is in it."""
    state = request.app[HUB].state
    guild = state.guilds.get(request.match_info["guild"])
    if guild is None:
        raise unknown("Guild", 10004)
    if state.bot_id not in guild.members:
        raise missing_access()
    return guild


def page_of(request: web.Request, items: Sequence[Json], identify: Callable[[Json], str], usual: int) -> list[Json]:
    """Return the page of a list, in the order of ids, that ``after``, ``before`` and ``limit`` ask for."""
    after, before = int(request.query.get("after") or 0), int(request.query.get("before") or 1 << 63)
    inside = sorted(
        (item for item in items if after < int(identify(item)) < before), key=lambda item: int(identify(item))
    )
    limit = int(request.query.get("limit") or usual)
    return inside[-limit:] if "before" in request.query else inside[:limit]


def message_of(request: web.Request, channel: Channel) -> Message:
    """Return the message a route names; ephemeral ones are not there for it."""
    item = request.app[HUB].state.message(channel.id, request.match_info["message"])
    if item is None or item.visible_to:
        raise unknown("Message", 10008)
    return item


def allow(request: web.Request, channel: Channel, bits: int) -> None:
    """Raise 50013 unless the bot has these permissions in a channel."""
    state = request.app[HUB].state
    if permissions.in_channel(state, channel, state.bot_id) & bits != bits:
        raise missing_permissions()
