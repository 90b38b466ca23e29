"""Writing, changing and removing messages, whoever asks."""

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.playground import limits, media, payloads, permissions
from bot.playground.errors import Fault, invalid_form
from bot.playground.hub import Hub
from bot.playground.interaction import DEFERRED_UPDATE
from bot.playground.media import Upload
from bot.playground.state import Channel, Message

Json = dict[str, Any]

SUPPRESS_EMBEDS = 1 << 2
HAS_THREAD = 1 << 5
EPHEMERAL = 1 << 6
LOADING = 1 << 7
SUPPRESS_NOTIFICATIONS = 1 << 12
HAS_SNAPSHOT = 1 << 14
COMPONENTS_V2 = 1 << 15
SETTABLE = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2
REPLY = 19
FORWARD = 1
COPIED = (
    "type", "content", "embeds", "attachments", "timestamp", "edited_timestamp", "flags", "mentions", "mention_roles",
    "components",
)  # fmt: skip
NONCE_LIFE = timedelta(minutes=5)
JUST_NOW = 15.0  # a retry in flight while somebody moves the clock is still the same moment for Discord
FILES_MAX = 10


@dataclass(frozen=True)
class Origin:
    """Who writes, and how the message came about."""

    author_id: str
    visible_to: str = ""
    interaction: Json | None = None
    command_name: str = ""
    loading: bool = False
    type: int = 0
    reference: Json | None = None
    webhook_name: str = ""


def create(hub: Hub, channel: Channel, origin: Origin, body: Json, uploads: Sequence[Upload] = ()) -> Message:
    """Write a message, tell the bot and the pages, and return it; raise 50035 where it breaks a limit."""
    same = _already_sent(hub, channel, origin, body)
    if same is not None:
        return same
    item = Message(hub.ids.new(), channel.id, origin.author_id, hub.clock.now().isoformat(), type=origin.type)
    item.visible_to = origin.visible_to
    item.interaction = origin.interaction
    item.command_name = origin.command_name
    item.webhook_name = origin.webhook_name
    item.reference = origin.reference
    item.nonce = body.get("nonce")
    if item.nonce is not None:
        hub.nonces[item.id] = time.monotonic()
    item.tts = bool(body.get("tts"))
    if forwarding(body):
        _forward(hub, item, body["message_reference"])
    elif origin.loading:
        item.flags |= LOADING
    else:
        _apply(hub, item, body, uploads)
    if item.visible_to:
        item.flags |= EPHEMERAL
    if not item.snapshots:
        _refer(hub, item, body)
    hub.state.messages.setdefault(channel.id, {})[item.id] = item
    if not item.visible_to:
        channel.last_message_id = item.id
        _bump_thread(hub, channel, item)
    announce(hub, "MESSAGE_CREATE", item)
    return item


def edit(hub: Hub, item: Message, body: Json, uploads: Sequence[Upload] = ()) -> Message:
    """Change a message, tell the bot and the pages, and return it."""
    was_loading = bool(item.flags & LOADING)
    changed = Message(**vars(item))
    changed.flags &= ~LOADING
    _apply(hub, changed, body, uploads)
    if not was_loading:
        changed.edited_timestamp = hub.clock.now().isoformat()
    hub.state.messages[item.channel_id][item.id] = changed
    announce(hub, "MESSAGE_UPDATE", changed)
    for interaction in hub.interactions.values():  # a silent acknowledgement is done when its message changes
        if interaction.acked == DEFERRED_UPDATE and interaction.message_id == item.id and not interaction.done:
            interaction.settle()
    return changed


def delete(hub: Hub, item: Message) -> None:
    """Remove a message and say so."""
    channel = hub.state.channels[item.channel_id]
    guild = {"guild_id": channel.guild_id} if channel.guild_id else {}
    if not item.visible_to:
        hub.dispatch("MESSAGE_DELETE", {"id": item.id, "channel_id": channel.id, **guild}, channel.guild_id)
    _forget(hub, channel, item)


def _forget(hub: Hub, channel: Channel, item: Message) -> None:
    body = {"id": item.id, "channel_id": channel.id}
    hub.feed.publish("message_delete", lambda viewer: body if hub.may_read(viewer.user_id, channel, item) else None)
    del hub.state.messages[channel.id][item.id]
    hub.save()


