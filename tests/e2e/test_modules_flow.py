"""The seven course modules: learn, practise, see progress, explore; in a server and in direct messages."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.fixtures import a_lemma_bot, a_local_discord
from tests.e2e.people import Person, Playground, labels_of, pictures_of
from tests.e2e.processes import LemmaBot, LocalDiscord

EXPLORERS: dict[str, tuple[str, dict[str, Any], dict[str, Any]]] = {
    "prerequisites": ("graph", {"expression": "x^2 - 3x"}, {"expression": "x +* 2"}),
    "linear-algebra": ("transform", {"matrix": "[[2,1],[1,2]]"}, {"matrix": "[[2,1],[1]]"}),
    "calculus": ("gradient", {"expression": "x^2 + x*y + 2y^2"}, {"expression": "((("}),
    "probability": (
        "distribution",
        {"name": "normal", "parameters": "0, 1", "from": "-1", "to": "1"},
        {"name": "cooking", "parameters": "0, 1"},
    ),
    "modelling": ("fit", {"points": "(0,1), (1,3), (2,5.2), (3,7)", "degree": 1}, {"points": "one, two"}),
    "optimisation": ("descent", {"expression": "x^2 + 4y^2"}, {"expression": "import os"}),
    "project": ("uncertainty", {"correct": "83", "total": "100"}, {"correct": "120", "total": "100"}),
}

EVERY_OTHER: dict[str, dict[str, Any]] = {
    "prerequisites tangent": {"expression": "x^2 - 3x", "at": "2"},
    "linear-algebra eigen": {"matrix": "[[2,1],[1,2]]"},
    "linear-algebra reduce": {"matrix": "[[1,2,5],[3,4,11]]"},
    "linear-algebra svd": {"matrix": "[[2,1],[0,1]]"},
    "linear-algebra project": {"vector": "1, 2, 4", "onto": "(1,0,1), (0,1,1)"},
    "calculus taylor": {"expression": "cos(x)", "degree": 4},
    "calculus jacobian": {"expression": "x^2 - y^2, 2*x*y"},
    "calculus backprop": {"inputs": "1, 2", "activation": "tanh"},
    "probability bayes": {"prior": "1%", "sensitivity": "0.9", "specificity": "0.95"},
    "probability interval": {"size": "25"},
    "probability test": {"statistic": "2.1", "tail": "right"},
    "probability markov": {"matrix": "[[0.9,0.1],[0.4,0.6]]", "steps": 8},
    "probability chain": {"matrix": "[[0.9,0.1],[0.4,0.6]]"},
    "modelling pca": {"points": "(1,1), (2,3), (3,2), (4,5)"},
    "modelling kmeans": {"points": "(1,1), (2,1), (6,5), (7,6)", "centres": "2"},
    "modelling decide": {"payoffs": "[[100,-60],[20,10]]", "probabilities": "0.4, 0.6"},
    "optimisation rate": {"expression": "x^2 + 4y^2", "rates": "0.1, 0.26"},
    "optimisation lagrange": {"expression": "x*y", "constraint": "x^2 + y^2 = 2"},
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Share one bot among these tests: they do not disturb each other, and a start takes seconds."""
    return tmp_path_factory.mktemp("modules")


@pytest.fixture(scope="module")
def local_discord(folder: Path) -> Iterator[LocalDiscord]:
    yield from a_local_discord(folder)


@pytest.fixture(scope="module")
def lemma_bot(local_discord: LocalDiscord, folder: Path) -> Iterator[LemmaBot]:
    yield from a_lemma_bot(local_discord, folder)


async def test_every_module_teaches_practises_and_shows_progress(ada: Person, playground: Playground) -> None:
    conversation = await ada.dm()
    await ada.slash("practice start")  # waits for the catalogue; a list in the making would be empty
    for module in EXPLORERS:
        topics = await ada.complete(f"{module} learn", "topic", topic="")
        lesson = await ada.slash(f"{module} learn", topic=topics[0]["value"])
        assert lesson.ephemeral
        check = await ada.press(lesson.message, "Check yourself")
        assert "Answer" in labels_of(check.message)
        problem = await ada.slash(f"{module} practice", conversation)
        assert pictures_of(problem.message) or problem.text
        progress = await ada.slash(f"{module} progress", conversation)
        assert "your progress" in progress.text
    assert await playground.problems() == []


@pytest.mark.parametrize("module", EXPLORERS)
async def test_an_explorer_draws_and_says_what_it_cannot_draw(ada: Person, module: str) -> None:
    name, good, bad = EXPLORERS[module]
    drawn = await ada.slash(f"{module} {name}", **good)
    assert drawn.ephemeral
    assert all(picture["description"] for picture in pictures_of(drawn.message))
    assert pictures_of(drawn.message)
    refused = await ada.slash(f"{module} {name}", **bad)
    assert refused.text.startswith("⚠️")
    assert "our side" not in refused.text


async def test_every_other_explorer_draws_what_was_typed(ada: Person, playground: Playground) -> None:
    for command, options in EVERY_OTHER.items():
        drawn = await ada.slash(command, **options)
        assert pictures_of(drawn.message), f"{command}: {drawn.text}"
        assert all(picture["description"] for picture in pictures_of(drawn.message))
    assert await playground.problems() == []


async def test_an_explorer_offers_examples(ada: Person) -> None:
    offered = await ada.complete("linear-algebra eigen", "matrix", matrix="[[0")
    assert [choice["value"] for choice in offered] == ["[[0, -1], [1, 0]]"]


async def test_a_module_that_is_switched_off_says_so_and_still_works_in_direct_messages(
    ada: Person, carl: Person
) -> None:
    await carl.slash("setup modules", module="linear_algebra", on=False)
    assert "switched off" in (await ada.slash("linear-algebra progress")).text
    assert "your progress" in (await ada.slash("linear-algebra progress", await ada.dm())).text
    shared = await ada.slash("optimisation descent", expression="x^2 + y^2", share=True)
    assert not shared.ephemeral
