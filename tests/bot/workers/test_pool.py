"""What a task may do to its process, and what the pool makes of it. Real processes throughout."""

import asyncio
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.workers.errors import WorkerBusyError, WorkerFailedError, WorkerTimeoutError
from bot.workers.pool import WorkerPool
from bot.workers.roles import MIB, Role
from tests.bot.workers.conftest import PoolMaker

LONG = {"seconds": 30}


async def _pid(pool: WorkerPool) -> int:
    return int((await pool.call("who", {})).result["pid"])


async def _gone(pid: int) -> None:
    await _until(lambda: not _exists(pid))


def _exists(pid: int) -> bool:
    """Say whether a process still runs (its zombie does not)."""
    try:
        return ") Z" not in Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return False


async def _until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not condition():  # noqa: ASYNC110 - what is waited for happens in other processes
            await asyncio.sleep(0.001)


async def test_a_task_gets_its_payload_and_the_caller_its_result_and_bytes(pool_of: PoolMaker) -> None:
    async with pool_of() as pool:
        reply = await pool.call("echo", {"text": "π ≤ 4", "blob": "bytes"})
    assert reply.result["text"] == "π ≤ 4"
    assert reply.blob == b"bytes"


@pytest.mark.parametrize("op", ["spin", "spin-in-c"])
async def test_a_hanging_task_is_killed_at_its_deadline(pool_of: PoolMaker, op: str) -> None:
    async with pool_of(deadline=0.3) as pool:
        victim = await _pid(pool)
        began = time.perf_counter()
        with pytest.raises(WorkerTimeoutError):
            await pool.call(op, {})
        assert time.perf_counter() - began < 1.5
        await _gone(victim)


async def test_the_spare_takes_over_at_once(pool_of: PoolMaker) -> None:
    async with pool_of(deadline=0.2) as pool:
        await _until(lambda: pool.health().ready == 2)
        with pytest.raises(WorkerTimeoutError):
            await pool.call("spin", {})
        began = time.perf_counter()
        await pool.call("echo", {}, deadline=5)
        assert time.perf_counter() - began < 0.1


@pytest.mark.parametrize("op", ["exit", "segfault"])
async def test_a_worker_that_dies_is_an_error_and_is_replaced(pool_of: PoolMaker, op: str) -> None:
    async with pool_of(deadline=5) as pool:
        before = await _pid(pool)
        with pytest.raises(WorkerFailedError):
            await pool.call(op, {})
        assert await _pid(pool) != before


async def test_a_memory_bomb_meets_its_limit_and_the_worker_is_replaced(pool_of: PoolMaker) -> None:
    async with pool_of(deadline=10) as pool:
        before = await _pid(pool)
        with pytest.raises(WorkerFailedError, match="MemoryError"):
            await pool.call("eat", {})
        assert await _pid(pool) != before


async def test_sys_exit_in_a_task_is_an_error_like_any_other(pool_of: PoolMaker) -> None:
    async with pool_of() as pool:
        with pytest.raises(WorkerFailedError, match="SystemExit"):
            await pool.call("leave", {})


@pytest.mark.parametrize(
    ("op", "payload"), [("flood", {}), ("forge", {"id": 99}), ("not-json", {}), ("no-such-op", {})]
)
async def test_nonsense_from_a_worker_reaches_nobody(pool_of: PoolMaker, op: str, payload: dict[str, int]) -> None:
    async with pool_of(deadline=5) as pool:
        with pytest.raises(WorkerFailedError):
            await pool.call(op, payload)
        assert (await pool.call("echo", {"n": 1})).result == {"n": 1}


async def test_a_neighbours_task_is_unharmed(pool_of: PoolMaker) -> None:
    async with pool_of(size=2, deadline=5) as pool:
        neighbour = asyncio.create_task(pool.call("sleep", {"seconds": 0.5}))
        with pytest.raises(WorkerFailedError):
            await pool.call("segfault", {})
        assert (await neighbour).result["pid"]


async def test_one_owner_has_one_task_in_flight(pool_of: PoolMaker) -> None:
    async with pool_of(size=2, deadline=5) as pool:
        first = asyncio.create_task(pool.call("sleep", {"seconds": 0.2}, owner=7))
        await _until(lambda: pool.health().busy == 1)
        with pytest.raises(WorkerBusyError) as refused:
            await pool.call("echo", {}, owner=7)
        assert refused.value.owner_busy
        assert (await pool.call("echo", {"n": 1}, owner=8)).result == {"n": 1}
        await first
        assert (await pool.call("echo", {"n": 2}, owner=7)).result == {"n": 2}


