"""Checks requests and answers against Discord's own OpenAPI document, where a test names one."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Json = dict[str, Any]

EVENTS: dict[str, tuple[str, frozenset[str]]] = {
    "MESSAGE_CREATE": ("MessageResponse", frozenset({"guild_id", "member"})),
    "MESSAGE_UPDATE": ("MessageResponse", frozenset({"guild_id", "member"})),
    "THREAD_CREATE": ("ThreadResponse", frozenset({"newly_created"})),
    "THREAD_UPDATE": ("ThreadResponse", frozenset()),
    "CHANNEL_CREATE": ("GuildChannelResponse", frozenset()),
    "CHANNEL_UPDATE": ("GuildChannelResponse", frozenset()),
}
SENT_ANYWAY = {"nsfw", "tts", "flags", "enforce_nonce", "default_permission", "summary"}


class Schema:
    """The document, read once; ``jsonschema`` is imported only here, so that the playground runs without it."""

    def __init__(self, path: Path) -> None:
        from jsonschema import Draft202012Validator
        from referencing import Registry
        from referencing.jsonschema import DRAFT202012

        document = json.loads(path.read_text(encoding="utf-8"))
        _widen(document["components"]["schemas"])
        _close(document)
        resource = DRAFT202012.create_resource(document)
        self._registry: Any = Registry().with_resource("urn:discord", resource)
        self._validator = Draft202012Validator
        self._paths: Json = document["paths"]
        ordered = sorted(self._paths, key=lambda template: template.count("{"))
        self._patterns = [(re.compile(re.sub(r"\{[^}]+\}", "[^/]+", template)), template) for template in ordered]

    def request(self, method: str, path: str, body: Any) -> list[str]:
        """Return what is wrong with a request's JSON."""
        found = self._find(method, path)
        if found is None:
            return [f"{method} {path} is not in Discord's API"]
        template, operation = found
        content = operation.get("requestBody", {}).get("content", {})
        if "application/json" not in content:
            return []
        return self._check(f"{_pointer(template, method)}/requestBody/content/application~1json/schema", body)

    def response(self, method: str, path: str, status: int, body: Any) -> list[str]:
        """Return what is wrong with our answer."""
        found = self._find(method, path)
        if found is None:
            return []
        template, operation = found
        content = operation.get("responses", {}).get(str(status), {}).get("content", {})
        if "application/json" not in content:
            return []
        place = f"{_pointer(template, method)}/responses/{status}/content/application~1json/schema"
        return self._check(place, body)

    def event(self, name: str, body: Json) -> list[str]:
        """Return what is wrong with a gateway event whose body the document also knows as an answer."""
        if name not in EVENTS:
            return []
        schema, extra = EVENTS[name]
        return self._check(f"/components/schemas/{schema}", {k: v for k, v in body.items() if k not in extra})

    def _find(self, method: str, path: str) -> tuple[str, Json] | None:
        for pattern, template in self._patterns:
            if pattern.fullmatch(path) and method.lower() in self._paths[template]:
                return template, self._paths[template][method.lower()]
        return None

    def _check(self, pointer: str, body: Any) -> list[str]:
        validator = self._validator({"$ref": f"urn:discord#{pointer}"}, registry=self._registry)
        return [line for error in validator.iter_errors(body) for line in _leaves(error)]


def _pointer(template: str, method: str) -> str:
    return f"/paths/{template.replace('~', '~0').replace('/', '~1')}/{method.lower()}"


def _widen(schemas: Json) -> None:
    """Accept what Discord accepts and its document forgets."""
    schemas["SnowflakeType"]["type"] = ["string", "integer"]  # clients send file id 0
    schemas["MessageAttachmentRequest"]["additionalProperties"] = True  # kept files come whole
    schemas["MessageReferenceType"]["oneOf"].append({"const": 1})  # a forwarded message
    as_text = [
        *(schemas[name]["properties"]["permissions"] for name in ("CreateRoleRequest", "UpdateRoleRequestPartial")),
        *(schemas["ChannelPermissionOverwriteRequest"]["properties"][name] for name in ("allow", "deny")),
    ]
    for permissions in as_text:
        permissions["type"] = ["string", "integer", "null"]


def _close(node: Any) -> None:
    """Refuse unknown fields in every object that lists its own, save those that clients are known to send."""
    if isinstance(node, list):
        for item in node:
            _close(item)
    if not isinstance(node, dict):
        return
    if isinstance(node.get("properties"), dict) and node.get("type") in ("object", ["object", "null"]):
        node.setdefault("additionalProperties", False)
        if node["additionalProperties"] is False:
            for extra in SENT_ANYWAY:
                node["properties"].setdefault(extra, {})
    for value in node.values():
        _close(value)


def _leaves(error: Any) -> Iterator[str]:
    """Descend into the branch of a union whose ``type`` fits: the union's own message says nothing."""
    if not error.context:
        place = "/".join(str(step) for step in error.absolute_path)
        yield f"{place or 'body'}: {error.message[:300]}"
        return
    branches: dict[Any, list[Any]] = {}
    for child in error.context:
        branches.setdefault(child.schema_path[0], []).append(child)
    fitting = [b for b in branches.values() if not any(_is_type_mismatch(c) for c in b)]
    for child in min(fitting or list(branches.values()), key=len):
        yield from _leaves(child)


def _is_type_mismatch(error: Any) -> bool:
    own = list(error.path)[-1:] == ["type"] and error.validator in {"enum", "const"}
    return own or (error.validator == "type" and not list(error.path))
