"""Rate limits: what is left is said, what is too much is refused, and real clients live with it."""

import aiohttp
import pytest

from bot.playground.hub import Hub
from bot.playground.rate_limits import RateLimits
from bot.playground.world import GENERAL_ID, bot_token
from tests.e2e.people import Playground
from tests.playground.small_bot import SmallBot

PATH = f"/channels/{GENERAL_ID}/messages"


class Watch:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.time = 0.0

    def __call__(self) -> float:
        return self.time


def test_a_bucket_says_what_is_left_and_refuses_what_is_too_much() -> None:
    rates = RateLimits(now=Watch())
    left = [rates.take("POST", PATH)[0]["X-RateLimit-Remaining"] for _ in range(5)]
    assert left == ["4", "3", "2", "1", "0"]
    headers, body = rates.take("POST", PATH)
    assert body == {"message": "You are being rate limited.", "retry_after": 5.0, "global": False}
    assert (headers["Retry-After"], headers["X-RateLimit-Scope"]) == ("5", "user")


def test_a_bucket_fills_again() -> None:
    watch = Watch()
    rates = RateLimits(now=watch)
    for _ in range(6):
        rates.take("POST", PATH)
    watch.time = 5.0
    assert rates.take("POST", PATH)[1] is None


def test_another_channel_has_its_own_share_of_the_same_bucket() -> None:
    rates = RateLimits(now=Watch())
    here = [rates.take("POST", PATH)[0] for _ in range(5)][-1]
    there = rates.take("POST", "/channels/2/messages")[0]
    assert there["X-RateLimit-Bucket"] == here["X-RateLimit-Bucket"]
    assert there["X-RateLimit-Remaining"] == "4"


def test_a_bot_asks_fifty_things_a_second() -> None:
    rates = RateLimits(now=Watch())
    bodies = [rates.take("POST", f"/channels/{number}/messages")[1] for number in range(51)]
    assert [body["global"] for body in bodies if body] == [True]


@pytest.mark.parametrize("path", ["/interactions/1/token/callback"])
def test_answers_to_interactions_are_never_counted(path: str) -> None:
    rates = RateLimits(now=Watch())
    assert [rates.take("POST", path) for _ in range(100)] == [({}, None)] * 100


async def test_a_request_too_many_is_answered_as_discord_answers_it(hub: Hub) -> None:
    headers = {"Authorization": f"Bot {bot_token()}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        for _ in range(6):
            async with session.post(f"{hub.base}/api/v10{PATH}/1/threads", json={}) as response:
                last = response
        assert last.headers["X-RateLimit-Bucket"]
        for _ in range(6):
            async with session.post(f"{hub.base}/api/v10{PATH}", json={"content": "hi"}) as response:
                body = await response.json()
    assert (response.status, body["global"]) == (429, False)
    assert response.headers["Via"]


async def test_a_real_client_sends_many_messages_without_being_refused(hub: Hub, bot: SmallBot) -> None:
    channel = bot.get_partial_messageable(int(GENERAL_ID))
    for number in range(7):
        await channel.send(str(number))
    refused = [e for e in hub.journal.entries if e.get("status") == 429]
    assert (len(hub.state.messages[GENERAL_ID]), refused) == (7, [])


async def test_rate_limits_can_be_switched_off(hub: Hub, playground: Playground) -> None:
    await playground.post("faults", rate_limits=False)
    assert not hub.rates.on
