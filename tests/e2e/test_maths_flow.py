"""Mathematics on request: private by default, shared on request, in servers and in direct messages."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.fixtures import a_lemma_bot, a_local_discord
from tests.e2e.people import Person, Playground, pictures_of
from tests.e2e.processes import LemmaBot, LocalDiscord


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Share one bot among these tests: a start takes seconds."""
    return tmp_path_factory.mktemp("maths")


@pytest.fixture(scope="module")
def local_discord(folder: Path) -> Iterator[LocalDiscord]:
    yield from a_local_discord(folder)


@pytest.fixture(scope="module")
def lemma_bot(local_discord: LocalDiscord, folder: Path) -> Iterator[LemmaBot]:
    yield from a_lemma_bot(local_discord, folder)


async def test_a_formula_is_rendered_for_oneself_or_for_all(ada: Person) -> None:
    private = await ada.slash("math tex", latex=r"\frac{1}{2}")
    assert private.ephemeral
    assert pictures_of(private.message)[0]["description"]
    shared = await ada.slash("math tex", latex=r"\int_0^1 x\,dx", theme="light", share=True)
    assert not shared.ephemeral


async def test_a_wrong_command_in_a_formula_is_named(ada: Person) -> None:
    assert "fraq" in (await ada.slash("math tex", latex=r"\fraq{1}{2}")).text


async def test_two_expressions_are_compared(ada: Person) -> None:
    assert "✅ Equal" in (await ada.slash("math check", a="(x+1)^2", b="x^2+2x+1")).text
    different = await ada.slash("math check", a="x^2", b="2x")
    assert "Not equal" in different.text
    assert "second one" in (await ada.slash("math check", a="x", b="2+")).text


async def test_a_reading_is_shown_or_the_character_that_stops_it(ada: Person) -> None:
    reading = await ada.slash("math read", text="1/2x")
    assert pictures_of(reading.message)[0]["description"]
    refused = await ada.slash("math read", text="2*(x+1")
    assert "could not read" in refused.text
    assert "^" in refused.text


async def test_a_curve_is_drawn(ada: Person) -> None:
    await ada.slash("linear-algebra progress")  # waits for the catalogue; a list of suggestions would not
    kinds = await ada.complete("math plot", "kind", kind="")
    drawn = await ada.slash("math plot", kind=kinds[0]["value"], expression="x^2")
    assert pictures_of(drawn.message)[0]["description"]
    assert "Pick one from the list" in (await ada.slash("math plot", kind="hologram", expression="x")).text


async def test_mathematics_works_in_direct_messages(ada: Person) -> None:
    dm = await ada.dm()
    here = await ada.slash("math tex", dm, latex="x^2")
    assert pictures_of(here.message)


async def test_mathematics_works_between_two_people_where_one_installed_it(ada: Person, playground: Playground) -> None:
    state = await playground.get("state", user=ada.id)
    between = next(dm["id"] for dm in state["dms"] if not dm["with_bot"])

    private = await ada.slash("math check", between, a="1/2", b="0.5")
    shared = await ada.slash("math read", between, text="x^2", share=True)

    assert private.ephemeral
    assert not shared.ephemeral
    assert "Your settings" in (await ada.slash("me settings", between)).text


async def test_the_menu_of_a_message_renders_its_latex_privately(ada: Person, ben: Person) -> None:
    message = await ben.say(r"Is $\frac{a}{b}$ a ratio?")
    rendered = await ada.menu("Render LaTeX", message["id"])
    assert rendered.ephemeral
    assert pictures_of(rendered.message)
    plain = await ben.say("No formulas here.")
    assert "no LaTeX" in (await ada.menu("Render LaTeX", plain["id"])).text


async def test_a_very_long_text_is_refused_in_a_sentence(ada: Person) -> None:
    assert "the limit is" in (await ada.slash("math read", text="x" * 5000)).text


async def test_working_is_checked_line_by_line(ada: Person) -> None:
    form = await ada.slash("math steps")
    wrong = await ada.submit(form, "x^2 = 4\nx = 2")
    assert wrong.ephemeral
    assert "Line 2 does not follow" in wrong.text
    assert pictures_of(wrong.message)[0]["description"]
    right = await ada.submit(await ada.slash("math steps"), "2x + 4 = 10\n2x = 6\nx = 3")
    assert "Every line follows" in right.text
    single = await ada.submit(await ada.slash("math steps"), "x = 3")
    assert "only one line" in single.text


async def test_a_message_is_checked_as_working(ada: Person) -> None:
    message = await ada.say("```\n2(x+1)\n= 2x + 1\n```")
    assert "Line 2 does not follow" in (await ada.menu("Check as working", message["id"])).text
