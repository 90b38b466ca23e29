"""Discord's rate limits: buckets of routes, and one for everything a bot asks."""

import hashlib
import math
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

GLOBAL_LIMIT, GLOBAL_SECONDS = 50, 1.0
MANY = 1000
MESSAGE = r"/channels/(\d+)/messages/\d+"


@dataclass(frozen=True)
class Bucket:
    """How often the routes of a pattern may be used in some seconds, for each of its first group."""

    method: str
    pattern: re.Pattern[str]
    limit: int
    seconds: float

    @property
    def hash(self) -> str:
        """Return the name that Discord's header gives."""
        return hashlib.sha256(f"{self.method} {self.pattern.pattern}".encode()).hexdigest()[:32]


def bucket(method: str, pattern: str, limit: int, seconds: float) -> Bucket:
    """Return the bucket of a pattern."""
    return Bucket(method, re.compile(pattern), limit, seconds)


BUCKETS = (
    bucket("POST", r"/channels/(\d+)/messages", 5, 5.0),
    bucket("PATCH", MESSAGE, 5, 5.0),
    bucket("DELETE", MESSAGE, 5, 1.0),
    bucket("POST", r"/channels/(\d+)/messages/bulk-delete", 1, 1.0),
    bucket("PUT|DELETE", MESSAGE + r"/reactions(?:/.*)?", 1, 0.25),
    bucket("POST", r"/channels/(\d+)/typing", 5, 5.0),
    bucket("GET", r"/(channels/\d+)/.*", 10, 2.0),
    bucket("POST|PATCH|DELETE|PUT|GET", r"/webhooks/(\d+/[^/]+)(?:/.*)?", 5, 2.0),
    bucket("POST", r"/(channels/\d+)/(?:messages/\d+/)?threads", 10, 10.0),
    bucket("POST|PATCH|DELETE|PUT", r"/((?:channels|guilds)/\d+)(?:/.*)?", 10, 10.0),
    bucket("GET", r"/((?:channels|guilds)/\d+)(?:/.*)?", 30, 10.0),
    bucket("POST|PATCH|DELETE|PUT|GET", r"/applications/(\d+)/.*", 20, 20.0),
    bucket("POST|PATCH|DELETE|PUT|GET", r"()/.*", 30, 10.0),
)
UNLIMITED = "/interactions/"


@dataclass
class _Window:
    ends: float
    left: int


@dataclass
class RateLimits:
    """What is left of every bucket; time is the machine's, whatever the playground's clock says."""

    on: bool = True
    now: Callable[[], float] = time.monotonic
    _windows: dict[str, _Window] = field(default_factory=dict)

    def take(self, method: str, path: str) -> tuple[dict[str, str], Json | None]:
        """Count a request; return the headers of its answer and, where it comes too soon, the body of a 429."""
        if not self.on or path.startswith(UNLIMITED):
            return {}, None
        if not path.startswith("/webhooks/"):
            everything = self._window("global", GLOBAL_LIMIT, GLOBAL_SECONDS)
            if everything.left <= 0:
                wait = everything.ends - self.now()
                return _refused(wait, "global") | {"X-RateLimit-Global": "true"}, _body(wait, everywhere=True)
            everything.left -= 1
        found, about = _bucket_of(method, path)
        window = self._window(f"{found.hash}:{about}", found.limit, found.seconds)
        wait = window.ends - self.now()
        soon = window.left <= 0
        window.left = max(window.left - 1, 0)
        headers = _headers(found, window.left, wait)
        return (headers | _refused(wait, "user"), _body(wait, everywhere=False)) if soon else (headers, None)

    def _window(self, key: str, limit: int, seconds: float) -> _Window:
        now = self.now()
        if len(self._windows) > MANY:
            self._windows = {name: window for name, window in self._windows.items() if window.ends > now}
        known = self._windows.get(key)
        if known is None or known.ends <= now:
            known = self._windows[key] = _Window(now + seconds, limit)
        return known


def _bucket_of(method: str, path: str) -> tuple[Bucket, str]:
    for item in BUCKETS:
        match = item.pattern.fullmatch(path)
        if match and method in item.method.split("|"):
            return item, match[1]
    return BUCKETS[-1], ""


def _headers(found: Bucket, left: int, wait: float) -> dict[str, str]:
    return {
        "X-RateLimit-Limit": str(found.limit),
        "X-RateLimit-Remaining": str(left),
        "X-RateLimit-Reset": f"{time.time() + wait:.3f}",
        "X-RateLimit-Reset-After": f"{wait:.3f}",
        "X-RateLimit-Bucket": found.hash,
    }


def _refused(wait: float, scope: str) -> dict[str, str]:
    """Return the headers of a 429; without *Via* discord.py takes it for a ban by the network before Discord."""
    return {"Retry-After": str(math.ceil(wait)), "X-RateLimit-Scope": scope, "Via": "1.1 playground"}


def _body(wait: float, *, everywhere: bool) -> Json:
    return {"message": "You are being rate limited.", "retry_after": round(max(wait, 0.001), 3), "global": everywhere}
