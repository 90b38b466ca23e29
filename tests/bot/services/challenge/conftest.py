"""A school with a challenge to set: one real worker for all tests of a file, a fresh store for each."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from bot.services.catalogue import Catalogue
from bot.storage import Store, open_store
from bot.workers.pool import WorkerPool
from tests.bot.services.challenge.school import School, open_school
from tests.bot.services.conftest import Clock


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def maths() -> AsyncIterator[WorkerPool]:
    """Give one real worker to all tests of a file: importing every family takes it seconds."""
    async with WorkerPool(role="maths", size=1, deadline=5.0, spares=0) as pool:
        yield pool


@pytest.fixture(scope="module")
def catalogue(maths: WorkerPool) -> Catalogue:
    return Catalogue(maths)


@pytest_asyncio.fixture(loop_scope="module")
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await open_store(tmp_path / "lemma.db")
    yield opened
    await opened.aclose()


@pytest_asyncio.fixture(loop_scope="module")
async def school(
    store: Store, clock: Clock, new_id: Callable[[], str], maths: WorkerPool, catalogue: Catalogue
) -> School:
    return await open_school(store, maths, catalogue, clock, new_id)
