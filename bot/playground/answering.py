"""What the bot may answer to an interaction, when, and what becomes of it."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from bot.playground import interaction as kinds
from bot.playground import media, messages, modal_limits, payloads
from bot.playground.errors import ApiError, Fault, invalid_form, unknown
from bot.playground.hub import Hub
from bot.playground.interaction import Interaction
from bot.playground.media import Upload
from bot.playground.state import Message

Json = dict[str, Any]

REMEMBERED = 2000
ALLOWED = {
    kinds.COMMAND: {kinds.MESSAGE, kinds.DEFERRED_MESSAGE, kinds.MODAL},
    kinds.COMPONENT: {kinds.MESSAGE, kinds.DEFERRED_MESSAGE, kinds.DEFERRED_UPDATE, kinds.UPDATE, kinds.MODAL},
    kinds.AUTOCOMPLETE: {kinds.CHOICES},
    kinds.SUBMISSION: {kinds.MESSAGE, kinds.DEFERRED_MESSAGE, kinds.DEFERRED_UPDATE, kinds.UPDATE},
}
UPDATES = (kinds.DEFERRED_UPDATE, kinds.UPDATE)


def begin(hub: Hub, item: Interaction) -> None:
    """Register an interaction and start the clock that ends it unanswered."""
    hub.interactions[item.id] = item
    if len(hub.interactions) > REMEMBERED:
        del hub.interactions[next(iter(hub.interactions))]
    loop = asyncio.get_running_loop()
    item.watch(loop.call_later(hub.options.deadline + 0.05, _give_up, hub, item))


def _give_up(hub: Hub, item: Interaction) -> None:
    if item.acked is None and not item.done:
        item.settle(kinds.NO_ANSWER)
        hub.feed.publish("interaction", lambda viewer: as_json(hub, item, viewer.base, viewer.user_id))


def as_json(hub: Hub, item: Interaction, base: str, user_id: str = "") -> Json | None:
    """Return what the page and the tests read of an interaction; only its own person may."""
    if user_id and user_id != item.user_id:
        return None
    body: Json = {"id": item.id, "acked": item.acked, "acked_after": item.acked_after, "done": item.done}
    if item.error:
        body["error"] = item.error
    if item.modal is not None:
        body["modal"] = item.modal
    if item.type == kinds.AUTOCOMPLETE:
        body["choices"] = item.choices
    original = hub.state.message(item.channel_id, item.original_id)
    if original is not None:
        body["message"] = hub.message_for_page(original, base)
    more = [hub.state.message(item.channel_id, followup_id) for followup_id in item.followup_ids]
    body["followups"] = [hub.message_for_page(message, base) for message in more if message is not None]
    return body


def callback(hub: Hub, item: Interaction, body: Json, uploads: Sequence[Upload]) -> Json:
    """Take the bot's first answer; return the body for ``with_response``."""
    kind = body.get("type")
    age = hub.clock.now() - item.created
    if item.acked is not None:
        raise ApiError(400, 40060, "Interaction has already been acknowledged.")
    if item.done or age > timedelta(seconds=hub.options.deadline):
        raise unknown("interaction", 10062)
    if kind not in ALLOWED[item.type] or (kind in UPDATES and not item.message_id):
        fault = Fault(("type",), "INTERACTION_CALLBACK_TYPE_INVALID", "Not a possible answer to this interaction.")
        raise invalid_form([fault])
    _TAKE[kind](hub, item, body.get("data") or {}, uploads)
    item.acked = kind
    item.acked_after = round(age.total_seconds(), 4)
    item.stop_watch()
    if kind not in (kinds.DEFERRED_MESSAGE, kinds.DEFERRED_UPDATE):
        item.settle()
    if item.type == kinds.SUBMISSION and item.opened_by is not None:
        item.opened_by.submitted = True
    hub.feed.publish("interaction", lambda viewer: as_json(hub, item, viewer.base, viewer.user_id))
    return callback_body(hub, item)


def callback_body(hub: Hub, item: Interaction) -> Json:
    """Return what Discord answers to ``with_response=1``."""
    original = hub.state.message(item.channel_id, item.original_id)
    about: Json = {"id": item.id, "type": item.type}
    if original is not None and item.acked is not None:
        about |= {
            "response_message_id": original.id,
            "response_message_loading": item.acked == kinds.DEFERRED_MESSAGE,
            "response_message_ephemeral": bool(original.visible_to),
        }
    if original is not None and item.acked in (kinds.MESSAGE, kinds.UPDATE):
        return {"interaction": about, "resource": {"type": item.acked, "message": _plain(hub, original)}}
    return {"interaction": about}


def _plain(hub: Hub, message: Message) -> Json:
    return payloads.message(hub.state, message, base=hub.base)


def by_token(hub: Hub, token: str, application_id: str) -> Interaction:
    """Return the interaction of a webhook token; raise what Discord raises for a dead or unknown one."""
    item = next((i for i in reversed(hub.interactions.values()) if i.token == token), None)
    if item is None or application_id != hub.state.application.id:
        raise ApiError(401, 50027, "Invalid Webhook Token")
    if hub.clock.now() - item.created > hub.options.token_life:
        raise ApiError(401, 50027, "Invalid Webhook Token")
    if item.acked is None:
        raise unknown("Webhook", 10015)
    return item


