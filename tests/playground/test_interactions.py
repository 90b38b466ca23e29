"""Commands, buttons, menus and forms between a person and the real discord.py client."""

import base64
import time
from typing import Any

import pytest

from bot.playground.feed import Viewer
from bot.playground.hub import Hub
from bot.playground.world import INSTRUCTOR_ROLE_ID
from tests.e2e.people import Outcome, Person, Playground, RefusedError, pictures_of, text_of
from tests.playground.small_bot import PNG, SmallBot

pytestmark = pytest.mark.usefixtures("bot")


async def test_a_slash_command_is_answered(ada: Person) -> None:
    outcome = await ada.slash("fruit", name="apple", times=2)
    assert outcome.text == "appleapple"


async def test_autocomplete_offers_what_fits(ada: Person) -> None:
    assert await ada.complete("fruit", "name", name="p") == [{"name": "Pear", "value": "pear"}]


@pytest.mark.parametrize(
    ("options", "word"),
    [
        ({}, "required"),
        ({"name": "a", "times": 4}, "1 to 3"),
        ({"name": "a", "times": "x"}, "whole"),
        ({"no": 1}, "no option"),
    ],
)
async def test_options_are_held_to_their_definition(ada: Person, options: dict[str, Any], word: str) -> None:
    with pytest.raises(RefusedError, match=word):
        await ada.slash("fruit", **options)


async def test_a_command_for_managers_is_offered_to_the_instructor_only(ada: Person, carl: Person) -> None:
    assert (await carl.slash("set hour", hour=7)).text == "hour 7"
    with pytest.raises(RefusedError, match="no command"):
        await ada.slash("set hour", hour=7)


async def test_a_role_given_to_a_member_opens_its_commands(ada: Person, playground: Playground) -> None:
    await playground.post("role", member=ada.id, role=INSTRUCTOR_ROLE_ID, action="give")
    assert (await ada.slash("set hour", hour=7)).text == "hour 7"
    await playground.post("role", member=ada.id, role=INSTRUCTOR_ROLE_ID, action="take")
    with pytest.raises(RefusedError, match="no command"):
        await ada.slash("set hour", hour=7)


async def test_an_ephemeral_answer_is_seen_by_its_person_only(ada: Person, carl: Person) -> None:
    outcome = await carl.slash("set hour", hour=7)
    assert outcome.ephemeral
    assert [m["id"] for m in await carl.messages()] == [outcome.message["id"]]
    assert await ada.messages() == []


async def test_a_form_takes_every_kind_of_field(ada: Person) -> None:
    opened = await ada.press((await ada.slash("buttons")).message, "Form")
    file = {"filename": "proof.txt", "data": base64.b64encode(b"QED").decode()}
    sent = await ada.submit(opened, what="x^2", sure="yes", topics=["algebra"], size=["big"], proof=[file])
    assert sent.text == "['x^2', 'yes', ['algebra'], ['big']] ['proof.txt']"


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ({"what": "", "sure": "yes", "size": "big"}, "1 to 20 characters"),
        ({"what": "x" * 21, "sure": "yes", "size": "big"}, "1 to 20 characters"),
        ({"what": "x", "size": "big"}, "Choose one answer"),
        ({"what": "x", "sure": "perhaps", "size": "big"}, "own options"),
        ({"what": "x", "sure": "yes", "size": ["big", "small"]}, "Choose 1 to 1"),
    ],
)
async def test_a_form_is_held_to_its_fields(ada: Person, values: dict[str, object], word: str) -> None:
    opened = await ada.press((await ada.slash("buttons")).message, "Form")
    with pytest.raises(RefusedError, match=word):
        await ada.submit(opened, **values)


async def test_a_form_is_sent_once_and_by_its_person(ada: Person, ben: Person) -> None:
    opened = await ada.press((await ada.slash("buttons")).message, "Form")
    with pytest.raises(RefusedError, match="not open"):
        await ben.submit(opened, what="x", sure="yes", size="big")
    await ada.submit(opened, what="x", sure="yes", size="big")
    with pytest.raises(RefusedError, match="not open any more"):
        await ada.submit(opened, what="x", sure="yes", size="big")


async def test_a_button_changes_its_message(ada: Person) -> None:
    message = (await ada.slash("buttons")).message
    await ada.press(message, "Change")
    changed = await ada.again(message)
    assert (changed["content"], changed["components"]) == ("changed", [])
    assert changed["edited_timestamp"]


