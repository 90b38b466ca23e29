"""Server-sent events for the page: each viewer hears what that person may know."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

LONGEST_QUEUE = 1000


@dataclass(eq=False)
class Viewer:
    """One open page."""

    user_id: str
    base: str
    queue: asyncio.Queue[Json] = field(default_factory=lambda: asyncio.Queue(LONGEST_QUEUE))


class Feed:
    """Every open page."""

    def __init__(self) -> None:
        self.viewers: set[Viewer] = set()

    def publish(self, kind: str, body_for: Callable[[Viewer], Json | None]) -> None:
        """Tell each viewer what ``body_for`` says of it; ``None`` means that it is none of their business."""
        for viewer in list(self.viewers):
            body = body_for(viewer)
            if body is None:
                continue
            if viewer.queue.full():
                self.viewers.discard(viewer)  # a page that stopped reading reloads when it comes back
                continue
            viewer.queue.put_nowait({"type": kind} | body)
