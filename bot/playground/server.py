"""The web application: Discord's API for the bot, the page and its API for people."""

import asyncio
import json
import re
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.playground import channels as places
from bot.playground import gateway, page, page_api, page_events
from bot.playground.errors import ApiError
from bot.playground.faults import Rule, refusal
from bot.playground.hub import Hub, Options, open_hub
from bot.playground.rest import (
    channels,
    commands,
    guilds,
    identity,
    interactions,
    messages,
    moderation,
    nothing_here,
    reactions,
    webhooks,
)
from bot.playground.rest.bodies import BODY, answer, read
from bot.playground.web_keys import HUB
from bot.playground.world import bot_token

API = "/api/v10"
REFUSED = 400
BODY_MAX = 120 * 1024 * 1024
WITH_TOKEN_IN_PATH = re.compile(r"/interactions/|/webhooks/[^/]+/[^/]+")
ROOMS = (nothing_here, identity, commands, webhooks, interactions, messages, reactions, channels, moderation, guilds)


def application(hub: Hub) -> web.Application:
    """Return the whole application."""
    app = web.Application(client_max_size=BODY_MAX, middlewares=[page.guard])
    app[HUB] = hub
    api = web.Application(client_max_size=BODY_MAX, middlewares=[_api])
    api[HUB] = hub
    for room in ROOMS:
        api.add_routes(room.routes())
    api.router.add_route("*", "/{rest:.*}", _unknown_route)
    app.add_routes([web.get("/gw", gateway.connect), web.get("/gw/", gateway.connect)])
    app.add_routes([*page_api.routes(), *page_events.routes(), *page.routes()])
    app.add_subapp(API, api)
    return app


@asynccontextmanager
async def serve(folder: Path, *, port: int = 0, options: Options | None = None) -> AsyncIterator[Hub]:
    """Run the playground of a data folder on the loopback address while the block runs."""
    hub = open_hub(folder, options)
    hub.clock.listeners.append(partial(places.archive_idle, hub))
    runner = web.AppRunner(application(hub), access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", port)
    await site.start()
    hub.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield hub
    finally:
        for session in hub.sessions.values():
            if session.wire is not None:
                await session.wire.socket.close(code=1001)
        hub.feed.viewers.clear()
        await runner.cleanup()
        await hub.aclose()


@web.middleware
async def _api(request: web.Request, handler: Any) -> web.StreamResponse:
    """Authenticate, inject faults, answer errors as Discord does, and keep the journal."""
    hub = request.app[HUB]
    path = request.path.removeprefix(API)
    started = asyncio.get_running_loop().time()
    rule = hub.faults.match(f"{request.method} {path}")
    headers: dict[str, str] = {}
    try:
        if rule is not None:
            faulty = await _faulty(request, rule)
            if faulty is not None:
                return faulty
        headers, refused = hub.rates.take(request.method, path)
        response = answer(refused, 429) if refused else await _answer(request, handler, path)
    except ApiError as error:
        response = answer(error.body, error.status)
    except web.HTTPException:
        raise
    except Exception as error:  # noqa: BLE001 - a bug here must be loud, not a hang: clients retry a 500 for 25 s
        hub.journal.problem(f"{request.method} {path}: {type(error).__name__}: {error}")
        response = answer({"message": f"Playground error: {error!r}", "code": 0}, 501)
    response.headers.update(headers)
    _note(request, response, path, asyncio.get_running_loop().time() - started)
    return _broken(request, rule) or response if rule is not None and rule.apply_first else response


async def _answer(request: web.Request, handler: Any, path: str) -> web.Response:
    hub = request.app[HUB]
    if not WITH_TOKEN_IN_PATH.match(path):
        expected = f"Bot {bot_token(hub.state.bot_id)}"
        if not secrets.compare_digest(request.headers.get("Authorization", ""), expected):
            raise ApiError(401, 0, "401: Unauthorized")
    await read(request)
    response: web.Response = await handler(request)
    if hub.schema is not None and request[BODY] and response.status < REFUSED:
        for line in hub.schema.request(request.method, path, request[BODY]):
            hub.journal.problem(f"request {request.method} {path} was accepted: {line}")
    return response


async def _faulty(request: web.Request, rule: Rule) -> web.Response | None:
    """Return the failing answer of a rule that keeps the request from being done; nothing where it is to be done."""
    if rule.delay:
        await asyncio.sleep(rule.delay)
    return None if rule.apply_first else _broken(request, rule)


def _broken(request: web.Request, rule: Rule) -> web.Response | None:
    """Break the connection or fail the answer, as the rule says."""
    request.app[HUB].journal.note(
        "fault", method=request.method, path=request.path, reset=rule.reset, status=rule.status
    )
    if rule.reset and request.transport is not None:
        request.transport.abort()
        return answer({})
    if not rule.status:
        return None
    status, body, headers = refusal(rule)
    return web.Response(body=answer(body).body, status=status, headers={"Content-Type": "application/json", **headers})


def _note(request: web.Request, response: web.Response, path: str, seconds: float) -> None:
    hub = request.app[HUB]
    raw = response.body if isinstance(response.body, bytes) else b""
    body = json.loads(raw) if raw else None
    hub.journal.note(
        "request",
        method=request.method,
        path=path,
        status=response.status,
        milliseconds=round(seconds * 1000, 1),
        at=hub.clock.now().isoformat(),
        body=request.get(BODY),
        answer=body,
    )
    if hub.schema is not None and raw and response.status < 300:  # noqa: PLR2004 - a success
        for line in hub.schema.response(request.method, path, response.status, body):
            hub.journal.problem(f"answer {request.method} {path} {response.status}: {line}")


async def _unknown_route(request: web.Request) -> web.Response:
    hub = request.app[HUB]
    sentence = f"{request.method} {request.path} is not implemented in the playground."
    hub.journal.problem(sentence)
    return answer({"message": sentence, "code": 0}, 501)
