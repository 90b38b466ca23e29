"""Run as a script: record attempts as fast as possible and print the id of every one that was acknowledged."""

import asyncio
import itertools
import random
import sys
from collections.abc import Iterator

from bot.storage import Store, open_store
from tests.bot.storage.seeds import GUILD, record, right, set_exercise

WRITERS = 8
LEARNERS = 5


async def write(store: Store, ids: Iterator[int], chance: random.Random) -> None:
    """Record one right answer after another, each on a new exercise."""
    for source_id in ids:
        made = right(
            source_id,
            user_id=1 + source_id % LEARNERS,
            points=chance.randint(0, 60),
            exercise_id=f"ex-{source_id}",
        )
        if await record(store, made):
            sys.stdout.write(f"{source_id}\n")
            sys.stdout.flush()


async def main(address: str, first: int) -> None:
    """Write until killed."""
    store = await open_store(address)
    await set_exercise(store, f"first-{first}", guild_id=GUILD)
    ids = itertools.count(first)
    await asyncio.gather(*(write(store, ids, random.Random(first + n)) for n in range(WRITERS)))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
