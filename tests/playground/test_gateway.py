"""The gateway: broken connections, sessions, and what an app without privileged intents is told."""

import asyncio

import discord
import pytest

from bot.playground.connect import connect
from bot.playground.hub import Hub
from tests.e2e.people import Person, Playground, text_of
from tests.playground.conftest import running
from tests.playground.small_bot import SmallBot


async def heard(bot: SmallBot, number: int) -> list[discord.Message]:
    """Return the first messages the bot heard, once there are that many."""
    async with asyncio.timeout(10):
        return [await bot.heard.get() for _ in range(number)]


@pytest.mark.parametrize(
    "fault", [{"gateway": "close", "code": 4000}, {"gateway": "reconnect"}, {"gateway": "invalid", "resumable": True}]
)
async def test_a_dropped_connection_resumes_and_hears_what_it_missed(
    ada: Person, bot: SmallBot, hub: Hub, fault: dict[str, object]
) -> None:
    await ada.playground.post("faults", **fault)
    outcome = await ada.slash("fruit", name="apple")
    assert outcome.text == "apple"
    assert "RESUMED" in bot.names
    assert len(hub.sessions) == 1


async def test_an_invalid_session_is_identified_anew(ada: Person, bot: SmallBot, hub: Hub) -> None:
    (before,) = hub.sessions
    await ada.playground.post("faults", gateway="invalid", resumable=False)
    await asyncio.wait_for(bot.again.wait(), 20)
    (after,) = hub.sessions
    assert before != after
    assert (await ada.slash("fruit", name="apple")).text == "apple"


async def test_a_privileged_intent_is_refused(hub: Hub) -> None:
    bot = SmallBot(discord.Intents.all())
    with pytest.raises(discord.PrivilegedIntentsRequired):
        async with running(bot, hub.base):
            pass


async def test_a_wrong_token_is_refused(hub: Hub) -> None:
    bot = SmallBot()
    with connect(hub.base), pytest.raises(discord.LoginFailure):
        await bot.start("another.token.here")
    await bot.close()


async def test_content_is_told_only_where_the_bot_is_meant(ada: Person, bot: SmallBot) -> None:
    assert bot.user is not None
    await ada.say("not for the bot")
    await ada.say(f"<@{bot.user.id}> for the bot")
    await ada.say("in private", channel=await ada.dm())
    assert [m.content for m in await heard(bot, 3)] == ["", f"<@{bot.user.id}> for the bot", "in private"]


async def test_a_reply_carries_its_content_only_when_it_pings(ada: Person, bot: SmallBot) -> None:
    card = (await ada.slash("fruit", name="apple")).message
    await ada.say("quiet", reply_to=card, ping=False)
    await ada.say("loud", reply_to=card)
    quiet, loud = await heard(bot, 2)
    assert (quiet.content, loud.content) == ("", "loud")
    assert loud.reference is not None
    assert str(loud.reference.message_id) == card["id"]


async def test_the_bot_answers_in_a_conversation(ada: Person, bot: SmallBot) -> None:
    place = await ada.dm()
    await ada.say("hello", channel=place)
    (message,) = await heard(bot, 1)
    await message.reply("hello back")
    answer = await ada.sees(place, "hello back")
    assert text_of(answer["referenced_message"]) == "hello"


async def test_an_event_can_come_twice(ada: Person, bot: SmallBot) -> None:
    await ada.playground.post("faults", gateway="duplicate", times=1)
    await ada.say("echo", channel=await ada.dm())
    one, two = await heard(bot, 2)
    assert one.id == two.id


async def test_an_offline_bot_is_said_to_be_so(ada: Person, bot: SmallBot, playground: Playground) -> None:
    await bot.close()

    async def offline() -> bool | None:
        return None if (await playground.get("state", user=ada.id))["bot"]["online"] else True

    assert await ada.until(offline)
