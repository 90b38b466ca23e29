"""A pool of guarded workers: deadline with SIGKILL, a warm spare, a bounded queue, recycling."""

import asyncio
import contextlib
import itertools
import time
from collections.abc import AsyncIterator, Collection, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import structlog

from bot.workers.admission import Admission
from bot.workers.errors import WorkerBusyError, WorkerFailedError, WorkerTimeoutError
from bot.workers.frames import Frame, FrameError, encode, read_frame
from bot.workers.process import Worker, launch
from bot.workers.roles import ROLES, Role

_START_SECONDS = 60.0
_RETRY_SECONDS = (0.1, 0.5, 2.0, 5.0)

_log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Reply:
    """What a worker answered: JSON data and the bytes that go with it."""

    result: dict[str, Any]
    blob: bytes = b""


@dataclass(frozen=True)
class PoolHealth:
    """A pool at one moment, for ``doctor`` and the metrics."""

    role: str
    ready: int
    busy: int
    waiting: int
    tasks: int
    timeouts: int
    failures: int
    recycled: int
    pids: tuple[int, ...]


@dataclass
class _Counts:
    tasks: int = 0
    timeouts: int = 0
    failures: int = 0
    recycled: int = 0


class _NotTakenError(Exception):
    """A worker was dead before it could read its task, which another may therefore do."""


