"""What the local Discord refuses: as Discord's JSON errors to the bot, as a sentence to a person."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]


class ApiError(Exception):
    """A refusal with Discord's HTTP status, code and message."""

    def __init__(self, status: int, code: int, message: str, errors: Json | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.body: Json = {"message": message, "code": code}
        if errors:
            self.body["errors"] = errors


class ActionError(Exception):
    """What a person tried cannot be done; the sentence is shown to them."""

    def __init__(self, sentence: str, status: int = 400) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status


@dataclass(frozen=True)
class Fault:
    """One field that breaks a limit: where, Discord's code, and why."""

    path: tuple[str | int, ...]
    code: str
    message: str


def invalid_form(faults: Iterable[Fault]) -> ApiError:
    """Return Discord's 50035 with its tree of field errors."""
    tree: Json = {}
    for fault in faults:
        node = tree
        for step in fault.path:
            node = node.setdefault(str(step), {})
        node.setdefault("_errors", []).append({"code": fault.code, "message": fault.message})
    return ApiError(400, 50035, "Invalid Form Body", tree)


def unknown(what: str, code: int) -> ApiError:
    """Return a 404 such as *Unknown Channel*."""
    return ApiError(404, code, f"Unknown {what}")


def missing_access() -> ApiError:
    """Return the refusal for a place the bot cannot see."""
    return ApiError(403, 50001, "Missing Access")


def missing_permissions() -> ApiError:
    """Return the refusal for something the bot may not do there."""
    return ApiError(403, 50013, "Missing Permissions")
