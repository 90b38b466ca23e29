"""Registering application commands, for everywhere or for one server."""

from collections.abc import Sequence
from typing import Any

from aiohttp import web

from bot.playground import command_limits
from bot.playground.errors import invalid_form, missing_access, unknown
from bot.playground.hub import Hub
from bot.playground.rest.bodies import BODY, answer, nothing
from bot.playground.web_keys import HUB

Json = dict[str, Any]

EVERYWHERE = "/applications/{application}/commands"
ALWAYS = ("type", "name", "description", "name_localizations", "description_localizations", "required")
NUMERIC = ("choices", "autocomplete", "min_value", "max_value")
FIELDS = {
    1: ("options",),
    2: ("options",),
    3: ("choices", "autocomplete", "min_length", "max_length"),
    4: NUMERIC,
    7: ("channel_types",),
    10: NUMERIC,
}
ONE_SERVER = "/applications/{application}/guilds/{guild}/commands"


def routes() -> list[web.RouteDef]:
    """Return this file's routes."""
    return [
        route
        for root in (EVERYWHERE, ONE_SERVER)
        for route in (
            web.get(root, listing),
            web.put(root, replace),
            web.post(root, upsert),
            web.get(root + "/{command}", one),
            web.patch(root + "/{command}", change),
            web.delete(root + "/{command}", remove),
        )
    ]


def full(hub: Hub, given: Json, guild_id: str, known: Json | None) -> Json:
    """Return the whole command object for what the bot sent."""
    kind = given.get("type") or 1
    bits = given.get("default_member_permissions")
    body: Json = {
        "id": known["id"] if known else hub.ids.new(),
        "application_id": hub.state.application.id,
        "version": hub.ids.new(),
        "type": kind,
        "name": given["name"],
        "name_localizations": given.get("name_localizations"),
        "description": given.get("description") or "",
        "description_localizations": given.get("description_localizations"),
        "default_member_permissions": None if bits is None else str(bits),
        "dm_permission": given.get("dm_permission", True),
        "nsfw": bool(given.get("nsfw")),
        "contexts": given.get("contexts"),
        "integration_types": given.get("integration_types") or [0],
    }
    if guild_id:
        body["guild_id"] = guild_id
    if given.get("options"):
        body["options"] = [_option(item) for item in given["options"]]
    return body


def _option(given: Json) -> Json:
    """Return an option with the fields of its type that say something: clients send empty ones of others too."""
    fields = {*ALWAYS, *FIELDS.get(int(given["type"]), ())}
    kept = {key: value for key, value in given.items() if key in fields and value is not None}
    if kept.get("options"):
        kept["options"] = [_option(item) for item in kept["options"]]
    return kept


async def listing(request: web.Request) -> web.Response:
    """Return the registered commands."""
    return answer(_in_scope(request.app[HUB], _scope(request)))


async def replace(request: web.Request) -> web.Response:
    """Make the given commands the only ones; a command that stays keeps its id."""
    hub, scope = request.app[HUB], _scope(request)
    given: Sequence[Json] = request[BODY] or []
    faults = command_limits.commands(given)
    if faults:
        raise invalid_form(faults)
    known = {(c["type"], c["name"]): c for c in _in_scope(hub, scope)}
    fresh = [full(hub, item, scope, known.get((item.get("type") or 1, item["name"]))) for item in given]
    hub.state.commands = [c for c in hub.state.commands if c.get("guild_id", "") != scope] + fresh
    _tell(hub)
    return answer(fresh)


async def upsert(request: web.Request) -> web.Response:
    """Add a command, or replace the one of that name."""
    hub, scope, given = request.app[HUB], _scope(request), request[BODY]
    faults = command_limits.command(given)
    if faults:
        raise invalid_form(faults)
    key = (given.get("type") or 1, given["name"])
    known = next((c for c in _in_scope(hub, scope) if (c["type"], c["name"]) == key), None)
    fresh = full(hub, given, scope, known)
    _put(hub, fresh)
    return answer(fresh, 200 if known else 201)


async def one(request: web.Request) -> web.Response:
    """Return one command."""
    return answer(_command(request))


async def change(request: web.Request) -> web.Response:
    """Change fields of one command."""
    hub, known = request.app[HUB], _command(request)
    merged = known | request[BODY]
    faults = command_limits.command(merged)
    if faults:
        raise invalid_form(faults)
    fresh = full(hub, merged, _scope(request), known)
    _put(hub, fresh)
    return answer(fresh)


async def remove(request: web.Request) -> web.Response:
    """Remove one command."""
    hub, known = request.app[HUB], _command(request)
    hub.state.commands = [c for c in hub.state.commands if c["id"] != known["id"]]
    _tell(hub)
    return nothing()


def _scope(request: web.Request) -> str:
    state = request.app[HUB].state
    if request.match_info["application"] != state.application.id:
        raise missing_access()
    guild_id = request.match_info.get("guild", "")
    if guild_id and guild_id not in state.guilds:
        raise missing_access()
    return guild_id


def _in_scope(hub: Hub, scope: str) -> list[Json]:
    return [c for c in hub.state.commands if c.get("guild_id", "") == scope]


def _command(request: web.Request) -> Json:
    scope = _scope(request)
    for item in _in_scope(request.app[HUB], scope):
        if item["id"] == request.match_info["command"]:
            return item
    raise unknown("application command", 10063)


def _put(hub: Hub, fresh: Json) -> None:
    hub.state.commands = [c for c in hub.state.commands if c["id"] != fresh["id"]] + [fresh]
    _tell(hub)


def _tell(hub: Hub) -> None:
    hub.feed.publish("commands", lambda _viewer: {})
    hub.save()
