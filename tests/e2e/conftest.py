"""A fresh local Discord with the real bot on it, and the people who use it."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import aiohttp
import pytest

from tests.e2e.fixtures import a_lemma_bot, a_local_discord
from tests.e2e.people import Person, Playground
from tests.e2e.processes import LemmaBot, LocalDiscord


@pytest.fixture
def local_discord(tmp_path: Path) -> Iterator[LocalDiscord]:
    """Give the test a playground of its own; fail if anything unknown or malformed was sent."""
    yield from a_local_discord(tmp_path)


@pytest.fixture
def lemma_bot(local_discord: LocalDiscord, tmp_path: Path) -> Iterator[LemmaBot]:
    """Connect the real bot."""
    yield from a_lemma_bot(local_discord, tmp_path)


@pytest.fixture
async def playground(local_discord: LocalDiscord) -> AsyncIterator[Playground]:
    """Give the local Discord over HTTP."""
    async with aiohttp.ClientSession() as session:
        yield Playground(local_discord.base, session)


@pytest.fixture
async def ada(playground: Playground, lemma_bot: LemmaBot) -> Person:
    """Give a learner."""
    assert lemma_bot.pid
    return await playground.person("Ada")


@pytest.fixture
async def ben(playground: Playground, lemma_bot: LemmaBot) -> Person:
    """Give a second learner."""
    assert lemma_bot.pid
    return await playground.person("Ben")


@pytest.fixture
async def carl(playground: Playground, lemma_bot: LemmaBot) -> Person:
    """Give the instructor."""
    assert lemma_bot.pid
    return await playground.person("Carl")
