"""What a member may do in a channel: roles, then overwrites, as Discord computes it."""

from bot.playground.state import PRIVATE_THREAD, Channel, Guild, State

MANAGE_CHANNELS = 1 << 4
MANAGE_GUILD = 1 << 5
ADMINISTRATOR = 1 << 3
KICK_MEMBERS = 1 << 1
BAN_MEMBERS = 1 << 2
ADD_REACTIONS = 1 << 6
VIEW_CHANNEL = 1 << 10
SEND_MESSAGES = 1 << 11
MANAGE_MESSAGES = 1 << 13
EMBED_LINKS = 1 << 14
ATTACH_FILES = 1 << 15
READ_HISTORY = 1 << 16
MENTION_EVERYONE = 1 << 17
MANAGE_NICKNAMES = 1 << 27
MANAGE_ROLES = 1 << 28
MANAGE_WEBHOOKS = 1 << 29
USE_COMMANDS = 1 << 31
MANAGE_THREADS = 1 << 34
CREATE_PUBLIC_THREADS = 1 << 35
CREATE_PRIVATE_THREADS = 1 << 36
SEND_IN_THREADS = 1 << 38
MODERATE_MEMBERS = 1 << 40
PIN_MESSAGES = 1 << 51
EVERYTHING = (1 << 53) - 1

EVERYONE = (
    ADD_REACTIONS
    | VIEW_CHANNEL
    | SEND_MESSAGES
    | EMBED_LINKS
    | ATTACH_FILES
    | READ_HISTORY
    | (1 << 18)
    | (1 << 26)
    | USE_COMMANDS
    | CREATE_PUBLIC_THREADS
    | CREATE_PRIVATE_THREADS
    | SEND_IN_THREADS
)
DIRECT = (
    ADD_REACTIONS | VIEW_CHANNEL | SEND_MESSAGES | EMBED_LINKS | ATTACH_FILES | READ_HISTORY | (1 << 18) | USE_COMMANDS
)


def in_guild(guild: Guild, user_id: str) -> int:
    """Return a member's permissions before any channel's overwrites; nought for a stranger."""
    member = guild.members.get(user_id)
    if member is None:
        return 0
    if guild.owner_id == user_id:
        return EVERYTHING
    total = guild.roles[guild.id].permissions
    for role_id in member.role_ids:
        role = guild.roles.get(role_id)
        total |= role.permissions if role else 0
    return EVERYTHING if total & ADMINISTRATOR else total


def in_channel(state: State, channel: Channel, user_id: str) -> int:
    """Return what a user may do in a channel, thread or conversation."""
    guild = state.guild_of(channel)
    if guild is None:
        return DIRECT if user_id in channel.recipients else 0
    total = in_guild(guild, user_id)
    if total == EVERYTHING or not total:
        return total
    place = state.channels.get(channel.parent_id or "", channel) if channel.is_thread else channel
    total = _overwritten(total, place, guild, user_id)
    return total if total & VIEW_CHANNEL else 0


def can_see(state: State, channel: Channel, user_id: str) -> bool:
    """Tell whether a user can open a channel; a private thread only its members and moderators."""
    granted = in_channel(state, channel, user_id)
    if not granted & VIEW_CHANNEL:
        return False
    if channel.type == PRIVATE_THREAD and user_id not in channel.member_ids:
        return bool(granted & MANAGE_THREADS)
    return True


def can_send(state: State, channel: Channel, user_id: str) -> bool:
    """Tell whether a user can write in a channel they see."""
    needed = SEND_IN_THREADS if channel.is_thread else SEND_MESSAGES
    granted = in_channel(state, channel, user_id)
    if channel.is_thread and channel.locked and not granted & MANAGE_THREADS:
        return False
    return bool(granted & needed)


def _overwritten(total: int, channel: Channel, guild: Guild, user_id: str) -> int:
    by_id = {item["id"]: (int(item.get("allow", 0)), int(item.get("deny", 0))) for item in channel.overwrites}
    allow, deny = by_id.get(guild.id, (0, 0))
    total = total & ~deny | allow
    allow = deny = 0
    for role_id in guild.members[user_id].role_ids:
        role_allow, role_deny = by_id.get(role_id, (0, 0))
        allow, deny = allow | role_allow, deny | role_deny
    total = total & ~deny | allow
    allow, deny = by_id.get(user_id, (0, 0))
    return total & ~deny | allow
