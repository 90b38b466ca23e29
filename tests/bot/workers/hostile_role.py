"""A worker's role for the tests of the pool: whatever a task could do to its process."""

import ctypes
import json
import os
import socket
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.workers.guard import Handler

Answer = tuple[dict[str, Any], bytes]


def _echo(payload: Mapping[str, Any]) -> Answer:
    return dict(payload), str(payload.get("blob", "")).encode()


def _who(_payload: Mapping[str, Any]) -> Answer:
    return {"pid": os.getpid(), "environment": dict(os.environ), "modules": sorted(sys.modules)}, b""


def _spin(_payload: Mapping[str, Any]) -> Answer:
    while True:
        pass


def _spin_in_c(_payload: Mapping[str, Any]) -> Answer:
    return {"n": str(3**10**9)[:1]}, b""


def _sleep(payload: Mapping[str, Any]) -> Answer:
    time.sleep(payload["seconds"])
    return {"pid": os.getpid()}, b""


def _eat(_payload: Mapping[str, Any]) -> Answer:
    hoard = []
    while True:
        hoard.append(bytearray(64 * 1024 * 1024))


def _grow(payload: Mapping[str, Any]) -> Answer:
    hoard.append(b"x" * int(payload["bytes"]))
    return {"pid": os.getpid()}, b""


def _exit(_payload: Mapping[str, Any]) -> Answer:
    os._exit(3)


def _leave(_payload: Mapping[str, Any]) -> Answer:
    sys.exit(0)


def _segfault(_payload: Mapping[str, Any]) -> Answer:
    ctypes.string_at(0)
    return {}, b""


def _connection() -> socket.socket:
    highest = max(int(entry.name) for entry in Path("/proc/self/fd").iterdir() if entry.exists())
    return socket.socket(fileno=os.dup(highest))


def _flood(_payload: Mapping[str, Any]) -> Answer:
    connection = _connection()
    while True:
        connection.sendall(b"\xff" * 65536)


def _forge(payload: Mapping[str, Any]) -> Answer:
    """Answer for another request, then as asked: the second frame must never reach anybody."""
    text = json.dumps({"id": payload["id"], "ok": True, "result": {"forged": True}}).encode()
    _connection().sendall(len(text).to_bytes(4, "big") + bytes(4) + text)
    return {}, b""


def _print(_payload: Mapping[str, Any]) -> Answer:
    print("out of the worker", flush=True)  # noqa: T201 - that it goes nowhere is what the test looks at
    return {"input": sys.stdin.read() if sys.stdin else ""}, b""


def _files(_payload: Mapping[str, Any]) -> Answer:
    return {"files": {e.name: str(e.readlink()) for e in Path("/proc/self/fd").iterdir() if e.is_symlink()}}, b""


def _write(payload: Mapping[str, Any]) -> Answer:
    Path(payload["path"]).write_text("from the worker", encoding="utf-8")
    return {}, b""


def _not_json(_payload: Mapping[str, Any]) -> Answer:
    return {"value": float("nan")}, b""


hoard: list[bytes] = []

HANDLERS: Mapping[str, Handler] = {
    "echo": _echo,
    "who": _who,
    "spin": _spin,
    "spin-in-c": _spin_in_c,
    "sleep": _sleep,
    "eat": _eat,
    "grow": _grow,
    "exit": _exit,
    "leave": _leave,
    "segfault": _segfault,
    "flood": _flood,
    "forge": _forge,
    "print": _print,
    "files": _files,
    "write": _write,
    "not-json": _not_json,
}


def warm_up() -> None:
    """Have nothing to load."""
