"""What the guard around a judgement costs, against the same work without it: ``python -m tests.benchmarks.judging``."""

import asyncio
import contextlib
import time

from bot.workers.errors import WorkerTimeoutError
from bot.workers.pool import WorkerPool
from tests.benchmarks.figures import line, percentile
from tests.benchmarks.typesetting import write

ROUNDS = 200
REQUESTS = (
    {"reference": "2*x + 1", "response": "1 + x + x"},
    {"reference": "sin(x)^2", "response": "1 - cos(x)^2"},
    {"reference": "1/2", "response": "0.5"},
    {"reference": "[[1,2],[3,4]]", "response": "[1 2; 3 4]"},
    {"reference": "x^2 - 1", "response": "(x+1)(x-1)"},
)


def main() -> None:
    """Print the figures."""
    asyncio.run(_run())


async def _run() -> None:
    began = time.perf_counter()
    async with WorkerPool(role="maths", size=1, deadline=1.5, preload=("maths",)) as pool:
        write(f"{'cold: start of the pool':44} {(time.perf_counter() - began) * 1000:12.2f} ms")
        bare = _without_guard()
        baseline = percentile(bare, 0.5)
        write(line("judgement without a worker", bare))
        write(line("judgement in a worker", [await _judge(pool, number) for number in range(ROUNDS)], baseline))
        trivial = [await _timed(pool, "read", {"text": "x", "names": ["x"]}) for _ in range(ROUNDS)]
        write(line("round trip (reading one letter)", trivial))
        write(line("from a killed worker to the next answer", [await _after_a_kill(pool) for _ in range(5)]))


def _without_guard() -> list[float]:
    from problems.answers.checking import check

    samples = []
    for number in range(ROUNDS):
        began = time.perf_counter()
        check(REQUESTS[number % len(REQUESTS)])
        samples.append(time.perf_counter() - began)
    return samples


async def _judge(pool: WorkerPool, number: int) -> float:
    return await _timed(pool, "check", dict(REQUESTS[number % len(REQUESTS)]))


async def _timed(pool: WorkerPool, op: str, payload: dict[str, object]) -> float:
    began = time.perf_counter()
    await pool.call(op, payload)
    return time.perf_counter() - began


async def _after_a_kill(pool: WorkerPool) -> float:
    with contextlib.suppress(WorkerTimeoutError):
        await pool.call("catalogue", {}, deadline=0.000_01)
    return await _judge(pool, 0)


if __name__ == "__main__":
    main()
