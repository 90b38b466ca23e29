"""Starting an interaction: the metadata it leaves on messages and the event that the bot gets."""

from typing import Any

from bot.playground import answering, interaction, payloads, permissions
from bot.playground.hub import Hub
from bot.playground.interaction import Interaction
from bot.playground.people import who
from bot.playground.state import Channel, Message, User

Json = dict[str, Any]

ATTACHMENT_LIMIT = 10 * 1024 * 1024


def start(
    hub: Hub,
    user: User,
    channel: Channel,
    kind: int,
    data: Json,
    *,
    owners: dict[str, str] | None = None,
    message: Message | None = None,
    opened_by: Interaction | None = None,
) -> Interaction:
    """Tell the bot what a person did, and return the interaction."""
    item = Interaction(
        hub.ids.new(),
        kind,
        user.id,
        channel.id,
        channel.guild_id,
        data,
        hub.clock.now(),
        who.context(hub, channel),
        owners or who.owners(hub, user, channel, [0]),
        message_id=message.id if message else "",
        opened_by=opened_by,
    )
    item.metadata = _metadata(hub, user, item)
    answering.begin(hub, item)
    hub.dispatch("INTERACTION_CREATE", payload(hub, user, channel, item, message), channel.guild_id)
    return item


def payload(hub: Hub, user: User, channel: Channel, item: Interaction, message: Message | None) -> Json:
    """Return the body of INTERACTION_CREATE."""
    state = hub.state
    guild = state.guild_of(channel)
    granted = permissions.in_channel(state, channel, state.bot_id) if guild else permissions.DIRECT
    body: Json = {
        "id": item.id,
        "application_id": state.application.id,
        "type": item.type,
        "token": item.token,
        "version": 1,
        "channel_id": channel.id,
        "channel": _channel(hub, user, channel),
        "app_permissions": str(granted),
        "locale": "en-US",
        "entitlements": [],
        "entitlement_sku_ids": [],
        "authorizing_integration_owners": item.owners,
        "context": item.context,
        "attachment_size_limit": ATTACHMENT_LIMIT,
        "data": item.data,
    }
    if guild is not None:
        entry = payloads.member(state, guild, guild.members[user.id])
        entry["permissions"] = str(permissions.in_channel(state, channel, user.id))
        body |= {
            "guild_id": guild.id,
            "guild": {"id": guild.id, "locale": "en-US", "features": []},
            "guild_locale": "en-US",
            "member": entry,
        }
    else:
        body["user"] = payloads.user(user)
    if message is not None:
        body["message"] = payloads.message(state, message, base=hub.base)
    return body


def _channel(hub: Hub, user: User, channel: Channel) -> Json:
    body = payloads.channel(hub.state, channel)
    if channel.guild_id:
        body["permissions"] = str(permissions.in_channel(hub.state, channel, user.id))
    return body


def _metadata(hub: Hub, user: User, item: Interaction) -> Json:
    body: Json = {
        "id": item.id,
        "type": item.type,
        "user": payloads.user(user),
        "authorizing_integration_owners": item.owners,
    }
    if item.type == interaction.COMMAND:
        if item.data.get("type") == 2:  # noqa: PLR2004 - Discord's number for a user command
            body["target_user"] = payloads.user(hub.state.users[item.data["target_id"]])
        if item.data.get("type") == 3:  # noqa: PLR2004 - Discord's number for a message command
            body["target_message_id"] = item.data["target_id"]
    if item.type == interaction.COMPONENT:
        body["interacted_message_id"] = item.message_id
    if item.type == interaction.SUBMISSION and item.opened_by is not None:
        body["triggering_interaction_metadata"] = item.opened_by.metadata
    return body
