"""Everything the local Discord remembers: plain dataclasses, no input or output."""

import json
from dataclasses import dataclass, field
from typing import Any, Self

Json = dict[str, Any]

TEXT = 0
DM = 1
CATEGORY = 4
PUBLIC_THREAD = 11
PRIVATE_THREAD = 12
THREADS = (10, PUBLIC_THREAD, PRIVATE_THREAD)


@dataclass
class User:
    """An account."""

    id: str
    username: str
    global_name: str
    bot: bool = False
    playground_role: str = ""


@dataclass
class Role:
    """A role of a server."""

    id: str
    name: str
    permissions: int
    position: int = 0
    colour: int = 0
    managed_by: str = ""


@dataclass
class Member:
    """A user in a server."""

    user_id: str
    joined_at: str
    role_ids: list[str] = field(default_factory=list)
    nick: str | None = None
    silenced_until: str = ""


@dataclass
class Guild:
    """A server."""

    id: str
    name: str
    owner_id: str
    roles: dict[str, Role] = field(default_factory=dict)
    members: dict[str, Member] = field(default_factory=dict)
    bans: dict[str, str | None] = field(default_factory=dict)
    settings: Json = field(default_factory=dict)


@dataclass
class Channel:
    """A channel, a thread (its parent is a channel) or a direct conversation."""

    id: str
    type: int
    name: str = ""
    guild_id: str = ""
    parent_id: str | None = None
    topic: str | None = None
    position: int = 0
    overwrites: list[Json] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    last_message_id: str | None = None
    owner_id: str = ""
    member_ids: list[str] = field(default_factory=list)
    archived: bool = False
    locked: bool = False
    invitable: bool = True
    auto_archive_minutes: int = 1440
    archive_changed_at: str = ""
    message_count: int = 0
    slowmode: int = 0

    @property
    def is_thread(self) -> bool:
        """Tell whether this is a thread."""
        return self.type in THREADS


@dataclass
class Message:
    """A message; ``visible_to`` names the only reader of an ephemeral one."""

    id: str
    channel_id: str
    author_id: str
    timestamp: str
    content: str = ""
    type: int = 0
    flags: int = 0
    edited_timestamp: str | None = None
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    mentions: list[str] = field(default_factory=list)
    mention_roles: list[str] = field(default_factory=list)
    mention_everyone: bool = False
    nonce: str | int | None = None
    reference: Json | None = None
    interaction: Json | None = None
    command_name: str = ""
    visible_to: str = ""
    thread_id: str = ""
    pinned: bool = False
    tts: bool = False
    reactions: list[Json] = field(default_factory=list)
    hidden_attachments: list[Json] = field(default_factory=list)
    webhook_name: str = ""
    snapshots: list[Json] = field(default_factory=list)


@dataclass
class Webhook:
    """An address that writes in a channel without an account."""

    id: str
    channel_id: str
    name: str
    token: str
    user_id: str


@dataclass
class Application:
    """The bot as an application: its account, its server role, and the privileged intents it was granted."""

    id: str
    name: str
    description: str
    owner_id: str
    privileged_intents: int = 0


@dataclass
class State:
    """The whole of it."""

    application: Application
    users: dict[str, User] = field(default_factory=dict)
    guilds: dict[str, Guild] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    messages: dict[str, dict[str, Message]] = field(default_factory=dict)
    webhooks: dict[str, Webhook] = field(default_factory=dict)
    commands: list[Json] = field(default_factory=list)
    offset_seconds: float = 0.0
    last_id: int = 0

    def as_text(self) -> str:
        """Return the state as JSON text; the encoder walks the dataclasses itself, which a big server notices."""
        return json.dumps(vars(self), default=vars, separators=(",", ":"))

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read what ``as_text`` wrote."""
        data = json.loads(text)
        guilds = {
            key: Guild(
                id=value["id"],
                name=value["name"],
                owner_id=value["owner_id"],
                roles={k: Role(**v) for k, v in value["roles"].items()},
                members={k: Member(**v) for k, v in value["members"].items()},
                bans=value.get("bans", {}),
                settings=value.get("settings", {}),
            )
            for key, value in data["guilds"].items()
        }
        return cls(
            application=Application(**data["application"]),
            users={k: User(**v) for k, v in data["users"].items()},
            guilds=guilds,
            channels={k: Channel(**v) for k, v in data["channels"].items()},
            messages={c: {k: Message(**v) for k, v in box.items()} for c, box in data["messages"].items()},
            webhooks={k: Webhook(**v) for k, v in data.get("webhooks", {}).items()},
            commands=list(data["commands"]),
            offset_seconds=data["offset_seconds"],
            last_id=data["last_id"],
        )

    @property
    def bot_id(self) -> str:
        """Return the bot's user id, which is also its application's."""
        return self.application.id

    def message(self, channel_id: str, message_id: str) -> Message | None:
        """Return a message, or nothing."""
        return self.messages.get(channel_id, {}).get(message_id)

    def guild_of(self, channel: Channel) -> Guild | None:
        """Return the server a channel is in, or nothing."""
        return self.guilds.get(channel.guild_id)

    def direct_channel(self, one: str, other: str) -> Channel | None:
        """Return the conversation of two users, or nothing."""
        pair = {one, other}
        return next((c for c in self.channels.values() if c.type == DM and set(c.recipients) == pair), None)
