"""Channels, their overwrites and the threads in them."""

from aiohttp import web

from bot.playground import channels, payloads, permissions
from bot.playground.errors import ApiError, missing_permissions, unknown
from bot.playground.rest.bodies import BODY, allow, answer, channel_of, message_of, nothing, page_of
from bot.playground.state import DM, PRIVATE_THREAD, PUBLIC_THREAD, Channel
from bot.playground.web_keys import HUB

ONE = "/channels/{channel}"
MEMBERS = ONE + "/thread-members"
MEMBERS_MAX = 100


def routes() -> list[web.RouteDef]:
    """Return this file's routes."""
    return [
        web.get(ONE, one),
        web.patch(ONE, change),
        web.delete(ONE, remove),
        web.put(ONE + "/permissions/{target}", overwrite),
        web.delete(ONE + "/permissions/{target}", overwrite),
        web.post(ONE + "/messages/{message}/threads", thread_on_message),
        web.post(ONE + "/threads", thread_alone),
        web.get(ONE + "/threads/archived/{kind}", archived),
        web.get(ONE + "/users/@me/threads/archived/{kind}", joined_archived),
        web.get(MEMBERS, thread_members),
        web.get(MEMBERS + "/{user}", thread_member),
        web.put(MEMBERS + "/{user}", join),
        web.delete(MEMBERS + "/{user}", leave),
    ]


async def one(request: web.Request) -> web.Response:
    """Return a channel."""
    return answer(payloads.channel(request.app[HUB].state, channel_of(request)))


async def change(request: web.Request) -> web.Response:
    """Change a channel or thread."""
    hub, channel = request.app[HUB], channel_of(request)
    owns = channel.is_thread and channel.owner_id == hub.state.bot_id
    if not owns:
        needed = permissions.MANAGE_THREADS if channel.is_thread else permissions.MANAGE_CHANNELS
        allow(request, channel, needed)
    return answer(payloads.channel(hub.state, channels.change(hub, channel, request[BODY])))


async def remove(request: web.Request) -> web.Response:
    """Remove a channel or thread."""
    hub, channel = request.app[HUB], channel_of(request)
    if channel.type != DM:
        needed = permissions.MANAGE_THREADS if channel.is_thread else permissions.MANAGE_CHANNELS
        allow(request, channel, needed)
        channels.delete(hub, channel)
    return answer(payloads.channel(hub.state, channel))


async def overwrite(request: web.Request) -> web.Response:
    """Set or remove a permission overwrite."""
    hub, channel = request.app[HUB], channel_of(request)
    allow(request, channel, permissions.MANAGE_ROLES)
    rule = request[BODY] if request.method == "PUT" else None
    channels.overwrite(hub, channel, request.match_info["target"], rule)
    return nothing()


async def thread_on_message(request: web.Request) -> web.Response:
    """Open a thread on a message."""
    hub, channel = request.app[HUB], channel_of(request)
    allow(request, channel, permissions.CREATE_PUBLIC_THREADS)
    message = message_of(request, channel)
    if message.thread_id in hub.state.channels:
        raise ApiError(400, 160004, "A thread has already been created for this message")
    thread = channels.open_thread(hub, channel, hub.state.bot_id, request[BODY], message)
    return answer(payloads.thread(hub.state, thread), 201)


async def thread_alone(request: web.Request) -> web.Response:
    """Open a thread that starts on no message; private unless it says otherwise."""
    hub, channel = request.app[HUB], channel_of(request)
    public = request[BODY].get("type") == PUBLIC_THREAD
    needed = permissions.CREATE_PUBLIC_THREADS if public else permissions.CREATE_PRIVATE_THREADS
    allow(request, channel, needed)
    return answer(payloads.thread(hub.state, channels.open_thread(hub, channel, hub.state.bot_id, request[BODY])), 201)


async def archived(request: web.Request) -> web.Response:
    """Return the archived threads of a channel."""
    return _archived(request, joined=False)


async def joined_archived(request: web.Request) -> web.Response:
    """Return the archived threads of a channel that the bot is in."""
    return _archived(request, joined=True)


def _archived(request: web.Request, *, joined: bool) -> web.Response:
    hub, channel = request.app[HUB], channel_of(request)
    kind = PRIVATE_THREAD if request.match_info["kind"] == "private" else PUBLIC_THREAD
    found = [c for c in hub.state.channels.values() if c.parent_id == channel.id and c.type == kind and c.archived]
    found = [c for c in found if hub.state.bot_id in c.member_ids or not joined]
    before = request.query.get("before", "")
    found = [c for c in found if not before or str(before) > (c.id if before.isdigit() else c.archive_changed_at)]
    bodies = [payloads.thread(hub.state, c) for c in found]
    return answer({"threads": bodies, "members": [b["member"] for b in bodies if "member" in b], "has_more": False})


async def thread_members(request: web.Request) -> web.Response:
    """Return who is in a thread."""
    state, thread = request.app[HUB].state, channel_of(request)
    found = [payloads.thread_member(thread, user_id) for user_id in thread.member_ids]
    if request.query.get("with_member", "").lower() in {"1", "true"}:
        guild = state.guilds[thread.guild_id]
        entries = {body["user_id"]: guild.members.get(body["user_id"]) for body in found}
        found = [
            body | {"member": payloads.member(state, guild, entry)}
            for body in found
            if (entry := entries[body["user_id"]]) is not None
        ]
    return answer(page_of(request, found, lambda body: str(body["user_id"]), MEMBERS_MAX))


async def thread_member(request: web.Request) -> web.Response:
    """Return one member of a thread."""
    thread, user_id = channel_of(request), _target(request)
    if user_id not in thread.member_ids:
        raise unknown("Member", 10007)
    return answer(payloads.thread_member(thread, user_id))


async def join(request: web.Request) -> web.Response:
    """Add somebody to a thread."""
    hub, thread = request.app[HUB], channel_of(request)
    user_id = _target(request)
    _thread_only(thread)
    if user_id not in hub.state.guilds[thread.guild_id].members:
        raise unknown("Member", 10007)
    channels.join(hub, thread, user_id)
    return nothing()


async def leave(request: web.Request) -> web.Response:
    """Take somebody out of a thread."""
    hub, thread = request.app[HUB], channel_of(request)
    user_id = _target(request)
    _thread_only(thread)
    if user_id != hub.state.bot_id and not permissions.in_channel(hub.state, thread, hub.state.bot_id) & (
        permissions.MANAGE_THREADS
    ):
        raise missing_permissions()
    channels.leave(hub, thread, user_id)
    return nothing()


def _target(request: web.Request) -> str:
    user_id = request.match_info["user"]
    return request.app[HUB].state.bot_id if user_id == "@me" else user_id


def _thread_only(channel: Channel) -> None:
    if not channel.is_thread:
        raise ApiError(400, 50024, "Cannot execute action on this channel type")
    if channel.archived:
        raise ApiError(400, 50083, "Thread is archived")
