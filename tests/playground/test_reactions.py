"""Reactions: over the API, over the gateway, and as people see them."""

from typing import Any

import aiohttp
import pytest

from bot.playground.hub import Hub
from bot.playground.world import ADA_ID, BEN_ID, BOT_ID, GENERAL_ID
from tests.e2e.people import Person
from tests.playground.api import Api, api

__all__ = ["api"]

Json = dict[str, Any]

THUMB = "%F0%9F%91%8D"
ROOT = f"/channels/{GENERAL_ID}/messages"


async def react(person: Person, message_id: str, emoji: str) -> list[Json]:
    """React as a person; return the message's reactions."""
    body = {"user": person.id, "channel": GENERAL_ID, "message": message_id, "emoji": emoji}
    found: list[Json] = (await person.playground.post("react", **body))["reactions"]
    return found


async def test_the_bot_reacts_and_takes_it_back(api: Api) -> None:
    item = (await api("POST", ROOT, {"content": "vote"}))["id"]
    await api("PUT", f"{ROOT}/{item}/reactions/{THUMB}/@me", status=204)
    shown = (await api("GET", f"{ROOT}/{item}"))["reactions"]
    assert [(r["emoji"]["name"], r["count"], r["me"]) for r in shown] == [("👍", 1, True)]
    assert [u["id"] for u in await api("GET", f"{ROOT}/{item}/reactions/{THUMB}")] == [BOT_ID]
    await api("DELETE", f"{ROOT}/{item}/reactions/{THUMB}/@me", status=204)
    assert "reactions" not in await api("GET", f"{ROOT}/{item}")


async def test_people_react_and_the_bot_clears(api: Api, ada: Person, ben: Person, hub: Hub) -> None:
    item = (await api("POST", ROOT, {"content": "vote"}))["id"]
    await react(ada, item, "👍")
    await react(ben, item, "👍")
    assert [u["id"] for u in await api("GET", f"{ROOT}/{item}/reactions/{THUMB}")] == [ADA_ID, BEN_ID]
    await api("DELETE", f"{ROOT}/{item}/reactions/{THUMB}/{ADA_ID}", status=204)
    await api("DELETE", f"{ROOT}/{item}/reactions", status=204)
    events = [e["event"] for e in hub.journal.entries if e["kind"] == "event" and "REACTION" in e["event"]]
    assert events == [
        "MESSAGE_REACTION_ADD",
        "MESSAGE_REACTION_ADD",
        "MESSAGE_REACTION_REMOVE",
        "MESSAGE_REACTION_REMOVE_ALL",
    ]


@pytest.mark.parametrize("text", ["abc", "party:123456789012345678", "%20", "12"])
async def test_what_is_no_emoji_is_unknown(api: Api, text: str) -> None:
    item = (await api("POST", ROOT, {"content": "vote"}))["id"]
    assert (await api("PUT", f"{ROOT}/{item}/reactions/{text}/@me", status=404))["code"] == 10014


@pytest.mark.parametrize("text", ["❤️", "1️⃣", "🇩🇪", "👩‍💻", "✅", "➕"])
async def test_every_kind_of_emoji_is_taken(ada: Person, text: str) -> None:
    written = await ada.say("vote")
    assert [r["emoji"]["name"] for r in await react(ada, written["id"], text)] == [text]


async def test_a_reaction_needs_a_token(hub: Hub) -> None:
    address = f"{hub.base}/api/v10{ROOT}/1/reactions/{THUMB}/@me"
    async with aiohttp.ClientSession() as session, session.put(address) as response:
        assert response.status == 401
