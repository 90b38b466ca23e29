"""Which libraries speak to the playground, where each is installed, and how its bot is started."""

import shutil
from pathlib import Path

import pytest

from tests.browser.npm import CACHE

BOTS = Path(__file__).parent / "bots"
ROOMS = Path(__file__).parents[2] / "build" / "clients"
PYTHON_LIBRARIES = {
    "hikari==2.7.0": "hikari_bot.py",
    "py-cord==2.8.1": "py_cord_bot.py",
    "interactions.py==5.16.0": "interactions_bot.py",
}
DISCORD_JS = "discord.js@14.28.1"
LIBRARIES = (*PYTHON_LIBRARIES, DISCORD_JS)


def interpreter(library: str) -> Path:
    """Return the Python that has a library."""
    return ROOMS / library.partition("==")[0] / "bin" / "python"


def command(library: str) -> list[str]:
    """Return what starts a library's bot, without its two arguments; skip where the library is not installed."""
    node = shutil.which("node")
    if library == DISCORD_JS:
        folder = CACHE / DISCORD_JS
        there = node is not None and (folder / "node_modules" / "discord.js").exists()
        found = [str(node), str(BOTS / "discord_js_bot.mjs"), str(folder / "node_modules" / "discord.js")]
    else:
        there = interpreter(library).exists()
        found = [str(interpreter(library)), str(BOTS / PYTHON_LIBRARIES[library])]
    if not there:
        pytest.skip(f"{library} is not installed: python -m tests.clients fetches it.")
    return found
