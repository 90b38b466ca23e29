"""The composition root: settings → store → workers → services → client, and the way back when it ends."""

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import discord
import structlog

from bot.client import TutorBot
from bot.errors import ConfigurationError, UnavailableError
from bot.services.build import Sources, build_services
from bot.services.catalogue import Catalogue
from bot.settings import Settings
from bot.storage import Store, open_store
from bot.workers.pool import WorkerPool
from bot.workers.process import hide_environment, start_forkserver
from bot.workers.roles import ROLES

log = structlog.get_logger(__name__)

DRAIN_SECONDS = 20.0
TYPESETTING_SECONDS = 10.0
PLAYGROUND_READY_TIMEOUT = 0.05  # the local server sends every guild at once

REFUSED = (
    "Discord refuses the token. Make a new one in the developer portal (Bot, Reset Token), "
    "and set LEMMA_TOKEN or LEMMA_TOKEN_FILE."
)
BAD_SHARDS = "Discord refuses the shards. Leave LEMMA_SHARD_COUNT and LEMMA_SHARD_IDS out, or set a larger count."
CLOSED = {4004: REFUSED, 4010: BAD_SHARDS, 4011: BAD_SHARDS}  # the gateway's close codes


@dataclass
class MovableClock:
    """The time, moved by an offset that somebody else decides."""

    offset: timedelta = timedelta()

    def now(self) -> datetime:
        """Return the time now."""
        return datetime.now(UTC) + self.offset


@dataclass(frozen=True)
class Parts:
    """What is running: for the health page and the end."""

    store: Store
    maths: WorkerPool
    typesetter: WorkerPool
    client: TutorBot
    starting: asyncio.Task[None]


@asynccontextmanager
async def assembled(
    settings: Settings, *, playground: bool = False, clock: MovableClock | None = None
) -> AsyncIterator[Parts]:
    """Start everything but the connection, and end it in the other order."""
    folder = settings.data_dir
    make_folder(folder)
    hide_environment()
    maths = WorkerPool(role="maths", size=settings.maths_workers, deadline=settings.judge_seconds)
    typesetter = WorkerPool(role="typesetter", size=settings.typesetters, deadline=TYPESETTING_SECONDS)
    async with contextlib.AsyncExitStack() as stack:
        # the forkserver first: it must not inherit the store's files or the connection's sockets; the workers warm up
        # while we connect, and a task that comes early waits for them
        await asyncio.to_thread(start_forkserver, ROLES)
        for pool in (maths, typesetter):
            stack.push_async_callback(pool.aclose, drain_s=DRAIN_SECONDS)
        store = await open_store(database_of(settings))
        stack.push_async_callback(store.aclose)
        services = build_services(
            store,
            maths,
            typesetter,
            picture_folder=folder / "pictures",
            picture_bytes=settings.picture_cache_mb * 1024 * 1024,
            sources=Sources() if clock is None else Sources(now=clock.now),
        )
        starting = asyncio.create_task(start_all(maths, typesetter, services.catalogue), name="start workers")
        stack.push_async_callback(cancelled, starting)
        client = TutorBot(
            services,
            sync_stamp=None if playground else folder / "commands.sha256",
            shard_count=settings.shard_count,
            shard_ids=settings.shard_ids,
            guild_ready_timeout=PLAYGROUND_READY_TIMEOUT if playground else 2.0,
        )
        stack.push_async_callback(close_client, client)
        yield Parts(store, maths, typesetter, client, starting)


async def start_all(maths: WorkerPool, typesetter: WorkerPool, catalogue: Catalogue) -> None:
    """Start the workers, then look at what there is to learn, so that nobody waits for it later."""
    await asyncio.gather(maths.start(), typesetter.start())
    with contextlib.suppress(UnavailableError):  # logged where it happened; asked again when somebody needs it
        await catalogue.index()


async def cancelled(task: asyncio.Task[None]) -> None:
    """End a task that may still run; what it raised has been seen by then."""
    task.cancel()
    await asyncio.wait([task])


async def serve_until_told(parts: Parts, token: str) -> None:
    """Stay connected until SIGTERM or Ctrl-C; a second one ends the process at once."""
    client = parts.client
    over = asyncio.Event()
    loop = asyncio.get_running_loop()

    def end(number: int) -> None:
        log.info("ending", signal=signal.Signals(number).name)
        over.set()
        loop.remove_signal_handler(number)

    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, end, number)
    connection = asyncio.create_task(client.start(token), name="discord")
    waiting = asyncio.create_task(over.wait(), name="until told")
    watched: set[asyncio.Task[Any]] = {connection, waiting, parts.starting}
    while watched >= {connection, waiting}:
        done, watched = await asyncio.wait(watched, return_when=asyncio.FIRST_COMPLETED)
        for task in done - {waiting}:
            with connection_told():
                task.result()  # raises why the workers did not start, or why the connection ended
    waiting.cancel()
    await close_client(client)
    connection.cancel()  # it may be asking again for a gateway that Discord does not give
    await asyncio.gather(connection, return_exceptions=True)


@contextlib.contextmanager
def connection_told() -> Iterator[None]:
    """Say in a sentence why Discord ended the connection, or would have none."""
    try:
        yield
    except discord.LoginFailure:
        raise ConfigurationError(REFUSED) from None
    except discord.ConnectionClosed as error:
        raise ConfigurationError(CLOSED.get(error.code, f"Discord closed the connection: {error}")) from error
    except (discord.HTTPException, discord.GatewayNotFound) as error:
        raise ConnectionError(f"Discord cannot be used now. {error}") from error


async def close_client(client: TutorBot) -> None:
    """Stop claiming, finish what is being sent, close the connection; once."""
    if not client.is_closed():
        await client.close()


def database_of(settings: Settings) -> str | Path:
    """Return the database to open: the URL that is set, else SQLite in the data folder."""
    if settings.database_url is not None and (url := settings.database_url.get_secret_value().strip()):
        return url  # compose hands over an empty one where none is set
    return settings.data_dir / "lemma.sqlite3"


def make_folder(folder: Path) -> None:
    """Make the data folder; say in one sentence when that is impossible."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigurationError(f"LEMMA_DATA_DIR: {folder} cannot be used: {error.strerror}.") from error
