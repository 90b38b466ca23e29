"""Starts worker processes from one forkserver and kills them from outside."""

import asyncio
import contextlib
import ctypes
import multiprocessing
import os
import socket
import sys
from collections.abc import Iterable, Iterator
from multiprocessing import forkserver
from multiprocessing.process import BaseProcess
from typing import Protocol

from bot.workers import guard
from bot.workers.roles import ROLES, Role

_PR_SET_DUMPABLE = 4
_ATTEMPTS = 3

# everything else in the bot's environment (its token above all) stays out of the workers
_PASSED_ON = (
    "PATH",
    "HOME",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "TMPDIR",
    "TZ",
    "SYSTEMROOT",
    "XDG_CACHE_HOME",
    "MPLCONFIGDIR",
    "OPENBLAS_CORETYPE",
    "OPENBLAS_L2_SIZE",
    "PYTHONPATH",
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONPYCACHEPREFIX",
)


class Worker(Protocol):
    """A running worker as the pool sees it."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    @property
    def pid(self) -> int:
        """The process's number, for logs and tests."""

    def kill(self) -> None:
        """End the process now, whatever it is doing."""

    def resident(self) -> int:
        """Return the bytes of memory in use, 0 where the platform does not tell."""


class ForkedWorker:
    """A worker forked from the forkserver."""

    def __init__(self, process: BaseProcess, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer
        self._process = process
        self._page = os.sysconf("SC_PAGE_SIZE")

    @property
    def pid(self) -> int:
        """The process's number, for logs and tests."""
        return self._process.pid or 0

    def kill(self) -> None:
        """End the process now, whatever it is doing."""
        self.writer.close()
        if self._process.exitcode is None:  # else its number may belong to another process by now
            self._process.kill()

    def resident(self) -> int:
        """Return the bytes of memory in use, 0 where the platform does not tell."""
        try:
            with open(f"/proc/{self.pid}/statm", encoding="ascii") as file:  # noqa: PTH123 - read after every task
                return int(file.read().split()[1]) * self._page
        except OSError:
            return 0


async def launch(role: Role, preload: Iterable[str]) -> ForkedWorker:
    """Start a worker; the first call starts the forkserver too, with these roles loaded for all to share."""
    for attempt in range(_ATTEMPTS):
        start_forkserver(preload)
        try:
            return await _fork(role)
        except (ConnectionError, EOFError):  # the forkserver has just died; the next look at it starts another
            if attempt == _ATTEMPTS - 1:
                raise
    raise AssertionError("unreachable")


async def _fork(role: Role) -> ForkedWorker:
    context = multiprocessing.get_context("forkserver")
    ours, theirs = socket.socketpair()
    process = context.Process(target=guard.run, args=(theirs, role), daemon=True, name=f"lemma-{role.name}")
    # blocks until the forkserver has forked, the first time until it has loaded the roles
    starting = asyncio.ensure_future(asyncio.to_thread(process.start))
    try:
        await asyncio.shield(starting)
        ours.setblocking(False)
        reader, writer = await asyncio.open_unix_connection(sock=ours)
    except BaseException:
        # a thread cannot be cancelled: closing its sockets under it would send the forkserver a stranger's, and kill it
        await asyncio.wait({starting})
        ours.close()
        if process.pid is not None:
            process.kill()
        raise
    finally:
        theirs.close()
    return ForkedWorker(process, reader, writer)


def start_forkserver(preload: Iterable[str]) -> None:
    """Start the forkserver with these roles preloaded; later calls find it running and change nothing."""
    modules = [ROLES[name].module for name in preload]
    # the console script is run again in every child, and imports Typer: loaded here, that costs nothing
    forkserver.set_forkserver_preload([*modules, "typer", "bot.workers.preloaded"])
    with _clean_environment():
        forkserver.ensure_running()


@contextlib.contextmanager
def _clean_environment() -> Iterator[None]:
    """Show new processes an environment without secrets; short and synchronous, so nothing else sees it."""
    saved = dict(os.environ)
    kept = {name: saved[name] for name in _PASSED_ON if name in saved}
    try:
        os.environ.clear()
        os.environ.update(kept, OPENBLAS_NUM_THREADS="1")
        yield
    finally:
        os.environ.clear()
        os.environ.update(saved)


def hide_environment() -> None:
    """Keep other processes of this user, the workers above all, from reading this one's memory and environment.

    Removing a variable from ``os.environ`` leaves it in ``/proc/<pid>/environ``. Root can still read it: use a token
    file. Without Linux this does nothing.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
