"""Deadlines and double answers: what Discord says when an app is late or repeats itself."""

from typing import Any

import aiohttp
import pytest

from bot.playground.hub import Hub
from bot.playground.world import BOT_ID, GENERAL_ID, bot_token
from tests.e2e.people import Person, Playground

Json = dict[str, Any]


@pytest.fixture
async def begun(hub: Hub, ada: Person) -> str:
    """Begin an interaction that no bot answers by itself; return its id."""
    async with aiohttp.ClientSession(headers={"Authorization": f"Bot {bot_token()}"}) as session:
        command = {"name": "quiz", "description": "Ask"}
        await session.post(f"{hub.base}/api/v10/applications/{BOT_ID}/commands", json=command)
    answer = await ada.playground.post("command", user=ada.id, channel=GENERAL_ID, command="quiz")
    return str(answer["interaction_id"])


async def call(playground: Playground, hub: Hub, begun: str, method: str, path: str, body: Json) -> tuple[int, int]:
    """Return status and error code of a request with the interaction's token."""
    address = f"{hub.base}/api/v10" + path.format(id=begun, token=hub.interactions[begun].token, app=BOT_ID)
    async with playground.session.request(method, address, json=body) as response:
        answer = await response.json() if response.status != 204 else {}
        return response.status, answer.get("code", 0) if isinstance(answer, dict) else 0


CALLBACK = ("POST", "/interactions/{id}/{token}/callback")
FOLLOW_UP = ("POST", "/webhooks/{app}/{token}")
ORIGINAL = ("PATCH", "/webhooks/{app}/{token}/messages/@original")
HELLO = {"type": 4, "data": {"content": "hello"}}


async def test_a_second_answer_is_refused(playground: Playground, hub: Hub, begun: str) -> None:
    assert await call(playground, hub, begun, *CALLBACK, HELLO) == (204, 0)
    assert await call(playground, hub, begun, *CALLBACK, HELLO) == (400, 40060)


async def test_an_answer_after_the_deadline_is_refused(playground: Playground, hub: Hub, begun: str) -> None:
    await playground.advance(seconds=4)
    assert await call(playground, hub, begun, *CALLBACK, HELLO) == (404, 10062)


async def test_a_follow_up_needs_an_answer_first(playground: Playground, hub: Hub, begun: str) -> None:
    assert await call(playground, hub, begun, *FOLLOW_UP, {"content": "hello"}) == (404, 10015)


async def test_a_token_lives_fifteen_minutes(playground: Playground, hub: Hub, begun: str) -> None:
    await call(playground, hub, begun, *CALLBACK, {"type": 5})
    await playground.advance(minutes=14)
    assert (await call(playground, hub, begun, *ORIGINAL, {"content": "hello"}))[0] == 200
    await playground.advance(minutes=2)
    assert await call(playground, hub, begun, *ORIGINAL, {"content": "late"}) == (401, 50027)


@pytest.mark.parametrize("kind", [6, 7, 8, 1])
async def test_a_command_takes_no_update(playground: Playground, hub: Hub, begun: str, kind: int) -> None:
    assert await call(playground, hub, begun, *CALLBACK, {"type": kind, "data": {}}) == (400, 50035)


async def test_a_deferral_waits_for_its_answer(playground: Playground, hub: Hub, begun: str) -> None:
    await call(playground, hub, begun, *CALLBACK, {"type": 5, "data": {"flags": 64}})
    state = await playground.get("interaction", id=begun)
    assert (state["acked"], state["done"], state["message"]["flags"]) == (5, False, 64 | 128)
    await call(playground, hub, begun, *FOLLOW_UP, {"content": "first"})
    await call(playground, hub, begun, *FOLLOW_UP, {"content": "second"})
    state = await playground.get("interaction", id=begun)
    assert (state["done"], state["message"]["content"], state["message"]["flags"]) == (True, "first", 64)
    assert [m["content"] for m in state["followups"]] == ["second"]