def delete_many(hub: Hub, items: Sequence[Message]) -> None:
    """Remove several messages of a channel and say so once."""
    channel = hub.state.channels[items[0].channel_id]
    body = {"ids": [item.id for item in items], "channel_id": channel.id, "guild_id": channel.guild_id}
    hub.dispatch("MESSAGE_DELETE_BULK", body, channel.guild_id)
    for item in items:
        _forget(hub, channel, item)


def announce(hub: Hub, event: str, item: Message) -> None:
    """Tell the bot (an ephemeral message never comes over the gateway) and the pages about a message."""
    channel = hub.state.channels[item.channel_id]
    if not item.visible_to and permissions.can_see(hub.state, channel, hub.state.bot_id):
        body = payloads.gateway_message(hub.state, item, base=hub.base)
        hub.dispatch(event, payloads.without_content(hub.state, item, body), channel.guild_id)
    hub.show(event.lower(), item)


def _already_sent(hub: Hub, channel: Channel, origin: Origin, body: Json) -> Message | None:
    nonce = body.get("nonce")
    if nonce is None or not body.get("enforce_nonce"):
        return None
    box = hub.state.messages.get(channel.id, {})
    same = (m for m in reversed(box.values()) if m.nonce == nonce and m.author_id == origin.author_id)
    item = next(same, None)
    if item is None:
        return None
    recent = item.timestamp >= (hub.clock.now() - NONCE_LIFE).isoformat()
    just_now = time.monotonic() - hub.nonces.get(item.id, float("-inf")) < JUST_NOW
    return item if recent or just_now else None


def _apply(hub: Hub, item: Message, body: Json, uploads: Sequence[Upload]) -> None:
    """Put a request's fields into a message: an absent field stays, a null one empties."""
    if "flags" in body:
        kept = item.flags & ~(SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS)
        item.flags = kept | (int(body["flags"] or 0) & SETTABLE)
    if "content" in body:
        item.content = str(body["content"] or "").strip()
    if "embeds" in body:
        item.embeds = list(body["embeds"] or [])
    if "components" in body:
        item.components = list(body["components"] or [])
    stored = _files(hub, item, body, uploads)
    faults = limits.message(
        {"content": item.content, "embeds": item.embeds, "components": item.components, "files": stored},
        v2=bool(item.flags & COMPONENTS_V2),
    )
    if faults:
        raise invalid_form(faults)
    _resolve(item, stored)
    _mentions(hub, item, body.get("allowed_mentions"))


def _files(hub: Hub, item: Message, body: Json, uploads: Sequence[Upload]) -> list[Json]:
    """Return every file of the message after this request: those kept, then those that came with it."""
    kept = [*item.attachments, *item.hidden_attachments]
    described = body.get("attachments")
    if described is not None:
        wanted = {str(entry.get("id")) for entry in described}
        kept = [file for file in kept if file["id"] in wanted]
    if len(kept) + len(uploads) > FILES_MAX:
        raise invalid_form([Fault(("attachments",), "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.")])
    texts = {str(entry.get("id")): entry for entry in described or []}
    return kept + [_store(hub, item, upload, texts) for upload in uploads]


def _store(hub: Hub, item: Message, upload: Upload, texts: Json) -> Json:
    number = re.sub(r"\D", "", upload.field) or "0"
    text = texts.get(number, {})
    named = Upload(upload.field, text.get("filename") or upload.filename, upload.content)
    identifier = hub.ids.new()
    hub.disk.save_upload(identifier, upload.content)
    ephemeral = bool(item.visible_to)
    return media.attachment(
        named, identifier, item.channel_id, description=text.get("description"), ephemeral=ephemeral
    )


def _resolve(item: Message, files: list[Json]) -> None:
    item.embeds, in_embeds = media.resolve_embeds(item.embeds, files)
    item.components, in_components = media.resolve_components(item.components, files)
    used = in_embeds | in_components | _still_shown(item, files)
    v2 = bool(item.flags & COMPONENTS_V2)
    item.attachments = [file for file in files if v2 or file["id"] not in used]
    item.hidden_attachments = [file for file in files if not v2 and file["id"] in used]


