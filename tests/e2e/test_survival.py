"""What was posted keeps working: after kill -9, with a form left open, and when Discord loses patience."""

from pathlib import Path

from tests.e2e.keys import item_shown, query, right
from tests.e2e.people import Person, Playground, text_of
from tests.e2e.processes import LemmaBot
from tests.e2e.test_daily_flow import DAILY, count, set_up, todays_post


async def test_old_buttons_and_an_open_form_work_after_a_kill(
    ada: Person, carl: Person, playground: Playground, lemma_bot: LemmaBot, tmp_path: Path
) -> None:
    post = await todays_post(carl, playground, ada)
    item = item_shown(tmp_path, post)
    practice = await ada.slash("linear-algebra practice", skill="mat-det")
    determinant = item_shown(tmp_path, practice.message)
    form = await ada.press(practice.message, "Answer")
    counted = await ada.submit(await ada.press(practice.message, "Answer"), "12345")
    assert "Not yet" in counted.text

    lemma_bot.kill()
    lemma_bot.start()

    solved = await ada.submit(form, **right(determinant))
    assert "5 points earned" in solved.text
    assert query(tmp_path, "SELECT COUNT(*) FROM attempt") == [(2,)]
    assert "Hint 1" in (await ada.press(post, "Hint")).text
    assert "✅ Right" in (await ada.submit(await ada.press(post, "Answer"), **right(item))).text
    assert count(await ada.messages(DAILY), "Daily problem") == 1


async def test_two_forms_of_one_problem_are_both_answered(ada: Person) -> None:
    shown = await ada.slash("linear-algebra practice", skill="mat-det")
    one, two = await ada.press(shown.message, "Answer"), await ada.press(shown.message, "Answer")
    assert "Not yet" in (await ada.submit(one, "11111")).text
    assert "Not yet" in (await ada.submit(two, "22222")).text


async def test_a_jump_over_several_days_posts_the_newest_problem_only(
    ada: Person, carl: Person, playground: Playground
) -> None:
    await todays_post(carl, playground, ada)
    before = (await ada.messages(DAILY))[-1]
    await playground.advance(days=3)
    await ada.sees(DAILY, "Daily problem", after=before)
    await playground.advance(minutes=3)
    await ada.slash("daily today")
    assert count(await ada.messages(DAILY), "Daily problem") == 2


async def test_a_bot_that_was_killed_before_the_hour_posts_late_and_once(
    ada: Person, carl: Person, playground: Playground, lemma_bot: LemmaBot
) -> None:
    await set_up(carl)
    assert (await ada.slash("practice mistakes")).error == ""
    lemma_bot.kill()
    await playground.advance(days=1)
    lemma_bot.start()
    post = await ada.sees(DAILY, "Daily problem")
    assert "Posted late" in text_of(post)
    lemma_bot.kill()
    lemma_bot.start()
    await ada.slash("daily today")
    assert count(await ada.messages(DAILY), "Daily problem") == 1


async def test_an_interaction_that_discord_has_given_up_counts_nothing(
    ada: Person, playground: Playground, tmp_path: Path
) -> None:
    shown = await ada.slash("linear-algebra practice", skill="mat-det")
    form = await ada.press(shown.message, "Answer")
    await playground.post("faults", route="POST /.*interactions/.*/callback", status=404, code=10062, times=1)
    lost = await ada.submit(form, "12345")
    assert lost.error
    assert query(tmp_path, "SELECT COUNT(*) FROM attempt") == [(0,)]
    again = await ada.submit(await ada.press(shown.message, "Answer"), "12345")
    assert "Not yet" in again.text


async def test_a_post_that_discord_took_but_did_not_confirm_is_not_posted_twice(
    ada: Person, carl: Person, playground: Playground
) -> None:
    await set_up(carl)
    await playground.post("faults", route="POST /.*channels/.*/messages", reset=True, apply_first=True, times=1)
    await playground.advance(days=1)
    await ada.sees(DAILY, "Daily problem")
    await ada.slash("daily today")
    assert count(await ada.messages(DAILY), "Daily problem") == 1
