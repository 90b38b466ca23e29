"""Pictures of formulas and plots: asked of workers, kept in a cache on disk, with alt text; text where they fail."""

import asyncio
import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import structlog

from bot.errors import UnavailableError
from bot.services.asking import ask
from bot.storage.preferences import Preferences
from bot.workers.pool import WorkerPool
from problems.snapshot import PlotCall

log = structlog.get_logger(__name__)

CACHE_VERSION = "1"
SWEEP_EVERY = 200  # pictures written between two looks at the size of the cache


@dataclass(frozen=True)
class Look:
    """How a person wants things shown."""

    theme: str = "dark"
    text_only: bool = False


@dataclass(frozen=True)
class Drawing:
    """A picture and the text that says the same."""

    data: bytes
    alt: str
    media_type: str = "image/png"


class Pictures:
    """Draws formulas and plots; never raises: what cannot be drawn is shown as text."""

    def __init__(
        self, maths: WorkerPool, typesetter: WorkerPool, preferences: Preferences, folder: Path, limit_bytes: int
    ) -> None:
        self._maths = maths
        self._typesetter = typesetter
        self._preferences = preferences
        self._cache = PictureCache(folder, limit_bytes)

    async def look(self, user_id: int) -> Look:
        """Return how this person wants things shown."""
        preference = await self._preferences.get(user_id)
        return Look(theme=preference.theme, text_only=preference.text_only)

    async def typeset(self, kind: str, source: str, look: Look) -> Drawing | None:
        """Return the picture of a formula (``inline``, ``display``) or of prose with formulas (``statement``)."""
        if look.text_only or not source.strip():
            return None
        payload = {"kind": kind, "source": source, "theme": look.theme}
        return await self._cached(self._typesetter, "typeset", payload, alt=plain(source))

    async def plot(self, call: PlotCall, look: Look) -> Drawing | None:
        """Return the picture of a plot."""
        if look.text_only:
            return None
        payload = {"name": call.name, "arguments": dict(call.arguments), "theme": look.theme}
        return await self._cached(self._maths, "plot", payload, alt=call.alt)

    async def _cached(self, pool: WorkerPool, op: str, payload: Mapping[str, Any], *, alt: str) -> Drawing | None:
        key = hashlib.sha256(json.dumps([CACHE_VERSION, op, payload], sort_keys=True).encode()).hexdigest()
        known = await self._cache.get(key)
        if known is not None:
            return Drawing(known[1], known[0] or alt)
        try:
            reply = await ask(pool, op, payload)
        except UnavailableError:
            return None
        if not reply.blob or reply.result.get("ok") is False:
            log.warning("picture refused", op=op, why=str(reply.result.get("error", ""))[:200])
            return None
        spoken = str(reply.result.get("alt") or "") or alt
        await self._cache.put(key, spoken, reply.blob)
        return Drawing(reply.blob, spoken)


class PictureCache:
    """Pictures on disk, the least recently used thrown away first."""

    def __init__(self, folder: Path, limit_bytes: int) -> None:
        self._folder = folder
        self._limit = limit_bytes
        self._writes = 0

    async def get(self, key: str) -> tuple[str, bytes] | None:
        """Return alt text and picture, where they are known."""
        return await asyncio.to_thread(self._read, key) if self._limit else None

    async def put(self, key: str, alt: str, data: bytes) -> None:
        """Keep a picture; a full disk costs speed, not the answer."""
        if self._limit:
            self._writes += 1
            await asyncio.to_thread(self._write, key, alt, data, sweep=self._writes % SWEEP_EVERY == 0)

    def _read(self, key: str) -> tuple[str, bytes] | None:
        path = self._folder / key[:2] / key
        try:
            head, _newline, data = path.read_bytes().partition(b"\n")
            os.utime(path)
            return str(json.loads(head)), data
        except (OSError, ValueError):
            return None

    def _write(self, key: str, alt: str, data: bytes, *, sweep: bool) -> None:
        path = self._folder / key[:2] / key
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            fresh = path.with_suffix(f".{os.getpid()}")
            fresh.write_bytes(json.dumps(alt).encode() + b"\n" + data)
            fresh.replace(path)  # readers see the whole picture or none
            if sweep:
                self._sweep()
        except OSError as error:
            log.warning("picture not kept", why=error.strerror)

    def _sweep(self) -> None:
        found = [(path.stat(), path) for path in self._folder.glob("*/*") if path.is_file()]
        size = sum(stat.st_size for stat, _path in found)
        for stat, path in sorted(found, key=lambda entry: entry[0].st_mtime):
            if size <= self._limit:
                return
            path.unlink(missing_ok=True)
            size -= stat.st_size


def plain(source: str) -> str:
    """Return prose with LaTeX as text that can be read aloud or copied: the source without its dollar signs."""
    return source.replace("$$", "").replace("$", "").strip()


def in_text(source: str) -> str:
    """Return prose with LaTeX for a message without pictures: each formula as code, since Discord shows no LaTeX."""
    pieces = source.replace("$$", "$").split("$")
    if len(pieces) % 2 == 0:  # an unpaired dollar sign: leave the text as it is
        return source
    return "".join(f"`{piece.strip()}`" if at % 2 else piece for at, piece in enumerate(pieces))
