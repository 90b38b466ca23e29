"""Instructors import families of their own; members practise them and get them in challenges."""

import re
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from bot.errors import InvalidInputError, NotAllowedError, NotFoundError
from bot.services.authored import Authored
from bot.services.catalogue import Catalogue
from bot.services.exercises import Exercises
from bot.services.practice import Practice, Wish
from bot.services.teaching import Teaching
from bot.storage import Store
from bot.workers.pool import WorkerPool
from tests.bot.services.challenge.school import ADA, CARL
from tests.bot.services.conftest import Clock

_GUIDE = Path(__file__).parents[3] / "docs" / "authoring.md"
SOURCE = re.findall(r"```toml\n(.*?)```", _GUIDE.read_text("utf-8"), re.DOTALL)[0]
NAME = "equation-in-one-letter"
LEARNER = replace(CARL, user_id=20, manages=False)


@pytest.fixture
async def maths() -> AsyncIterator[WorkerPool]:
    async with WorkerPool(role="maths", size=1, deadline=30.0, spares=0, preload=("maths",)) as pool:
        yield pool


@pytest.fixture
def exercises(store: Store, maths: WorkerPool, clock: Clock, new_id: Callable[[], str]) -> Exercises:
    seeds = count(1)
    return Exercises(store, maths, now=clock, new_seed=lambda: next(seeds), new_id=new_id)


@pytest.fixture
def authored(store: Store, maths: WorkerPool, exercises: Exercises, clock: Clock) -> Authored:
    return Authored(store, maths, exercises, now=clock, new_seed=lambda: 5)


async def test_an_import_is_saved_and_previewed(authored: Authored) -> None:
    done = await authored.import_file(CARL, SOURCE.encode())
    assert done.family is not None
    assert (done.family.family, done.family.version, done.family.levels) == (NAME, 1, (1, 2))
    family, item = await authored.preview(CARL, NAME, level=2)
    assert (family.title, item.level, item.version) == ("Solve an equation in one letter", 2, 1)
    assert item.prompt.startswith("Solve $")


async def test_a_file_with_mistakes_is_not_saved(authored: Authored) -> None:
    done = await authored.import_file(CARL, SOURCE.replace('"c - b"', '"c - q"').encode())
    assert done.family is None
    assert done.complaints == ("line 27, `values.d`: `q` is no parameter, value or symbol.",)
    assert await authored.overview(CARL) == ()


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"x" * 70_000])
async def test_a_file_that_cannot_be_a_family_is_refused(authored: Authored, content: bytes) -> None:
    with pytest.raises(InvalidInputError):
        await authored.import_file(CARL, content)


async def test_an_import_of_the_same_id_is_the_next_version(authored: Authored) -> None:
    await authored.import_file(CARL, SOURCE.encode())
    done = await authored.import_file(CARL, SOURCE.replace("Solve an", "Please solve an").encode())
    assert done.family is not None
    assert done.family.version == 2
    assert [(one.version, one.title) for one in await authored.overview(CARL)] == [(2, done.family.title)]


async def test_only_instructors_may_import_list_and_retire(authored: Authored) -> None:
    with pytest.raises(NotAllowedError):
        await authored.import_file(LEARNER, SOURCE.encode())
    with pytest.raises(NotAllowedError):
        await authored.overview(LEARNER)
    assert await authored.choices(LEARNER, "") == []


async def test_a_retired_family_leaves_the_lists(authored: Authored) -> None:
    await authored.import_file(CARL, SOURCE.encode())
    assert [choice.slug for choice in await authored.choices(CARL, "solve")] == [NAME]
    await authored.retire(CARL, NAME)
    assert await authored.choices(CARL, "solve") == []
    with pytest.raises(NotFoundError):
        await authored.preview(CARL, NAME)


async def test_a_challenge_may_hold_a_family_of_the_server_only(
    store: Store, maths: WorkerPool, authored: Authored, exercises: Exercises, clock: Clock, new_id: Callable[[], str]
) -> None:
    await authored.import_file(CARL, SOURCE.encode())
    teaching = Teaching(store, Catalogue(maths), exercises, now=clock, new_id=new_id, new_seed=lambda: 3)
    pick = (await teaching.problem_choices("solve an equation in one letter", CARL.guild_id))[0].slug
    page = await teaching.create(CARL, "Week 1", [pick], None)
    assert [line.title for line in page.problems] == ["Solve an equation in one letter"]
    sample = await teaching.preview(CARL, page.challenge.challenge_id, 1)
    assert sample.item.family == f"own-1-{NAME}"
    with pytest.raises(InvalidInputError):
        await teaching.create(replace(CARL, guild_id=2), "Week 1", [pick], None)


async def test_practice_offers_the_servers_own_families(
    store: Store, maths: WorkerPool, authored: Authored, exercises: Exercises
) -> None:
    await authored.import_file(CARL, SOURCE.encode())
    seeds = count(1)
    practice = Practice(store, Catalogue(maths), exercises, new_seed=lambda: next(seeds))
    drawn = [await practice.start(ADA, Wish(skill="alg-linear-eq")) for _ in range(30)]
    mine = next(opened for opened in drawn if opened.item.family == f"own-1-{NAME}")
    again = await practice.another(ADA, mine.exercise.exercise_id)
    assert again.item.family == mine.item.family
    outcome = await exercises.submit(
        ADA, again.exercise.exercise_id, [part.canonical for part in again.item.parts], source_id=1
    )
    assert outcome.solved
