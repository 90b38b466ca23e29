"""Pictures that were made before: the latest in memory, more on disk, both bounded. Pure files, no Discord.

The key is made of everything a picture depends on: operation, payload (source, theme, width) and the versions of the
code and fonts that draw it. It holds nothing that names a person.
"""

import asyncio
import contextlib
import hashlib
import json
import os
import unicodedata
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from bot.workers.frames import encode
from bot.workers.pool import Reply

IN_MEMORY = 256
_LENGTHS = 8


@dataclass(frozen=True)
class Counts:
    """How often a picture was asked for, and how often it had to be made."""

    asked: int
    made: int


@dataclass
class _Kept:
    """What memory holds."""

    replies: OrderedDict[str, Reply]
    making: dict[str, asyncio.Future[Reply]]
    on_disk: int | None = None  # bytes, unknown until the first look
    asked: int = 0
    made: int = 0


class PictureCache:
    """Keeps replies of workers by key; ``limit`` bounds the bytes on disk, 0 keeps nothing there."""

    def __init__(self, folder: Path, limit: int, *, in_memory: int = IN_MEMORY) -> None:
        self._folder = folder
        self._limit = limit
        self._in_memory = in_memory
        self._kept = _Kept(OrderedDict(), {})

    @property
    def counts(self) -> Counts:
        """Return what this cache was asked for so far."""
        return Counts(self._kept.asked, self._kept.made)

    async def fetch(self, key: str, make: Callable[[], Awaitable[Reply]]) -> Reply:
        """Return the reply of this key, made only where it is not known; who asks meanwhile waits for the same one."""
        self._kept.asked += 1
        known = self._remembered(key)
        if known is not None:
            return known
        making = self._kept.making.get(key)
        if making is not None:
            return await asyncio.shield(making)
        future: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()
        self._kept.making[key] = future
        try:
            reply = await asyncio.to_thread(self._read, key)
            if reply is None:
                reply = await make()
                self._kept.made += 1
                await self._write(key, reply)
            self._remember(key, reply)
            future.set_result(reply)
        except BaseException as error:
            future.set_exception(error if isinstance(error, Exception) else asyncio.CancelledError())
            future.exception()  # nobody may be waiting for it
            raise
        else:
            return reply
        finally:
            del self._kept.making[key]

    def _remembered(self, key: str) -> Reply | None:
        reply = self._kept.replies.get(key)
        if reply is not None:
            self._kept.replies.move_to_end(key)
        return reply

    def _remember(self, key: str, reply: Reply) -> None:
        self._kept.replies[key] = reply
        while len(self._kept.replies) > self._in_memory:
            self._kept.replies.popitem(last=False)

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key[2:]

    def _read(self, key: str) -> Reply | None:
        if not self._limit:
            return None
        path = self._path(key)
        try:
            raw = path.read_bytes()
            os.utime(path)
            json_length, blob_length = (int.from_bytes(raw[start : start + 4], "big") for start in (0, 4))
            blob = raw[_LENGTHS + json_length :]
            if len(blob) != blob_length:
                return None
            return Reply(json.loads(raw[_LENGTHS : _LENGTHS + json_length]), blob)
        except (OSError, ValueError):
            return None

    async def _write(self, key: str, reply: Reply) -> None:
        if not self._limit:
            return
        # a full disk costs speed, not the picture
        with contextlib.suppress(OSError):
            await asyncio.to_thread(self._store, self._path(key), encode(reply.result, reply.blob))

    def _store(self, path: Path, data: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f"{path.name}.{os.getpid()}")
        fresh.write_bytes(data)
        fresh.replace(path)  # a reader sees the whole picture or none
        if self._kept.on_disk is not None:
            self._kept.on_disk += len(data)
        if self._kept.on_disk is None or self._kept.on_disk > self._limit:
            self._kept.on_disk = self._swept()

    def _swept(self) -> int:
        """Throw away the least recently used until a tenth of the limit is free; return the bytes that are left."""
        entries = [(entry.stat(), entry) for entry in self._folder.glob("*/*")]
        size = sum(stat.st_size for stat, _entry in entries)
        if size <= self._limit:
            return size
        for stat, entry in sorted(entries, key=lambda pair: pair[0].st_mtime):
            entry.unlink(missing_ok=True)
            size -= stat.st_size
            if size <= self._limit * 9 // 10:
                break
        return size


def picture_key(op: str, payload: Mapping[str, Any], version: str) -> str:
    """Return the key of a picture; sources that look the same (NFC) share one."""
    text = json.dumps([version, op, payload], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")).hexdigest()


@cache
def typesetter_version() -> str:
    """Return a digest of everything that shapes a typeset picture: our code, the bundle and the faces."""
    return _digest("bot.workers.typesetting", "assets/CHECKSUMS.txt")


@cache
def plots_version() -> str:
    """Return a digest of the code that draws plots: after a change, they are drawn again."""
    return _digest("problems.plots")


def _digest(package: str, *others: str) -> str:
    folder = files(package)
    digest = hashlib.sha256()
    for name in others:
        digest.update(folder.joinpath(name).read_bytes())
    for source in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if source.name.endswith(".py"):
            digest.update(source.read_bytes())
    return digest.hexdigest()
