"""Messages, threads and permissions, as the bot meets them over REST."""

import io
from typing import Any

import discord
import pytest

from bot.playground import permissions
from bot.playground.hub import Hub
from bot.playground.world import BOT_ID, DAILY_ID, GENERAL_ID, GUILD_ID
from tests.e2e.people import Person, Playground, RefusedError
from tests.playground.small_bot import PNG, SmallBot


def channel(bot: SmallBot, identifier: str = GENERAL_ID) -> discord.TextChannel:
    """Return a text channel as the bot knows it."""
    found = bot.get_channel(int(identifier))
    assert isinstance(found, discord.TextChannel)
    return found


async def refused(code: int, work: Any) -> discord.HTTPException:
    """Return the error that ``work`` raises, which must have this code."""
    with pytest.raises(discord.HTTPException) as caught:
        await work
    assert caught.value.code == code
    return caught.value


async def test_the_bot_writes_edits_and_deletes(ada: Person, bot: SmallBot) -> None:
    message = await channel(bot).send("one")
    await message.edit(content="two")
    assert [m["content"] for m in await ada.messages()] == ["two"]
    await message.delete()
    assert await ada.messages() == []


async def test_the_same_nonce_is_posted_once(ada: Person, bot: SmallBot) -> None:
    first = await channel(bot).send("daily", nonce="daily-1")
    second = await channel(bot).send("daily", nonce="daily-1")
    assert first.id == second.id
    assert len(await ada.messages()) == 1


async def test_a_retry_in_flight_while_the_clock_moves_is_posted_once(
    ada: Person, bot: SmallBot, hub: Hub, playground: Playground
) -> None:
    await channel(bot).send("daily", nonce="daily-1")
    await playground.advance(hours=1)
    await channel(bot).send("daily", nonce="daily-1")
    assert len(await ada.messages()) == 1
    hub.nonces.clear()  # as if that retry came an hour later by every clock
    await channel(bot).send("daily", nonce="daily-1")
    assert len(await ada.messages()) == 2


async def test_an_edit_keeps_changes_and_adds_files(bot: SmallBot) -> None:
    message = await channel(bot).send(files=[discord.File(io.BytesIO(PNG), name) for name in ("a.png", "b.png")])
    edited = await message.edit(attachments=[message.attachments[1], discord.File(io.BytesIO(PNG), "c.png")])
    assert [a.filename for a in edited.attachments] == ["b.png", "c.png"]


async def test_a_thread_on_a_message_is_shown_and_used(ada: Person, bot: SmallBot) -> None:
    message = await channel(bot).send("today's problem")
    thread = await message.create_thread(name="Day 1", auto_archive_duration=1440)
    assert thread.id == message.id
    await thread.send("talk here")
    await ada.say("gladly", channel=str(thread.id))
    assert (await ada.messages())[0]["thread"]["name"] == "Day 1"
    assert [m["content"] for m in await ada.messages(str(thread.id))] == ["", "talk here", "gladly"]
    assert {m.id for m in await thread.fetch_members()} >= {int(ada.id), int(BOT_ID)}


async def test_an_archived_thread_opens_again_when_somebody_writes(ada: Person, bot: SmallBot, hub: Hub) -> None:
    thread = await (await channel(bot).send("problem")).create_thread(name="Day 1")
    await thread.edit(archived=True)
    assert hub.state.channels[str(thread.id)].archived
    await ada.say("late", channel=str(thread.id))
    assert not hub.state.channels[str(thread.id)].archived


async def test_an_idle_thread_is_archived_when_its_day_is_over(bot: SmallBot, hub: Hub, playground: Playground) -> None:
    thread = await (await channel(bot).send("problem")).create_thread(name="Day 1", auto_archive_duration=1440)
    said = await thread.send("talk here")
    await playground.advance(hours=23)
    assert not hub.state.channels[str(thread.id)].archived
    await playground.advance(hours=2)
    assert hub.state.channels[str(thread.id)].archived
    await refused(50083, said.edit(content="changed"))
    await thread.send("back again")
    assert not hub.state.channels[str(thread.id)].archived


async def test_a_private_thread_is_for_its_members(ada: Person, ben: Person, bot: SmallBot) -> None:
    thread = await channel(bot).create_thread(name="Ask a helper", type=discord.ChannelType.private_thread)
    await thread.add_user(discord.Object(int(ada.id)))
    await thread.send("only us")
    assert "only us" in [m["content"] for m in await ada.messages(str(thread.id))]
    with pytest.raises(RefusedError, match="cannot see"):
        await ben.messages(str(thread.id))


