"""Runs the bot as a child process that can be stopped, started and killed while the playground lives on."""

import asyncio
import contextlib
import ctypes
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

PR_SET_PDEATHSIG = 1
LAST_LINES = 15
LOG_MAX = 5_000_000


class Supervisor:
    """One bot process at most; nothing is restarted unless somebody asks."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        environment: Mapping[str, str],
        log: Path,
        say: Callable[[str], None],
        patience: float = 20.0,
    ) -> None:
        self._command = list(command)
        self._environment = dict(environment)
        self._log = log
        self._say = say
        self._patience = patience
        self._process: asyncio.subprocess.Process | None = None
        self._watch: asyncio.Task[None] | None = None
        self._ending = False
        self._turn = asyncio.Lock()

    @property
    def pid(self) -> int | None:
        """Return the running bot's process id."""
        return self._process.pid if self._process is not None and self._process.returncode is None else None

    async def control(self, action: str) -> None:
        """Do what the page asks: stop, start, restart or kill."""
        async with self._turn:
            if action in {"stop", "restart"}:
                await self._end(signal.SIGTERM)
            elif action == "kill":
                await self._end(signal.SIGKILL)
            if action in {"start", "restart"} and self.pid is None:
                await self._start()

    async def aclose(self) -> None:
        """End the bot."""
        await self.control("stop")

    async def _start(self) -> None:
        self._ending = False
        if self._log.exists() and self._log.stat().st_size > LOG_MAX:
            self._log.replace(self._log.with_suffix(".old"))
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=self._environment,
                start_new_session=True,  # Ctrl-C is the playground's: it ends the bot in order
                preexec_fn=_die_with_parent(),
            )
        self._watch = asyncio.create_task(self._report_end(self._process))

    async def _end(self, number: signal.Signals) -> None:
        process = self._process
        if process is None or self._watch is None:
            return
        self._ending = True
        with contextlib.suppress(ProcessLookupError):
            process.send_signal(number)
        try:
            await asyncio.wait_for(asyncio.shield(self._watch), self._patience)
        except TimeoutError:
            process.kill()
            await self._watch
        self._process = self._watch = None

    async def _report_end(self, process: asyncio.subprocess.Process) -> None:
        status = await process.wait()
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)  # workers of a bot that was killed
        if not self._ending:
            lines = self._log.read_text(encoding="utf-8", errors="replace").splitlines()[-LAST_LINES:]
            self._say(
                "\n".join([f"The bot ended by itself with status {status}. The last lines of {self._log}:", *lines])
            )


def _die_with_parent() -> Callable[[], None] | None:
    """Return what makes a Linux child get SIGTERM when its parent dies; elsewhere nothing can."""
    if not sys.platform.startswith("linux"):
        return None
    prctl = ctypes.CDLL(None).prctl

    def ask() -> None:
        prctl(PR_SET_PDEATHSIG, signal.SIGTERM)

    return ask
