"""The typesetter's operations."""

from collections.abc import Mapping
from typing import Any

from bot.workers.guard import Handler


def typeset(payload: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Typeset one source."""
    return {"ok": True}, b""


def warm_up() -> None:
    """Load."""


HANDLERS: Mapping[str, Handler] = {"typeset": typeset}
