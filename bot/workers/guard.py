"""The worker's side: shut every door the process does not need, then answer one request after the other."""

import contextlib
import ctypes
import importlib
import os
import signal
import socket
import sys
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

from bot.workers.frames import FrameError, encode, receive_frame
from bot.workers.roles import Role

Handler = Callable[[Mapping[str, Any]], tuple[dict[str, Any], bytes]]

_PR_SET_PDEATHSIG = 1
_ERROR_LENGTH = 8000


class RoleModule(Protocol):
    """What a role's module offers."""

    HANDLERS: Mapping[str, Handler]

    def warm_up(self) -> None:
        """Load what the first request would otherwise wait for."""


def run(connection: socket.socket, role: Role) -> None:
    """Serve requests for this role until the bot closes the connection; never return."""
    status = 1
    try:
        _shut_doors(connection)
        warm = role.module in sys.modules  # the forkserver has loaded and warmed it: see preloaded.py
        module = importlib.import_module(role.module)
        if not warm:
            module.warm_up()
        _limit_resources(role)
        connection.sendall(encode({"ready": True}))
        _serve(connection, module.HANDLERS)
        status = 0
    except (EOFError, BrokenPipeError, ConnectionResetError):
        status = 0  # the bot is gone or wants this worker no more
    except BaseException as error:  # noqa: BLE001 - the last frame of a worker tells the bot why it died
        with contextlib.suppress(OSError):
            connection.sendall(encode({"ready": False, "error": _describe(error)}))
    finally:
        # no atexit handlers, no flushing of what a submission may have left in a buffer
        os._exit(status)


def _shut_doors(connection: socket.socket) -> None:
    """Leave the process with its connection and stderr as the only open files, and deaf to Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - multiprocessing's own is closed below
    # among the others is the forkserver's lifeline: held open here, it would outlive the bot
    mine = connection.fileno()
    os.closerange(3, mine)
    os.closerange(mine + 1, _highest_descriptor() + 1)
    if sys.platform == "linux":
        # the forkserver ends with the bot: a worker that is stuck in a computation ends with it
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _highest_descriptor() -> int:
    for folder in ("/proc/self/fd", "/dev/fd"):
        with contextlib.suppress(OSError, ValueError):
            return max(int(entry.name) for entry in Path(folder).iterdir())
    return 1024


def _limit_resources(role: Role) -> None:
    """Bound address space, files and processes; a platform without ``resource`` keeps the deadline alone."""
    try:
        import resource
    except ImportError:
        return
    limits = {
        resource.RLIMIT_AS: _address_space() + role.headroom,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NPROC: 0,
    }
    for kind, limit in limits.items():
        with contextlib.suppress(ValueError, OSError):  # a stricter limit set from outside stays
            resource.setrlimit(kind, (limit, limit))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


def _address_space() -> int:
    try:
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - one small read, no pathlib needed
            return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 1024 * 1024 * 1024


def _serve(connection: socket.socket, handlers: Mapping[str, Handler]) -> None:
    while True:
        request = receive_frame(connection).head
        number = request.get("id")
        try:
            handler = handlers.get(request["op"])
            if handler is None:
                raise LookupError(f"This worker knows no operation {request['op']!r}.")  # noqa: TRY301
            result, blob = handler(request["payload"])
            frame = encode({"id": number, "ok": True, "result": result}, blob)
        except FrameError:
            raise
        except BaseException as error:  # noqa: BLE001 - SystemExit and MemoryError included: a task never ends a worker
            frame = encode({"id": number, "ok": False, "error": _describe(error)})
        connection.sendall(frame)


def _describe(error: BaseException) -> dict[str, str]:
    try:
        text = "".join(traceback.format_exception(error))[-_ERROR_LENGTH:]
        return {"type": type(error).__name__, "message": str(error)[:_ERROR_LENGTH], "traceback": text}
    except BaseException:  # noqa: BLE001 - out of memory while describing, or a __str__ that raises
        return {"type": type(error).__name__, "message": "", "traceback": ""}
