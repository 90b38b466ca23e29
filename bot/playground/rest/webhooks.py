"""Webhooks that a bot makes for itself in a channel, and what is written through them."""

import secrets
from typing import Any

from aiohttp import web

from bot.playground import messages, payloads, permissions
from bot.playground.errors import ApiError, Fault, invalid_form, unknown
from bot.playground.rest.bodies import BODY, UPLOADS, allow, answer, channel_of, nothing
from bot.playground.state import Channel, Message, State, Webhook
from bot.playground.web_keys import HUB

Json = dict[str, Any]

NAME_MAX = 80
WITH_TOKEN = "/webhooks/{webhook}/{token}"  # noqa: S105 - a path, no secret


def routes() -> list[web.RouteDef]:
    """Return this file's routes."""
    return [
        web.post("/channels/{channel}/webhooks", create),
        web.get("/channels/{channel}/webhooks", of_channel),
        web.get("/guilds/{guild}/webhooks", of_guild),
        *(
            route
            for root in ("/webhooks/{webhook}", WITH_TOKEN)
            for route in (web.get(root, one), web.patch(root, change), web.delete(root, remove))
        ),
    ]


async def create(request: web.Request) -> web.Response:
    """Make a webhook."""
    hub, channel = request.app[HUB], channel_of(request)
    allow(request, channel, permissions.MANAGE_WEBHOOKS)
    name = _name(request[BODY].get("name"))
    made = Webhook(hub.ids.new(), channel.id, name, secrets.token_urlsafe(51), hub.state.bot_id)
    hub.state.webhooks[made.id] = made
    _tell(request, channel)
    return answer(_body(hub.state, made))


async def of_channel(request: web.Request) -> web.Response:
    """Return a channel's webhooks."""
    channel = channel_of(request)
    allow(request, channel, permissions.MANAGE_WEBHOOKS)
    return _listing(request, {channel.id})


async def of_guild(request: web.Request) -> web.Response:
    """Return a server's webhooks."""
    state = request.app[HUB].state
    guild_id = request.match_info["guild"]
    return _listing(request, {c.id for c in state.channels.values() if c.guild_id == guild_id})


async def one(request: web.Request) -> web.Response:
    """Return a webhook."""
    return answer(_body(request.app[HUB].state, _webhook(request)))


async def change(request: web.Request) -> web.Response:
    """Rename a webhook or move it to another channel."""
    state, item = request.app[HUB].state, _webhook(request)
    if "name" in request[BODY]:
        item.name = _name(request[BODY]["name"])
    target = str(request[BODY].get("channel_id") or item.channel_id)
    if target not in state.channels:
        raise unknown("Channel", 10003)
    item.channel_id = target
    _tell(request, state.channels[target])
    return answer(_body(state, item))


async def remove(request: web.Request) -> web.Response:
    """Remove a webhook; what it wrote stays."""
    state, item = request.app[HUB].state, _webhook(request)
    del state.webhooks[item.id]
    if item.channel_id in state.channels:
        _tell(request, state.channels[item.channel_id])
    return nothing()


async def execute(request: web.Request, item: Webhook) -> web.Response:
    """Write through a webhook."""
    hub = request.app[HUB]
    channel = hub.state.channels.get(request.query.get("thread_id", item.channel_id))
    if channel is None:
        raise unknown("Channel", 10003)
    name = str(request[BODY].get("username") or item.name)
    origin = messages.Origin(item.id, webhook_name=_name(name))
    written = messages.create(hub, channel, origin, request[BODY], request[UPLOADS])
    if request.query.get("wait", "").lower() in {"1", "true"}:
        return answer(payloads.message(hub.state, written, base=hub.base))
    return nothing()


async def message(request: web.Request, item: Webhook) -> web.Response:
    """Return, change or delete a message that a webhook wrote."""
    hub = request.app[HUB]
    found = _written(request, item)
    if request.method == "DELETE":
        messages.delete(hub, found)
        return nothing()
    if request.method == "PATCH":
        found = messages.edit(hub, found, request[BODY], request[UPLOADS])
    return answer(payloads.message(hub.state, found, base=hub.base))


def addressed(request: web.Request) -> Webhook | None:
    """Return the webhook that an address with a token names, where it names one and not an interaction's."""
    state = request.app[HUB].state
    item = state.webhooks.get(request.match_info.get("application", ""))
    if item is not None and not secrets.compare_digest(item.token, request.match_info["token"]):
        raise ApiError(401, 50027, "Invalid Webhook Token")
    return item


def _webhook(request: web.Request) -> Webhook:
    state = request.app[HUB].state
    item = state.webhooks.get(request.match_info["webhook"])
    if item is None:
        raise unknown("Webhook", 10015)
    token = request.match_info.get("token")
    if token is None:
        channel = state.channels.get(item.channel_id)
        if channel is not None:
            allow(request, channel, permissions.MANAGE_WEBHOOKS)
    elif not secrets.compare_digest(item.token, token):
        raise ApiError(401, 50027, "Invalid Webhook Token")
    return item


def _written(request: web.Request, item: Webhook) -> Message:
    state = request.app[HUB].state
    channel_id = request.query.get("thread_id", item.channel_id)
    found = state.message(channel_id, request.match_info["message"])
    if found is None or found.author_id != item.id:
        raise unknown("Message", 10008)
    return found


def _listing(request: web.Request, channel_ids: set[str]) -> web.Response:
    state = request.app[HUB].state
    return answer([_body(state, w) for w in state.webhooks.values() if w.channel_id in channel_ids])


def _name(given: Any) -> str:
    name = str(given or "").strip()
    if not 1 <= len(name) <= NAME_MAX:
        raise invalid_form([Fault(("name",), "BASE_TYPE_BAD_LENGTH", f"Must be between 1 and {NAME_MAX} in length.")])
    return name


def _tell(request: web.Request, channel: Channel) -> None:
    body = {"guild_id": channel.guild_id, "channel_id": channel.id}
    request.app[HUB].dispatch("WEBHOOKS_UPDATE", body, channel.guild_id)
    request.app[HUB].save()


def _body(state: State, item: Webhook) -> Json:
    place = state.channels.get(item.channel_id)
    return {
        "id": item.id,
        "type": 1,
        "application_id": state.application.id,
        "avatar": None,
        "channel_id": item.channel_id,
        "guild_id": place.guild_id if place else None,
        "name": item.name,
        "user": payloads.user(state.users[item.user_id]),
        "token": item.token,
        "url": f"https://discord.com/api/webhooks/{item.id}/{item.token}",
    }
