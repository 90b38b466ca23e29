"""A member of the playground who uses the bot and looks at the clock: what ``lemma bench`` measures with."""

import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Self

import aiohttp

from bot.errors import UnavailableError

Json = dict[str, Any]
WAIT = 20.0
TEXT_INPUT = 4


@dataclass(frozen=True)
class OpenedExercise:
    """An exercise on the screen: its message and how long that took, in milliseconds."""

    message: Json
    acknowledged_ms: float
    shown_ms: float


async def page_answers(base: str) -> None:
    """Return once the page has been served."""
    async with aiohttp.ClientSession() as session, session.get(f"{base}/") as response:
        response.raise_for_status()


class Member:
    """One learner, acting through the playground's HTTP API."""

    def __init__(self, session: aiohttp.ClientSession, base: str, user: str, channel: str) -> None:
        self._session = session
        self._root = f"{base}/playground/api"
        self._who = {"user": user, "channel": channel}

    @classmethod
    @asynccontextmanager
    async def at(cls, base: str) -> AsyncIterator[Self]:
        """Join the playground at this address as its first learner, in its first channel."""
        async with aiohttp.ClientSession() as session:
            async with session.get(f"{base}/playground/api/state") as response:
                state = await response.json()
            yield cls(session, base, state["users"][0]["id"], state["channels"][0]["id"])

    async def bare_request(self) -> float:
        """Return the milliseconds of a request that only the playground answers."""
        started = time.perf_counter()
        await self._get("clock")
        return _since(started)

    async def open_exercise(self, number: int) -> OpenedExercise:
        """Ask for a matrix exercise and wait for its picture."""
        started = time.perf_counter()
        level = 2 + number % 2
        done = await self._settled(
            "command", command="linear-algebra practice", options={"skill": "mat-inverse", "level": level}
        )
        return OpenedExercise(done["message"], 1000 * done["acked_after"], _since(started))

    async def answer(self, exercise: OpenedExercise) -> float:
        """Answer it (wrongly) and return the milliseconds from sending to the verdict."""
        button = next(
            c for c in _inside(exercise.message["components"]) if c.get("custom_id", "").startswith("answer:")
        )
        pressed = await self._settled("component", message=exercise.message["id"], custom_id=button["custom_id"])
        modal = pressed["modal"]
        texts = [c["custom_id"] for c in _inside(modal["components"]) if c.get("type") == TEXT_INPUT]
        started = time.perf_counter()
        await self._settled(
            "modal",
            interaction=modal["interaction"],
            custom_id=modal["custom_id"],
            values={texts[0]: "[[1,2],[3,4]]"},
        )
        return _since(started)

    async def typeset(self, number: int) -> float:
        """Ask for a formula that was never drawn before; return the milliseconds to its picture."""
        started = time.perf_counter()
        formula = (
            rf"\sum_{{i=1}}^{{{number + 2}}} \frac{{x_i^{{{number}}}}}{{1+x_i}}"
            rf" = \begin{{pmatrix}} {number} & 1 \\ 0 & 1 \end{{pmatrix}}"
        )
        await self._settled("command", command="math tex", options={"latex": formula})
        return _since(started)

    async def _settled(self, action: str, **body: Any) -> Json:
        """Do something and return the interaction once the bot has answered it in full."""
        sent = await self._post(action, self._who | body)
        done = await self._get("interaction", id=sent["interaction_id"], wait=str(WAIT))
        if not done["done"] or done.get("error"):
            raise UnavailableError(f"The bot did not answer {body}: {done.get('error')}")
        return done

    async def _post(self, action: str, body: Json) -> Json:
        async with self._session.post(f"{self._root}/{action}", json=body) as response:
            data: Json = await response.json()
        if "error" in data:
            raise UnavailableError(f"{action}: {data['error']}")
        return data

    async def _get(self, action: str, **query: str) -> Json:
        async with self._session.get(f"{self._root}/{action}", params=query) as response:
            data: Json = await response.json()
        return data


def _since(started: float) -> float:
    return 1000 * (time.perf_counter() - started)


def _inside(components: list[Json]) -> Iterator[Json]:
    """Walk a tree of components."""
    for component in components:
        yield component
        yield from _inside(component.get("components", []))
        inner = [component[key] for key in ("component", "accessory") if isinstance(component.get(key), dict)]
        yield from _inside(inner)
