"""State to Discord's documented JSON; full objects, so that strict clients find every field."""

from typing import Any

from bot.playground import permissions
from bot.playground.guild_defaults import guild_defaults
from bot.playground.state import DM, PRIVATE_THREAD, Channel, Guild, Member, Message, Role, State, User

Json = dict[str, Any]


def user(person: User) -> Json:
    """Return a user object."""
    return {
        "id": person.id,
        "username": person.username,
        "global_name": None if person.bot else person.global_name,
        "discriminator": "0001" if person.bot else "0",
        "avatar": None,
        "avatar_decoration_data": None,
        "banner": None,
        "accent_color": None,
        "bot": person.bot,
        "system": False,
        "public_flags": 0,
        "flags": 0,
        "collectibles": None,
        "primary_guild": None,
    }


def webhook_author(item: Message) -> Json:
    """Return the author object of a message that a webhook wrote."""
    return user(User(item.author_id, item.webhook_name, "", bot=True)) | {"discriminator": "0000"}


def own_user(state: State) -> Json:
    """Return the bot's own account, as ``/users/@me`` gives it."""
    return user(state.users[state.bot_id]) | {
        "mfa_enabled": True,
        "verified": True,
        "locale": "en-US",
        "email": None,
        "premium_type": 0,
    }


def member(state: State, guild: Guild, entry: Member, *, with_user: bool = True) -> Json:
    """Return a guild member object."""
    body: Json = {
        "avatar": None,
        "banner": None,
        "collectibles": None,
        "communication_disabled_until": entry.silenced_until or None,
        "flags": 0,
        "joined_at": entry.joined_at,
        "nick": entry.nick,
        "pending": False,
        "premium_since": None,
        "roles": [role_id for role_id in entry.role_ids if role_id in guild.roles],
        "mute": False,
        "deaf": False,
    }
    return body | {"user": user(state.users[entry.user_id])} if with_user else body


