"""The wire format between the bot and its workers: two lengths, a JSON object, then raw bytes (a picture).

Nothing here is ever unpickled: a worker that a learner's input has taken over can send wrong data, never code.
"""

import asyncio
import json
import socket
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_LENGTHS = struct.Struct(">II")
MAX_JSON = 8 * 1024 * 1024
MAX_BLOB = 16 * 1024 * 1024


class FrameError(Exception):
    """The other side sent something that is not a frame."""


@dataclass(frozen=True)
class Frame:
    """One message: a JSON object and the bytes that go with it."""

    head: dict[str, Any]
    blob: bytes = b""


def encode(head: Mapping[str, Any], blob: bytes = b"") -> bytes:
    """Return the bytes of a frame; raise ``ValueError`` where ``head`` is not JSON (NaN and infinity are not)."""
    text = json.dumps(head, ensure_ascii=True, allow_nan=False, separators=(",", ":")).encode()
    if len(text) > MAX_JSON or len(blob) > MAX_BLOB:
        raise ValueError(f"A frame of {len(text)} + {len(blob)} bytes is too large.")
    return _LENGTHS.pack(len(text), len(blob)) + text + blob


def _lengths(raw: bytes) -> tuple[int, int]:
    json_length, blob_length = _LENGTHS.unpack(raw)
    if json_length > MAX_JSON or blob_length > MAX_BLOB:
        raise FrameError(f"A frame announces {json_length} + {blob_length} bytes.")
    return json_length, blob_length


def _head(text: bytes) -> dict[str, Any]:
    try:
        head = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FrameError("A frame does not hold JSON.") from error
    if not isinstance(head, dict):
        raise FrameError("A frame does not hold a JSON object.")
    return head


async def read_frame(reader: asyncio.StreamReader) -> Frame:
    """Read one frame; raise ``FrameError`` for nonsense and ``IncompleteReadError`` when the other side is gone."""
    json_length, blob_length = _lengths(await reader.readexactly(_LENGTHS.size))
    head = _head(await reader.readexactly(json_length))
    return Frame(head, await reader.readexactly(blob_length) if blob_length else b"")


def _receive(connection: socket.socket, length: int) -> bytes:
    buffer = bytearray(length)
    view = memoryview(buffer)
    while view:
        count = connection.recv_into(view)
        if not count:
            raise EOFError
        view = view[count:]
    return bytes(buffer)


def receive_frame(connection: socket.socket) -> Frame:
    """Read one frame from a blocking socket; raise ``EOFError`` when the other side is gone."""
    json_length, blob_length = _lengths(_receive(connection, _LENGTHS.size))
    head = _head(_receive(connection, json_length))
    return Frame(head, _receive(connection, blob_length) if blob_length else b"")
