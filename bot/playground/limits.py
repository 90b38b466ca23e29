"""Limits of a message that Discord holds and its published schema leaves out, or that a schema is not there to hold."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.playground.component_limits import layout, legacy_rows, texts
from bot.playground.errors import Fault

Json = dict[str, Any]

CONTENT_MAX = 2000
EMBEDS_MAX = 10
EMBED_TEXT_MAX = 6000
EMBED_FIELDS_MAX = 25
TITLE_MAX = 256
DESCRIPTION_MAX = 4096
FIELD_VALUE_MAX = 1024
FOOTER_MAX = 2048
ALT_MAX = 1024

__all__ = ["message", "texts", "too_long"]


def message(parts: Mapping[str, Any], *, v2: bool) -> list[Fault]:
    """Return every limit that a whole message breaks; ``parts`` has content, embeds, components, files."""
    faults = [*_content(parts["content"])]
    if v2:
        faults += _only_components(parts)
        faults += layout(parts["components"], parts["files"])
    else:
        faults += legacy_rows(parts["components"])
        if not (parts["content"] or parts["embeds"] or parts["components"] or parts["files"]):
            return [Fault((), "50006", "Cannot send an empty message")]
    faults += _embeds(parts["embeds"])
    faults += _alt_texts(parts["files"])
    return faults


def too_long(path: Sequence[str | int], text: Any, longest: int, *, shortest: int = 0) -> Iterator[Fault]:
    """Yield a fault where a text is longer or shorter than Discord takes."""
    size = len(str(text or ""))
    if size > longest:
        yield Fault(tuple(path), "BASE_TYPE_MAX_LENGTH", f"Must be {longest} or fewer in length.")
    elif size < shortest:
        yield Fault(tuple(path), "BASE_TYPE_REQUIRED", "This field is required")


def _content(content: str) -> Iterator[Fault]:
    yield from too_long(("content",), content, CONTENT_MAX)


def _only_components(parts: Mapping[str, Any]) -> Iterator[Fault]:
    code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
    for key in ("content", "embeds"):
        if parts[key]:
            yield Fault((key,), code, f"The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2")
    if not parts["components"]:
        yield Fault(("components",), "BASE_TYPE_REQUIRED", "This field is required")


def _embeds(embeds: Sequence[Json]) -> Iterator[Fault]:
    if len(embeds) > EMBEDS_MAX:
        yield Fault(("embeds",), "BASE_TYPE_MAX_LENGTH", f"Must be {EMBEDS_MAX} or fewer in length.")
    total = 0
    for number, embed in enumerate(embeds):
        place: tuple[str | int, ...] = ("embeds", number)
        yield from too_long((*place, "title"), embed.get("title"), TITLE_MAX)
        yield from too_long((*place, "description"), embed.get("description"), DESCRIPTION_MAX)
        yield from too_long((*place, "footer", "text"), (embed.get("footer") or {}).get("text"), FOOTER_MAX)
        yield from too_long((*place, "author", "name"), (embed.get("author") or {}).get("name"), TITLE_MAX)
        yield from _fields(place, embed.get("fields") or [])
        total += _embed_size(embed)
    if total > EMBED_TEXT_MAX:
        message_text = f"Embed size exceeds maximum size of {EMBED_TEXT_MAX}"
        yield Fault(("embeds",), "MAX_EMBED_SIZE_EXCEEDED", message_text)


def _fields(place: tuple[str | int, ...], fields: Sequence[Json]) -> Iterator[Fault]:
    if len(fields) > EMBED_FIELDS_MAX:
        yield Fault((*place, "fields"), "BASE_TYPE_MAX_LENGTH", f"Must be {EMBED_FIELDS_MAX} or fewer in length.")
    for number, field in enumerate(fields):
        yield from too_long((*place, "fields", number, "name"), field.get("name"), TITLE_MAX, shortest=1)
        yield from too_long((*place, "fields", number, "value"), field.get("value"), FIELD_VALUE_MAX, shortest=1)


def _embed_size(embed: Json) -> int:
    pieces = [embed.get("title"), embed.get("description")]
    pieces += [(embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")]
    for field in embed.get("fields") or []:
        pieces += [field.get("name"), field.get("value")]
    return sum(len(piece or "") for piece in pieces)


def _alt_texts(files: Sequence[Json]) -> Iterator[Fault]:
    for number, file in enumerate(files):
        yield from too_long(("attachments", number, "description"), file.get("description"), ALT_MAX)
