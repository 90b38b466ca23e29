"""The page: what a person can do in it with the gallery bot, by mouse and by keyboard."""

import re

import pytest
from playwright.async_api import Browser, expect

from tests.browser.conftest import open_visitor
from tests.browser.gallery_bot import GalleryBot
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]
Gallery = tuple[str, GalleryBot]


async def test_it_says_that_it_is_a_simulation(visitor: Visitor) -> None:
    await expect(visitor.page.get_by_role("banner")).to_contain_text("A simulation, not Discord")
    assert "not Discord" in await visitor.page.title()


async def test_a_first_visit_shows_what_to_try(browser: Browser, gallery: Gallery) -> None:
    async with open_visitor(browser, gallery[0]) as visitor:
        await visitor.page.get_by_role("button", name="daily-problem").click()
        await expect(visitor.log).to_contain_text("/setup start")
        await visitor.log.get_by_role("button", name="/practice start").click()
        await expect(visitor.box).to_have_value("/practice start")


async def test_the_picker_filters_commands_as_a_combobox(visitor: Visitor) -> None:
    await visitor.box.fill("/")
    await expect(visitor.box).to_have_attribute("aria-expanded", "true")
    assert await visitor.page.get_by_role("option").count() >= 6
    await visitor.box.fill("/gre")
    await expect(visitor.page.get_by_role("option")).to_have_count(1)
    active = await visitor.box.get_attribute("aria-activedescendant")
    await expect(visitor.page.locator(f"#{active}")).to_contain_text("/greet")
    await visitor.box.press("Escape")
    await expect(visitor.box).to_have_attribute("aria-expanded", "false")


async def test_a_command_that_is_not_offered_is_not_said_aloud_by_accident(visitor: Visitor) -> None:
    await visitor.box.fill("/nowhere now")
    await visitor.box.press("Enter")
    await expect(visitor.page.locator("#composer-tip")).to_contain_text("No command fits “/nowhere now” here")
    await expect(visitor.log).not_to_contain_text("/nowhere now")
    await visitor.box.press("Enter")
    await expect(visitor.log).to_contain_text("/nowhere now")


async def test_what_answers_the_visitor_comes_into_sight_wherever_the_log_was(visitor: Visitor) -> None:
    for _time in range(4):
        await visitor.show("card")
    await visitor.log.get_by_role("button", name="Answer", exact=True).first.click()
    await visitor.form.get_by_label("Your answer").fill("{2, 3}")
    await visitor.form.get_by_label("Certain").check()
    await visitor.form.get_by_role("combobox", name="Level").click()
    await visitor.page.get_by_role("option", name="Hard").click()
    await visitor.form.get_by_role("button", name="Submit").click()
    await visitor.expect_newest("You wrote {2, 3}")
    await expect(visitor.newest).to_be_in_viewport()


async def test_options_offer_autocomplete_choices_people_and_yes_or_no(visitor: Visitor) -> None:
    await visitor.command("greet", city="Berg", times="2", mood="Drily", loud="yes", person="Ben")
    await visitor.expect_newest("city=bergen times=2 mood=dry loud=True whom=@Ben file=no file")
    await expect(visitor.newest).to_contain_text("Ada used /greet")


async def test_own_words_in_an_option_with_suggestions_are_not_called_wrong(visitor: Visitor) -> None:
    await visitor.choose("greet")
    await visitor.page.get_by_role("combobox", name="city").fill("Zzz")
    await expect(visitor.page.get_by_text("What you wrote is sent as it is.")).to_be_visible()
    await visitor.page.keyboard.press("Escape")
    await visitor.page.keyboard.press("Escape")


async def test_an_option_takes_a_file(visitor: Visitor) -> None:
    await visitor.choose("greet")
    await visitor.page.get_by_role("combobox", name="city").fill("Oslo")
    await visitor.page.get_by_role("option", name="Oslo").click()
    upload = {"name": "working.txt", "mimeType": "text/plain", "buffer": b"2 + 2"}
    await visitor.page.get_by_label("paper").set_input_files(upload)  # type: ignore[arg-type]  # a file payload
    await visitor.page.get_by_role("button", name="Send", exact=True).click()
    await visitor.expect_newest("file=working.txt")


async def test_wrong_options_are_named_before_anything_is_sent(visitor: Visitor) -> None:
    await visitor.choose("greet")
    await visitor.page.get_by_label("times").fill("9")
    await visitor.page.get_by_role("button", name="Send", exact=True).click()
    await expect(visitor.page.get_by_text("city is needed.")).to_be_visible()
    await expect(visitor.page.get_by_text("times is at most 3.")).to_be_visible()
    await expect(visitor.page.get_by_role("combobox", name="city")).to_be_focused()
    await visitor.page.keyboard.press("Escape")
    await visitor.page.keyboard.press("Escape")
    await expect(visitor.box).to_be_focused()


