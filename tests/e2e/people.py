"""Acting as a person on the local Discord, over its HTTP API; every wait is for a state, never for a time."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

import aiohttp

Json = dict[str, Any]
T = TypeVar("T")

PATIENCE = 45.0
TEXT, BUTTON, LABEL = 10, 2, 18


class RefusedError(AssertionError):
    """The playground refused what a person tried; the message is the sentence they would read."""


@dataclass(frozen=True)
class Outcome:
    """What came of an interaction."""

    body: Json

    @property
    def message(self) -> Json:
        """Return the answer."""
        assert "message" in self.body, f"no message came: {self.body}"
        found: Json = self.body["message"]
        return found

    @property
    def modal(self) -> Json:
        """Return the form that opened."""
        assert self.body.get("modal"), f"no modal opened: {self.body}"
        found: Json = self.body["modal"]
        return found

    @property
    def error(self) -> str:
        """Return why there was no answer, or nothing."""
        return str(self.body.get("error", ""))

    @property
    def followups(self) -> list[Json]:
        """Return the messages after the answer."""
        return list(self.body.get("followups", []))

    @property
    def text(self) -> str:
        """Return everything the answer says."""
        return text_of(self.message)

    @property
    def ephemeral(self) -> bool:
        """Tell whether only its person sees the answer."""
        return bool(self.message["ephemeral"])


def walk(components: list[Json]) -> Iterator[Json]:
    """Yield every component of a tree."""
    for component in components:
        yield component
        yield from walk(component.get("components") or [])
        yield from walk([component[key] for key in ("accessory", "component") if isinstance(component.get(key), dict)])


def text_of(message: Json) -> str:
    """Return all the text of a message: content, embeds and text displays."""
    pieces = [message.get("content", "")]
    for embed in message.get("embeds", []):
        pieces += [embed.get("title") or "", embed.get("description") or ""]
        pieces += [f"{f['name']}\n{f['value']}" for f in embed.get("fields", [])]
    pieces += [c["content"] for c in walk(message.get("components", [])) if c["type"] == TEXT]
    return "\n".join(piece for piece in pieces if piece)


def pictures_of(message: Json) -> list[Json]:
    """Return every picture of a message as {url, description}."""
    found = [{"url": a["url"], "description": a.get("description", "")} for a in message.get("attachments", [])]
    for component in walk(message.get("components", [])):
        items = component.get("items") or ([component] if component["type"] == 11 else [])
        found += [{"url": i["media"]["url"], "description": i.get("description") or ""} for i in items]
    return found


def labels_of(message: Json) -> list[str]:
    """Return the labels of a message's buttons."""
    return [c.get("label", "") for c in walk(message.get("components", [])) if c["type"] == BUTTON]


def component_of(message: Json, name: str) -> Json:
    """Return the button or menu with this label, custom id or beginning of one."""
    named = [c for c in walk(message.get("components", [])) if "custom_id" in c]
    for matches in (
        lambda c: name in (c.get("label"), c["custom_id"]),
        lambda c: name.lower() in str(c.get("label") or "").lower() or c["custom_id"].startswith(name),
    ):
        found = [c for c in named if matches(c)]
        if found:
            return found[0]
    raise AssertionError(f"no component {name!r} among {[c.get('label') or c['custom_id'] for c in named]}")


@dataclass
class Playground:
    """The local Discord as a test reaches it."""

    base: str
    session: aiohttp.ClientSession

    async def get(self, path: str, **query: Any) -> Any:
        """Return what a GET says."""
        async with self.session.get(f"{self.base}/playground/api/{path}", params=query) as response:
            return await self._read(response)

    async def post(self, path: str, **body: Any) -> Any:
        """Return what a POST says."""
        async with self.session.post(f"{self.base}/playground/api/{path}", json=body) as response:
            return await self._read(response)

    async def person(self, name: str) -> "Person":
        """Return one of the people, by name."""
        async with self.session.get(f"{self.base}/playground/api/people") as response:
            people = await self._read(response)
        identifier = next(p["id"] for p in people if p["name"] == name)
        state = await self.get("state", user=identifier)
        return Person(self, identifier, name, {c["name"]: c["id"] for c in state["channels"]})

    async def advance(self, **units: float) -> None:
        """Move the clock by ``days``, ``hours``, ``minutes`` and ``seconds``."""
        seconds = {"days": 86400, "hours": 3600, "minutes": 60, "seconds": 1}
        await self.post("clock", advance=sum(seconds[unit] * number for unit, number in units.items()))

    async def problems(self) -> list[str]:
        """Return what should not have happened."""
        found: list[str] = (await self.get("problems"))["problems"]
        return found

    async def download(self, address: str) -> bytes:
        """Return a file."""
        async with self.session.get(address) as response:
            assert response.status == 200, address
            return await response.read()

    @staticmethod
    async def _read(response: aiohttp.ClientResponse) -> Any:
        body = await response.json()
        if response.status >= 400:
            raise RefusedError(body.get("error", str(body)))
        return body


