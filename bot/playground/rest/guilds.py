"""Servers: their channels, roles and members."""

from aiohttp import web

from bot.playground import channels, payloads, permissions
from bot.playground.errors import missing_access, missing_permissions, unknown
from bot.playground.rest.bodies import BODY, answer
from bot.playground.state import Guild
from bot.playground.web_keys import HUB

ONE = "/guilds/{guild}"
MEMBERS_MAX = 1000


def routes() -> list[web.RouteDef]:
    """Return this file's routes."""
    return [
        web.get(ONE, one),
        web.get(ONE + "/channels", list_channels),
        web.post(ONE + "/channels", create_channel),
        web.get(ONE + "/roles", roles),
        web.get(ONE + "/roles/{role}", role),
        web.get(ONE + "/members", members),
        web.get(ONE + "/members/search", search),
        web.get(ONE + "/members/{user}", member),
        web.get(ONE + "/threads/active", active_threads),
    ]


async def one(request: web.Request) -> web.Response:
    """Return a server."""
    return answer(payloads.guild(_guild(request)))


async def list_channels(request: web.Request) -> web.Response:
    """Return a server's channels without their threads."""
    guild, state = _guild(request), request.app[HUB].state
    places = [c for c in state.channels.values() if c.guild_id == guild.id and not c.is_thread]
    return answer([payloads.channel(state, c) for c in places])


async def create_channel(request: web.Request) -> web.Response:
    """Make a channel."""
    hub, guild = request.app[HUB], _guild(request)
    if not permissions.in_guild(guild, hub.state.bot_id) & permissions.MANAGE_CHANNELS:
        raise missing_permissions()
    return answer(payloads.channel(hub.state, channels.create(hub, guild.id, request[BODY])), 201)


async def roles(request: web.Request) -> web.Response:
    """Return a server's roles."""
    return answer([payloads.role(item) for item in _guild(request).roles.values()])


async def role(request: web.Request) -> web.Response:
    """Return one role."""
    found = _guild(request).roles.get(request.match_info["role"])
    if found is None:
        raise unknown("Role", 10011)
    return answer(payloads.role(found))


async def members(request: web.Request) -> web.Response:
    """Return members in the order of their ids: only an app with the members intent may ask."""
    guild, state = _guild(request), request.app[HUB].state
    if not state.application.privileged_intents & (1 << 1):
        raise missing_access()
    after = int(request.query.get("after", 0))
    limit = min(int(request.query.get("limit", 1)), MEMBERS_MAX)
    found = sorted((m for m in guild.members.values() if int(m.user_id) > after), key=lambda m: int(m.user_id))
    return answer([payloads.member(state, guild, entry) for entry in found[:limit]])


async def search(request: web.Request) -> web.Response:
    """Return members whose name begins with a text."""
    guild, state = _guild(request), request.app[HUB].state
    start = request.query.get("query", "").lower()
    found = [m for m in guild.members.values() if state.users[m.user_id].username.lower().startswith(start)]
    return answer([payloads.member(state, guild, entry) for entry in found[: int(request.query.get("limit", 1))]])


async def member(request: web.Request) -> web.Response:
    """Return one member."""
    guild, state = _guild(request), request.app[HUB].state
    user_id = request.match_info["user"]
    entry = guild.members.get(state.bot_id if user_id == "@me" else user_id)
    if entry is None:
        raise unknown("Member", 10007)
    return answer(payloads.member(state, guild, entry))


async def active_threads(request: web.Request) -> web.Response:
    """Return the open threads that the bot may see."""
    guild, state = _guild(request), request.app[HUB].state
    places = [c for c in state.channels.values() if c.guild_id == guild.id and c.is_thread and not c.archived]
    bodies = [payloads.thread(state, c) for c in places if permissions.can_see(state, c, state.bot_id)]
    return answer({"threads": bodies, "members": [b["member"] for b in bodies if "member" in b], "has_more": False})


def _guild(request: web.Request) -> Guild:
    state = request.app[HUB].state
    guild = state.guilds.get(request.match_info["guild"])
    if guild is None:
        raise unknown("Guild", 10004)
    if state.bot_id not in guild.members:
        raise missing_access()
    return guild
