"""What a bot may change about a server: its roles, its members and its own name there."""

from datetime import datetime

from aiohttp import web

from bot.playground import payloads, permissions, roles
from bot.playground.errors import ApiError, missing_permissions, unknown
from bot.playground.rest.bodies import BODY, answer, guild_of, nothing, page_of
from bot.playground.state import Guild, Member, Role
from bot.playground.web_keys import HUB

ROLES = "/guilds/{guild}/roles"
MEMBER = "/guilds/{guild}/members/{user}"
BANS = "/guilds/{guild}/bans"
BANS_MAX = 1000


def routes() -> list[web.RouteDef]:
    """Return this file's routes."""
    return [
        web.post(ROLES, create_role),
        web.patch(ROLES, move_roles),
        web.get(ROLES + "/member-counts", role_counts),
        web.patch(ROLES + "/{role}", change_role),
        web.delete(ROLES + "/{role}", delete_role),
        web.patch(MEMBER, change_member),
        web.delete(MEMBER, kick),
        web.put(MEMBER + "/roles/{role}", give_role),
        web.delete(MEMBER + "/roles/{role}", take_role),
        web.get(BANS, bans),
        web.get(BANS + "/{user}", ban_of),
        web.put(BANS + "/{user}", ban),
        web.delete(BANS + "/{user}", unban),
    ]


async def create_role(request: web.Request) -> web.Response:
    """Make a role."""
    hub, guild = request.app[HUB], guild_of(request)
    roles.may_manage(guild, hub.state.bot_id, 0, permissions.MANAGE_ROLES)
    return answer(payloads.role(roles.create(hub, guild, request[BODY])))


async def change_role(request: web.Request) -> web.Response:
    """Change a role."""
    hub, guild = request.app[HUB], guild_of(request)
    return answer(payloads.role(roles.change(hub, guild, _role(request, guild), request[BODY])))


async def move_roles(request: web.Request) -> web.Response:
    """Change the order of roles."""
    hub, guild = request.app[HUB], guild_of(request)
    for given in request[BODY]:
        item = guild.roles.get(str(given["id"]))
        if item is None:
            raise unknown("Role", 10011)
        place = max(item.position, int(given.get("position") or 0))
        roles.may_manage(guild, hub.state.bot_id, place, permissions.MANAGE_ROLES)
        roles.change(hub, guild, item, {"position": given.get("position")})
    return answer([payloads.role(item) for item in guild.roles.values()])


async def delete_role(request: web.Request) -> web.Response:
    """Remove a role."""
    guild = guild_of(request)
    item = _role(request, guild)
    if item.id == guild.id or item.managed_by:
        raise ApiError(400, 50028, "Invalid Role")
    roles.delete(request.app[HUB], guild, item)
    return nothing()


async def role_counts(request: web.Request) -> web.Response:
    """Return how many members have each role."""
    guild = guild_of(request)
    everyone = guild.members.values()
    return answer({r: sum(r in m.role_ids for m in everyone) for r in guild.roles if r != guild.id})


async def give_role(request: web.Request) -> web.Response:
    """Give a member a role."""
    guild = guild_of(request)
    entry, item = _entry(request, guild), _role(request, guild)
    roles.set_roles(request.app[HUB], guild, entry, [*entry.role_ids, item.id])
    return nothing()


async def take_role(request: web.Request) -> web.Response:
    """Take a role from a member."""
    guild = guild_of(request)
    entry, item = _entry(request, guild), _role(request, guild)
    kept = [role_id for role_id in entry.role_ids if role_id != item.id]
    roles.set_roles(request.app[HUB], guild, entry, kept)
    return nothing()


