"""``lemma play``: the bot and a local Discord for it, with nothing to sign up for."""

import asyncio
import os
import signal
import socket
import sys
import time
import webbrowser
from pathlib import Path
from typing import Annotated

import typer

USUAL_PORT = 8420
NOT_FOR_THE_BOT = ("LEMMA_TOKEN", "LEMMA_TOKEN_FILE", "LEMMA_DATABASE_URL", "LEMMA_SHARD_COUNT", "LEMMA_SHARD_IDS")


def play(
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="Port of the page. Left out: 8420, or a free one.")
    ] = None,
    data: Annotated[
        Path, typer.Option(help="Folder for the local server, its messages and the bot's database.")
    ] = Path("data/playground"),
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the page in the browser.")] = True,
) -> None:
    """Start the bot on a local Discord with a web page; nothing leaves this machine.

    Needs no token and no account. The page plays two learners and an instructor. Everything is kept in the data
    folder: the next start finds the same server, messages and progress. Ctrl-C ends both processes.
    """
    from bot.playground.disk import UnreadableStateError
    from bot.playground.lock import FolderInUseError, only_user

    folder = data.resolve()
    try:
        with only_user(folder):
            asyncio.run(_play(_free_port(port), folder, browser=browser))
    except (FolderInUseError, UnreadableStateError, OSError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None


async def _play(port: int, folder: Path, *, browser: bool) -> None:
    from bot.playground.server import serve
    from bot.playground.supervisor import Supervisor

    started = time.monotonic()
    over = _told_to_end()
    async with serve(folder / "discord", port=port) as hub:
        command = [sys.executable, "-m", "bot", "run", "--playground", hub.base]
        bot = Supervisor(command, environment=_environment(folder), log=folder / "bot.log", say=_complain)
        hub.bot_control = bot.control
        typer.echo(f"Open {hub.base}/ to play. Ctrl-C ends it.")
        sys.stdout.flush()
        await bot.control("start")
        if browser:
            _open_page(f"{hub.base}/")
        ready = asyncio.create_task(_say_ready(hub.came_online, started))
        await over.wait()
        ready.cancel()
        await bot.aclose()


def _told_to_end() -> asyncio.Event:
    over = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, over.set)
    return over


def _environment(folder: Path) -> dict[str, str]:
    """Return the bot's environment: its own data folder, and nothing of a real bot's."""
    kept = {key: value for key, value in os.environ.items() if key not in NOT_FOR_THE_BOT}
    return kept | {"LEMMA_DATA_DIR": str(folder), "PYTHONUNBUFFERED": "1"}


def _free_port(wanted: int | None) -> int:
    """Return the port to bind: the one asked for, or the usual one, or any where that is taken."""
    if wanted is not None:
        return wanted
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", USUAL_PORT))
        except OSError:
            return 0
    return USUAL_PORT


def _open_page(address: str) -> None:
    """Open the browser; a Linux machine without a screen has none to open."""
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return
    webbrowser.open(address)


async def _say_ready(online: asyncio.Event, started: float) -> None:
    await online.wait()
    typer.echo(f"The bot is ready after {time.monotonic() - started:.1f} s.")
    sys.stdout.flush()


def _complain(sentence: str) -> None:
    typer.echo(sentence, err=True)
