"""Discord's API with the bot's token, as a test asks it."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from yarl import URL

from bot.playground.hub import Hub
from bot.playground.world import bot_token


class Api:
    """Asks, waits where it is told to slow down, and returns what came."""

    def __init__(self, hub: Hub, session: aiohttp.ClientSession) -> None:
        self._base = f"{hub.base}/api/v10"
        self._session = session

    async def __call__(self, method: str, path: str, body: Any = None, *, status: int = 200) -> Any:
        """Return the answer, which must have this status."""
        while True:
            async with self._session.request(method, URL(self._base + path, encoded=True), json=body) as response:
                text = await response.text()
                if response.status == 429:
                    await asyncio.sleep((await response.json())["retry_after"])
                    continue
                assert response.status == status, text
                return await response.json() if text else None


@pytest.fixture
async def api(hub: Hub) -> AsyncIterator[Api]:
    """Give the API of a playground."""
    async with aiohttp.ClientSession(headers={"Authorization": f"Bot {bot_token()}"}) as session:
        yield Api(hub, session)