async def test_a_card_shows_every_component(visitor: Visitor) -> None:
    await visitor.show("card")
    card = visitor.newest.locator(".card")
    await expect(card.get_by_role("heading", name="Eigenvalues")).to_be_visible()
    await expect(card.locator("strong")).to_have_text("Bold")
    await expect(card.locator("ul ul li")).to_have_text("nested")
    await expect(card.locator("ol li")).to_have_count(2)
    await expect(card.locator("pre")).to_have_text("print('hello')")
    await expect(card.get_by_role("link", name="the book")).to_have_attribute("href", "https://example.org/book")
    await expect(card.locator("time").last).to_have_attribute(
        "title", re.compile(r"Monday,? 21 September 2026 at 14:13")
    )
    await expect(card.get_by_role("img", name="det A = 6")).to_be_visible()
    await expect(card.get_by_role("button", name="Cannot be pressed")).to_be_disabled()
    await expect(card.get_by_role("combobox", name="Choose a channel: daily-problem")).to_be_visible()
    await expect(card.get_by_role("link", name="Read more")).to_have_attribute("href", "https://example.org/")
    await expect(card.get_by_role("link", name="notes.txt")).to_be_visible()
    await expect(card).to_contain_text("<script>alert(1)</script>")
    assert await card.evaluate("node => node.style.getPropertyValue('--accent')") == "#c8862b"
    assert await card.locator("img").evaluate_all("all => all.every(i => i.complete && i.naturalWidth > 0)")


async def test_spoilers_stay_out_of_sight_until_asked_for(visitor: Visitor) -> None:
    await visitor.show("card")
    card = visitor.newest.locator(".card")
    await expect(card).not_to_contain_text("the answer is 7")
    await expect(card.get_by_role("img", name="The hidden solution")).to_have_count(0)
    await card.get_by_role("button", name="Show spoiler", exact=True).first.click()
    await expect(card).to_contain_text("the answer is 7")
    await card.locator(".uncover").click()
    await expect(card.get_by_role("img", name="The hidden solution")).to_be_visible()


async def test_a_pressed_button_changes_its_card_and_keeps_the_focus(visitor: Visitor) -> None:
    await visitor.show("card")
    await visitor.press("Pressed 0 times")
    again = visitor.newest.get_by_role("button", name="Pressed 1 times")
    await expect(again).to_be_focused()
    await again.click()
    await expect(visitor.newest.get_by_role("button", name="Pressed 2 times")).to_be_visible()


async def test_a_button_opens_a_form_and_its_answer_comes_back_privately(visitor: Visitor) -> None:
    await visitor.show("card")
    await visitor.press("Answer")
    await visitor.form.get_by_label("Your answer").fill("{2, 3}")
    await visitor.form.get_by_label("Certain").check()
    await visitor.form.get_by_role("combobox", name="Level").click()
    await visitor.page.get_by_role("option", name="Hard").click()
    await visitor.form.get_by_role("button", name="Submit").click()
    await visitor.expect_newest("You wrote {2, 3}, Certain, level ['2']")
    await expect(visitor.newest).to_contain_text("Only you can see this")
    await expect(visitor.form).to_have_count(0)


async def test_a_form_says_what_is_missing_and_keeps_what_was_written(visitor: Visitor) -> None:
    await visitor.show("card")
    await visitor.press("Answer")
    await visitor.form.get_by_label("Your answer").fill("7")
    await visitor.form.get_by_role("button", name="Submit").click()
    await expect(visitor.form).to_contain_text("This needs at least 2 characters.")
    await expect(visitor.form).to_contain_text("This field is required.")
    await expect(visitor.form.get_by_label("Your answer")).to_have_value("7")
    await visitor.page.keyboard.press("Escape")
    await expect(visitor.form).to_have_count(0)


async def test_a_command_opens_a_form_with_boxes_and_files(visitor: Visitor) -> None:
    await visitor.command("show form")
    await visitor.form.get_by_label("Trace").check()
    await visitor.form.get_by_label("All my own work").check()
    upload = {"name": "page1.txt", "mimeType": "text/plain", "buffer": b"x"}
    await visitor.form.get_by_label("Your paper").set_input_files(upload)  # type: ignore[arg-type]  # a file payload
    await visitor.form.get_by_role("button", name="Submit").click()
    await visitor.expect_newest("used ['Trace'] files ['page1.txt'] own True")


async def test_a_select_of_several_is_sent_when_it_closes(visitor: Visitor) -> None:
    await visitor.show("card")
    await visitor.newest.get_by_role("combobox", name="Choose fruit").click()
    await visitor.page.get_by_role("option", name="apple").click()
    await visitor.page.get_by_role("option", name="plum").click()
    await visitor.page.keyboard.press("Tab")
    await visitor.expect_newest("Chosen: apple, plum")


