"""The server itself: its door, its memory, its clock, its faults, and what it does not know."""

import asyncio
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import aiohttp
import discord
import pytest

from bot.playground.clock import Clock
from bot.playground.connect import connect, follow_clock
from bot.playground.hub import Hub
from bot.playground.server import serve
from bot.playground.snowflake import Snowflakes, created_at
from bot.playground.state import State
from bot.playground.world import GENERAL_ID, bot_token, new_world
from tests.e2e.people import Person, Playground, RefusedError
from tests.playground.conftest import running
from tests.playground.small_bot import SmallBot


async def test_a_second_start_finds_the_same_server(tmp_path: Path) -> None:
    async with serve(tmp_path) as hub, aiohttp.ClientSession() as session, running(SmallBot(), hub.base):
        ada = await Playground(hub.base, session).person("Ada")
        await ada.playground.advance(days=1)
        card = (await ada.slash("buttons")).message
        plot = (await ada.slash("embed")).message
    async with serve(tmp_path) as hub, aiohttp.ClientSession() as session, running(SmallBot(), hub.base):
        ada = await Playground(hub.base, session).person("Ada")
        assert [m["id"] for m in await ada.messages()] == [card["id"], plot["id"]]
        assert (await ada.press(card, "Old")).text == "old 7"
        address = (await ada.again(plot))["embeds"][0]["image"]["url"]
        assert address.startswith(hub.base)
        assert await ada.playground.download(address)
        assert hub.clock.offset > timedelta(hours=23)


def test_the_state_survives_json() -> None:
    state = new_world()
    assert State.from_text(state.as_text()) == state


def test_ids_rise_even_when_the_clock_falls() -> None:
    clock = Clock()
    ids = Snowflakes(clock.now)
    before = ids.new()
    clock.advance(timedelta(days=-1))
    assert int(ids.new()) > int(before)
    assert abs(created_at(before) - clock.now() - timedelta(days=1)) < timedelta(minutes=1)


@pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Host": "127.0.0.1.evil.example:80"}])
async def test_other_names_are_refused(hub: Hub, playground: Playground, headers: dict[str, str]) -> None:
    async with playground.session.get(f"{hub.base}/", headers=headers) as response:
        assert response.status == 421


