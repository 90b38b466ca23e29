"""kill -9 among busy writers: what was acknowledged is there, and the boards still add up."""

import os
import random
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import aiosqlite

from bot.storage import Store, open_store
from bot.storage.periods import ALL_TIME
from bot.storage.sqlite import SqliteDatabase
from tests.bot.storage.seeds import GUILD

ROUNDS = 5
ROOT = Path(__file__).parents[3]


def acknowledged_before_the_kill(address: str, number: int, at_least: int) -> list[int]:
    """Start writers, kill them without a word after some acknowledgements, and return what they acknowledged."""
    command = [sys.executable, "-m", "tests.bot.storage.writers", address, str(1 + number * 1_000_000)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as writers:
        assert writers.stdout is not None
        with closing(writers.stdout):
            lines = [writers.stdout.readline() for _ in range(at_least)]
            os.kill(writers.pid, signal.SIGKILL)
            lines += writers.stdout.readlines()
    return [int(line) for line in lines if line.endswith("\n")]


async def test_kill_9_loses_no_acknowledged_attempt_and_boards_add_up(address: str) -> None:
    chance = random.Random(20261125)
    acknowledged: list[int] = []
    for number in range(ROUNDS):
        acknowledged += acknowledged_before_the_kill(address, number, at_least=chance.randint(5, 60))
        store = await open_store(address)
        assert await lost(store, acknowledged) == []
        assert await store.verify() == []
        assert await store.scores.size(GUILD, ALL_TIME) == 5
        await sound(store)
        await store.aclose()


async def lost(store: Store, acknowledged: list[int]) -> list[int]:
    found = await store._database.fetch("SELECT source_id FROM attempt")
    return sorted(set(acknowledged) - {record["source_id"] for record in found})


async def sound(store: Store) -> None:
    if isinstance(store._database, SqliteDatabase):
        async with aiosqlite.connect(store._database.path) as connection:
            assert list(await connection.execute_fetchall("PRAGMA integrity_check")) == [("ok",)]
            assert list(await connection.execute_fetchall("PRAGMA foreign_key_check")) == []
