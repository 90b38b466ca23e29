"""The real bot starts on the local Discord, survives a kill, and ends in order."""

from tests.e2e.people import Person, Playground
from tests.e2e.processes import LemmaBot


async def test_the_bot_answers_on_the_local_discord(ada: Person) -> None:
    outcome = await ada.slash("linear-algebra progress")
    assert outcome.error == ""
    assert outcome.text


async def test_a_killed_bot_comes_back_to_the_same_server(
    ada: Person, lemma_bot: LemmaBot, playground: Playground
) -> None:
    lemma_bot.kill()
    assert not (await playground.get("state", user=ada.id))["bot"]["online"]
    lemma_bot.start()
    assert (await ada.slash("linear-algebra progress")).error == ""


async def test_sigterm_ends_the_bot_with_status_nought(lemma_bot: LemmaBot) -> None:
    assert lemma_bot.stop() == 0
