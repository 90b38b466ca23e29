"""Server-sent events: what a page hears as it happens, and the clock for the bot."""

import asyncio
import json
from contextlib import suppress
from typing import Any

from aiohttp import web

from bot.playground.feed import Viewer
from bot.playground.web_keys import HUB

Json = dict[str, Any]

HEADERS = {"Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no"}
KEEP_ALIVE = 15.0


def routes() -> list[web.RouteDef]:
    """Return this file's routes."""
    return [web.get("/playground/api/events", events), web.get("/playground/api/clock/stream", clock_stream)]


async def events(request: web.Request) -> web.StreamResponse:
    """Stream what happens, as one person may know it."""
    hub = request.app[HUB]
    user_id = request.query.get("user", "")
    if user_id not in hub.state.users:
        return web.json_response({"error": "There is no such person."}, status=404)
    viewer = Viewer(user_id, f"http://{request.host}")
    hub.feed.viewers.add(viewer)
    try:
        return await _stream(request, viewer.queue, {"type": "hello", "online": hub.online} | hub.clock.as_json())
    finally:
        hub.feed.viewers.discard(viewer)


async def clock_stream(request: web.Request) -> web.StreamResponse:
    """Stream the clock: now, and after every move."""
    hub = request.app[HUB]
    queue: asyncio.Queue[Json] = asyncio.Queue()

    def moved() -> None:
        queue.put_nowait(hub.clock.as_json())

    hub.clock.listeners.append(moved)
    try:
        return await _stream(request, queue, hub.clock.as_json())
    finally:
        hub.clock.listeners.remove(moved)


async def _stream(request: web.Request, queue: asyncio.Queue[Json], first: Json) -> web.StreamResponse:
    response = web.StreamResponse(headers=HEADERS)
    await response.prepare(request)
    with suppress(ConnectionResetError):  # the page was closed or loaded again
        await response.write(_line(first))
        while True:
            try:
                body = await asyncio.wait_for(queue.get(), KEEP_ALIVE)
            except TimeoutError:
                await response.write(b": still here\n\n")
                continue
            await response.write(_line(body))
    return response


def _line(body: Json) -> bytes:
    return b"data: " + json.dumps(body).encode() + b"\n\n"
