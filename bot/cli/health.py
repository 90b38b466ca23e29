"""/livez, /readyz and /metrics on 127.0.0.1, for whoever watches the bot."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web
from prometheus_client import CollectorRegistry, Gauge, generate_latest

from bot.cli.assembly import Parts
from bot.errors import LearnerFacingError
from bot.workers.pool import WorkerPool

LAG_LIMIT = 5.0
BEAT_SECONDS = 1.0


class Health:
    """Answers whether the bot is alive and ready."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._lag = 0.0

    async def beat(self) -> None:
        """Measure for ever how late the event loop is."""
        while True:
            before = time.monotonic()
            await asyncio.sleep(BEAT_SECONDS)
            self._lag = time.monotonic() - before - BEAT_SECONDS

    async def live(self, _request: web.Request) -> web.Response:
        """Answer 200 while the event loop keeps up."""
        return web.Response(text="ok\n") if self._lag < LAG_LIMIT else web.Response(text="loop is late\n", status=503)

    async def ready(self, _request: web.Request) -> web.Response:
        """Answer 200 when connected, with a database and workers; else say what is missing."""
        missing = await self._missing()
        return web.Response(text="ok\n") if not missing else web.Response(text="\n".join(missing) + "\n", status=503)

    async def metrics(self, _request: web.Request) -> web.Response:
        """Answer the figures in Prometheus' format."""
        registry = CollectorRegistry()
        for pool in (self._parts.maths, self._parts.typesetter):
            add_pool(registry, pool)
        Gauge("lemma_loop_lag_seconds", "How late the event loop is", registry=registry).set(self._lag)
        latency = self._parts.client.latency if self._parts.client.is_ready() else 0.0
        Gauge("lemma_gateway_latency_seconds", "Heartbeat to answer", registry=registry).set(latency)
        Gauge("lemma_guilds", "Servers", registry=registry).set(len(self._parts.client.guilds))
        return web.Response(body=generate_latest(registry), content_type="text/plain")

    async def _missing(self) -> list[str]:
        missing = [] if self._parts.client.is_ready() else ["not connected to Discord"]
        missing += [
            f"no {pool.health().role} worker"
            for pool in (self._parts.maths, self._parts.typesetter)
            if not pool.health().pids
        ]
        try:
            await self._parts.store.preferences.get(0)
        except (LearnerFacingError, OSError):
            missing.append("database cannot be read")
        return missing


def add_pool(registry: CollectorRegistry, pool: WorkerPool) -> None:
    """Add a pool's figures."""
    health = pool.health()
    for name in ("ready", "busy", "waiting", "tasks", "timeouts", "failures", "recycled"):
        gauge = Gauge(f"lemma_{health.role}_{name}", f"Workers for {health.role}: {name}", registry=registry)
        gauge.set(getattr(health, name))


@asynccontextmanager
async def health_page(parts: Parts, port: int | None) -> AsyncIterator[None]:
    """Serve the three pages inside the block; without a port, do nothing."""
    if port is None:
        yield
        return
    health = Health(parts)
    app = web.Application()
    app.add_routes(
        [web.get("/livez", health.live), web.get("/readyz", health.ready), web.get("/metrics", health.metrics)]
    )
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    beat = asyncio.create_task(health.beat(), name="loop lag")
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        yield
    finally:
        beat.cancel()
        await runner.cleanup()