@pytest.mark.parametrize(
    "headers", [{"Origin": "http://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}]
)
async def test_other_sites_are_refused(hub: Hub, playground: Playground, headers: dict[str, str]) -> None:
    address = f"{hub.base}/playground/api/clock"
    async with playground.session.post(address, json={"advance": 1}, headers=headers) as response:
        assert response.status == 403
    assert hub.clock.offset == timedelta()


async def test_a_form_of_another_site_cannot_act(hub: Hub, playground: Playground) -> None:
    async with playground.session.post(f"{hub.base}/playground/api/clock", data='{"advance": 1}') as response:
        assert response.status == 415


async def test_the_page_has_a_strict_policy(hub: Hub, playground: Playground) -> None:
    async with playground.session.get(f"{hub.base}/") as response:
        policy = response.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'")
    assert "unsafe" not in policy


@pytest.mark.parametrize("path", ["/../server.py", "/%2e%2e/server.py", "/..%2fserver.py", "/attachments/1/2/x.png"])
async def test_nothing_outside_the_page_is_served(hub: Hub, playground: Playground, path: str) -> None:
    async with playground.session.get(f"{hub.base}{path}") as response:
        assert response.status == 404


async def test_an_unknown_route_is_loud(tmp_path: Path) -> None:
    async with serve(tmp_path) as hub, aiohttp.ClientSession() as session:
        headers = {"Authorization": f"Bot {bot_token()}"}
        async with session.get(f"{hub.base}/api/v10/guilds/1/widget", headers=headers) as response:
            assert response.status == 501
        assert hub.journal.problems == ["GET /api/v10/guilds/1/widget is not implemented in the playground."]


async def test_the_bot_follows_the_clock(hub: Hub, playground: Playground) -> None:
    offsets: asyncio.Queue[timedelta] = asyncio.Queue()
    task = asyncio.create_task(follow_clock(hub.base, offsets.put_nowait))
    assert await asyncio.wait_for(offsets.get(), 10) == timedelta()
    await playground.advance(days=1)
    assert await asyncio.wait_for(offsets.get(), 10) == timedelta(days=1)
    await playground.post("clock", reset=True)
    assert await asyncio.wait_for(offsets.get(), 10) == timedelta()
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


@pytest.mark.parametrize("body", [{"at": "tomorrow"}, {"advance": "1"}, {"advance": 1e18}, {}])
async def test_a_clock_that_cannot_be_read_stays(hub: Hub, playground: Playground, body: dict[str, object]) -> None:
    with pytest.raises(RefusedError):
        await playground.post("clock", **body)
    assert hub.clock.offset == timedelta()


async def test_a_rate_limit_is_waited_for(ada: Person, bot: SmallBot, playground: Playground) -> None:
    await playground.post("faults", route="POST /channels/.*/messages", status=429, retry_after=0.1)
    place = bot.get_channel(int(GENERAL_ID))
    assert isinstance(place, discord.TextChannel)
    await place.send("after the wait")
    assert [m["content"] for m in await ada.messages()] == ["after the wait"]


@pytest.mark.parametrize("loss", [{"status": 502}, {"reset": True}])
async def test_an_answer_lost_on_the_way_is_not_written_twice(
    ada: Person, bot: SmallBot, playground: Playground, loss: dict[str, object]
) -> None:
    await playground.post("faults", route="POST /channels/.*/messages", apply_first=True, **loss)
    place = bot.get_channel(int(GENERAL_ID))
    assert isinstance(place, discord.TextChannel)
    with suppress(aiohttp.ClientError):  # discord.py sends again after some losses, not after all
        await place.send("once", nonce="once")
    await place.send("once", nonce="once")
    assert [m["content"] for m in await ada.messages()] == ["once"]


async def test_a_request_lost_on_the_way_was_never_done(ada: Person, bot: SmallBot, playground: Playground) -> None:
    await playground.post("faults", route="POST /channels/.*/messages", reset=True, times=9)
    place = bot.get_channel(int(GENERAL_ID))
    assert isinstance(place, discord.TextChannel)
    with pytest.raises(aiohttp.ClientError):
        await place.send("never")
    assert await ada.messages() == []


@pytest.mark.parametrize("body", [{"route": "("}, {"nonsense": 1}, {"gateway": "explode"}])
async def test_a_fault_that_cannot_be_read_is_refused(
    bot: SmallBot, playground: Playground, body: dict[str, object]
) -> None:
    assert not bot.is_closed()
    with pytest.raises(RefusedError):
        await playground.post("faults", **body)


async def test_only_a_supervised_bot_can_be_stopped(playground: Playground) -> None:
    with pytest.raises(RefusedError, match="does not run the bot"):
        await playground.post("bot", action="stop")


async def test_the_journal_shows_requests_and_events(ada: Person, bot: SmallBot, playground: Playground) -> None:
    assert not bot.is_closed()
    await ada.slash("fruit", name="apple")
    entries = (await playground.get("journal"))["entries"]
    assert {"request", "event"} <= {entry["kind"] for entry in entries}
    assert any(entry.get("event") == "INTERACTION_CREATE" for entry in entries)


def test_the_patch_of_discord_py_is_undone() -> None:
    before = (discord.http.Route.BASE, discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY, discord.asset.Asset.BASE)
    with connect("http://127.0.0.1:1/") as token:
        assert token == bot_token()
        assert discord.http.Route("GET", "/users/@me").url == "http://127.0.0.1:1/api/v10/users/@me"
    assert before == (
        discord.http.Route.BASE,
        discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY,
        discord.asset.Asset.BASE,
    )
    assert before[0].startswith("https://discord.com/api/v10")
    assert before[1].host == "gateway.discord.gg"
