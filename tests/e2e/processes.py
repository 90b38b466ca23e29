"""The local Discord in a thread and the real bot in a process: what the end-to-end tests run on."""

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Coroutine
from concurrent.futures import Future
from pathlib import Path
from typing import Any, TypeVar

from bot.playground.hub import Hub, Options
from bot.playground.server import serve

T = TypeVar("T")

PATIENCE = 40.0


def openapi_document() -> Path | None:
    """Return Discord's OpenAPI document, where this machine has it."""
    path = Path(os.environ.get("LEMMA_DISCORD_OPENAPI", "../shared/discord-openapi.json"))
    return path if path.is_file() else None


class LocalDiscord:
    """A playground whose event loop runs in its own thread, so that tests of any kind can talk to it."""

    def __init__(self, folder: Path, options: Options | None = None) -> None:
        self._loop = asyncio.new_event_loop()
        self._over = asyncio.Event()
        self._begun: Future[Hub] = Future()
        self._thread = threading.Thread(target=self._main, args=(folder, options), daemon=True)
        self._thread.start()
        self.hub = self._begun.result(PATIENCE)

    @property
    def base(self) -> str:
        """Return the address."""
        return self.hub.base

    def run(self, work: Coroutine[Any, Any, T], patience: float = PATIENCE) -> T:
        """Run a coroutine on the playground's loop and return its result."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(patience)

    def stop(self) -> None:
        """End it; its folder holds everything."""
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join(PATIENCE)

    def _main(self, folder: Path, options: Options | None) -> None:
        async def live() -> None:
            async with serve(folder, options=options) as hub:
                self._begun.set_result(hub)
                await self._over.wait()

        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(live())


class LemmaBot:
    """The real bot as a process; killing it leaves the playground as it is."""

    def __init__(self, discord: LocalDiscord, folder: Path) -> None:
        self._discord = discord
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self.log = folder / "bot.log"

    @property
    def pid(self) -> int:
        """Return its process id."""
        assert self._process is not None, "the bot is not running"
        return self._process.pid

    def start(self) -> None:
        """Start it and wait until it is connected and its commands are registered."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith("LEMMA_")}
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bot", "run", "--playground", self._discord.base],
                env=kept | {"LEMMA_DATA_DIR": str(self._folder), "PYTHONUNBUFFERED": "1"},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        try:
            self._discord.run(self._online(self._process))
        except (AssertionError, TimeoutError):
            self._end(signal.SIGKILL)
            raise AssertionError(f"The bot did not come online:\n{self.log.read_text()[-3000:]}") from None

    async def _online(self, process: subprocess.Popen[bytes]) -> None:
        hub = self._discord.hub
        gone = asyncio.create_task(asyncio.to_thread(process.wait))
        online = asyncio.create_task(hub.came_online.wait())
        await asyncio.wait({gone, online}, return_when=asyncio.FIRST_COMPLETED, timeout=PATIENCE)
        online.cancel()
        assert hub.came_online.is_set(), "ended or too slow"
        assert hub.state.commands, "no commands were registered"

    def stop(self) -> int:
        """End it as an operator does; return its exit status."""
        return self._end(signal.SIGTERM)

    def kill(self) -> None:
        """Kill it as a crash does: no time to say goodbye."""
        self._end(signal.SIGKILL)
        self._discord.run(self._discord.hub.went_offline.wait())

    def restart(self) -> None:
        """End it in order and start it again."""
        self.stop()
        self.start()

    def _end(self, number: signal.Signals) -> int:
        process, self._process = self._process, None
        if process is None:
            return 0
        process.send_signal(number)
        try:
            return process.wait(PATIENCE)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
