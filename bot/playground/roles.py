"""Roles of a server and who has them, whoever asks."""

from typing import Any

from bot.playground import payloads, permissions
from bot.playground.errors import Fault, invalid_form, missing_permissions
from bot.playground.hub import Hub
from bot.playground.state import Guild, Member, Role

Json = dict[str, Any]

NAME_MAX = 100


def create(hub: Hub, guild: Guild, body: Json) -> Role:
    """Make a role, above everyone's and below every other."""
    for other in guild.roles.values():
        other.position += other.position > 0
    made = Role(hub.ids.new(), "new role", guild.roles[guild.id].permissions, 1)
    guild.roles[made.id] = made
    _apply(hub, guild, made, body)
    _tell(hub, guild, "GUILD_ROLE_CREATE", {"role": payloads.role(made)})
    return made


def change(hub: Hub, guild: Guild, item: Role, body: Json) -> Role:
    """Change a role's name, colour, permissions or place."""
    _apply(hub, guild, item, body)
    _tell(hub, guild, "GUILD_ROLE_UPDATE", {"role": payloads.role(item)})
    return item


def delete(hub: Hub, guild: Guild, item: Role) -> None:
    """Remove a role from the server and from its members."""
    del guild.roles[item.id]
    for entry in guild.members.values():
        if item.id in entry.role_ids:
            set_roles(hub, guild, entry, [role_id for role_id in entry.role_ids if role_id != item.id])
    _tell(hub, guild, "GUILD_ROLE_DELETE", {"role_id": item.id})


def set_roles(hub: Hub, guild: Guild, entry: Member, role_ids: list[str]) -> None:
    """Give a member exactly these roles."""
    entry.role_ids = list(dict.fromkeys(role_ids))
    tell_member(hub, guild, entry)


def tell_member(hub: Hub, guild: Guild, entry: Member) -> None:
    """Say that a member changed."""
    _tell(hub, guild, "GUILD_MEMBER_UPDATE", payloads.member(hub.state, guild, entry))


def remove_member(hub: Hub, guild: Guild, user_id: str) -> None:
    """Take somebody out of the server."""
    del guild.members[user_id]
    _tell(hub, guild, "GUILD_MEMBER_REMOVE", {"user": payloads.user(hub.state.users[user_id])})


def highest(guild: Guild, user_id: str) -> int:
    """Return the place of a member's highest role; the owner stands above all."""
    if guild.owner_id == user_id:
        return 1 << 30
    entry = guild.members.get(user_id)
    return max((guild.roles[r].position for r in entry.role_ids if r in guild.roles), default=0) if entry else 0


def may_manage(guild: Guild, user_id: str, position: int, bits: int) -> None:
    """Raise 50013 unless a member has these permissions and stands above a place."""
    if permissions.in_guild(guild, user_id) & bits != bits or highest(guild, user_id) <= position:
        raise missing_permissions()


def _apply(hub: Hub, guild: Guild, item: Role, body: Json) -> None:
    name = body.get("name")
    if name is not None and not 1 <= len(str(name)) <= NAME_MAX:
        raise invalid_form([Fault(("name",), "BASE_TYPE_BAD_LENGTH", f"Must be between 1 and {NAME_MAX} in length.")])
    item.name = str(name) if name is not None else item.name
    if body.get("permissions") is not None:
        wanted = int(body["permissions"])
        if wanted & ~permissions.in_guild(guild, hub.state.bot_id):
            raise missing_permissions()  # nobody gives what they have not
        item.permissions = wanted
    colours = body.get("colors") or {}
    item.colour = int(body.get("color") or colours.get("primary_color") or item.colour)
    item.position = int(body.get("position") or item.position)


def _tell(hub: Hub, guild: Guild, event: str, body: Json) -> None:
    hub.dispatch(event, {"guild_id": guild.id} | body, guild.id)
    hub.feed.publish("channel", lambda _viewer: {"action": "update", "channel": {"id": ""}})
    hub.save()
