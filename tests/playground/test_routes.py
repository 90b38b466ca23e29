"""Every route answers as Discord's document says: the fixture holds each answer to it."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.playground.hub import Hub
from bot.playground.world import ADA_ID, BOT_ID, GENERAL_ID, GUILD_ID, INSTRUCTOR_ROLE_ID, bot_token

Json = dict[str, Any]


class Api:
    """Discord's API with the bot's token."""

    def __init__(self, hub: Hub, session: aiohttp.ClientSession) -> None:
        self._base = f"{hub.base}/api/v10"
        self._session = session

    async def __call__(self, method: str, path: str, body: Any = None, *, status: int = 200) -> Any:
        """Return the answer, which must have this status."""
        async with self._session.request(method, self._base + path, json=body) as response:
            text = await response.text()
            assert response.status == status, text
            return await response.json() if text else None


@pytest.fixture
async def api(hub: Hub) -> AsyncIterator[Api]:
    async with aiohttp.ClientSession(headers={"Authorization": f"Bot {bot_token()}"}) as session:
        yield Api(hub, session)


@pytest.mark.parametrize(
    "path",
    [
        "/users/@me",
        "/users/@me/guilds",
        f"/users/{ADA_ID}",
        "/applications/@me",
        "/oauth2/applications/@me",
        f"/applications/{BOT_ID}/emojis",
        "/gateway",
        "/gateway/bot",
        f"/applications/{BOT_ID}/commands",
        f"/guilds/{GUILD_ID}",
        f"/guilds/{GUILD_ID}/channels",
        f"/guilds/{GUILD_ID}/roles",
        f"/guilds/{GUILD_ID}/roles/{INSTRUCTOR_ROLE_ID}",
        f"/guilds/{GUILD_ID}/members/{ADA_ID}",
        f"/guilds/{GUILD_ID}/members/search?query=a",
        f"/guilds/{GUILD_ID}/threads/active",
        f"/channels/{GENERAL_ID}",
        f"/channels/{GENERAL_ID}/messages",
        f"/channels/{GENERAL_ID}/messages/pins",
        f"/channels/{GENERAL_ID}/threads/archived/public",
        f"/channels/{GENERAL_ID}/threads/archived/private",
    ],
)
async def test_a_read_answers_as_documented(api: Api, path: str) -> None:
    assert await api("GET", path) is not None


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/users/1", 10013),
        ("/guilds/1", 10004),
        ("/channels/1", 10003),
        (f"/channels/{GENERAL_ID}/messages/1", 10008),
        (f"/guilds/{GUILD_ID}/members/1", 10007),
        (f"/guilds/{GUILD_ID}/roles/1", 10011),
        (f"/applications/{BOT_ID}/commands/1", 10063),
    ],
)
async def test_what_is_not_there_is_unknown(api: Api, path: str, code: int) -> None:
    assert (await api("GET", path, status=404))["code"] == code


async def test_commands_come_and_go(api: Api) -> None:
    root = f"/applications/{BOT_ID}/commands"
    made = await api("POST", root, {"name": "quiz", "description": "Ask"}, status=201)
    again = await api("POST", root, {"name": "quiz", "description": "Ask me"})
    assert (again["id"], again["description"]) == (made["id"], "Ask me")
    assert (await api("PATCH", f"{root}/{made['id']}", {"description": "Ask us"}))["description"] == "Ask us"
    kept = await api("PUT", root, [{"name": "quiz", "description": "Ask", "type": 1}, {"name": "Who", "type": 2}])
    assert kept[0]["id"] == made["id"]
    await api("DELETE", f"{root}/{made['id']}", status=204)
    assert [c["name"] for c in await api("GET", root)] == ["Who"]


async def test_a_server_has_commands_of_its_own(api: Api) -> None:
    root = f"/applications/{BOT_ID}/guilds/{GUILD_ID}/commands"
    await api("PUT", root, [{"name": "here", "description": "Only here", "type": 1}])
    assert [c["guild_id"] for c in await api("GET", root)] == [GUILD_ID]
    assert await api("GET", f"/applications/{BOT_ID}/commands") == []


async def test_threads_and_their_members(api: Api) -> None:
    message = await api("POST", f"/channels/{GENERAL_ID}/messages", {"content": "problem"})
    thread = await api("POST", f"/channels/{GENERAL_ID}/messages/{message['id']}/threads", {"name": "Day"}, status=201)
    root = f"/channels/{thread['id']}"
    await api("PUT", f"{root}/thread-members/{ADA_ID}", status=204)
    assert {m["user_id"] for m in await api("GET", f"{root}/thread-members")} == {BOT_ID, ADA_ID}
    assert (await api("GET", f"{root}/thread-members/{ADA_ID}"))["id"] == thread["id"]
    await api("DELETE", f"{root}/thread-members/{ADA_ID}", status=204)
    assert (await api("PATCH", root, {"archived": True, "locked": True}))["thread_metadata"]["locked"]
    archived = await api("GET", f"/channels/{GENERAL_ID}/threads/archived/public")
    assert [t["id"] for t in archived["threads"]] == [thread["id"]]
    await api("POST", f"/channels/{GENERAL_ID}/messages/{message['id']}/threads", {"name": "Day"}, status=400)


async def test_channels_are_made_changed_and_removed(api: Api) -> None:
    made = await api("POST", f"/guilds/{GUILD_ID}/channels", {"name": "maths", "type": 0, "topic": "Talk"}, status=201)
    root = f"/channels/{made['id']}"
    assert (await api("PATCH", root, {"topic": "Talk more"}))["topic"] == "Talk more"
    await api("POST", f"{root}/typing", status=204)
    await api("DELETE", root)
    assert (await api("GET", root, status=404))["code"] == 10003


async def test_pins(api: Api) -> None:
    root = f"/channels/{GENERAL_ID}/messages"
    message = await api("POST", root, {"content": "keep"})
    await api("PUT", f"{root}/pins/{message['id']}", status=204)
    assert [p["message"]["id"] for p in (await api("GET", f"{root}/pins"))["items"]] == [message["id"]]
    await api("DELETE", f"{root}/pins/{message['id']}", status=204)
    assert (await api("GET", f"{root}/pins"))["items"] == []


async def test_a_conversation_is_opened_once(api: Api) -> None:
    one = await api("POST", "/users/@me/channels", {"recipient_id": ADA_ID})
    assert one == await api("POST", "/users/@me/channels", {"recipient_id": ADA_ID})


async def test_no_token_no_answer(hub: Hub) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{hub.base}/api/v10/users/@me") as response:
        assert response.status == 401