def _still_shown(item: Message, files: list[Json]) -> set[str]:
    """Return the ids of files that embeds show by address already, from before an edit."""
    addresses = {
        picture.get("url", "")
        for embed in item.embeds
        for picture in (embed.get("image"), embed.get("thumbnail"))
        if isinstance(picture, dict)
    }
    return {file["id"] for file in files if any(address.endswith(file["url"]) for address in addresses)}


def _mentions(hub: Hub, item: Message, allowed: Json | None) -> None:
    text = "\n".join([item.content, *limits.texts(item.components)])
    parse = {"users", "roles", "everyone"} if allowed is None else set(allowed.get("parse") or [])
    named = {str(user_id) for user_id in (allowed or {}).get("users") or []}
    found = list(dict.fromkeys(re.findall(r"<@!?(\d+)>", text)))
    item.mentions = [
        user_id for user_id in found if user_id in hub.state.users and ("users" in parse or user_id in named)
    ]
    roles = list(dict.fromkeys(re.findall(r"<@&(\d+)>", text)))
    named_roles = {str(role_id) for role_id in (allowed or {}).get("roles") or []}
    item.mention_roles = [role_id for role_id in roles if "roles" in parse or role_id in named_roles]
    loud = permissions.in_channel(hub.state, hub.state.channels[item.channel_id], item.author_id)
    called = bool(re.search(r"@(everyone|here)\b", text)) and bool(loud & permissions.MENTION_EVERYONE)
    item.mention_everyone = "everyone" in parse and called


def _refer(hub: Hub, item: Message, body: Json) -> None:
    reference = body.get("message_reference")
    if not reference:
        return
    channel_id = str(reference.get("channel_id") or item.channel_id)
    target = hub.state.message(channel_id, str(reference.get("message_id")))
    if target is None:
        if reference.get("fail_if_not_exists", True):
            fault = Fault(("message_reference",), "REPLIES_UNKNOWN_MESSAGE", "Unknown message")
            raise invalid_form([fault])
        return
    channel = hub.state.channels[channel_id]
    item.type = REPLY
    item.reference = {"type": 0, "channel_id": channel_id, "message_id": target.id}
    if channel.guild_id:
        item.reference["guild_id"] = channel.guild_id
    allowed = body.get("allowed_mentions")
    ping = True if allowed is None else bool(allowed.get("replied_user"))
    if ping and target.author_id not in item.mentions:
        item.mentions = [*item.mentions, target.author_id]


def forwarding(body: Json) -> bool:
    """Tell whether a request passes a message on instead of writing one."""
    return (body.get("message_reference") or {}).get("type") == FORWARD


def _forward(hub: Hub, item: Message, reference: Json) -> None:
    """Take a copy of a message that its forwarder can see."""
    target = hub.state.message(str(reference.get("channel_id")), str(reference.get("message_id")))
    place = hub.state.channels.get(str(reference.get("channel_id")))
    if (
        target is None
        or place is None
        or target.visible_to
        or not permissions.can_see(hub.state, place, item.author_id)
    ):
        raise invalid_form([Fault(("message_reference",), "REPLIES_UNKNOWN_MESSAGE", "Unknown message")])
    whole = payloads.message(hub.state, target, base="")
    item.snapshots = [{"message": {key: whole[key] for key in COPIED}}]
    item.flags |= HAS_SNAPSHOT
    item.reference = {"type": FORWARD, "channel_id": place.id, "message_id": target.id}
    if place.guild_id:
        item.reference["guild_id"] = place.guild_id


def _bump_thread(hub: Hub, channel: Channel, item: Message) -> None:
    if not channel.is_thread:
        return
    channel.message_count += 1
    if item.author_id not in channel.member_ids:
        channel.member_ids.append(item.author_id)
    if channel.archived:
        channel.archived = False
        channel.archive_changed_at = hub.clock.now().isoformat()
        hub.dispatch("THREAD_UPDATE", payloads.thread(hub.state, channel), channel.guild_id)
