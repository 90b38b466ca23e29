"""A fresh local Discord, the small bot on it, and the people."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from bot.playground.connect import connect
from bot.playground.hub import Hub, Options
from bot.playground.server import serve
from tests.e2e.people import Person, Playground
from tests.e2e.processes import openapi_document
from tests.playground.small_bot import SmallBot


@asynccontextmanager
async def running(bot: SmallBot, base: str) -> AsyncIterator[SmallBot]:
    """Run a bot while the block runs."""
    with connect(base) as token:
        task = asyncio.create_task(bot.start(token))
        ready = asyncio.create_task(bot.came.wait())
        done, _ = await asyncio.wait({task, ready}, return_when=asyncio.FIRST_COMPLETED)
        ready.cancel()
        if task in done:
            await bot.close()
            task.result()
        try:
            yield bot
        finally:
            await bot.close()
            await asyncio.gather(task, return_exceptions=True)


@pytest.fixture
async def hub(tmp_path: Path) -> AsyncIterator[Hub]:
    async with serve(tmp_path, options=Options(schema=openapi_document())) as hub:
        yield hub
        problems = hub.journal.problems
        assert problems == []


@pytest.fixture
async def bot(hub: Hub) -> AsyncIterator[SmallBot]:
    async with running(SmallBot(), hub.base) as bot:
        yield bot


@pytest.fixture
async def playground(hub: Hub) -> AsyncIterator[Playground]:
    async with aiohttp.ClientSession() as session:
        yield Playground(hub.base, session)


@pytest.fixture
async def ada(playground: Playground) -> Person:
    return await playground.person("Ada")


@pytest.fixture
async def ben(playground: Playground) -> Person:
    return await playground.person("Ben")


@pytest.fixture
async def carl(playground: Playground) -> Person:
    return await playground.person("Carl")