def role(item: Role) -> Json:
    """Return a role object."""
    return {
        "id": item.id,
        "name": item.name,
        "permissions": str(item.permissions),
        "position": item.position,
        "color": item.colour,
        "colors": {"primary_color": item.colour, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": bool(item.managed_by),
        "mentionable": not item.managed_by,
        "icon": None,
        "unicode_emoji": None,
        "flags": 0,
        **({"tags": {"bot_id": item.managed_by}} if item.managed_by else {}),
    }


def channel(state: State, place: Channel) -> Json:
    """Return a channel, thread or conversation object as the bot sees it."""
    if place.type == DM:
        others = [state.users[user_id] for user_id in place.recipients if user_id != state.bot_id]
        return {
            "id": place.id,
            "type": DM,
            "flags": 0,
            "last_message_id": place.last_message_id,
            "recipients": [user(person) for person in others],
        }
    if place.is_thread:
        return thread(state, place)
    return {
        "id": place.id,
        "type": place.type,
        "guild_id": place.guild_id,
        "name": place.name,
        "topic": place.topic,
        "position": place.position,
        "parent_id": place.parent_id,
        "nsfw": False,
        "flags": 0,
        "last_message_id": place.last_message_id,
        "rate_limit_per_user": place.slowmode,
        "permission_overwrites": [
            {"id": o["id"], "type": o["type"], "allow": str(o.get("allow", 0)), "deny": str(o.get("deny", 0))}
            for o in place.overwrites
        ],
    }


def thread(state: State, place: Channel) -> Json:
    """Return a thread object; with the bot's membership where it has joined."""
    body: Json = {
        "id": place.id,
        "type": place.type,
        "guild_id": place.guild_id,
        "parent_id": place.parent_id,
        "owner_id": place.owner_id,
        "name": place.name,
        "flags": 0,
        "last_message_id": place.last_message_id,
        "rate_limit_per_user": place.slowmode,
        "message_count": place.message_count,
        "total_message_sent": place.message_count,
        "member_count": len(place.member_ids),
        "thread_metadata": {
            "archived": place.archived,
            "archive_timestamp": place.archive_changed_at,
            "auto_archive_duration": place.auto_archive_minutes,
            "locked": place.locked,
            "create_timestamp": place.archive_changed_at,
        },
    }
    if place.type == PRIVATE_THREAD:
        body["thread_metadata"]["invitable"] = place.invitable
    if state.bot_id in place.member_ids:
        body["member"] = thread_member(place, state.bot_id)
    return body


def thread_member(place: Channel, user_id: str) -> Json:
    """Return a thread member object."""
    return {"id": place.id, "user_id": user_id, "join_timestamp": place.archive_changed_at, "flags": 0}


def guild(server: Guild) -> Json:
    """Return a guild object as GET gives it."""
    return {
        "id": server.id,
        "name": server.name,
        "owner_id": server.owner_id,
        "roles": [role(item) for item in server.roles.values()],
        **guild_defaults(len(server.members)),
        **server.settings,
    }


def guild_create(state: State, server: Guild) -> Json:
    """Return the body of GUILD_CREATE: the guild with everything in it that the bot may see."""
    places = [c for c in state.channels.values() if c.guild_id == server.id]
    seen = [c for c in places if permissions.can_see(state, c, state.bot_id)]
    founded = server.members[state.bot_id].joined_at
    return guild(server) | {
        "joined_at": founded,
        "large": False,
        "unavailable": False,
        "member_count": len(server.members),
        "voice_states": [],
        "members": [member(state, server, entry) for entry in server.members.values()],
        "channels": [channel(state, c) for c in places if not c.is_thread],
        "threads": [thread(state, c) for c in seen if c.is_thread and not c.archived],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def message(state: State, item: Message, *, base: str) -> Json:
    """Return a message object; uploads are addressed under ``base``."""
    body: Json = {
        "id": item.id,
        "channel_id": item.channel_id,
        "author": webhook_author(item) if item.webhook_name else user(state.users[item.author_id]),
        "type": item.type,
        "content": item.content,
        "timestamp": item.timestamp,
        "edited_timestamp": item.edited_timestamp,
        "tts": item.tts,
        "flags": item.flags,
        "pinned": item.pinned,
        "mention_everyone": item.mention_everyone,
        "mentions": [user(state.users[user_id]) for user_id in item.mentions if user_id in state.users],
        "mention_roles": item.mention_roles,
        "attachments": item.attachments,
        "embeds": item.embeds,
        "components": item.components,
    }
    if item.reactions:
        body["reactions"] = [reaction(entry, state.bot_id) for entry in item.reactions]
    if item.nonce is not None:
        body["nonce"] = item.nonce
    if item.snapshots:
        body["message_snapshots"] = item.snapshots
    if item.webhook_name:
        body["webhook_id"] = item.author_id
    if item.interaction:
        body |= {
            "application_id": state.application.id,
            "webhook_id": state.application.id,
            "interaction_metadata": item.interaction,
        }
        if item.command_name:
            keys = ("id", "type", "user")
            body["interaction"] = {key: item.interaction[key] for key in keys} | {"name": item.command_name}
    if item.reference:
        body |= _referenced(state, item, item.reference, base)
    if item.thread_id in state.channels:
        body["thread"] = thread(state, state.channels[item.thread_id])
    addressed: Json = absolute(body, base)
    return addressed


def reaction(entry: Json, bot_id: str) -> Json:
    """Return a reaction object as the bot sees it."""
    count = len(entry["users"])
    return {
        "emoji": entry["emoji"],
        "count": count,
        "count_details": {"burst": 0, "normal": count},
        "burst_colors": [],
        "me_burst": False,
        "me": bot_id in entry["users"],
    }


def gateway_message(state: State, item: Message, *, base: str) -> Json:
    """Return a message as the gateway sends it: with the server and the author's membership."""
    body = message(state, item, base=base)
    server = state.guild_of(state.channels[item.channel_id])
    if server is not None:
        body["guild_id"] = server.id
        entry = server.members.get(item.author_id)
        if entry is not None and not item.interaction:
            body["member"] = member(state, server, entry, with_user=False)
    return body


def without_content(state: State, item: Message, body: Json) -> Json:
    """Return what an app without the message-content intent gets: nothing of what it was not told."""
    in_guild = bool(state.channels[item.channel_id].guild_id)
    granted = state.application.privileged_intents & (1 << 15)
    if granted or not in_guild or item.author_id == state.bot_id or state.bot_id in item.mentions:
        return body
    return body | {"content": "", "embeds": [], "attachments": [], "components": []}


def absolute(value: Any, base: str) -> Any:
    """Return JSON with addresses of uploads made absolute."""
    if isinstance(value, dict):
        return {
            key: base + item
            if key in {"url", "proxy_url"} and isinstance(item, str) and item.startswith("/attachments/")
            else absolute(item, base)
            for key, item in value.items()
        }
    return [absolute(item, base) for item in value] if isinstance(value, list) else value


def _referenced(state: State, item: Message, reference: Json, base: str) -> Json:
    body: Json = {"message_reference": reference}
    if item.type in {19, 20, 21, 23}:
        other = state.message(reference["channel_id"], reference.get("message_id", ""))
        body["referenced_message"] = message_shallow(state, other, base=base) if other else None
    return body


def message_shallow(state: State, item: Message, *, base: str) -> Json:
    """Return a message without the message it refers to: Discord nests one level only."""
    body = message(state, Message(**(vars(item) | {"reference": None})), base=base)
    return body | ({"message_reference": item.reference} if item.reference else {})
