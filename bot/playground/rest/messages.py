"""Messages in channels, threads and conversations, written by the bot."""

from typing import Any

from aiohttp import web

from bot.playground import channels, messages, payloads, permissions
from bot.playground.errors import ApiError, missing_permissions
from bot.playground.rest.bodies import BODY, UPLOADS, allow, answer, channel_of, message_of, nothing
from bot.playground.state import Channel, Message
from bot.playground.web_keys import HUB

Json = dict[str, Any]

ROOT = "/channels/{channel}/messages"
PAGE_MAX = 100
BULK = (2, 100)


def routes() -> list[web.RouteDef]:
    """Return this file's routes."""
    return [
        web.get(ROOT, listing),
        web.post(ROOT, create),
        web.get(ROOT + "/pins", pins),
        web.put(ROOT + "/pins/{message}", pin),
        web.delete(ROOT + "/pins/{message}", pin),
        web.get("/channels/{channel}/pins", old_pins),
        web.put("/channels/{channel}/pins/{message}", pin),
        web.delete("/channels/{channel}/pins/{message}", pin),
        web.post(ROOT + "/bulk-delete", bulk_delete),
        web.get(ROOT + "/{message}", one),
        web.patch(ROOT + "/{message}", change),
        web.delete(ROOT + "/{message}", remove),
        web.post("/channels/{channel}/typing", typing),
    ]


async def listing(request: web.Request) -> web.Response:
    """Return messages, newest first, before, after or around one."""
    channel = channel_of(request)
    box = request.app[HUB].state.messages.get(channel.id, {})
    found = sorted((m for m in box.values() if not m.visible_to), key=lambda m: int(m.id), reverse=True)
    limit = min(int(request.query.get("limit", 50)), PAGE_MAX)
    if "before" in request.query:
        found = [m for m in found if int(m.id) < int(request.query["before"])][:limit]
    elif "after" in request.query:
        found = [m for m in found if int(m.id) > int(request.query["after"])][-limit:]
    elif "around" in request.query:
        middle = int(request.query["around"])
        found = sorted(found, key=lambda m: abs(int(m.id) - middle))[:limit]
        found.sort(key=lambda m: int(m.id), reverse=True)
    return answer([_seen(request, m) for m in found[:limit]])


async def create(request: web.Request) -> web.Response:
    """Write a message as the bot."""
    hub, channel = request.app[HUB], channel_of(request)
    _may_write(request, channel)
    body = dict(request[BODY])
    if "poll" in body:
        sentence = "Polls are not implemented in the playground."
        hub.journal.problem(sentence)
        raise ApiError(501, 0, sentence)
    if body.get("message_reference"):
        allow(request, channel, permissions.READ_HISTORY)
    if request[UPLOADS]:
        allow(request, channel, permissions.ATTACH_FILES)
    if not permissions.in_channel(hub.state, channel, hub.state.bot_id) & permissions.EMBED_LINKS:
        body.pop("embeds", None)
    item = messages.create(hub, channel, messages.Origin(hub.state.bot_id), body, request[UPLOADS])
    return answer(_own(request, item))


async def one(request: web.Request) -> web.Response:
    """Return one message."""
    return answer(_seen(request, message_of(request, channel_of(request))))


async def change(request: web.Request) -> web.Response:
    """Edit one of the bot's messages."""
    hub, channel = request.app[HUB], channel_of(request)
    item = message_of(request, channel)
    if item.author_id != hub.state.bot_id:
        raise ApiError(403, 50005, "Cannot edit a message authored by another user")
    if channel.archived:
        raise ApiError(400, 50083, "Thread is archived")
    return answer(_own(request, messages.edit(hub, item, request[BODY], request[UPLOADS])))


async def remove(request: web.Request) -> web.Response:
    """Delete a message: the bot's own, or anyone's with the right to."""
    hub, channel = request.app[HUB], channel_of(request)
    item = message_of(request, channel)
    if item.author_id != hub.state.bot_id:
        allow(request, channel, permissions.MANAGE_MESSAGES)
    messages.delete(hub, item)
    return nothing()


async def bulk_delete(request: web.Request) -> web.Response:
    """Delete several messages."""
    hub, channel = request.app[HUB], channel_of(request)
    allow(request, channel, permissions.MANAGE_MESSAGES)
    wanted = [str(message_id) for message_id in request[BODY].get("messages", [])]
    if not BULK[0] <= len(wanted) <= BULK[1]:
        raise ApiError(400, 50016, "Provided too few or too many messages to delete.")
    found = [hub.state.message(channel.id, message_id) for message_id in wanted]
    items = [item for item in found if item is not None and not item.visible_to]
    if items:
        messages.delete_many(hub, items)
    return nothing()


async def pins(request: web.Request) -> web.Response:
    """Return the pinned messages."""
    channel = channel_of(request)
    box = request.app[HUB].state.messages.get(channel.id, {})
    items = [{"pinned_at": m.timestamp, "message": _seen(request, m)} for m in box.values() if m.pinned]
    return answer({"items": items, "has_more": False})


async def old_pins(request: web.Request) -> web.Response:
    """Return the pinned messages, newest first, at the address that older clients know."""
    channel = channel_of(request)
    box = request.app[HUB].state.messages.get(channel.id, {})
    return answer([_seen(request, m) for m in reversed(box.values()) if m.pinned])


async def pin(request: web.Request) -> web.Response:
    """Pin a message, or take its pin away."""
    hub, channel = request.app[HUB], channel_of(request)
    if channel.guild_id:
        granted = permissions.in_channel(hub.state, channel, hub.state.bot_id)
        if not granted & (permissions.PIN_MESSAGES | permissions.MANAGE_MESSAGES):
            raise missing_permissions()
    item = message_of(request, channel)
    pinned = request.method == "PUT"
    if item.pinned != pinned:
        channels.pin(hub, channel, item, hub.state.bot_id, pinned=pinned)
    return nothing()


async def typing(request: web.Request) -> web.Response:
    """Show that the bot is writing."""
    channel = channel_of(request)
    hub = request.app[HUB]
    body = {"channel_id": channel.id, "user_id": hub.state.bot_id}
    hub.feed.publish("typing", lambda viewer: body if permissions.can_see(hub.state, channel, viewer.user_id) else None)
    return nothing()


def _may_write(request: web.Request, channel: Channel) -> None:
    state = request.app[HUB].state
    if channel.is_thread and channel.archived and channel.locked:
        raise ApiError(400, 50083, "Thread is archived")
    if not permissions.can_send(state, channel, state.bot_id):
        raise missing_permissions()


def _own(request: web.Request, item: Message) -> Json:
    hub = request.app[HUB]
    return payloads.message(hub.state, item, base=hub.base)


def _seen(request: web.Request, item: Message) -> Json:
    return payloads.without_content(request.app[HUB].state, item, _own(request, item))
