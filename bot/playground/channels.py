"""Making, changing and removing channels and threads, whoever asks."""

from datetime import datetime, timedelta
from typing import Any

from bot.playground import messages, payloads
from bot.playground.errors import Fault, invalid_form
from bot.playground.hub import Hub
from bot.playground.snowflake import created_at
from bot.playground.state import DM, PRIVATE_THREAD, PUBLIC_THREAD, Channel, Message

Json = dict[str, Any]

NAME_MAX, TOPIC_MAX = 100, 1024
ARCHIVE_MINUTES = (60, 1440, 4320, 10080)
PINNED, THREAD_CREATED, THREAD_STARTER = 6, 18, 21


def create(hub: Hub, guild_id: str, body: Json) -> Channel:
    """Make a channel in a server."""
    _check(body)
    position = sum(not c.is_thread and c.guild_id == guild_id for c in hub.state.channels.values())
    channel = Channel(hub.ids.new(), int(body.get("type") or 0), guild_id=guild_id, position=position)
    _apply(channel, body)
    channel.name = channel.name.lower().replace(" ", "-") if channel.type == 0 else channel.name
    hub.state.channels[channel.id] = channel
    hub.dispatch("CHANNEL_CREATE", payloads.channel(hub.state, channel), guild_id)
    hub.show_channel("create", channel)
    return channel


def change(hub: Hub, channel: Channel, body: Json) -> Channel:
    """Change a channel or thread."""
    _check(body)
    _apply(channel, body)
    if channel.is_thread:
        channel.locked = bool(body.get("locked", channel.locked))
        channel.invitable = bool(body.get("invitable", channel.invitable))
        channel.auto_archive_minutes = int(body.get("auto_archive_duration") or channel.auto_archive_minutes)
        if "archived" in body and bool(body["archived"]) != channel.archived:
            channel.archived = bool(body["archived"])
            channel.archive_changed_at = hub.clock.now().isoformat()
    event = "THREAD_UPDATE" if channel.is_thread else "CHANNEL_UPDATE"
    hub.dispatch(event, payloads.channel(hub.state, channel), channel.guild_id)
    hub.show_channel("update", channel)
    return channel


def delete(hub: Hub, channel: Channel) -> None:
    """Remove a channel with everything in it."""
    body = payloads.channel(hub.state, channel)
    hub.show_channel("delete", channel)
    if channel.is_thread:
        keys = ("id", "guild_id", "parent_id", "type")
        hub.dispatch("THREAD_DELETE", {key: body[key] for key in keys}, channel.guild_id)
    elif channel.type != DM:
        hub.dispatch("CHANNEL_DELETE", body, channel.guild_id)
    for inner in [c for c in hub.state.channels.values() if c.is_thread and c.parent_id == channel.id]:
        hub.state.channels.pop(inner.id)
        hub.state.messages.pop(inner.id, None)
    hub.state.channels.pop(channel.id)
    hub.state.messages.pop(channel.id, None)
    hub.save()


def open_thread(hub: Hub, parent: Channel, owner_id: str, body: Json, starter: Message | None = None) -> Channel:
    """Open a thread, on a message or on its own."""
    _check(body, named=True)
    kind = PUBLIC_THREAD if starter else int(body.get("type") or PRIVATE_THREAD)
    thread = Channel(
        starter.id if starter else hub.ids.new(),
        kind,
        str(body["name"]),
        parent.guild_id,
        parent_id=parent.id,
        owner_id=owner_id,
        member_ids=[owner_id],
        archive_changed_at=hub.clock.now().isoformat(),
        auto_archive_minutes=int(body.get("auto_archive_duration") or 1440),
        invitable=bool(body.get("invitable", True)),
    )
    hub.state.channels[thread.id] = thread
    hub.dispatch("THREAD_CREATE", payloads.thread(hub.state, thread) | {"newly_created": True}, thread.guild_id)
    hub.show_channel("create", thread)
    if starter:
        starter.thread_id = thread.id
        starter.flags |= messages.HAS_THREAD
        messages.announce(hub, "MESSAGE_UPDATE", starter)
        _system(hub, thread, owner_id, THREAD_STARTER, "", parent.id, starter.id)
        thread.message_count = 0
    elif kind == PUBLIC_THREAD:
        _system(hub, parent, owner_id, THREAD_CREATED, thread.name, thread.id, None)
    return thread


