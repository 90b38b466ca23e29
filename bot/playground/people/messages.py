"""Writing messages, reading channels and opening conversations as a person."""

from collections.abc import Mapping
from typing import Any

from bot.playground import channels, messages, permissions, reactions
from bot.playground.errors import ActionError
from bot.playground.hub import Hub
from bot.playground.people import who
from bot.playground.rest.identity import direct
from bot.playground.state import Channel, Message, User

Json = dict[str, Any]

CONTENT_MAX = 2000
SHOWN = 500


def write(hub: Hub, user: User, channel: Channel, body: Mapping[str, Any]) -> Message:
    """Write a message, perhaps as a reply that pings its author."""
    content = str(body.get("content") or "").strip()
    if not content:
        raise ActionError("Write something first.")
    if len(content) > CONTENT_MAX:
        raise ActionError(f"Your message is too long: {len(content)} characters of {CONTENT_MAX}.")
    if not permissions.can_send(hub.state, channel, user.id):
        raise ActionError("You do not have permission to send messages in this channel.", 403)
    guild = hub.state.guild_of(channel)
    if guild is not None and guild.members[user.id].silenced_until > hub.clock.now().isoformat():
        raise ActionError("You are timed out and cannot write here for a while.", 403)
    draft: Json = {"content": content}
    if body.get("reply_to"):
        target = who.visible_message(hub, user, channel, body["reply_to"])
        if target.visible_to:
            raise ActionError("Nobody can reply to a message that only you can see.")
        draft["message_reference"] = {"message_id": target.id, "channel_id": channel.id}
        parse = ["users", "roles", "everyone"]
        draft["allowed_mentions"] = {"parse": parse, "replied_user": body.get("ping") is not False}
    if channel.is_thread:
        channels.join(hub, channel, user.id)
    return messages.create(hub, channel, messages.Origin(user.id), draft)


def react(hub: Hub, user: User, item: Message, text: str, *, on: bool) -> None:
    """React to a message as a person, or take the reaction back."""
    channel = hub.state.channels[item.channel_id]
    if item.visible_to:
        raise ActionError("Nobody can react to a message that only you can see.")
    wanted = reactions.emoji(text)
    if not on:
        reactions.remove(hub, item, wanted, user.id)
        return
    allowed = permissions.in_channel(hub.state, channel, user.id) & permissions.ADD_REACTIONS
    if not allowed and reactions.entry(item, wanted) is None:
        raise ActionError("You do not have permission to add reactions in this channel.", 403)
    reactions.add(hub, item, wanted, user.id)


def remove(hub: Hub, user: User, item: Message) -> None:
    """Delete one's own message, or dismiss one that only oneself can see."""
    channel = hub.state.channels[item.channel_id]
    moderates = permissions.in_channel(hub.state, channel, user.id) & permissions.MANAGE_MESSAGES
    if user.id not in {item.author_id, item.visible_to} and not (moderates and channel.guild_id):
        raise ActionError("You cannot delete that message.", 403)
    messages.delete(hub, item)


def listing(hub: Hub, user: User, channel: Channel, base: str, limit: int = SHOWN) -> list[Json]:
    """Return the latest messages that a person sees in a channel, oldest first."""
    box = hub.state.messages.get(channel.id, {})
    seen = [m for m in box.values() if hub.may_read(user.id, channel, m)]
    return [hub.message_for_page(m, base) for m in sorted(seen, key=lambda m: int(m.id))[-limit:]]


def open_dm(hub: Hub, user: User) -> Channel:
    """Return the person's conversation with the bot."""
    return direct(hub, user.id)
