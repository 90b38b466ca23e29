"""``lemma play``: one address, two processes, one data folder."""

import asyncio
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import aiohttp
import psutil
import pytest

from tests.e2e.people import Playground

PATIENCE = 60.0


class Play:
    """A running ``lemma play``."""

    def __init__(self, process: asyncio.subprocess.Process, address: str) -> None:
        self.process = process
        self.address = address

    def bot(self) -> psutil.Process:
        """Return the bot's process."""
        children = psutil.Process(self.process.pid).children()
        return next(child for child in children if "run" in child.cmdline())

    async def ready(self) -> None:
        """Return when it says that the bot is ready."""
        assert self.process.stdout is not None
        async with asyncio.timeout(PATIENCE):
            async for line in self.process.stdout:
                if b"ready" in line:
                    return
        raise AssertionError("it ended before the bot was ready")

    async def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal and return the exit status."""
        self.process.send_signal(number)
        return await asyncio.wait_for(self.process.wait(), PATIENCE)


@asynccontextmanager
async def playing(folder: Path) -> AsyncIterator[Play]:
    """Run ``lemma play`` on a data folder."""
    command = [sys.executable, "-m", "bot", "play", "--no-browser", "--port", "0", "--data", str(folder)]
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    try:
        line = (await asyncio.wait_for(process.stdout.readline(), PATIENCE)).decode()
        found = re.search(r"http://127\.0\.0\.1:\d+", line)
        assert found, line
        yield Play(process, found[0])
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def test_it_prints_an_address_and_ends_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEMMA_TOKEN", "a-real-token")
    async with playing(tmp_path) as play, aiohttp.ClientSession() as session:
        async with session.get(play.address) as response:
            assert response.status == 200
        await play.ready()
        bot = play.bot()
        environment = bot.environ()
        assert "LEMMA_TOKEN" not in environment
        assert environment["LEMMA_DATA_DIR"] == str(tmp_path)
        assert await play.end() == 0
        assert not bot.is_running()


async def test_the_page_stops_starts_and_kills_the_bot(tmp_path: Path) -> None:
    async with playing(tmp_path) as play, aiohttp.ClientSession() as session:
        await play.ready()
        ada = await Playground(play.address, session).person("Ada")
        before = play.bot().pid

        async def online() -> bool | None:
            return (await ada.playground.get("state", user=ada.id))["bot"]["online"] or None

        await ada.playground.post("bot", action="kill")
        assert not (await ada.playground.get("state", user=ada.id))["bot"]["online"]
        await ada.playground.post("bot", action="start")
        await ada.until(online, patience=PATIENCE)
        assert play.bot().pid != before
        assert await play.end(signal.SIGINT) == 0


async def test_a_second_start_finds_the_first_ones_messages(tmp_path: Path) -> None:
    async with playing(tmp_path) as play, aiohttp.ClientSession() as session:
        ada = await Playground(play.address, session).person("Ada")
        said = await ada.say("still here tomorrow?")
        assert await play.end() == 0
    async with playing(tmp_path) as play, aiohttp.ClientSession() as session:
        ada = await Playground(play.address, session).person("Ada")
        assert [m["id"] for m in await ada.messages()] == [said["id"]]


async def test_two_on_one_folder_are_refused(tmp_path: Path) -> None:
    async with playing(tmp_path):
        command = [sys.executable, "-m", "bot", "play", "--no-browser", "--port", "0", "--data", str(tmp_path)]
        second = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.PIPE)
        _, complaint = await second.communicate()
        assert second.returncode == 1
        assert b"Another playground uses" in complaint


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells a child of its parent's death")
async def test_the_bot_does_not_outlive_a_killed_playground(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        await play.ready()
        bot = play.bot()
        await play.end(signal.SIGKILL)
        await asyncio.to_thread(psutil.wait_procs, [bot], PATIENCE)
        assert not bot.is_running()


async def test_a_damaged_state_is_left_alone_and_named(tmp_path: Path) -> None:
    state = tmp_path / "discord" / "playground.json"
    state.parent.mkdir()
    state.write_text("{", encoding="utf-8")
    command = [sys.executable, "-m", "bot", "play", "--no-browser", "--port", "0", "--data", str(tmp_path)]
    process = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.PIPE)
    _, complaint = await process.communicate()
    assert process.returncode == 1
    assert b"playground.json cannot be read" in complaint
    assert state.read_text(encoding="utf-8") == "{"
