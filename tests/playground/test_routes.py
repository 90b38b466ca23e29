"""Every route answers as Discord's document says: the fixture holds each answer to it."""

import aiohttp
import pytest

from bot.playground import permissions
from bot.playground.hub import Hub
from bot.playground.world import ADA_ID, BOT_ID, BOT_ROLE_ID, GENERAL_ID, GUILD_ID, INSTRUCTOR_ROLE_ID, bot_token
from tests.playground.api import Api, api

__all__ = ["api"]


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
        f"/channels/{GENERAL_ID}/pins",
        f"/channels/{GENERAL_ID}/invites",
        f"/channels/{GENERAL_ID}/users/@me/threads/archived/private",
        f"/guilds/{GUILD_ID}/preview",
        f"/guilds/{GUILD_ID}/emojis",
        f"/guilds/{GUILD_ID}/stickers",
        f"/guilds/{GUILD_ID}/invites",
        f"/guilds/{GUILD_ID}/integrations",
        f"/guilds/{GUILD_ID}/scheduled-events",
        f"/guilds/{GUILD_ID}/audit-logs",
        f"/guilds/{GUILD_ID}/roles/member-counts",
        f"/applications/{BOT_ID}/guilds/{GUILD_ID}/commands/permissions",
        "/voice/regions",
        "/sticker-packs",
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


def promote(hub: Hub) -> None:
    """Give the bot every permission."""
    hub.state.guilds[GUILD_ID].roles[BOT_ROLE_ID].permissions = permissions.EVERYTHING


async def test_the_old_address_of_pins(api: Api) -> None:
    root = f"/channels/{GENERAL_ID}"
    message = await api("POST", f"{root}/messages", {"content": "keep"})
    await api("PUT", f"{root}/pins/{message['id']}", status=204)
    assert [m["id"] for m in await api("GET", f"{root}/pins")] == [message["id"]]
    assert (await api("GET", f"{root}/messages?limit=1"))[0]["type"] == 6


async def test_several_messages_go_at_once(api: Api, hub: Hub) -> None:
    root = f"/channels/{GENERAL_ID}/messages"
    ids = [(await api("POST", root, {"content": text}))["id"] for text in ("one", "two")]
    await api("POST", f"{root}/bulk-delete", {"messages": ids}, status=204)
    assert await api("GET", root) == []
    assert [e["body"]["ids"] for e in hub.journal.entries if e.get("event") == "MESSAGE_DELETE_BULK"] == [ids]
    assert (await api("POST", f"{root}/bulk-delete", {"messages": ids[:1]}, status=400))["code"] == 50016


async def test_a_role_is_made_given_taken_and_removed(api: Api, hub: Hub) -> None:
    promote(hub)
    root = f"/guilds/{GUILD_ID}"
    made = await api("POST", f"{root}/roles", {"name": "Solver", "color": 255, "permissions": "0"})
    await api("PUT", f"{root}/members/{ADA_ID}/roles/{made['id']}", status=204)
    assert (await api("GET", f"{root}/members/{ADA_ID}"))["roles"] == [made["id"]]
    assert (await api("PATCH", f"{root}/roles/{made['id']}", {"name": "Solvers"}))["name"] == "Solvers"
    await api("DELETE", f"{root}/members/{ADA_ID}/roles/{made['id']}", status=204)
    await api("DELETE", f"{root}/roles/{made['id']}", status=204)
    assert (await api("GET", f"{root}/roles/{made['id']}", status=404))["code"] == 10011


async def test_a_bot_without_the_right_manages_no_roles(api: Api) -> None:
    assert (await api("POST", f"/guilds/{GUILD_ID}/roles", {"name": "Solver"}, status=403))["code"] == 50013
    path = f"/guilds/{GUILD_ID}/members/{ADA_ID}/roles/{INSTRUCTOR_ROLE_ID}"
    assert (await api("PUT", path, status=403))["code"] == 50013


async def test_members_are_renamed_and_removed(api: Api, hub: Hub) -> None:
    promote(hub)
    root = f"/guilds/{GUILD_ID}"
    assert (await api("PATCH", f"{root}/members/@me", {"nick": "Tutor"}))["nick"] == "Tutor"
    assert (await api("PATCH", f"{root}/members/{ADA_ID}", {"nick": "A."}))["nick"] == "A."
    await api("PUT", f"{root}/bans/{ADA_ID}", {}, status=204)
    assert [b["user"]["id"] for b in await api("GET", f"{root}/bans")] == [ADA_ID]
    await api("DELETE", f"{root}/bans/{ADA_ID}", {}, status=204)
    assert (await api("GET", f"{root}/members/{ADA_ID}", status=404))["code"] == 10007


async def test_a_webhook_writes_edits_and_goes(api: Api, hub: Hub) -> None:
    promote(hub)
    made = await api("POST", f"/channels/{GENERAL_ID}/webhooks", {"name": "News"})
    root = f"/webhooks/{made['id']}/{made['token']}"
    written = await api("POST", f"{root}?wait=true", {"content": "hi", "username": "Herald"})
    assert (written["author"]["username"], written["webhook_id"]) == ("Herald", made["id"])
    assert (await api("PATCH", f"{root}/messages/{written['id']}", {"content": "hello"}))["content"] == "hello"
    await api("DELETE", f"{root}/messages/{written['id']}", status=204)
    await api("DELETE", root, status=204)
    assert (await api("GET", root, status=404))["code"] == 10015


async def test_a_server_is_renamed(api: Api, hub: Hub) -> None:
    promote(hub)
    assert (await api("PATCH", f"/guilds/{GUILD_ID}", {"name": "Readers"}))["name"] == "Readers"


async def test_a_form_without_files_is_read(hub: Hub) -> None:
    headers = {"Authorization": f"Bot {bot_token()}"}
    address = f"{hub.base}/api/v10/channels/{GENERAL_ID}/messages"
    form = {"payload_json": '{"content": "a form"}'}
    async with aiohttp.ClientSession(headers=headers) as session, session.post(address, data=form) as response:
        assert (response.status, (await response.json())["content"]) == (200, "a form")


async def test_empty_fields_of_an_option_are_dropped(api: Api) -> None:
    option = {"type": 3, "name": "who", "description": "Who", "min_length": None, "choices": []}
    command = {"name": "quiz", "description": "Ask", "options": [option]}
    made = await api("PUT", f"/applications/{BOT_ID}/commands", [command])
    assert made[0]["options"] == [{"type": 3, "name": "who", "description": "Who", "choices": []}]


@pytest.mark.parametrize("path", ["/users/@me/guilds", f"/guilds/{GUILD_ID}/bans"])
async def test_a_list_ends_after_its_last_entry(api: Api, hub: Hub, path: str) -> None:
    promote(hub)
    assert await api("GET", f"{path}?after={2**62}") == []


async def test_members_of_a_thread_come_in_pages(api: Api) -> None:
    thread = await api("POST", f"/channels/{GENERAL_ID}/threads", {"name": "Day", "type": 12}, status=201)
    await api("PUT", f"/channels/{thread['id']}/thread-members/{ADA_ID}", status=204)
    root = f"/channels/{thread['id']}/thread-members?with_member=true&limit=1"
    first = await api("GET", root)
    second = await api("GET", f"{root}&after={first[0]['user_id']}")
    assert [m["member"]["user"]["id"] for m in (*first, *second)] == [BOT_ID, ADA_ID]
    assert await api("GET", f"{root}&after={ADA_ID}") == []
