"""Choosing problems, daily and practised; progress; lessons, explorers and pictures, with real workers."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.errors import InvalidInputError, NotAllowedError, NotFoundError
from bot.services.build import Sources, build_services
from bot.services.learner import Learner
from bot.services.pictures import Look
from bot.services.practice import Wish
from bot.services.services import Services
from bot.storage import Store
from bot.storage.guilds import Guild
from bot.storage.preferences import Preference
from bot.workers.pool import WorkerPool
from problems.curriculum import MODULES
from tests.bot.services.conftest import Clock

ADA = Learner(7, 1, "Ada")
GUILD = Guild(7, 70, daily_on=True, updated_at=datetime(2026, 11, 1, tzinfo=UTC))


@pytest.fixture
def services(
    store: Store, maths: WorkerPool, typesetter: WorkerPool, clock: Clock, new_id: Callable[[], str], tmp_path: Path
) -> Services:
    seeds = iter(range(1, 1000))
    sources = Sources(now=clock, new_seed=lambda: next(seeds), new_id=new_id, owner="test")
    return build_services(
        store, maths, typesetter, picture_folder=tmp_path / "pictures", picture_bytes=10_000_000, sources=sources
    )


async def test_practice_keeps_to_the_wish_and_does_not_repeat_a_family_at_once(services: Services) -> None:
    opened = await services.practice.start(ADA, Wish(topic="la-matrices"))
    assert opened.item.topic == "la-matrices"
    assert (await services.practice.start(ADA, Wish(skill="mat-det"))).item.skill == "mat-det"
    await services.exercises.submit(ADA, opened.exercise.exercise_id, ["((("] * len(opened.item.parts), source_id=1)
    others = [(await services.practice.start(ADA, Wish(topic="la-matrices"))).item.family for _n in range(4)]
    assert opened.item.family not in others
    with pytest.raises(NotFoundError):
        await services.practice.start(ADA, Wish(topic="m0-cooking"))


async def test_a_module_that_is_off_is_never_drawn_and_says_so(services: Services, store: Store) -> None:
    off = tuple(slug for slug in MODULES if slug != "optimisation")
    await store.guilds.save(replace(GUILD, modules_off=off))
    assert (await services.practice.start(ADA, Wish())).item.module == "optimisation"
    assert (await services.practice.start(replace(ADA, guild_id=0), Wish(module="linear_algebra"))).item
    with pytest.raises(NotAllowedError, match="switched off"):
        await services.practice.require_module(7, "linear_algebra")
    chosen = await services.daily.choose(replace(GUILD, modules_off=off), date(2026, 11, 25))
    assert (await services.exercises.item(chosen)).module == "optimisation"


async def test_a_day_has_one_problem_and_two_weeks_have_no_family_twice(services: Services) -> None:
    again = [await services.daily.choose(GUILD, date(2026, 11, 10)) for _n in range(2)]
    assert again[0] == again[1]
    assert again[0].closes_at == datetime(2026, 11, 11, 9, 0, tzinfo=UTC)
    days = [await services.daily.choose(GUILD, date(2026, 11, day)) for day in range(10, 24)]
    families = [(await services.exercises.item(exercise)).family for exercise in days]
    assert len(set(families)) == 14


async def test_without_a_daily_problem_the_server_learns_how_to_get_one(services: Services) -> None:
    with pytest.raises(NotFoundError, match="/setup start"):
        await services.daily.open(ADA)


async def test_progress_shows_what_was_solved_alone_and_what_comes_next(services: Services) -> None:
    before = await services.progress.module(ADA, "linear_algebra")
    assert before.next_skill is not None
    opened = await services.practice.start(ADA, Wish(skill=before.next_skill.skill, level=1))
    key = [part.canonical for part in opened.item.parts]
    await services.exercises.submit(ADA, opened.exercise.exercise_id, key, source_id=1)
    after = await services.progress.module(ADA, "linear_algebra")
    skills = {skill.skill: skill for topic in after.topics for skill in topic.skills}
    assert skills[before.next_skill.skill].solved == 1
    assert after.next_skill != before.next_skill


async def test_a_lesson_is_found_by_title_and_its_formulas_are_drawn_or_written(services: Services) -> None:
    drawn = await services.lessons.lesson("eigenvalues", Look())
    assert drawn.topic == "la-eigen"
    assert any(not isinstance(block, str) and block.alt for block in drawn.blocks)
    written = await services.lessons.lesson("la-eigen", Look(text_only=True))
    assert all(isinstance(block, str) and "$" not in block for block in written.blocks)
    with pytest.raises(InvalidInputError, match="I do not know the lesson"):
        await services.lessons.lesson("cooking", Look())


async def test_an_explorer_draws_or_says_what_to_type(services: Services) -> None:
    found = await services.explorers.explore("linear_algebra", "transform", {"matrix": "[[2,1],[1,2]]"}, Look())
    assert found.drawing is not None
    assert found.drawing.data.startswith(b"\x89PNG")
    assert found.drawing.alt
    with pytest.raises(InvalidInputError):
        await services.explorers.explore("linear_algebra", "transform", {"matrix": "import os"}, Look())
    with pytest.raises(InvalidInputError, match="longer than"):
        await services.explorers.explore("linear_algebra", "transform", {"matrix": "1" * 501}, Look())


async def test_an_exploration_of_formulas_alone_is_typeset_or_written(services: Services) -> None:
    drawn = await services.explorers.explore("linear_algebra", "reduce", {"matrix": "[[1,2],[3,4]]"}, Look())
    assert drawn.drawing is not None
    assert drawn.drawing.alt.startswith("Row reduction in 2 steps.")
    assert drawn.caption == ""
    written = await services.explorers.explore("linear_algebra", "reduce", {}, Look(text_only=True))
    assert written.drawing is None
    assert "The rank is 2" in written.caption


async def test_pictures_follow_the_persons_theme_and_fall_back_to_text(services: Services, store: Store) -> None:
    dark = await services.pictures.typeset("display", "x^2", await services.pictures.look(1))
    await store.preferences.save(replace(Preference(1), theme="light"))
    light = await services.pictures.typeset("display", "x^2", await services.pictures.look(1))
    assert dark is not None
    assert light is not None
    assert dark.data != light.data
    assert (await services.pictures.typeset("display", "x^2", Look())) == dark
    assert await services.pictures.typeset("display", r"\frac{1", Look()) is None
    assert await services.pictures.typeset("display", "x^2", Look(text_only=True)) is None


async def test_a_skill_that_is_new_begins_gently(services: Services) -> None:
    newcomer = replace(ADA, user_id=4711)
    for module in ("linear_algebra", "mathematical_modelling", "optimisation"):
        for _n in range(3):
            assert (await services.practice.start(newcomer, Wish(module=module))).item.level <= 2
