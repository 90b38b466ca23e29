"""Lists of things that this server has none of: asked for by clients, always empty."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from bot.playground.rest.bodies import answer

Handler = Callable[[web.Request], Awaitable[web.Response]]

GUILD = "/guilds/{guild}"
APPLICATION = "/applications/{application}"
LISTS = (
    GUILD + "/emojis",
    GUILD + "/stickers",
    GUILD + "/invites",
    GUILD + "/integrations",
    GUILD + "/scheduled-events",
    GUILD + "/auto-moderation/rules",
    GUILD + "/regions",
    GUILD + "/templates",
    "/channels/{channel}/invites",
    "/voice/regions",
    "/soundboard-default-sounds",
    APPLICATION + "/entitlements",
    APPLICATION + "/skus",
    APPLICATION + "/role-connections/metadata",
    APPLICATION + "/guilds/{guild}/commands/permissions",
)
ITEMS = (APPLICATION + "/emojis", GUILD + "/soundboard-sounds")
LOG = (
    "application_commands audit_log_entries auto_moderation_rules guild_scheduled_events integrations threads users "
    "webhooks"
)


def routes() -> list[web.RouteDef]:
    """Return this file's routes."""
    pairs: list[tuple[str, Any]] = [
        *((path, []) for path in LISTS),
        *((path, {"items": []}) for path in ITEMS),
        (GUILD + "/audit-logs", {name: [] for name in LOG.split()}),
        ("/sticker-packs", {"sticker_packs": []}),
    ]
    return [web.get(path, _always(body)) for path, body in pairs]


def _always(body: Any) -> Handler:
    async def handler(_request: web.Request) -> web.Response:
        return answer(body)

    return handler
