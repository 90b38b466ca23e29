"""Reactions of the bot, and what it reads or removes of others'."""

from aiohttp import web

from bot.playground import payloads, permissions, reactions
from bot.playground.errors import missing_permissions
from bot.playground.rest.bodies import allow, answer, channel_of, message_of, nothing
from bot.playground.state import Channel, Message
from bot.playground.web_keys import HUB

ALL = "/channels/{channel}/messages/{message}/reactions"
ONE = ALL + "/{emoji}"
PAGE_MAX = 100


def routes() -> list[web.RouteDef]:
    """Return this file's routes."""
    return [
        web.delete(ALL, clear),
        web.get(ONE, who),
        web.delete(ONE, clear),
        web.put(ONE + "/@me", add),
        web.delete(ONE + "/{user}", remove),
    ]


async def add(request: web.Request) -> web.Response:
    """React as the bot."""
    hub, (channel, item) = request.app[HUB], _message(request)
    wanted = reactions.emoji(request.match_info["emoji"])
    if channel.guild_id and reactions.entry(item, wanted) is None:
        allow(request, channel, permissions.ADD_REACTIONS)
    reactions.add(hub, item, wanted, hub.state.bot_id)
    return nothing()


async def remove(request: web.Request) -> web.Response:
    """Take a reaction back: the bot's own, or anyone's with the right to."""
    hub, (channel, item) = request.app[HUB], _message(request)
    user_id = request.match_info["user"]
    if user_id in {"@me", hub.state.bot_id}:
        user_id = hub.state.bot_id
    else:
        _moderate(request, channel)
    reactions.remove(hub, item, reactions.emoji(request.match_info["emoji"]), user_id)
    return nothing()


async def clear(request: web.Request) -> web.Response:
    """Take every reaction away, or every one with an emoji."""
    channel, item = _message(request)
    _moderate(request, channel)
    name = request.match_info.get("emoji")
    reactions.clear(request.app[HUB], item, reactions.emoji(name) if name else None)
    return nothing()


async def who(request: web.Request) -> web.Response:
    """Return who reacted with an emoji, in the order of their ids."""
    state = request.app[HUB].state
    _, item = _message(request)
    found = reactions.entry(item, reactions.emoji(request.match_info["emoji"]))
    after = int(request.query.get("after", 0))
    limit = min(int(request.query.get("limit", 25)), PAGE_MAX)
    ids = sorted((user_id for user_id in (found or {"users": []})["users"] if int(user_id) > after), key=int)
    return answer([payloads.user(state.users[user_id]) for user_id in ids[:limit]])


def _message(request: web.Request) -> tuple[Channel, Message]:
    channel = channel_of(request)
    if channel.guild_id:
        allow(request, channel, permissions.READ_HISTORY)
    return channel, message_of(request, channel)


def _moderate(request: web.Request, channel: Channel) -> None:
    if not channel.guild_id:
        raise missing_permissions()
    allow(request, channel, permissions.MANAGE_MESSAGES)