async def change_member(request: web.Request) -> web.Response:
    """Change a member's name, roles or silence; its own name is every bot's to change."""
    hub, guild, body = request.app[HUB], guild_of(request), request[BODY]
    entry = _entry(request, guild)
    if "nick" in body:
        if entry.user_id != hub.state.bot_id:
            _above(request, guild, entry, permissions.MANAGE_NICKNAMES)
        entry.nick = str(body["nick"]) if body["nick"] else None
    if "communication_disabled_until" in body:
        _above(request, guild, entry, permissions.MODERATE_MEMBERS)
        until = body["communication_disabled_until"]
        entry.silenced_until = datetime.fromisoformat(until).isoformat() if until else ""
    if body.get("roles") is not None:
        wanted = {str(role_id) for role_id in body["roles"]}
        for role_id in wanted ^ set(entry.role_ids):
            item = guild.roles.get(role_id)
            if item is None:
                raise unknown("Role", 10011)
            roles.may_manage(guild, hub.state.bot_id, item.position, permissions.MANAGE_ROLES)
        entry.role_ids = sorted(wanted)
    roles.tell_member(hub, guild, entry)
    return answer(payloads.member(hub.state, guild, entry))


async def kick(request: web.Request) -> web.Response:
    """Take a member out of the server."""
    guild = guild_of(request)
    entry = _entry(request, guild)
    _above(request, guild, entry, permissions.KICK_MEMBERS)
    roles.remove_member(request.app[HUB], guild, entry.user_id)
    return nothing()


async def bans(request: web.Request) -> web.Response:
    """Return who is kept out."""
    hub, guild = request.app[HUB], _may_ban(request)
    found = [{"user": payloads.user(hub.state.users[u]), "reason": reason} for u, reason in guild.bans.items()]
    return answer(page_of(request, found, lambda body: str(body["user"]["id"]), BANS_MAX))


async def ban_of(request: web.Request) -> web.Response:
    """Return one who is kept out."""
    hub, guild = request.app[HUB], _may_ban(request)
    user_id = request.match_info["user"]
    if user_id not in guild.bans:
        raise unknown("Ban", 10026)
    return answer({"user": payloads.user(hub.state.users[user_id]), "reason": guild.bans[user_id]})


async def ban(request: web.Request) -> web.Response:
    """Take somebody out for good."""
    hub, guild = request.app[HUB], _may_ban(request)
    user_id = request.match_info["user"]
    if user_id not in hub.state.users:
        raise unknown("User", 10013)
    entry = guild.members.get(user_id)
    if entry is not None:
        _above(request, guild, entry, permissions.BAN_MEMBERS)
        roles.remove_member(hub, guild, user_id)
    guild.bans[user_id] = request.headers.get("X-Audit-Log-Reason")
    hub.dispatch("GUILD_BAN_ADD", {"guild_id": guild.id, "user": payloads.user(hub.state.users[user_id])}, guild.id)
    hub.save()
    return nothing()


async def unban(request: web.Request) -> web.Response:
    """Let somebody come back."""
    hub, guild = request.app[HUB], _may_ban(request)
    user_id = request.match_info["user"]
    if user_id not in guild.bans:
        raise unknown("Ban", 10026)
    del guild.bans[user_id]
    hub.dispatch("GUILD_BAN_REMOVE", {"guild_id": guild.id, "user": payloads.user(hub.state.users[user_id])}, guild.id)
    hub.save()
    return nothing()


def _may_ban(request: web.Request) -> Guild:
    guild = guild_of(request)
    if not permissions.in_guild(guild, request.app[HUB].state.bot_id) & permissions.BAN_MEMBERS:
        raise missing_permissions()
    return guild


def _role(request: web.Request, guild: Guild) -> Role:
    """Return the role a route names, where the bot may manage it."""
    item = guild.roles.get(request.match_info["role"])
    if item is None:
        raise unknown("Role", 10011)
    roles.may_manage(guild, request.app[HUB].state.bot_id, item.position, permissions.MANAGE_ROLES)
    return item


def _entry(request: web.Request, guild: Guild) -> Member:
    user_id = request.match_info["user"]
    entry = guild.members.get(request.app[HUB].state.bot_id if user_id == "@me" else user_id)
    if entry is None:
        raise unknown("Member", 10007)
    return entry


def _above(request: web.Request, guild: Guild, entry: Member, bits: int) -> None:
    roles.may_manage(guild, request.app[HUB].state.bot_id, roles.highest(guild, entry.user_id), bits)
