"""Uploads: their ids and sizes, and ``attachment://name`` made into addresses."""

import mimetypes
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

Json = dict[str, Any]

SCHEME = "attachment://"
PNG = b"\x89PNG\r\n\x1a\n"
GIF = (b"GIF87a", b"GIF89a")
MEDIA_KEYS = ("media", "file")


@dataclass(frozen=True)
class Upload:
    """A file as it arrived."""

    field: str
    filename: str
    content: bytes


def attachment(upload: Upload, attachment_id: str, place: str, *, description: str | None, ephemeral: bool) -> Json:
    """Return the attachment object for an upload; its address is relative to the server."""
    address = f"/attachments/{place}/{attachment_id}/{quote(upload.filename, safe='')}"
    body: Json = {
        "id": attachment_id,
        "filename": upload.filename,
        "size": len(upload.content),
        "url": address,
        "proxy_url": address,
        "content_type": mimetypes.guess_type(upload.filename)[0] or "application/octet-stream",
    }
    size = picture_size(upload.content)
    if size is not None:
        body |= {"width": size[0], "height": size[1]}
    if description:
        body["description"] = description
    return body | ({"ephemeral": True} if ephemeral else {})


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG or GIF, in pixels."""
    if content.startswith(PNG) and len(content) >= 24:  # noqa: PLR2004 - the end of a PNG's size fields
        return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
    if content[:6] in GIF:
        return int.from_bytes(content[6:8], "little"), int.from_bytes(content[8:10], "little")
    return None


def resolve_embeds(embeds: Sequence[Json], files: Sequence[Json]) -> tuple[list[Json], set[str]]:
    """Return embeds with their pictures addressed, and the ids of the files they use."""
    by_name = {f["filename"]: f for f in files}
    used: set[str] = set()
    done = []
    for embed in embeds:
        body = {"type": "rich", **embed}
        if body.get("fields"):
            body["fields"] = [{"inline": False, **field} for field in body["fields"]]
        for key in ("image", "thumbnail"):
            picture = body.get(key)
            if not isinstance(picture, dict):
                continue
            file = by_name.get(str(picture.get("url", "")).removeprefix(SCHEME))
            if file is not None and str(picture["url"]).startswith(SCHEME):
                used.add(file["id"])
                body[key] = {k: file[k] for k in ("url", "proxy_url", "width", "height") if k in file}
        done.append(body)
    return done, used


def resolve_components(
    components: Sequence[Json], files: Sequence[Json], *, modal: bool = False
) -> tuple[list[Json], set[str]]:
    """Return components with ids and addressed media, and the ids of the files they show."""
    resolver = _Resolver({f["filename"]: f for f in files}, _ids_in(components), modal=modal)
    return [resolver.visit(component) for component in components], resolver.used


def _ids_in(value: Any) -> set[int]:
    if isinstance(value, list):
        return set().union(*(_ids_in(item) for item in value))
    if not isinstance(value, dict):
        return set()
    own = {value["id"]} if "type" in value and isinstance(value.get("id"), int) and value["id"] else set()
    nested = (_ids_in(value.get(key)) for key in ("components", "component", "accessory"))
    return own.union(*nested)


class _Resolver:
    """Walks a component tree in Discord's order, numbering what has no id."""

    def __init__(self, by_name: dict[str, Json], taken: set[int], *, modal: bool) -> None:
        self._by_name = by_name
        self._taken = taken
        self._next = 1
        self._modal = modal
        self.used: set[str] = set()

    def visit(self, component: Json) -> Json:
        body = dict(component)
        body["id"] = body.get("id") or self._new_id()
        for key in ("components", "items"):
            if isinstance(body.get(key), list):
                body[key] = [self.visit(item) if key == "components" else self._media_in(item) for item in body[key]]
        for key in ("accessory", "component"):
            if isinstance(body.get(key), dict):
                body[key] = self.visit(body[key])
        return self._defaults(self._media_in(body))

    def _new_id(self) -> int:
        while self._next in self._taken:
            self._next += 1
        self._taken.add(self._next)
        return self._next

    def _defaults(self, body: Json) -> Json:
        kind = body.get("type")
        body = _plain_emoji(body)
        if isinstance(body.get("options"), list):
            body["options"] = [_plain_emoji(option) for option in body["options"]]
        if isinstance(body.get("default_values"), list):  # clients may send numbers; Discord answers with strings
            body["default_values"] = [value | {"id": str(value["id"])} for value in body["default_values"]]
        if kind in {3, 5, 6, 7, 8}:
            if not self._modal:
                body.pop("required", None)  # a message's menu has no such field
            return {"min_values": 1, "max_values": 1, "disabled": False, **body}
        if isinstance(body.get("items"), list):
            body["items"] = [{"spoiler": False, **item} for item in body["items"]]
        if kind in {11, 13, 17}:
            extra: Json = {"accent_color": None} if kind == 17 else {}  # noqa: PLR2004 - a container
            return {"spoiler": False, **extra, **body}
        return {"divider": True, "spacing": 1, **body} if kind == 14 else body  # noqa: PLR2004 - a separator

    def _media_in(self, body: Json) -> Json:
        done = dict(body)
        for key in MEDIA_KEYS:
            item = done.get(key)
            if not isinstance(item, dict):
                continue
            url = str(item.get("url", ""))
            file = self._by_name.get(url.removeprefix(SCHEME)) if url.startswith(SCHEME) else None
            if file is None:
                done[key] = {"id": "0", "proxy_url": url, "width": None, "height": None, **item}
                continue
            self.used.add(file["id"])
            done[key] = {
                "id": file["id"],
                "url": file["url"],
                "proxy_url": file["proxy_url"],
                "width": file.get("width"),
                "height": file.get("height"),
                "content_type": file["content_type"],
                "attachment_id": file["id"],
            }
            if body.get("type") == 13:  # noqa: PLR2004 - a file component names its file
                done |= {"name": file["filename"], "size": file["size"]}
        return done


def _plain_emoji(body: Json) -> Json:
    """Return a component whose Unicode emoji carries no id: clients send null, Discord answers without."""
    emoji = body.get("emoji")
    if not isinstance(emoji, dict):
        return body
    return body | {"emoji": {key: value for key, value in emoji.items() if value is not None}}