async def test_a_full_queue_refuses_more(pool_of: PoolMaker) -> None:
    async with pool_of(deadline=5, queue=1) as pool:
        running = asyncio.create_task(pool.call("sleep", {"seconds": 0.3}))
        await _until(lambda: pool.health().busy == 1)
        waiting = asyncio.create_task(pool.call("echo", {}))
        await _until(lambda: pool.health().waiting == 1)
        with pytest.raises(WorkerBusyError) as refused:
            await pool.call("echo", {})
        assert not refused.value.owner_busy
        await asyncio.gather(running, waiting)


async def test_two_time_outs_shorten_an_owners_deadline(pool_of: PoolMaker) -> None:
    async with pool_of() as pool:
        for _ in range(2):
            with pytest.raises(WorkerTimeoutError):
                await pool.call("spin", {}, deadline=0.1, owner=7)
        began = time.perf_counter()
        with pytest.raises(WorkerTimeoutError):
            await pool.call("sleep", LONG, deadline=5, owner=7)
        assert time.perf_counter() - began < 2


async def test_a_worker_is_replaced_after_its_share_of_tasks(pool_of: PoolMaker) -> None:
    async with pool_of(tasks=3, deadline=5) as pool:
        pids = [await _pid(pool) for _ in range(4)]
        assert pids[0] == pids[1] == pids[2] != pids[3]
        assert pool.health().recycled == 1


async def test_a_worker_that_has_grown_is_replaced(pool_of: PoolMaker) -> None:
    async with pool_of(resident=120 * MIB, deadline=5) as pool:
        before = (await pool.call("grow", {"bytes": 150 * MIB})).result["pid"]
        assert await _pid(pool) != before


async def test_a_worker_that_died_while_idle_harms_no_task(pool_of: PoolMaker) -> None:
    async with pool_of(deadline=5) as pool:
        victim = await _pid(pool)
        os.kill(victim, 9)
        await _gone(victim)
        await asyncio.sleep(0)  # let the loop see the closed connection
        assert await _pid(pool) != victim


async def test_a_cancelled_task_costs_its_worker_and_no_other_task(pool_of: PoolMaker) -> None:
    async with pool_of(deadline=30) as pool:
        victim = await _pid(pool)
        task = asyncio.create_task(pool.call("sleep", LONG))
        await _until(lambda: pool.health().busy == 1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await _pid(pool) != victim
        await _gone(victim)


async def test_closing_waits_for_the_task_in_flight(pool_of: PoolMaker) -> None:
    async with pool_of(deadline=5) as pool:
        task = asyncio.create_task(pool.call("sleep", {"seconds": 0.3}))
        await _until(lambda: pool.health().busy == 1)
        pids = pool.health().pids
        await pool.aclose(drain_s=5)
        assert (await task).result
        for pid in pids:
            await _gone(pid)
        with pytest.raises(WorkerFailedError):
            await pool.call("echo", {})


async def test_a_worker_has_its_connection_and_stderr_and_no_other_file(pool_of: PoolMaker) -> None:
    async with pool_of(deadline=5) as pool:
        files = (await pool.call("files", {})).result["files"]
    assert files["0"] == files["1"] == "/dev/null"
    others = [
        target for name, target in files.items() if name not in {"0", "1", "2"} and not target.startswith("/proc/")
    ]
    assert len(others) == 1
    assert others[0].startswith("socket:")


async def test_what_a_worker_prints_goes_nowhere(pool_of: PoolMaker, capfd: pytest.CaptureFixture[str]) -> None:
    async with pool_of(deadline=5) as pool:
        assert (await pool.call("print", {})).result == {"input": ""}
    assert "out of the worker" not in capfd.readouterr().out


async def test_a_worker_writes_no_file(pool_of: PoolMaker, tmp_path: Path) -> None:
    target = tmp_path / "written"
    async with pool_of(deadline=5) as pool:
        with pytest.raises(WorkerFailedError, match="OSError"):
            await pool.call("write", {"path": str(target)})
    assert not target.exists() or target.read_bytes() == b""


async def test_a_role_that_cannot_start_says_why() -> None:
    role = Role("broken", "no_such_module", headroom=300 * MIB, tasks=1)
    with pytest.raises(WorkerFailedError, match="no_such_module"):
        async with WorkerPool(role=role, size=1, deadline=1, preload=()):
            pass


async def test_closing_while_spares_still_start_leaves_the_next_pool_unharmed(pool_of: PoolMaker) -> None:
    for _ in range(5):
        async with pool_of(spares=3, deadline=5) as pool:
            assert (await pool.call("echo", {"n": 1})).result == {"n": 1}
