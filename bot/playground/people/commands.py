"""Using commands: slash commands, their autocomplete, and the context menus of users and messages."""

from collections.abc import Mapping
from typing import Any

from bot.playground import interaction as kinds
from bot.playground import payloads
from bot.playground.errors import ActionError
from bot.playground.hub import Hub
from bot.playground.interaction import Interaction
from bot.playground.people import events, who
from bot.playground.people.options import GROUP, SUBCOMMAND, USER, Reader
from bot.playground.state import Channel, User

Json = dict[str, Any]

SLASH, USER_MENU, MESSAGE_MENU = 1, 2, 3


def use(hub: Hub, user: User, channel: Channel, body: Mapping[str, Any]) -> Interaction:
    """Use the command that ``body`` names, with its options or target."""
    path = str(body.get("command", ""))
    if body.get("target_id"):
        return _menu(hub, user, channel, path, str(body["target_id"]))
    found, steps, definitions = find(hub, user, channel, path)
    reader = Reader(hub, channel)
    options = reader.read(body.get("options") or {}, definitions)
    data = _data(found, _nested(steps, options), reader)
    return events.start(hub, user, channel, kinds.COMMAND, data, owners=_owners(hub, user, channel, found))


def complete(hub: Hub, user: User, channel: Channel, body: Mapping[str, Any]) -> Interaction:
    """Ask for the choices of the option that the person is typing in."""
    found, steps, definitions = find(hub, user, channel, str(body.get("command", "")))
    focused = str(body.get("focused", ""))
    if not any(option["name"] == focused and option.get("autocomplete") for option in definitions):
        raise ActionError(f"The option {focused!r} has no autocomplete.")
    reader = Reader(hub, channel, lenient=True)
    given = {focused: ""} | {
        k: v for k, v in (body.get("options") or {}).items() if v not in (None, "") or k == focused
    }
    data = _data(found, _nested(steps, reader.read(given, definitions, focused)), reader)
    return events.start(hub, user, channel, kinds.AUTOCOMPLETE, data, owners=_owners(hub, user, channel, found))


def find(hub: Hub, user: User, channel: Channel, path: str) -> tuple[Json, list[Json], list[Json]]:
    """Return the command, the subcommands on the way, and the options of the last one."""
    words = path.strip().removeprefix("/").split()
    offered = [c for c in who.visible_commands(hub, user, channel) if c["type"] == SLASH]
    found = next((c for c in offered if words and c["name"] == words[0]), None)
    if found is None:
        raise ActionError(f"There is no command /{path} here for {user.global_name}.", 404)
    steps: list[Json] = []
    options: list[Json] = found.get("options") or []
    for word in words[1:]:
        step = next((o for o in options if o["type"] in (SUBCOMMAND, GROUP) and o["name"] == word), None)
        if step is None:
            raise ActionError(f"There is no command /{path} here for {user.global_name}.", 404)
        steps.append(step)
        options = step.get("options") or []
    if any(option["type"] in (SUBCOMMAND, GROUP) for option in options):
        raise ActionError(f"/{path} needs one of its subcommands.")
    return found, steps, options


def _menu(hub: Hub, user: User, channel: Channel, name: str, target: str) -> Interaction:
    menus = [c for c in who.visible_commands(hub, user, channel) if c["type"] != SLASH and c["name"] == name]
    if not menus:
        raise ActionError(f"There is no command {name!r} here for {user.global_name}.", 404)
    found = menus[0]
    reader = Reader(hub, channel)
    if found["type"] == USER_MENU:
        reader.resolve(USER, target)
    else:
        message = who.visible_message(hub, user, channel, target)
        reader.resolved["messages"] = {target: payloads.message(hub.state, message, base=hub.base)}
    data = _data(found, [], reader) | {"target_id": target}
    return events.start(hub, user, channel, kinds.COMMAND, data, owners=_owners(hub, user, channel, found))


def _owners(hub: Hub, user: User, channel: Channel, found: Json) -> dict[str, str]:
    return who.owners(hub, user, channel, found.get("integration_types") or [0])


def _data(found: Json, options: list[Json], reader: Reader) -> Json:
    data: Json = {"id": found["id"], "name": found["name"], "type": found["type"]}
    if found.get("guild_id"):
        data["guild_id"] = found["guild_id"]
    if options:
        data["options"] = options
    if reader.resolved:
        data["resolved"] = reader.resolved
    return data


def _nested(steps: list[Json], options: list[Json]) -> list[Json]:
    for step in reversed(steps):
        options = [{"name": step["name"], "type": step["type"], "options": options}]
    return options
