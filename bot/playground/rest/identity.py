"""Who the bot is, and where its gateway listens."""

from typing import Any

from aiohttp import web

from bot.playground import payloads, permissions
from bot.playground.errors import ApiError, unknown
from bot.playground.hub import Hub
from bot.playground.rest.bodies import BODY, answer, guild_of, page_of
from bot.playground.state import DM, Channel
from bot.playground.web_keys import HUB

Json = dict[str, Any]


def routes() -> list[web.RouteDef]:
    """Return this file's routes."""
    return [
        web.get("/users/@me", me),
        web.patch("/users/@me", rename),
        web.get("/users/{user}", user),
        web.get("/users/@me/guilds", guilds),
        web.get("/users/@me/guilds/{guild}/member", own_membership),
        web.post("/users/@me/channels", open_dm),
        web.get("/oauth2/applications/@me", application),
        web.get("/applications/@me", application),
        web.patch("/applications/@me", application),
        web.get("/gateway", gateway),
        web.get("/gateway/bot", gateway_bot),
    ]


async def me(request: web.Request) -> web.Response:
    """Return the bot's account."""
    return answer(payloads.own_user(request.app[HUB].state))


async def rename(request: web.Request) -> web.Response:
    """Change the bot's name; it has no picture here."""
    hub = request.app[HUB]
    name = request[BODY].get("username")
    if name:
        account = hub.state.users[hub.state.bot_id]
        account.username = account.global_name = str(name)
        hub.dispatch("USER_UPDATE", payloads.own_user(hub.state), everywhere=True)
        hub.save()
    return answer(payloads.own_user(hub.state))


async def user(request: web.Request) -> web.Response:
    """Return any account."""
    found = request.app[HUB].state.users.get(request.match_info["user"])
    if found is None:
        raise unknown("User", 10013)
    return answer(payloads.user(found))


async def guilds(request: web.Request) -> web.Response:
    """Return the servers the bot is in."""
    state = request.app[HUB].state
    mine = [g for g in state.guilds.values() if state.bot_id in g.members]
    counted = ("approximate_member_count", "approximate_presence_count")
    keys = ("id", "name", "icon", "banner", "features", *counted)
    bodies = [payloads.guild(g) for g in mine]
    granted = {g.id: str(permissions.in_guild(g, state.bot_id)) for g in mine}
    found = [{key: body[key] for key in keys} | {"owner": False, "permissions": granted[body["id"]]} for body in bodies]
    return answer(page_of(request, found, lambda body: str(body["id"]), 200))


async def own_membership(request: web.Request) -> web.Response:
    """Return the bot as a member of a server."""
    state, guild = request.app[HUB].state, guild_of(request)
    return answer(payloads.member(state, guild, guild.members[state.bot_id]))


def direct(hub: Hub, user_id: str) -> Channel:
    """Return the bot's conversation with a user; open it where there is none."""
    bot_id = hub.state.bot_id
    found = hub.state.direct_channel(bot_id, user_id)
    if found is None:
        found = Channel(hub.ids.new(), DM, recipients=[bot_id, user_id])
        hub.state.channels[found.id] = found
        hub.show_channel("create", found)
    return found


async def open_dm(request: web.Request) -> web.Response:
    """Open a conversation with a user."""
    hub = request.app[HUB]
    recipient = hub.state.users.get(str(request[BODY].get("recipient_id")))
    if recipient is None:
        raise unknown("User", 10013)
    if recipient.bot:
        raise ApiError(400, 50007, "Cannot send messages to this user")
    return answer(payloads.channel(hub.state, direct(hub, recipient.id)))


async def application(request: web.Request) -> web.Response:
    """Return the bot's application."""
    state = request.app[HUB].state
    app = state.application
    owner = state.users[app.owner_id]
    body: Json = {
        "id": app.id,
        "name": app.name,
        "icon": None,
        "description": app.description,
        "summary": "",
        "type": None,
        "bot": payloads.user(state.users[state.bot_id]),
        "bot_public": True,
        "bot_require_code_grant": False,
        "owner": payloads.user(owner),
        "team": None,
        "verify_key": "0" * 64,
        "flags": 0,
        "flags_new": "0",
        "integration_types_config": {"0": {}, "1": {}},
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "event_webhooks_url": None,
        "event_webhooks_status": 1,
        "approximate_guild_count": len(state.guilds),
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "eligible_oauth2_scopes": [],
        "rpc_origins": [],
        "tags": [],
    }
    return answer(body)


async def gateway(request: web.Request) -> web.Response:
    """Return the gateway's address."""
    return answer({"url": _gateway_url(request)})


async def gateway_bot(request: web.Request) -> web.Response:
    """Return the gateway's address and how often it may be used."""
    limit = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}
    return answer({"url": _gateway_url(request), "shards": 1, "session_start_limit": limit})


def _gateway_url(request: web.Request) -> str:
    return request.app[HUB].base.replace("http", "ws", 1) + "/gw"
