"""The health pages say what is missing."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.cli.assembly import Parts, database_of
from bot.cli.health import health_page
from bot.client import TutorBot
from bot.playground.world import bot_token
from bot.services.build import Sources, build_services
from bot.settings import Settings
from bot.storage import open_store
from bot.workers.pool import WorkerPool


@pytest.fixture
async def parts(tmp_path: Path) -> AsyncIterator[Parts]:
    """Give everything but workers and a connection."""
    store = await open_store(database_of(Settings(data_dir=tmp_path)))
    maths, typesetter = (WorkerPool(role=role, size=1, deadline=1.0) for role in ("maths", "typesetter"))
    services = build_services(store, maths, typesetter, picture_folder=tmp_path, picture_bytes=0, sources=Sources())
    async with TutorBot(services) as client:
        yield Parts(store, maths, typesetter, client, asyncio.create_task(asyncio.sleep(0)))
    await store.aclose()


async def test_the_pages_tell_alive_from_ready_and_give_figures(parts: Parts, unused_tcp_port: int) -> None:
    async with (
        health_page(parts, unused_tcp_port),
        aiohttp.ClientSession(f"http://127.0.0.1:{unused_tcp_port}") as page,
    ):
        async with page.get("/livez") as alive:
            assert alive.status == 200
        async with page.get("/readyz") as ready:
            assert ready.status == 503
            assert await ready.text() == "not connected to Discord\nno maths worker\nno typesetter worker\n"
        async with page.get("/metrics") as metrics:
            figures = await metrics.text()
    assert "lemma_maths_tasks 0.0" in figures
    assert "lemma_guilds 0.0" in figures
    assert bot_token() not in figures


async def test_without_a_port_there_are_no_pages(parts: Parts) -> None:
    async with health_page(parts, None):
        pass
