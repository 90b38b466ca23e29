"""A process that starts a pool as the bot does, says which processes it has, and waits until it is told to end."""

import asyncio
import json
import sys
from pathlib import Path

from bot.workers.pool import WorkerPool
from bot.workers.roles import MIB, Role


async def _run() -> None:
    role = Role("hostile", "hostile_role", headroom=300 * MIB, tasks=1000)
    async with WorkerPool(role=role, size=1, deadline=60, preload=()) as pool:
        who = (await pool.call("who", {})).result
        if "busy" in sys.argv:
            stuck = asyncio.create_task(pool.call("spin-in-c", {}))
        print(json.dumps(who), flush=True)  # noqa: T201 - this is how it talks to the test
        await asyncio.to_thread(sys.stdin.read)
        if "busy" in sys.argv:
            stuck.cancel()


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    asyncio.run(_run())