def original(hub: Hub, item: Interaction) -> Message:
    """Return the message that ``@original`` means."""
    found = hub.state.message(item.channel_id, item.original_id)
    if found is None:
        raise unknown("Message", 10008)
    return found


def own_message(hub: Hub, item: Interaction, message_id: str) -> Message:
    """Return a message that this interaction's webhook wrote, or the one it came from."""
    if message_id == "@original":
        return original(hub, item)
    found = hub.state.message(item.channel_id, message_id)
    if found is None or found.author_id != hub.state.bot_id or not found.interaction:
        raise unknown("Message", 10008)
    return found


def follow_up(hub: Hub, item: Interaction, body: Json, uploads: Sequence[Upload]) -> Message:
    """Write a further message; the first one after a deferral fills the waiting message instead."""
    waiting = hub.state.message(item.channel_id, item.original_id)
    if item.acked == kinds.DEFERRED_MESSAGE and waiting is not None and waiting.flags & messages.LOADING:
        return change(hub, item, waiting, body, uploads)
    private = bool(int(body.get("flags") or 0) & messages.EPHEMERAL)
    written = messages.create(hub, hub.state.channels[item.channel_id], _origin(hub, item, private), body, uploads)
    item.followup_ids.append(written.id)
    _seen(hub, item)
    return written


def change(hub: Hub, item: Interaction, message: Message, body: Json, uploads: Sequence[Upload]) -> Message:
    """Edit a message through the interaction's webhook."""
    changed = messages.edit(hub, message, body, uploads)
    _seen(hub, item)
    return changed


def remove(hub: Hub, item: Interaction, message: Message) -> None:
    """Delete a message through the interaction's webhook."""
    messages.delete(hub, message)
    _seen(hub, item)


def _seen(hub: Hub, item: Interaction) -> None:
    item.settle()
    hub.feed.publish("interaction", lambda viewer: as_json(hub, item, viewer.base, viewer.user_id))


def command_path(data: Json) -> str:
    """Return a command's whole name, such as ``group create``."""
    words, options = [data["name"]], data.get("options") or []
    while options and options[0]["type"] in (1, 2):
        words.append(options[0]["name"])
        options = options[0].get("options") or []
    return " ".join(words)


def _origin(hub: Hub, item: Interaction, private: bool, *, loading: bool = False) -> messages.Origin:
    return messages.Origin(
        hub.state.bot_id,
        visible_to=item.user_id if private else "",
        interaction=item.metadata,
        command_name=command_path(item.data) if item.type == kinds.COMMAND else "",
        loading=loading,
        type=_message_type(item),
        reference=_answered(hub, item) if _message_type(item) == messages.REPLY else None,
    )


def _answered(hub: Hub, item: Interaction) -> Json:
    guild_id = hub.state.channels[item.channel_id].guild_id
    guild = {"guild_id": guild_id} if guild_id else {}
    return {"type": 0, "channel_id": item.channel_id, "message_id": item.message_id, **guild}


def _message_type(item: Interaction) -> int:
    if item.type == kinds.COMMAND:
        return 23 if item.data.get("type") in (2, 3) else 20
    return messages.REPLY if item.type == kinds.COMPONENT and item.message_id else 0


def _write(hub: Hub, item: Interaction, data: Json, uploads: Sequence[Upload], *, loading: bool) -> None:
    private = bool(int(data.get("flags") or 0) & messages.EPHEMERAL)
    channel = hub.state.channels[item.channel_id]
    written = messages.create(hub, channel, _origin(hub, item, private, loading=loading), data, uploads)
    item.original_id = written.id


def _message(hub: Hub, item: Interaction, data: Json, uploads: Sequence[Upload]) -> None:
    _write(hub, item, data, uploads, loading=False)


def _deferred_message(hub: Hub, item: Interaction, data: Json, uploads: Sequence[Upload]) -> None:
    _write(hub, item, data, uploads, loading=True)


def _deferred_update(_hub: Hub, item: Interaction, _data: Json, _uploads: Sequence[Upload]) -> None:
    item.original_id = item.message_id


def _update(hub: Hub, item: Interaction, data: Json, uploads: Sequence[Upload]) -> None:
    found = hub.state.message(item.channel_id, item.message_id)
    if found is None:
        raise unknown("Message", 10008)
    messages.edit(hub, found, data, uploads)
    item.original_id = found.id


def _choices(_hub: Hub, item: Interaction, data: Json, _uploads: Sequence[Upload]) -> None:
    faults = modal_limits.choices(data)
    if faults:
        raise invalid_form(faults)
    item.choices = list(data.get("choices") or [])


def _modal(hub: Hub, item: Interaction, data: Json, _uploads: Sequence[Upload]) -> None:
    faults = modal_limits.modal(data)
    if faults:
        raise invalid_form(faults)
    components, _ = media.resolve_components(data["components"], [], modal=True)
    item.modal = data | {"components": components, "interaction": item.id}
    body = {"interaction": item.id, "modal": item.modal}
    hub.feed.publish("modal", lambda viewer: body if viewer.user_id == item.user_id else None)


_TAKE = {
    kinds.MESSAGE: _message,
    kinds.DEFERRED_MESSAGE: _deferred_message,
    kinds.DEFERRED_UPDATE: _deferred_update,
    kinds.UPDATE: _update,
    kinds.CHOICES: _choices,
    kinds.MODAL: _modal,
}
