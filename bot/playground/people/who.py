"""Who acts, and where: people, places and what they may open."""

from typing import Any

from bot.playground import permissions
from bot.playground.errors import ActionError
from bot.playground.hub import Hub
from bot.playground.state import Channel, Message, User

Json = dict[str, Any]

GUILD, BOT_DM, PRIVATE = 0, 1, 2


def person(hub: Hub, user_id: Any) -> User:
    """Return the person who acts."""
    found = hub.state.users.get(str(user_id))
    if found is None or found.bot:
        raise ActionError("There is no such person.", 404)
    return found


def place(hub: Hub, user: User, channel_id: Any) -> Channel:
    """Return a channel that this person can open."""
    channel = hub.state.channels.get(str(channel_id))
    if channel is None or not permissions.can_see(hub.state, channel, user.id):
        raise ActionError(f"{user.global_name} cannot see such a channel.", 404)
    return channel


def visible_message(hub: Hub, user: User, channel: Channel, message_id: Any) -> Message:
    """Return a message that this person can see."""
    item = hub.state.message(channel.id, str(message_id))
    if item is None or not hub.may_read(user.id, channel, item):
        raise ActionError("That message is gone.", 404)
    return item


def context(hub: Hub, channel: Channel) -> int:
    """Return Discord's interaction context of a channel: server, the bot's DM, or other people's conversation."""
    if channel.guild_id:
        return GUILD
    return BOT_DM if hub.state.bot_id in channel.recipients else PRIVATE


def may_use_commands(hub: Hub, user: User, channel: Channel) -> bool:
    """Tell whether a person may use application commands here."""
    return bool(permissions.in_channel(hub.state, channel, user.id) & permissions.USE_COMMANDS)


def visible_commands(hub: Hub, user: User, channel: Channel) -> list[Json]:
    """Return the registered commands that a client would offer this person here."""
    if not may_use_commands(hub, user, channel):
        return []
    return [item for item in hub.state.commands if _offered(hub, user, channel, item)]


def _offered(hub: Hub, user: User, channel: Channel, item: Json) -> bool:
    if item.get("guild_id") and item["guild_id"] != channel.guild_id:
        return False
    here = context(hub, channel)
    installs = item.get("integration_types") or [0]
    contexts = item.get("contexts")
    if contexts is None:
        contexts = [
            GUILD,
            *([BOT_DM] if item.get("dm_permission") is not False else []),
            *([PRIVATE] if 1 in installs else []),
        ]
    if here not in contexts:
        return False
    guild = hub.state.guild_of(channel)
    in_guild = guild is not None and hub.state.bot_id in guild.members
    if 1 not in installs and not in_guild and here != BOT_DM:
        return False
    needed = item.get("default_member_permissions")
    if needed is None or guild is None:
        return True
    granted = permissions.in_channel(hub.state, channel, user.id)
    return granted == permissions.EVERYTHING or (int(needed) > 0 and granted & int(needed) == int(needed))


def owners(hub: Hub, user: User, channel: Channel, installs: list[int]) -> dict[str, str]:
    """Return whose installation lets a command run here."""
    guild = hub.state.guild_of(channel)
    found = {}
    if 0 in installs and guild is not None and hub.state.bot_id in guild.members:
        found["0"] = guild.id
    if 0 in installs and context(hub, channel) == BOT_DM:
        found["0"] = "0"
    if 1 in installs:
        found["1"] = user.id
    return found