def pin(hub: Hub, channel: Channel, item: Message, user_id: str, *, pinned: bool) -> None:
    """Pin a message, and say so in the channel, or take its pin away."""
    item.pinned = pinned
    messages.announce(hub, "MESSAGE_UPDATE", item)
    body: Json = {"channel_id": channel.id, "last_pin_timestamp": hub.clock.now().isoformat() if pinned else None}
    guild = {"guild_id": channel.guild_id} if channel.guild_id else {}
    hub.dispatch("CHANNEL_PINS_UPDATE", body | guild, channel.guild_id)
    if pinned:
        _system(hub, channel, user_id, PINNED, "", channel.id, item.id)


def archive_idle(hub: Hub) -> None:
    """Archive the threads that nobody has written in for as long as they allow."""
    for thread in [c for c in hub.state.channels.values() if c.is_thread and not c.archived]:
        changed = datetime.fromisoformat(thread.archive_changed_at)
        latest = max(changed, created_at(thread.last_message_id)) if thread.last_message_id else changed
        if hub.clock.now() - latest >= timedelta(minutes=thread.auto_archive_minutes):
            change(hub, thread, {"archived": True})


def join(hub: Hub, thread: Channel, user_id: str) -> None:
    """Add somebody to a thread."""
    if user_id in thread.member_ids:
        return
    thread.member_ids.append(user_id)
    _members(hub, thread, added=[payloads.thread_member(thread, user_id)], removed=[])


def leave(hub: Hub, thread: Channel, user_id: str) -> None:
    """Take somebody out of a thread."""
    if user_id in thread.member_ids:
        thread.member_ids.remove(user_id)
        _members(hub, thread, added=[], removed=[user_id])


def overwrite(hub: Hub, channel: Channel, target: str, rule: Json | None) -> None:
    """Set or remove one permission overwrite."""
    channel.overwrites = [o for o in channel.overwrites if o["id"] != target]
    if rule is not None:
        allow, deny = str(rule.get("allow") or 0), str(rule.get("deny") or 0)
        channel.overwrites.append({"id": target, "type": int(rule.get("type") or 0), "allow": allow, "deny": deny})
    hub.dispatch("CHANNEL_UPDATE", payloads.channel(hub.state, channel), channel.guild_id)
    hub.show_channel("update", channel)


def _members(hub: Hub, thread: Channel, *, added: list[Json], removed: list[str]) -> None:
    body: Json = {"id": thread.id, "guild_id": thread.guild_id, "member_count": len(thread.member_ids)}
    if added:
        body["added_members"] = added
    if removed:
        body["removed_member_ids"] = removed
    hub.dispatch("THREAD_MEMBERS_UPDATE", body, thread.guild_id)
    hub.show_channel("update", thread)


def _system(
    hub: Hub, channel: Channel, author_id: str, kind: int, content: str, about_channel: str, about: str | None
) -> None:
    item = Message(hub.ids.new(), channel.id, author_id, hub.clock.now().isoformat(), content, kind)
    item.reference = {"type": 0, "channel_id": about_channel}
    if channel.guild_id:
        item.reference["guild_id"] = channel.guild_id
    if about:
        item.reference["message_id"] = about
    hub.state.messages.setdefault(channel.id, {})[item.id] = item
    channel.last_message_id = item.id
    messages.announce(hub, "MESSAGE_CREATE", item)


def _check(body: Json, *, named: bool = False) -> None:
    faults = []
    if (named or "name" in body) and not 1 <= len(str(body.get("name") or "")) <= NAME_MAX:
        faults.append(Fault(("name",), "BASE_TYPE_BAD_LENGTH", f"Must be between 1 and {NAME_MAX} in length."))
    if len(str(body.get("topic") or "")) > TOPIC_MAX:
        faults.append(Fault(("topic",), "BASE_TYPE_MAX_LENGTH", f"Must be {TOPIC_MAX} or fewer in length."))
    if body.get("auto_archive_duration") not in (None, *ARCHIVE_MINUTES):
        sentence = f"Value must be one of {ARCHIVE_MINUTES}."
        faults.append(Fault(("auto_archive_duration",), "BASE_TYPE_CHOICES", sentence))
    if faults:
        raise invalid_form(faults)


def _apply(channel: Channel, body: Json) -> None:
    channel.name = str(body.get("name", channel.name))
    channel.topic = body.get("topic", channel.topic)
    channel.slowmode = int(body.get("rate_limit_per_user") or channel.slowmode)
    if not channel.is_thread:
        channel.parent_id = body.get("parent_id", channel.parent_id)
        channel.position = int(body.get("position") or channel.position)
        if "permission_overwrites" in body:
            channel.overwrites = [
                {
                    "id": str(o["id"]),
                    "type": int(o["type"]),
                    "allow": str(o.get("allow") or 0),
                    "deny": str(o.get("deny") or 0),
                }
                for o in body["permission_overwrites"] or []
            ]