@dataclass
class Person:
    """One of the people of the fictional server."""

    playground: Playground
    id: str
    name: str
    channels: dict[str, str] = field(default_factory=dict)

    def place(self, channel: str) -> str:
        """Return a channel's id from its name or id."""
        return self.channels.get(channel, channel)

    async def slash(self, command: str, channel: str = "general", /, **options: Any) -> Outcome:
        """Use a slash command and return what came of it."""
        return await self._act("command", channel=self.place(channel), command=command, options=options)

    async def menu(self, command: str, target: str, channel: str = "general") -> Outcome:
        """Use a context menu on a user or message."""
        return await self._act("command", channel=self.place(channel), command=command, target_id=target)

    async def complete(self, command: str, focused: str, channel: str = "general", **options: Any) -> list[Json]:
        """Return the choices offered for an option."""
        place = self.place(channel)
        body = await self.playground.post(
            "autocomplete", user=self.id, channel=place, command=command, focused=focused, options=options
        )
        assert "error" not in body, body
        found: list[Json] = body["choices"]
        return found

    async def press(self, message: Json, name: str) -> Outcome:
        """Press a button, named by its label or custom id."""
        return await self._use(message, component_of(message, name)["custom_id"], [])

    async def choose(self, message: Json, name: str, *values: str) -> Outcome:
        """Choose from a menu."""
        return await self._use(message, component_of(message, name)["custom_id"], list(values))

    async def submit(self, opened: Outcome, *answers: Any, **values: Any) -> Outcome:
        """Send the form that ``opened`` brought; ``answers`` fill its fields in order, ``values`` by custom id."""
        modal = opened.modal
        names = [c["custom_id"] for c in walk(modal["components"]) if "custom_id" in c]
        given = dict(zip(names, answers, strict=False)) | values
        return await self._act("modal", interaction=modal["interaction"], custom_id=modal["custom_id"], values=given)

    async def say(
        self, content: str, channel: str = "general", *, reply_to: Json | None = None, ping: bool = True
    ) -> Json:
        """Write a message, perhaps as a reply."""
        body: Json = {"reply_to": reply_to["id"], "ping": ping} if reply_to else {}
        place = self.place(channel)
        message: Json = await self.playground.post("message", user=self.id, channel=place, content=content, **body)
        return message

    async def dm(self) -> str:
        """Return the id of the conversation with the bot."""
        return str((await self.playground.post("dm", user=self.id))["channel_id"])

    async def messages(self, channel: str = "general") -> list[Json]:
        """Return what this person sees in a channel, oldest first."""
        found: list[Json] = await self.playground.get("messages", user=self.id, channel=self.place(channel))
        return found

    async def again(self, message: Json) -> Json:
        """Return a message as it is now."""
        return next(m for m in await self.messages(message["channel_id"]) if m["id"] == message["id"])

    async def sees(
        self,
        channel: str,
        matches: Callable[[Json], bool] | str,
        *,
        after: Json | None = None,
        patience: float = PATIENCE,
    ) -> Json:
        """Wait for a message that matches a test or contains a text, and return it."""
        wanted = (lambda m: matches in text_of(m)) if isinstance(matches, str) else matches

        async def look() -> Json | None:
            found = [m for m in await self.messages(channel) if after is None or int(m["id"]) > int(after["id"])]
            return next((m for m in reversed(found) if wanted(m)), None)

        return await self.until(look, patience=patience)

    async def until(self, look: Callable[[], Awaitable[T | None]], *, patience: float = PATIENCE) -> T:
        """Look now and after every event this person hears of, until there is something to see."""
        async with asyncio.timeout(patience), self._events() as events:
            async for _ in events:
                found = await look()
                if found is not None:
                    return found
        raise AssertionError("the playground ended")

    @asynccontextmanager
    async def _events(self) -> AsyncIterator[AsyncIterator[Json]]:
        address = f"{self.playground.base}/playground/api/events"
        forever = aiohttp.ClientTimeout(total=None)
        async with self.playground.session.get(address, params={"user": self.id}, timeout=forever) as response:

            async def read() -> AsyncIterator[Json]:
                async for line in response.content:
                    if line.startswith(b"data: "):
                        yield json.loads(line[6:])

            yield read()

    async def _use(self, message: Json, custom_id: str, values: list[str]) -> Outcome:
        place = message["channel_id"]
        return await self._act("component", channel=place, message=message["id"], custom_id=custom_id, values=values)

    async def _act(self, action: str, **body: Any) -> Outcome:
        begun = await self.playground.post(action, user=self.id, **body)
        return Outcome(await self.playground.get("interaction", id=begun["interaction_id"], wait=PATIENCE))
