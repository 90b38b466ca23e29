"""Points discord.py at the local Discord, and keeps the bot's clock with the playground's."""

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import aiohttp
import yarl
from discord.asset import Asset
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.playground.world import bot_token

RETRY_SECONDS = 0.5


@contextmanager
def connect(base_url: str) -> Iterator[str]:
    """Make discord.py speak to ``base_url`` inside the block; yield the token it must log in with."""
    base = base_url.rstrip("/")
    before = (Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, Asset.BASE)
    Route.BASE = f"{base}/api/v10"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(base.replace("http", "ws", 1) + "/gw")
    Asset.BASE = base
    try:
        yield bot_token()
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, Asset.BASE = before


async def follow_clock(base_url: str, callback: Callable[[timedelta], None]) -> None:
    """Call back with the playground clock's offset now and after every move, until cancelled."""
    address = f"{base_url.rstrip('/')}/playground/api/clock/stream"
    endless = aiohttp.ClientTimeout(total=None, sock_connect=5)
    async with aiohttp.ClientSession(timeout=endless) as session:
        while True:
            try:
                async with session.get(address) as response:
                    async for line in response.content:
                        if line.startswith(b"data: "):
                            callback(timedelta(seconds=float(json.loads(line[6:])["offset"])))
            except (aiohttp.ClientError, OSError):
                pass
            await asyncio.sleep(RETRY_SECONDS)  # the playground is gone or starting: ask again
