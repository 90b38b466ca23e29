"""A command's options: from what a person typed to what Discord sends, or a sentence why not."""

import base64
import binascii
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.playground import media, payloads, permissions
from bot.playground.errors import ActionError
from bot.playground.hub import Hub
from bot.playground.media import Upload
from bot.playground.state import Channel

Json = dict[str, Any]

SUBCOMMAND, GROUP, STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER, FILE = range(1, 12)
SNOWFLAKES = {USER, CHANNEL, ROLE, MENTIONABLE}
EXACT = 2**53
TEXT_MAX = 6000


@dataclass
class Reader:
    """Reads values for one interaction and collects what they resolve to."""

    hub: Hub
    channel: Channel
    lenient: bool = False
    resolved: dict[str, Json] = field(default_factory=dict)

    def read(self, given: Mapping[str, Any], definitions: Sequence[Json], focused: str = "") -> list[Json]:
        """Return the options as Discord sends them."""
        known = {option["name"]: option for option in definitions}
        for name in given:
            if name not in known:
                raise ActionError(f"This command has no option {name!r}.")
        done = []
        for option in definitions:
            name = option["name"]
            if name not in given or given[name] is None:
                if option.get("required") and not self.lenient:
                    raise ActionError(f"The option {name!r} is required.")
                continue
            if name == focused:
                done.append({"name": name, "type": option["type"], "value": str(given[name]), "focused": True})
                continue
            done.append({"name": name, "type": option["type"], "value": self._value(option, given[name])})
        return done

    def resolve(self, kind: int, identifier: str) -> str:
        """Note what a chosen user, role or channel is, and return its id."""
        state = self.hub.state
        guild = state.guild_of(self.channel)
        if kind in (USER, MENTIONABLE) and identifier in state.users:
            self._note("users", identifier, payloads.user(state.users[identifier]))
            if guild is not None and identifier in guild.members:
                entry = payloads.member(state, guild, guild.members[identifier], with_user=False)
                granted = permissions.in_channel(state, self.channel, identifier)
                self._note("members", identifier, entry | {"permissions": str(granted)})
            return identifier
        if kind in (ROLE, MENTIONABLE) and guild is not None and identifier in guild.roles:
            self._note("roles", identifier, payloads.role(guild.roles[identifier]))
            return identifier
        place = state.channels.get(identifier)
        if kind == CHANNEL and place is not None and place.guild_id == self.channel.guild_id:
            granted = permissions.in_channel(state, place, state.bot_id)
            self._note("channels", identifier, payloads.channel(state, place) | {"permissions": str(granted)})
            return identifier
        raise ActionError("What was chosen does not exist here.")

    def upload(self, value: Any) -> str:
        """Store a file given as name and base64 data, and return its id."""
        try:
            content = base64.b64decode(value["data"], validate=True)
            upload = Upload("files[0]", str(value["filename"]), content)
        except (KeyError, TypeError, binascii.Error) as error:
            raise ActionError("A file needs a filename and its data in base64.") from error
        identifier = self.hub.ids.new()
        self.hub.disk.save_upload(identifier, content)
        body = media.attachment(upload, identifier, self.channel.id, description=None, ephemeral=True)
        self._note("attachments", identifier, payloads.absolute(body, self.hub.base))
        return identifier

    def _note(self, kind: str, identifier: str, body: Json) -> None:
        self.resolved.setdefault(kind, {})[identifier] = body

    def _value(self, option: Json, value: Any) -> Any:
        kind = option["type"]
        if kind in SNOWFLAKES:
            self._channel_type(option, str(value))
            return self.resolve(kind, str(value))
        if kind == FILE:
            return self.upload(value)
        read = _plain(option, value)
        choices = option.get("choices")
        if choices:
            return _choice(option["name"], choices, read)
        if not (self.lenient and option.get("autocomplete")):
            _check_size(option, read)
        return read

    def _channel_type(self, option: Json, identifier: str) -> None:
        place = self.hub.state.channels.get(identifier)
        wanted = option.get("channel_types")
        if option["type"] == CHANNEL and wanted and place is not None and place.type not in wanted:
            raise ActionError(f"The option {option['name']!r} takes another kind of channel.")


def _plain(option: Json, value: Any) -> Any:
    name, kind = option["name"], option["type"]
    try:
        if kind == STRING and isinstance(value, str | int | float):
            return str(value)
        if kind == BOOLEAN:
            return {"true": True, "false": False}[str(value).lower()]
        if kind == INTEGER and not isinstance(value, bool) and float(value) == int(value):
            return int(value)
        if kind == NUMBER and not isinstance(value, bool):
            return float(value)
    except (KeyError, ValueError, TypeError, OverflowError):
        pass
    wanted = {STRING: "a text", BOOLEAN: "true or false", INTEGER: "a whole number", NUMBER: "a number"}
    raise ActionError(f"The option {name!r} takes {wanted.get(kind, 'something else')}.")


def _choice(name: str, choices: Sequence[Json], value: Any) -> Any:
    if value not in [choice["value"] for choice in choices]:
        raise ActionError(f"The option {name!r} takes one of its choices only.")
    return value


def _check_size(option: Json, value: Any) -> None:
    name = option["name"]
    if isinstance(value, str):
        least, most = option.get("min_length", 0), option.get("max_length", TEXT_MAX)
        if not least <= len(value) <= most:
            raise ActionError(f"The option {name!r} takes {least} to {most} characters.")
        return
    if isinstance(value, bool):
        return
    least, most = option.get("min_value", -EXACT), option.get("max_value", EXACT)
    if not least <= value <= most:
        raise ActionError(f"The option {name!r} takes a value from {least} to {most}.")
