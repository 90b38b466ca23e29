"""Reactions to messages, whoever reacts."""

import re
import unicodedata
from typing import Any

from bot.playground import payloads
from bot.playground.errors import ApiError, unknown
from bot.playground.hub import Hub
from bot.playground.state import Message

Json = dict[str, Any]

KINDS_MAX = 20
LONGEST_EMOJI = 24
CUSTOM = re.compile(r"(?:a:)?\w{2,32}:\d{15,20}")
KEYCAP, FLAGS = "\u20e3", range(0x1F1E6, 0x1F200)


def emoji(text: str) -> Json:
    """Return the partial emoji that a route or a page names; this server has none of its own."""
    if CUSTOM.fullmatch(text) or not _is_emoji(text):
        raise unknown("Emoji", 10014)
    return {"id": None, "name": text}


def entry(item: Message, wanted: Json) -> Json | None:
    """Return what a message holds of one emoji, or nothing."""
    return next((found for found in item.reactions if found["emoji"] == wanted), None)


def add(hub: Hub, item: Message, wanted: Json, user_id: str) -> None:
    """Let somebody react; once is enough."""
    found = entry(item, wanted)
    if found is None:
        if len(item.reactions) >= KINDS_MAX:
            raise ApiError(400, 30010, f"Maximum number of reactions reached ({KINDS_MAX})")
        found = {"emoji": wanted, "users": []}
        item.reactions.append(found)
    if user_id in found["users"]:
        return
    found["users"].append(user_id)
    body = _event(hub, item, wanted) | {"user_id": user_id, "type": 0, "burst": False}
    guild = hub.state.guild_of(hub.state.channels[item.channel_id])
    membership = guild.members.get(user_id) if guild else None
    if guild is not None and membership is not None:
        body["member"] = payloads.member(hub.state, guild, membership)
    _tell(hub, "MESSAGE_REACTION_ADD", item, body | {"message_author_id": item.author_id})


def remove(hub: Hub, item: Message, wanted: Json, user_id: str) -> None:
    """Take somebody's reaction back."""
    found = entry(item, wanted)
    if found is None or user_id not in found["users"]:
        raise unknown("Message", 10008) if found is None else unknown("User", 10013)
    found["users"].remove(user_id)
    item.reactions = [kept for kept in item.reactions if kept["users"]]
    body = _event(hub, item, wanted) | {"user_id": user_id, "type": 0, "burst": False}
    _tell(hub, "MESSAGE_REACTION_REMOVE", item, body)


def clear(hub: Hub, item: Message, wanted: Json | None = None) -> None:
    """Take every reaction away, or every one with an emoji."""
    item.reactions = [] if wanted is None else [kept for kept in item.reactions if kept["emoji"] != wanted]
    if wanted is None:
        _tell(hub, "MESSAGE_REACTION_REMOVE_ALL", item, _event(hub, item))
    else:
        _tell(hub, "MESSAGE_REACTION_REMOVE_EMOJI", item, _event(hub, item, wanted))


def _event(hub: Hub, item: Message, wanted: Json | None = None) -> Json:
    channel = hub.state.channels[item.channel_id]
    body: Json = {"channel_id": channel.id, "message_id": item.id}
    if channel.guild_id:
        body["guild_id"] = channel.guild_id
    return body if wanted is None else body | {"emoji": wanted}


def _tell(hub: Hub, event: str, item: Message, body: Json) -> None:
    hub.dispatch(event, body, str(body.get("guild_id") or ""))
    hub.show("message_update", item)


def _is_emoji(text: str) -> bool:
    """Tell whether a text is one of Unicode's pictures, a keycap or a flag."""
    if not text or len(text) > LONGEST_EMOJI or any(character.isalpha() for character in text):
        return False
    if KEYCAP in text:
        return True
    return all(_is_part(character) for character in text) and any(unicodedata.category(c) == "So" for c in text)


def _is_part(character: str) -> bool:
    joins = character in "\u200d\ufe0f" or ord(character) in FLAGS or 0xE0020 <= ord(character) <= 0xE007F  # noqa: PLR2004 - tags of flags
    return joins or unicodedata.category(character) in {"So", "Sk", "Sm"}
