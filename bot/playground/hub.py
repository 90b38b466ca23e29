"""The local Discord in one object: its state, clock, ids, sessions and listeners."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.playground import payloads, permissions
from bot.playground.clock import Clock
from bot.playground.disk import Disk
from bot.playground.faults import Faults
from bot.playground.feed import Feed
from bot.playground.interaction import Interaction
from bot.playground.journal import Journal
from bot.playground.rate_limits import RateLimits
from bot.playground.schema import Schema
from bot.playground.sessions import Session
from bot.playground.snowflake import Snowflakes
from bot.playground.state import Channel, Message, State
from bot.playground.world import new_world

Json = dict[str, Any]

SAVE_AFTER = 0.3
SAVE_SHARE = 30  # of thirty moments, one at most goes into writing


@dataclass
class Options:
    """What a playground can be told at its start."""

    deadline: float = 3.0
    token_life: timedelta = timedelta(minutes=15)
    schema: Path | None = None
    rate_limits: bool = True


@dataclass
class Hub:
    """Everything the routes, the gateway and the people share; one event loop is its only writer."""

    state: State
    disk: Disk
    clock: Clock
    ids: Snowflakes
    options: Options
    schema: Schema | None = None
    base: str = ""
    sessions: dict[str, Session] = field(default_factory=dict)
    interactions: dict[str, Interaction] = field(default_factory=dict)
    nonces: dict[str, float] = field(default_factory=dict)
    feed: Feed = field(default_factory=Feed)
    journal: Journal = field(default_factory=Journal)
    faults: Faults = field(default_factory=Faults)
    rates: RateLimits = field(default_factory=RateLimits)
    bot_control: Callable[[str], Awaitable[None]] | None = None
    came_online: asyncio.Event = field(default_factory=asyncio.Event)
    went_offline: asyncio.Event = field(default_factory=asyncio.Event)
    _saving: asyncio.Task[None] | None = None
    _unsaved: bool = False
    _closing: asyncio.Event = field(default_factory=asyncio.Event)
    _pause: float = SAVE_AFTER
    _sending: set[asyncio.Task[None]] = field(default_factory=set)

    @property
    def online(self) -> bool:
        """Tell whether the bot is connected to the gateway."""
        return any(session.wire is not None for session in self.sessions.values())

    def tell_presence(self) -> None:
        """Say whether the bot is connected, to the pages and to whoever waits for it."""
        body = {"online": self.online}
        now, before = (self.came_online, self.went_offline) if self.online else (self.went_offline, self.came_online)
        before.clear()
        now.set()
        self.feed.publish("bot", lambda _viewer: body)

    def dispatch(self, event: str, data: Json, guild_id: str = "", *, everywhere: bool = False) -> None:
        """Send an event to every session that wants it; sessions without a connection keep it for their resume."""
        self.journal.note("event", event=event, body=data)
        for line in self.schema.event(event, data) if self.schema else ():
            self.journal.problem(f"event {event}: {line}")
        for session in self.sessions.values():
            if not everywhere and not session.wants(event, guild_id):
                continue
            payload = session.record(event, data)
            if session.wire is not None:
                task = asyncio.ensure_future(session.wire.send(payload))
                self._sending.add(task)
                task.add_done_callback(self._sending.discard)

    def show(self, kind: str, item: Message) -> None:
        """Tell the pages of those who may see it about a message."""
        channel = self.state.channels[item.channel_id]

        def body(user_id: str, base: str) -> Json | None:
            if not self.may_read(user_id, channel, item):
                return None
            return {"channel_id": channel.id, "message": self.message_for_page(item, base)}

        self.feed.publish(kind, lambda viewer: body(viewer.user_id, viewer.base))
        self.save()

    def show_channel(self, action: str, channel: Channel) -> None:
        """Tell the pages that a channel came, changed or went."""
        body = {"action": action, "channel": payloads.channel(self.state, channel)}
        self.feed.publish(
            "channel", lambda viewer: body if permissions.can_see(self.state, channel, viewer.user_id) else None
        )
        self.save()

    def may_read(self, user_id: str, channel: Channel, item: Message) -> bool:
        """Tell whether a person sees a message."""
        if item.visible_to:
            return item.visible_to == user_id
        return permissions.can_see(self.state, channel, user_id)

    def message_for_page(self, item: Message, base: str) -> Json:
        """Return a message as the page reads it: with who reacted, for each reader knows which are theirs."""
        body = payloads.message(self.state, item, base=base)
        return body | {"ephemeral": bool(item.visible_to), "reactions": item.reactions}

    def save(self) -> None:
        """Write the state soon; many changes make one write."""
        self._unsaved = True
        if self._saving is None or self._saving.done():
            self._saving = asyncio.ensure_future(self._write_changes())

    async def _write_changes(self) -> None:
        while self._unsaved:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._closing.wait(), self._pause)
            self._unsaved = False
            started = time.perf_counter()
            text = self._text()
            self._pause = max(SAVE_AFTER, (time.perf_counter() - started) * SAVE_SHARE)
            try:
                await asyncio.to_thread(self.disk.save, text)
            except OSError as error:
                self.journal.problem(f"The state could not be written: {error}.")

    def save_now(self) -> None:
        """Write the state before this returns."""
        self.disk.save(self._text())

    async def aclose(self) -> None:
        """Write what is not yet written and let go."""
        self._closing.set()
        if self._saving is not None:
            await self._saving  # a thread may be writing: two writers at once would take each other's file
        for interaction in self.interactions.values():
            interaction.stop_watch()
        self.save_now()

    def _text(self) -> str:
        self.state.offset_seconds = self.clock.offset.total_seconds()
        self.state.last_id = self.ids.last
        return self.state.as_text()


def open_hub(folder: Path, options: Options | None = None) -> Hub:
    """Return the playground of a data folder: the saved one, or a new one."""
    chosen = options or Options()
    disk = Disk(folder)
    state = disk.load() or new_world()
    clock = Clock(timedelta(seconds=state.offset_seconds))
    schema = Schema(chosen.schema) if chosen.schema else None
    hub = Hub(state, disk, clock, Snowflakes(clock.now, state.last_id), chosen, schema)
    hub.rates.on = chosen.rate_limits
    clock.listeners.append(lambda: hub.feed.publish("clock", lambda _viewer: clock.as_json()))
    return hub
