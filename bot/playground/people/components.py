"""Pressing buttons, choosing from menus, and sending modals."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.playground import interaction as kinds
from bot.playground import messages, modal_limits
from bot.playground.component_limits import BUTTON, LINK, PREMIUM, SELECTS, STRING_SELECT, TEXT_INPUT, walk
from bot.playground.errors import ActionError
from bot.playground.hub import Hub
from bot.playground.interaction import Interaction
from bot.playground.modal_limits import CHECKBOX, CHECKBOXES, LABEL, RADIO, UPLOAD
from bot.playground.people import events
from bot.playground.people.options import CHANNEL, MENTIONABLE, ROLE, USER, Reader
from bot.playground.state import Channel, Message, User

Json = dict[str, Any]

CHOSEN = {5: USER, 6: ROLE, 7: MENTIONABLE, 8: CHANNEL}
TEXT = 10


def use(hub: Hub, user: User, channel: Channel, message: Message, body: Mapping[str, Any]) -> Interaction:
    """Press a button or choose from a menu of a message."""
    custom_id = str(body.get("custom_id", ""))
    component = next((c for _, c in walk(message.components) if c.get("custom_id") == custom_id), None)
    if component is None:
        raise ActionError("That message has no such button or menu.", 404)
    if component.get("disabled"):
        raise ActionError("That button or menu is disabled.")
    if message.flags & messages.LOADING:
        raise ActionError("The bot is still thinking.")
    data: Json = {"component_type": component["type"], "custom_id": custom_id, "id": component["id"]}
    if component["type"] in SELECTS:
        reader = Reader(hub, channel)
        data["values"] = _values(component, body.get("values") or [], reader)
        if reader.resolved:
            data["resolved"] = reader.resolved
    elif component["type"] != BUTTON or component.get("style") in (LINK, PREMIUM):
        raise ActionError("That cannot be pressed.")
    owners = (message.interaction or {}).get("authorizing_integration_owners")
    return events.start(hub, user, channel, kinds.COMPONENT, data, owners=owners, message=message)


def submit(hub: Hub, user: User, body: Mapping[str, Any]) -> Interaction:
    """Send the modal that an interaction opened."""
    opener = hub.interactions.get(str(body.get("interaction")))
    if opener is None or opener.modal is None or opener.user_id != user.id:
        raise ActionError("That form is not open.", 404)
    modal = opener.modal
    if opener.submitted or body.get("custom_id") not in (None, modal["custom_id"]):
        raise ActionError("That form is not open any more.")
    values = body.get("values") or {}
    fields = [item for row in modal["components"] for _, item in modal_limits.fields(row)]
    for name in values:
        if name not in [item["custom_id"] for item in fields]:
            raise ActionError(f"The form has no field {name!r}.")
    channel = hub.state.channels[opener.channel_id]
    reader = Reader(hub, channel)
    rows = [_row(row, values, reader) for row in modal["components"]]
    data: Json = {"custom_id": modal["custom_id"], "components": rows}
    if reader.resolved:
        data["resolved"] = reader.resolved
    message = hub.state.message(channel.id, opener.message_id)
    return events.start(
        hub, user, channel, kinds.SUBMISSION, data, owners=opener.owners, message=message, opened_by=opener
    )


def _row(row: Json, values: Mapping[str, Any], reader: Reader) -> Json:
    done: Json = {"type": row["type"], "id": row["id"]}
    if row["type"] == LABEL:
        done["component"] = _field(row["component"], row["label"], values, reader)
    elif row["type"] != TEXT:
        done["components"] = [_field(item, str(item.get("label")), values, reader) for item in row["components"]]
    return done


def _field(item: Json, label: str, values: Mapping[str, Any], reader: Reader) -> Json:
    kind, custom_id = item["type"], item["custom_id"]
    given = values.get(custom_id)
    done: Json = {"type": kind, "id": item["id"], "custom_id": custom_id}
    if kind == TEXT_INPUT:
        return done | {"value": _text(item, label, str(item.get("value") or "") if given is None else str(given))}
    if kind == CHECKBOX:
        return done | {"value": bool(item.get("default")) if given is None else bool(given)}
    chosen = (
        _chosen(given) if given is not None else [o["value"] for o in item.get("options") or [] if o.get("default")]
    )
    return done | _group(item, label, given, chosen, reader)


def _group(item: Json, label: str, given: Any, chosen: list[str], reader: Reader) -> Json:
    kind, required = item["type"], bool(item.get("required", True))
    if kind == UPLOAD:
        files = given if isinstance(given, list) else [given] if given else []
        _count(item, label, len(files), required=required)
        return {"values": [reader.upload(file) for file in files]}
    if kind == RADIO:
        _known(item, label, chosen)
        if len(chosen) > 1 or (required and not chosen):
            raise ActionError(f"Choose one answer for “{label}”.")
        return {"value": chosen[0] if chosen else None}
    if kind == CHECKBOXES:
        _known(item, label, chosen)
        most = item.get("max_values") or len(item["options"])
        _count(item | {"max_values": most}, label, len(chosen), required=required)
        return {"values": chosen}
    if chosen or required:
        return {"values": _values(item, chosen, reader)}
    return {"values": []}


def _chosen(given: Any) -> list[str]:
    if isinstance(given, list):
        return [str(value) for value in given]
    return [str(given)] if given not in (None, "") else []


def _text(item: Json, label: str, value: str) -> str:
    least, most = item.get("min_length") or 0, item.get("max_length") or modal_limits.INPUT_MAX
    if not value and not item.get("required", True):
        return ""
    if not max(least, 1 if item.get("required", True) else 0) <= len(value) <= most:
        raise ActionError(f"“{label}” takes {max(least, 1)} to {most} characters.")
    return value


def _count(item: Json, label: str, count: int, *, required: bool) -> None:
    least = 1 if item.get("min_values") is None else item["min_values"]
    most = item.get("max_values") or 1
    if count == 0 and not required:
        return
    if not least <= count <= most or (required and count == 0):
        raise ActionError(f"“{label}” takes {max(least, 1)} to {most} choices.")


def _known(item: Json, label: str, chosen: Sequence[str]) -> None:
    options = [option["value"] for option in item.get("options") or []]
    if any(value not in options for value in chosen) or len(set(chosen)) < len(chosen):
        raise ActionError(f"“{label}” takes its own options only.")


def _values(component: Json, values: Sequence[Any], reader: Reader) -> list[str]:
    chosen = [str(value) for value in values]
    least, most = component.get("min_values", 1), component.get("max_values", 1)
    if not least <= len(chosen) <= most or len(set(chosen)) < len(chosen):
        raise ActionError(f"Choose {least} to {most} options.")
    if component["type"] == STRING_SELECT:
        _known(component, component.get("placeholder") or "The menu", chosen)
        return chosen
    return [reader.resolve(CHOSEN[component["type"]], value) for value in chosen]
