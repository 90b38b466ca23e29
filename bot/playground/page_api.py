"""The HTTP API for people: the page and the end-to-end tests act through it."""

import json
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from aiohttp import web

from bot.playground import answering, channels, gateway, payloads, permissions
from bot.playground.errors import ActionError, ApiError
from bot.playground.hub import Hub
from bot.playground.people import commands, components, messages, who
from bot.playground.state import DM
from bot.playground.web_keys import HUB

Json = dict[str, Any]
Action = Callable[[Hub, Json, str], Awaitable[Any]]

ROOT = "/playground/api"
WAIT_MAX = 60.0
STATUS_OK = 200


def routes() -> list[web.RouteDef]:
    """Return this file's routes."""
    reads: dict[str, Action] = {
        "state": state,
        "messages": list_messages,
        "commands": list_commands,
        "interaction": interaction,
    }
    reads |= {"people": people, "clock": read_clock, "journal": journal, "problems": problems}
    writes: dict[str, Action] = {
        "autocomplete": autocomplete,
        "command": command,
        "component": component,
        "modal": modal,
    }
    writes |= {"message": message, "delete": delete, "dm": dm, "clock": move_clock, "faults": faults, "bot": bot}
    writes |= {"channel": channel, "role": role, "react": react}
    return [
        *(web.get(f"{ROOT}/{name}", _reading(action)) for name, action in reads.items()),
        *(web.post(f"{ROOT}/{name}", _writing(action)) for name, action in writes.items()),
    ]


def _reading(action: Action) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def handler(request: web.Request) -> web.Response:
        return await _run(action, request, dict(request.query))

    return handler


def _writing(action: Action) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def handler(request: web.Request) -> web.Response:
        if request.content_type != "application/json":
            return web.json_response({"error": "Send JSON."}, status=415)
        try:
            body = json.loads(await request.read() or b"{}")
        except ValueError:
            body = None
        if not isinstance(body, dict):
            return web.json_response({"error": "This is not a JSON object."}, status=400)
        return await _run(action, request, body)

    return handler


async def _run(action: Action, request: web.Request, body: Json) -> web.Response:
    hub = request.app[HUB]
    try:
        result = await action(hub, body, f"http://{request.host}")
    except ActionError as error:
        return web.json_response({"error": error.sentence}, status=error.status)
    except ApiError as error:
        return web.json_response({"error": error.body["message"], "details": error.body}, status=error.status)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError) as error:
        return web.json_response({"error": f"This request cannot be read: {error}."}, status=400)
    return web.json_response(result, status=STATUS_OK)


async def state(hub: Hub, body: Json, _base: str) -> Json:
    """Return the clock, the people, and the channels that one of them sees; the first of them unless one is named."""
    first = next(u.id for u in hub.state.users.values() if u.playground_role)
    user = who.person(hub, body.get("user", first))
    seen = [c for c in hub.state.channels.values() if permissions.can_see(hub.state, c, user.id)]
    guild = next(iter(hub.state.guilds.values()))
    return hub.clock.as_json() | {
        "bot": {"online": hub.online, "id": hub.state.bot_id, "name": hub.state.application.name},
        "supervised": hub.bot_control is not None,
        "users": await people(hub, body, _base),
        "guild": {"id": guild.id, "name": guild.name},
        "roles": [{"id": r.id, "name": r.name} for r in guild.roles.values()],
        "members": [{"id": u, "name": hub.state.users[u].global_name} for u in guild.members],
        "channels": [
            {"id": c.id, "name": c.name, "type": c.type, "parent_id": c.parent_id, "archived": c.archived}
            for c in seen
            if c.type != DM
        ],
        "dms": [
            {
                "id": c.id,
                "type": DM,
                "name": _other(hub, c.recipients, user.id),
                "with_bot": hub.state.bot_id in c.recipients,
            }
            for c in seen
            if c.type == DM
        ],
        "fictional": True,
    }


def _other(hub: Hub, recipients: list[str], user_id: str) -> str:
    return ", ".join(hub.state.users[r].global_name for r in recipients if r != user_id)


async def people(hub: Hub, _body: Json, _base: str) -> list[Json]:
    """Return the people that the page and the tests can be."""
    found = [u for u in hub.state.users.values() if u.playground_role]
    return [{"id": u.id, "name": u.global_name, "role": u.playground_role} for u in found]


async def list_messages(hub: Hub, body: Json, base: str) -> list[Json]:
    """Return a channel's messages as a person sees them."""
    user = who.person(hub, body.get("user"))
    return messages.listing(hub, user, who.place(hub, user, body.get("channel")), base, int(body.get("limit", 500)))


async def list_commands(hub: Hub, body: Json, _base: str) -> list[Json]:
    """Return the commands offered to a person in a channel."""
    user = who.person(hub, body.get("user"))
    return who.visible_commands(hub, user, who.place(hub, user, body.get("channel")))


async def autocomplete(hub: Hub, body: Json, _base: str) -> Json:
    """Return the bot's choices for what a person is typing."""
    user = who.person(hub, body.get("user"))
    item = commands.complete(hub, user, who.place(hub, user, body.get("channel")), body)
    await item.wait(hub.options.deadline + 1)
    return {"choices": item.choices} | ({"error": item.error} if item.error else {})


async def command(hub: Hub, body: Json, _base: str) -> Json:
    """Use a command."""
    user = who.person(hub, body.get("user"))
    return {"interaction_id": commands.use(hub, user, who.place(hub, user, body.get("channel")), body).id}