async def test_a_deleted_channel_is_unknown(ada: Person, bot: SmallBot) -> None:
    place = channel(bot)
    await ada.playground.post("channel", action="delete", channel=GENERAL_ID)
    await refused(10003, place.send("hello?"))


@pytest.mark.parametrize(("denied", "code"), [(permissions.VIEW_CHANNEL, 50001), (permissions.SEND_MESSAGES, 50013)])
async def test_a_channel_can_be_closed_to_the_bot(
    playground: Playground, bot: SmallBot, denied: int, code: int
) -> None:
    place = channel(bot, DAILY_ID)
    rule = {"type": 1, "allow": "0", "deny": str(denied)}
    await playground.post("channel", action="overwrite", channel=DAILY_ID, target=BOT_ID, rule=rule)
    await refused(code, place.send("hello?"))


async def test_a_person_cannot_write_where_they_may_not(ada: Person, playground: Playground) -> None:
    rule = {"type": 0, "allow": "0", "deny": str(permissions.SEND_MESSAGES)}
    await playground.post("channel", action="overwrite", channel=DAILY_ID, target=GUILD_ID, rule=rule)
    with pytest.raises(RefusedError, match="permission"):
        await ada.say("hello", channel="daily-problem")


async def test_a_setup_can_make_a_channel(ada: Person, bot: SmallBot, playground: Playground) -> None:
    guild = bot.get_guild(int(GUILD_ID))
    assert guild is not None
    made = await guild.create_text_channel("Daily Maths", topic="One a day")
    state = await playground.get("state", user=ada.id)
    assert str(made.id) in [c["id"] for c in state["channels"] if c["name"] == "daily-maths"]


async def test_history_is_paged(ada: Person, bot: SmallBot) -> None:
    for number in range(5):
        await channel(bot).send(str(number))
    last = [m.content async for m in channel(bot).history(limit=2)]
    assert last == ["4", "3"]
    assert len(await ada.messages()) == 5


async def test_an_ephemeral_message_is_not_in_the_channel(ada: Person, bot: SmallBot) -> None:
    card = (await ada.slash("card")).message
    await refused(10008, channel(bot).fetch_message(int(card["id"])))
    await ada.playground.post("delete", user=ada.id, channel=card["channel_id"], message=card["id"])
    assert await ada.messages() == []


async def test_a_person_deletes_their_own_messages_only(ada: Person, ben: Person) -> None:
    said = await ada.say("mine")
    with pytest.raises(RefusedError, match="cannot delete"):
        await ben.playground.post("delete", user=ben.id, channel=said["channel_id"], message=said["id"])
    await ada.playground.post("delete", user=ada.id, channel=said["channel_id"], message=said["id"])
    assert await ada.messages() == []


async def test_a_file_arrives_byte_for_byte_under_its_name(bot: SmallBot, playground: Playground) -> None:
    content = bytes(range(256)) * 300 + b"\r\n--boundary\r\n\r\n"
    message = await channel(bot).send(file=discord.File(io.BytesIO(content), 'Zählung "é".bin'))
    (attachment,) = message.attachments
    assert await playground.download(attachment.url) == content
    assert attachment.filename.startswith("Zählung")


async def test_a_file_over_ten_megabytes_is_refused(bot: SmallBot) -> None:
    big = discord.File(io.BytesIO(bytes(10 * 1024 * 1024 + 1)), "big.bin")
    await refused(40005, channel(bot).send(file=big))


async def test_a_reply_to_a_deleted_message_is_refused(bot: SmallBot) -> None:
    message = await channel(bot).send("gone soon")
    await message.delete()
    error = await refused(50035, message.reply("to you"))
    assert "Unknown message" in error.text


async def test_mentions_follow_what_was_allowed(ada: Person, bot: SmallBot) -> None:
    loud = await channel(bot).send(f"<@{ada.id}>")
    quiet = await channel(bot).send(f"<@{ada.id}>", allowed_mentions=discord.AllowedMentions.none())
    assert ([u.id for u in loud.mentions], quiet.mentions) == ([int(ada.id)], [])


async def test_a_message_is_passed_on_as_a_copy(bot: SmallBot, ada: Person) -> None:
    channel = bot.get_partial_messageable(int(GENERAL_ID))
    first = await channel.send("the original")
    copy = await first.forward(channel)
    await first.delete()
    assert [snapshot.content for snapshot in copy.message_snapshots] == ["the original"]
    assert (await ada.messages())[-1]["message_snapshots"][0]["message"]["content"] == "the original"