class WorkerPool:
    """Workers of one role. ``size`` of them work at once; ``spares`` more stand by for the one that is killed.

    ``queue`` bounds the tasks that wait; ``preload`` names the roles that the shared forkserver loads when this
    pool is the first to start.
    """

    def __init__(
        self,
        *,
        role: str | Role,
        size: int,
        deadline: float,
        queue: int = 64,
        spares: int = 1,
        preload: Collection[str] = tuple(ROLES),
    ) -> None:
        self._role = ROLES[role] if isinstance(role, str) else role
        self._size = size
        self._spares = spares
        self._deadline = deadline
        self._queue = queue
        self._preload = tuple(preload)
        self._slots = asyncio.Semaphore(size)
        # last in, first out: the worker that is warm goes on, the spare stays fresh
        self._idle: asyncio.LifoQueue[Worker] = asyncio.LifoQueue()
        self._workers: dict[Worker, int] = {}
        self._admission = Admission(time.monotonic)
        self._counts = _Counts()
        self._busy = 0
        self._waiting = 0
        self._closing = False
        self._starting: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose(drain_s=0)

    async def start(self) -> None:
        """Start the workers and wait until they are ready (the spares follow); raise ``WorkerFailedError``."""
        # the first worker of all waits for the forkserver, so the others lose nothing by starting after it
        results = await asyncio.gather(*(self._add() for _ in range(self._size)), return_exceptions=True)
        for result in results:
            if isinstance(result, BaseException):
                await self.aclose(drain_s=0)
                raise result
        for _ in range(self._spares):
            self._replace()

    async def aclose(self, *, drain_s: float = 20) -> None:
        """Take no more tasks, wait for those in flight, then end every worker."""
        self._closing = True
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(drain_s):
                for _ in range(self._size):  # the queue is fair: the last slot is ours when every task is done
                    await self._slots.acquire()
        for task in tuple(self._starting):
            task.cancel()
        await asyncio.gather(*self._starting, return_exceptions=True)
        for worker in tuple(self._workers):
            self._drop(worker)

    async def call(
        self, op: str, payload: Mapping[str, Any], *, deadline: float | None = None, owner: int | None = None
    ) -> Reply:
        """Let a worker do one task; raise a ``WorkerError`` child where it cannot be done.

        ``deadline`` (seconds) counts from when a worker takes the task, not from when it is queued.
        """
        if self._closing:
            raise WorkerFailedError("The pool is closed.")
        request = {"op": op, "payload": payload}
        with self._admission.admit(owner):
            if self._slots.locked() and self._waiting >= self._queue:
                raise WorkerBusyError(f"{self._waiting} tasks wait for a {self._role.name} worker.")
            async with self._slot():
                seconds = self._admission.deadline(owner, self._deadline if deadline is None else deadline)
                try:
                    return await self._work_by_any(request, seconds)
                except WorkerTimeoutError:
                    self._admission.strike(owner)
                    raise

    def health(self) -> PoolHealth:
        """Return the pool's figures at this moment."""
        return PoolHealth(
            role=self._role.name,
            ready=self._idle.qsize(),
            busy=self._busy,
            waiting=self._waiting,
            tasks=self._counts.tasks,
            timeouts=self._counts.timeouts,
            failures=self._counts.failures,
            recycled=self._counts.recycled,
            pids=tuple(worker.pid for worker in self._workers),
        )

    @contextlib.asynccontextmanager
    async def _slot(self) -> AsyncIterator[None]:
        self._waiting += 1
        try:
            await self._slots.acquire()
        finally:
            self._waiting -= 1
        self._busy += 1
        try:
            yield
        finally:
            self._busy -= 1
            self._slots.release()

    async def _work_by_any(self, request: Mapping[str, Any], seconds: float) -> Reply:
        """Give the task to idle workers until one takes it: one that had died before costs nobody anything."""
        while True:
            with contextlib.suppress(_NotTakenError):
                return await self._work(await self._take(), request, seconds)

    async def _take(self) -> Worker:
        """Return an idle worker, passing over those that died while they were idle."""
        while True:
            worker = await self._idle.get()
            if not worker.reader.at_eof():
                return worker
            self._fail(worker, "died while idle")

    async def _work(self, worker: Worker, request: Mapping[str, Any], seconds: float) -> Reply:
        number = self._counts.tasks = self._counts.tasks + 1
        keep = False
        try:
            async with asyncio.timeout(seconds):
                await _send(worker, {"id": number, **request})
                frame = await read_frame(worker.reader)
            reply = _reply(frame, number)
            keep = True
        except TimeoutError:
            self._counts.timeouts += 1
            raise WorkerTimeoutError(f"No {self._role.name} result within {seconds:g} s.") from None
        except (FrameError, OSError, asyncio.IncompleteReadError) as error:
            self._counts.failures += 1
            raise WorkerFailedError(
                f"A {self._role.name} worker died or spoke nonsense.", detail=repr(error)
            ) from error
        finally:
            self._after(worker, keep=keep)
        return reply

    def _after(self, worker: Worker, *, keep: bool) -> None:
        """Put a worker back, or replace it: after anything unusual, and when it has worked or grown enough."""
        self._workers[worker] += 1
        if not keep:
            self._drop(worker)
            self._replace()
        elif self._workers[worker] >= self._role.tasks or worker.resident() > self._role.resident:
            self._counts.recycled += 1
            self._drop(worker)
            self._replace()
        else:
            self._idle.put_nowait(worker)

    def _fail(self, worker: Worker, why: str) -> None:
        _log.warning("worker_lost", role=self._role.name, pid=worker.pid, why=why)
        self._counts.failures += 1
        self._drop(worker)
        self._replace()

    def _drop(self, worker: Worker) -> None:
        self._workers.pop(worker, None)
        worker.kill()

    def _replace(self) -> None:
        if self._closing:
            return
        task = asyncio.create_task(self._add_patiently(), name=f"start a {self._role.name} worker")
        self._starting.add(task)
        task.add_done_callback(self._starting.discard)

    async def _add_patiently(self) -> None:
        """Start a worker; where that fails, try again and again with growing pauses."""
        for attempt in itertools.count():
            try:
                await self._add()
            except (WorkerFailedError, OSError, EOFError) as error:
                pause = _RETRY_SECONDS[min(attempt, len(_RETRY_SECONDS) - 1)]
                detail = getattr(error, "detail", "")
                _log.error("worker_start_failed", role=self._role.name, why=str(error), detail=detail, again_in=pause)
                await asyncio.sleep(pause)
            else:
                return

    async def _add(self) -> None:
        worker = await launch(self._role, self._preload)
        try:
            async with asyncio.timeout(_START_SECONDS):
                hello = (await read_frame(worker.reader)).head
            _check_hello(hello, self._role.name)
        except (FrameError, asyncio.IncompleteReadError, TimeoutError) as error:
            worker.kill()
            raise WorkerFailedError(f"A {self._role.name} worker did not start.", detail=repr(error)) from error
        except BaseException:
            worker.kill()
            raise
        self._workers[worker] = 0
        self._idle.put_nowait(worker)


async def _send(worker: Worker, request: Mapping[str, Any]) -> None:
    """Send a task; raise ``_NotTakenError`` where the worker's end is closed already."""
    worker.writer.write(encode(request))
    try:
        await worker.writer.drain()
    except ConnectionError as error:
        raise _NotTakenError(f"Worker {worker.pid} had died before it was given a task.") from error


def _check_hello(hello: Mapping[str, Any], role: str) -> None:
    if not hello.get("ready"):
        error = hello.get("error", {})
        message = f"A {role} worker cannot start: {error.get('type')}: {error.get('message')}"
        raise WorkerFailedError(message, detail=str(error.get("traceback", "")))


def _reply(frame: Frame, number: int) -> Reply:
    head = frame.head
    if head.get("id") != number:
        raise FrameError("A reply to another request.")
    if head.get("ok") is True and isinstance(head.get("result"), dict):
        return Reply(head["result"], frame.blob)
    error = head.get("error")
    if not isinstance(error, dict):
        raise FrameError("A reply that is neither result nor error.")
    raise WorkerFailedError(f"{error.get('type')}: {error.get('message')}", detail=str(error.get("traceback", "")))
