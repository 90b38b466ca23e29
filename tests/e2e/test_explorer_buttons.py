"""Buttons below an explorer's picture change the picture in place, also after a restart."""

from tests.e2e.people import Person, Playground, component_of, labels_of, pictures_of
from tests.e2e.processes import LemmaBot


async def test_buttons_vary_a_picture_in_place_also_after_a_restart(
    ada: Person, ben: Person, lemma_bot: LemmaBot, playground: Playground
) -> None:
    drawn = await ada.slash("optimisation descent", expression="x^2 + 4y^2", rate="0.1", share=True)
    assert "step size 0.1" in pictures_of(drawn.message)[0]["description"]
    assert all(len(component_of(drawn.message, label)["custom_id"]) <= 100 for label in labels_of(drawn.message))

    await ada.press(drawn.message, "step size → 0.2")
    faster = await ada.again(drawn.message)
    assert "step size 0.2" in pictures_of(faster)[0]["description"]
    assert len(pictures_of(faster)) == len(pictures_of(drawn.message))

    lemma_bot.restart()
    await ada.press(faster, "step size → 0.4")
    assert "step size 0.4" in pictures_of(await ada.again(drawn.message))[0]["description"]

    own = await ben.press(await ben.again(drawn.message), "step size → 0.2")  # a bystander gets a card of his own
    assert own.ephemeral
    assert "step size 0.4" in pictures_of(await ada.again(drawn.message))[0]["description"]
    await ben.press(own.message, "steps → 10")
    assert "step size 0.2, 10 steps" in pictures_of(await ben.again(own.message))[0]["description"]
    assert await playground.problems() == []