async def test_a_silent_acknowledgement_is_done_when_its_message_changes(ada: Person) -> None:
    outcome = await ada.press((await ada.slash("buttons")).message, "Later")
    assert (outcome.body["acked"], outcome.text) == (6, "later")


async def test_a_disabled_or_missing_button_cannot_be_pressed(ada: Person) -> None:
    message = (await ada.slash("buttons")).message
    with pytest.raises(RefusedError, match="disabled"):
        await ada.press(message, "Off")
    with pytest.raises(RefusedError, match="no such button"):
        await ada.playground.post(
            "component", user=ada.id, channel=message["channel_id"], message=message["id"], custom_id="nothing"
        )


async def test_a_menu_takes_its_own_options_within_its_bounds(ada: Person) -> None:
    message = (await ada.slash("buttons")).message
    assert (await ada.choose(message, "menu", "c", "a")).text == "c a"
    with pytest.raises(RefusedError, match="1 to 2"):
        await ada.choose(message, "menu", "a", "b", "c")
    with pytest.raises(RefusedError, match="own options"):
        await ada.choose(message, "menu", "z")


async def test_a_user_menu_resolves_who_was_chosen(ada: Person, ben: Person) -> None:
    message = (await ada.slash("buttons")).message
    assert (await ada.choose(message, "people", ben.id)).text == "Ben"


async def test_a_deferred_card_arrives_with_its_picture(ada: Person, playground: Playground) -> None:
    outcome = await ada.slash("card")
    assert outcome.ephemeral
    assert outcome.text == "# Card\nSome text"
    (picture,) = pictures_of({"components": outcome.message["components"]})
    assert picture["description"] == "A plot"
    assert await playground.download(picture["url"]) == PNG


async def test_components_carry_ids_and_sizes(ada: Person) -> None:
    container = (await ada.slash("card")).message["components"][0]
    media = container["components"][1]["items"][0]["media"]
    assert (container["id"], media["width"], media["height"]) == (1, 2, 3)


async def test_an_embed_shows_its_file_once(ada: Person, playground: Playground) -> None:
    message = (await ada.slash("embed")).message
    assert message["attachments"] == []
    assert await playground.download(message["embeds"][0]["image"]["url"]) == PNG


async def test_context_menus_reach_their_target(ada: Person, ben: Person) -> None:
    said = await ben.say("to be quoted")
    assert (await ada.menu("Who", ben.id)).text == f"Ben {ben.id}"
    assert (await ada.menu("Quote", said["id"])).text == "> to be quoted"


async def test_a_user_installed_command_works_between_two_people(ada: Person, playground: Playground) -> None:
    state = await playground.get("state", user=ada.id)
    friends = next(d["id"] for d in state["dms"] if not d["with_bot"])
    offered = await playground.get("commands", user=ada.id, channel=friends)
    assert [c["name"] for c in offered] == ["anywhere"]
    assert (await ada.slash("anywhere", friends)).text == "False True"


async def test_guild_commands_are_not_offered_where_their_context_forbids(ada: Person, playground: Playground) -> None:
    offered = await playground.get("commands", user=ada.id, channel=await ada.dm())
    assert "anywhere" in [c["name"] for c in offered]
    assert (await ada.slash("anywhere", await ada.dm())).text.startswith("False")


async def test_no_answer_within_three_seconds_is_told_to_the_person(ada: Person) -> None:
    begun = time.monotonic()
    outcome = await ada.slash("silent")
    assert outcome.error == "The application did not respond."
    assert 2.9 < time.monotonic() - begun < 5


async def test_a_broken_limit_leaves_the_interaction_open(ada: Person) -> None:
    assert (await ada.slash("long")).text == "400 50035"


async def test_a_page_hears_at_once_which_message_was_answered(ada: Person, hub: Hub) -> None:
    message = (await ada.slash("buttons")).message
    page = Viewer(ada.id, "")
    hub.feed.viewers.add(page)
    await ada.press(message, "Old")
    heard = [page.queue.get_nowait() for _ in range(page.queue.qsize())]
    [written] = [body["message"] for body in heard if body["type"] == "message_create"]
    assert written["referenced_message"]["id"] == message["id"]


async def test_a_button_of_a_former_process_still_works(ada: Person, bot: SmallBot, hub: Hub) -> None:
    message = (await ada.slash("buttons")).message
    bot._connection._view_store._views.clear()
    assert (await ada.press(message, "Old")).text == "old 7"
    assert text_of(Outcome({"message": message}).message) == "buttons"
    assert hub.online