async def component(hub: Hub, body: Json, _base: str) -> Json:
    """Press a button or choose from a menu."""
    user = who.person(hub, body.get("user"))
    place = who.place(hub, user, body.get("channel"))
    item = who.visible_message(hub, user, place, body.get("message"))
    return {"interaction_id": components.use(hub, user, place, item, body).id}


async def modal(hub: Hub, body: Json, _base: str) -> Json:
    """Send a modal."""
    return {"interaction_id": components.submit(hub, who.person(hub, body.get("user")), body).id}


async def message(hub: Hub, body: Json, base: str) -> Json:
    """Write a message."""
    user = who.person(hub, body.get("user"))
    written = messages.write(hub, user, who.place(hub, user, body.get("channel")), body)
    return hub.message_for_page(written, base)


async def delete(hub: Hub, body: Json, _base: str) -> Json:
    """Delete or dismiss a message."""
    user = who.person(hub, body.get("user"))
    place = who.place(hub, user, body.get("channel"))
    messages.remove(hub, user, who.visible_message(hub, user, place, body.get("message")))
    return {"deleted": True}


async def react(hub: Hub, body: Json, _base: str) -> Json:
    """React to a message, or take one's reaction back."""
    user = who.person(hub, body.get("user"))
    place = who.place(hub, user, body.get("channel"))
    item = who.visible_message(hub, user, place, body.get("message"))
    messages.react(hub, user, item, str(body.get("emoji")), on=body.get("on") is not False)
    return {"reactions": item.reactions}


async def dm(hub: Hub, body: Json, _base: str) -> Json:
    """Open the conversation with the bot."""
    return {"channel_id": messages.open_dm(hub, who.person(hub, body.get("user"))).id}


async def interaction(hub: Hub, body: Json, base: str) -> Json:
    """Return an interaction, once it is settled or the wait is over."""
    item = hub.interactions.get(str(body.get("id")))
    if item is None:
        raise ActionError("There is no such interaction.", 404)
    await item.wait(min(float(body.get("wait", 0)), WAIT_MAX))
    return answering.as_json(hub, item, base) or {}


async def read_clock(hub: Hub, _body: Json, _base: str) -> Json:
    """Return the time."""
    return hub.clock.as_json()


async def move_clock(hub: Hub, body: Json, _base: str) -> Json:
    """Move the clock by seconds, to a moment, or back to the machine's."""
    if body.get("reset"):
        hub.clock.reset()
    elif "at" in body:
        hub.clock.go_to(datetime.fromisoformat(str(body["at"])))
    elif isinstance(body.get("advance"), int | float):
        hub.clock.advance(timedelta(seconds=body["advance"]))
    else:
        raise ActionError("Say advance, at or reset.")
    hub.save()
    hub.feed.publish("clock", lambda _viewer: hub.clock.as_json())
    return hub.clock.as_json()


async def journal(hub: Hub, body: Json, _base: str) -> Json:
    """Return the latest requests, answers and events."""
    return {"entries": hub.journal.after(int(body.get("after", 0)))}


async def problems(hub: Hub, _body: Json, _base: str) -> Json:
    """Return everything that should not have happened: tests fail on any."""
    return {"problems": hub.journal.problems}


async def faults(hub: Hub, body: Json, _base: str) -> Json:
    """Set a fault, break the gateway's connections, turn rate limits on or off, or clear every fault."""
    if body.get("clear"):
        hub.faults.clear()
    elif "rate_limits" in body:
        hub.rates.on = bool(body["rate_limits"])
    elif "gateway" in body:
        await gateway.break_connection(hub, body)
    else:
        hub.faults.add(**body)
    return {"rules": len(hub.faults.rules)}


async def bot(hub: Hub, body: Json, _base: str) -> Json:
    """Stop, start, restart or kill the bot, where this process supervises it."""
    if hub.bot_control is None:
        raise ActionError("This playground does not run the bot.", 409)
    action = str(body.get("action"))
    if action not in {"stop", "start", "restart", "kill"}:
        raise ActionError("The action is stop, start, restart or kill.")
    await hub.bot_control(action)
    return {"online": hub.online, "action": action}


async def channel(hub: Hub, body: Json, _base: str) -> Json:
    """Create, delete or rename a channel, or change who may use it: what a server's owner does by hand."""
    action = body.get("action")
    if action == "create":
        guild = next(iter(hub.state.guilds.values()))
        return payloads.channel(hub.state, channels.create(hub, guild.id, {"name": body["name"]}))
    place = hub.state.channels.get(str(body.get("channel")))
    if place is None:
        raise ActionError("There is no such channel.", 404)
    if action == "delete":
        channels.delete(hub, place)
    elif action == "rename":
        channels.change(hub, place, {"name": body["name"]})
    elif action == "overwrite":
        channels.overwrite(hub, place, str(body["target"]), body.get("rule"))
    else:
        raise ActionError("The action is create, delete, rename or overwrite.")
    return {"done": True}


async def role(hub: Hub, body: Json, _base: str) -> Json:
    """Give a member a role, or take it away."""
    guild = next(iter(hub.state.guilds.values()))
    member = guild.members.get(str(body.get("member")))
    wanted = str(body.get("role"))
    if member is None or wanted not in guild.roles or wanted == guild.id:
        raise ActionError("There is no such member or role.", 404)
    kept = [role_id for role_id in member.role_ids if role_id != wanted]
    member.role_ids = [*kept, wanted] if body.get("action") == "give" else kept
    event = payloads.member(hub.state, guild, member) | {"guild_id": guild.id}
    hub.dispatch("GUILD_MEMBER_UPDATE", event, guild.id)
    hub.save()
    return {"roles": member.role_ids}