async def test_a_private_answer_is_seen_by_one_person_and_can_be_put_away(visitor: Visitor) -> None:
    await visitor.show("private")
    await visitor.expect_newest("A secret for you.")
    await visitor.act_as("Ben")
    await expect(visitor.log).not_to_contain_text("A secret for you.")
    await visitor.act_as("Ada")
    await expect(visitor.log).to_contain_text("A secret for you.")
    while await visitor.log.get_by_role("button", name="Dismiss message").count():
        count = await visitor.log.get_by_role("button", name="Dismiss message").count()
        await visitor.log.get_by_role("button", name="Dismiss message").last.click()
        await expect(visitor.log.get_by_role("button", name="Dismiss message")).to_have_count(count - 1)
    await expect(visitor.log).not_to_contain_text("A secret for you.")


async def test_a_slow_answer_thinks_first(visitor: Visitor, gallery: Gallery) -> None:
    gallery[1].go_on.clear()
    await visitor.command("show slowly")
    await visitor.expect_newest("Lemma is thinking…")
    gallery[1].go_on.set()
    await visitor.expect_newest("Thought it through.")


async def test_a_reply_pings_the_bot_unless_it_is_switched_off(visitor: Visitor) -> None:
    await visitor.show("embed")
    await visitor.expect_newest("Week 12")
    await visitor.newest.get_by_role("button", name="Reply to Lemma").click()
    await expect(visitor.box).to_be_focused()
    await visitor.say("my answer is 6")
    await visitor.expect_newest("Heard: my answer is 6")
    await visitor.newest.get_by_role("button", name="Reply to Lemma").click()
    await visitor.page.get_by_label("ping the author").uncheck()
    await visitor.say("my answer is 7")
    await visitor.expect_newest("Heard: nothing")


async def test_a_message_menu_runs_app_commands(visitor: Visitor) -> None:
    await visitor.say("four words are here")
    await visitor.newest.get_by_role("button", name="More for this message from Ada").click()
    await visitor.page.get_by_role("menuitem", name="Count words").click()
    await visitor.expect_newest("4 words")


async def test_a_picture_without_a_description_is_flagged(visitor: Visitor) -> None:
    await visitor.show("embed")
    await expect(visitor.newest).to_contain_text("No description (alt text)")


async def test_an_animation_stands_still_where_motion_is_unwanted_and_can_be_played(visitor: Visitor) -> None:
    message = await visitor.show("moving")
    await expect(message.locator("canvas")).to_be_visible()
    await expect(message.locator("canvas")).to_have_attribute("aria-label", "A square that blinks")
    await message.get_by_role("button", name="Play the animation").click()
    await expect(message.get_by_role("img", name="A square that blinks")).to_be_visible()
    await message.get_by_role("button", name="Stop the animation").click()
    await expect(message.locator("canvas")).to_be_visible()


async def test_the_clock_moves_and_comes_back(visitor: Visitor) -> None:
    clock = visitor.page.locator("#clock-words")
    await visitor.page.get_by_role("button", name="Clock").click()
    await visitor.page.get_by_role("button", name="To tomorrow morning").click()
    await expect(clock).to_contain_text("09:00")
    await visitor.page.get_by_role("button", name="+1 hour").click()
    await expect(clock).to_contain_text("10:00")
    await visitor.page.get_by_role("button", name="Reset to the real time").click()
    await expect(clock).not_to_contain_text("10:00")


async def test_the_developer_panel_shows_raw_json_and_time(visitor: Visitor) -> None:
    await visitor.show("private")
    await visitor.page.get_by_role("button", name="Developer panel", exact=True).click()
    panel = visitor.page.get_by_role("complementary", name="Developer panel")
    await expect(panel).to_contain_text("of 3000 ms")
    entry = panel.locator("summary", has_text="callback").first
    await entry.click()
    await expect(panel.locator("pre").first).to_contain_text('"A secret for you."')


async def test_faults_can_be_tried_from_the_developer_panel(visitor: Visitor) -> None:
    await visitor.page.get_by_role("button", name="Developer panel", exact=True).click()
    panel = visitor.page.get_by_role("complementary", name="Developer panel")
    await panel.locator("summary", has_text="Faults").click()
    for fault in ("Slow answers", "Clear faults", "Lost line"):
        await panel.get_by_role("button", name=fault).click()
    await expect(visitor.page.locator("#notices")).to_contain_text("The gateway closes; the bot resumes.")
    await expect(visitor.page.locator("#bot-state")).to_have_text("Bot online")
    await visitor.show("private")


async def test_a_reaction_is_added_and_taken_back(visitor: Visitor, axe_source: str) -> None:
    await visitor.show("card")
    await visitor.newest.get_by_role("button", name="More for this message").click()
    await visitor.page.get_by_role("menuitem", name="Add a reaction").click()
    await visitor.page.get_by_role("menuitem", name="Idea").click()
    chip = visitor.newest.get_by_role("button", name="💡, 1 reaction, yours among them")
    await expect(chip).to_have_attribute("aria-pressed", "true")
    assert await visitor.violations(axe_source) == []
    await chip.click()
    await expect(visitor.newest.locator(".reaction")).to_have_count(0)
