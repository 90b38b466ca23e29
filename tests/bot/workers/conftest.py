"""Pools of real processes for the tests of the workers."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.workers.pool import WorkerPool
from bot.workers.roles import MIB, Role

PoolMaker = Callable[..., Any]


@pytest.fixture
def pool_of(monkeypatch: pytest.MonkeyPatch) -> PoolMaker:
    """Return a function that opens a pool of workers which do what they are told, however hostile."""
    monkeypatch.syspath_prepend(Path(__file__).parent)

    @asynccontextmanager
    async def opened(
        *, tasks: int = 1000, resident: int = 2000 * MIB, headroom: int = 300 * MIB, **options: Any
    ) -> AsyncIterator[WorkerPool]:
        role = Role("hostile", "hostile_role", headroom=headroom, tasks=tasks, resident=resident)
        settings: dict[str, Any] = {"size": 1, "deadline": 0.4, "preload": (), **options}
        async with WorkerPool(role=role, **settings) as pool:
            yield pool

    return opened
