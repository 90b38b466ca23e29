"""Servers: their channels, roles and members."""

from aiohttp import web

from bot.playground import channels, payloads, permissions
from bot.playground.errors import missing_access, missing_permissions, unknown
from bot.playground.guild_defaults import guild_defaults
from bot.playground.rest.bodies import BODY, answer, guild_of, nothing
from bot.playground.web_keys import HUB

ONE = "/guilds/{guild}"
MEMBERS_MAX = 1000
PREVIEW = (
    "id name icon description home_header splash discovery_splash features approximate_member_count "
    "approximate_presence_count emojis stickers"
)


def routes() -> list[web.RouteDef]:
    """Return this file's routes."""
    return [
        web.get(ONE, one),
        web.patch(ONE, change),
        web.get(ONE + "/preview", preview),
        web.get(ONE + "/channels", list_channels),
        web.post(ONE + "/channels", create_channel),
        web.patch(ONE + "/channels", move_channels),
        web.get(ONE + "/roles", roles),
        web.get(ONE + "/roles/{role}", role),
        web.get(ONE + "/members", members),
        web.get(ONE + "/members/search", search),
        web.get(ONE + "/members/{user}", member),
        web.get(ONE + "/threads/active", active_threads),
    ]


async def one(request: web.Request) -> web.Response:
    """Return a server."""
    return answer(payloads.guild(guild_of(request)))


async def change(request: web.Request) -> web.Response:
    """Change a server's name or the settings that are kept here."""
    hub, guild = request.app[HUB], guild_of(request)
    if not permissions.in_guild(guild, hub.state.bot_id) & permissions.MANAGE_GUILD:
        raise missing_permissions()
    body = dict(request[BODY])
    guild.name = str(body.pop("name", guild.name))
    guild.settings |= {key: value for key, value in body.items() if key in guild_defaults(0)}
    hub.dispatch("GUILD_UPDATE", payloads.guild(guild), guild.id)
    hub.save()
    counted = ("approximate_member_count", "approximate_presence_count")
    return answer({key: value for key, value in payloads.guild(guild).items() if key not in counted})


async def preview(request: web.Request) -> web.Response:
    """Return what a server shows to strangers."""
    whole = payloads.guild(guild_of(request))
    return answer({key: whole[key] for key in PREVIEW.split()})


async def move_channels(request: web.Request) -> web.Response:
    """Change the order of channels."""
    hub, guild = request.app[HUB], guild_of(request)
    if not permissions.in_guild(guild, hub.state.bot_id) & permissions.MANAGE_CHANNELS:
        raise missing_permissions()
    for given in request[BODY]:
        place = hub.state.channels.get(str(given["id"]))
        if place is None or place.guild_id != guild.id:
            raise unknown("Channel", 10003)
        channels.change(hub, place, {key: given[key] for key in ("position", "parent_id") if key in given})
    return nothing()


async def list_channels(request: web.Request) -> web.Response:
    """Return a server's channels without their threads."""
    guild, state = guild_of(request), request.app[HUB].state
    places = [c for c in state.channels.values() if c.guild_id == guild.id and not c.is_thread]
    return answer([payloads.channel(state, c) for c in places])


async def create_channel(request: web.Request) -> web.Response:
    """Make a channel."""
    hub, guild = request.app[HUB], guild_of(request)
    if not permissions.in_guild(guild, hub.state.bot_id) & permissions.MANAGE_CHANNELS:
        raise missing_permissions()
    return answer(payloads.channel(hub.state, channels.create(hub, guild.id, request[BODY])), 201)


async def roles(request: web.Request) -> web.Response:
    """Return a server's roles."""
    return answer([payloads.role(item) for item in guild_of(request).roles.values()])


async def role(request: web.Request) -> web.Response:
    """Return one role."""
    found = guild_of(request).roles.get(request.match_info["role"])
    if found is None:
        raise unknown("Role", 10011)
    return answer(payloads.role(found))


async def members(request: web.Request) -> web.Response:
    """Return members in the order of their ids: only an app with the members intent may ask."""
    guild, state = guild_of(request), request.app[HUB].state
    if not state.application.privileged_intents & (1 << 1):
        raise missing_access()
    after = int(request.query.get("after", 0))
    limit = min(int(request.query.get("limit", 1)), MEMBERS_MAX)
    found = sorted((m for m in guild.members.values() if int(m.user_id) > after), key=lambda m: int(m.user_id))
    return answer([payloads.member(state, guild, entry) for entry in found[:limit]])


async def search(request: web.Request) -> web.Response:
    """Return members whose name begins with a text."""
    guild, state = guild_of(request), request.app[HUB].state
    start = request.query.get("query", "").lower()
    found = [m for m in guild.members.values() if state.users[m.user_id].username.lower().startswith(start)]
    return answer([payloads.member(state, guild, entry) for entry in found[: int(request.query.get("limit", 1))]])


async def member(request: web.Request) -> web.Response:
    """Return one member."""
    guild, state = guild_of(request), request.app[HUB].state
    user_id = request.match_info["user"]
    entry = guild.members.get(state.bot_id if user_id == "@me" else user_id)
    if entry is None:
        raise unknown("Member", 10007)
    return answer(payloads.member(state, guild, entry))


async def active_threads(request: web.Request) -> web.Response:
    """Return the open threads that the bot may see."""
    guild, state = guild_of(request), request.app[HUB].state
    places = [c for c in state.channels.values() if c.guild_id == guild.id and c.is_thread and not c.archived]
    bodies = [payloads.thread(state, c) for c in places if permissions.can_see(state, c, state.bot_id)]
    return answer({"threads": bodies, "members": [b["member"] for b in bodies if "member" in b], "has_more": False})
