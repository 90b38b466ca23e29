"""What a person sees and decides about themselves."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import InvalidInputError
from bot.services.catalogue import Catalogue
from bot.services.learner import Learner
from bot.services.pictures import Look, Pictures
from bot.services.profiles import Profiles
from bot.storage import Store
from bot.storage.guilds import Guild
from bot.storage.learners import Learner as LearnerRow
from bot.storage.progress import SkillOutcome
from bot.workers.pool import WorkerPool
from tests.bot.services.conftest import Clock, Scorer

ADA = Learner(1, 10, "Ada")
BEN = Learner(1, 11, "Ben")


@pytest.fixture
def profiles(store: Store, clock: Clock, resting_pictures: Pictures) -> Profiles:
    return Profiles(store, Catalogue(WorkerPool(role="maths", size=1, deadline=1.0)), resting_pictures, now=clock)


async def test_settings_change_one_by_one_and_the_rest_stays(profiles: Profiles) -> None:
    await profiles.change(10, zone="berlin")
    await profiles.change(10, theme="light")
    preference = await profiles.change(10, text_only=True)

    assert (preference.timezone, preference.theme, preference.text_only) == ("Europe/Berlin", "light", True)


async def test_an_empty_zone_follows_the_server_again(profiles: Profiles, store: Store) -> None:
    await store.guilds.save(Guild(1, timezone="Asia/Tokyo"))
    await profiles.change(10, zone="berlin")
    await profiles.change(10, zone="")

    assert await profiles.zone(ADA) == "Asia/Tokyo"


async def test_a_theme_or_zone_that_does_not_exist_is_refused_and_nothing_changes(profiles: Profiles) -> None:
    with pytest.raises(InvalidInputError):
        await profiles.change(10, theme="plaid")
    with pytest.raises(InvalidInputError):
        await profiles.change(10, zone="Atlantis", theme="light")

    assert (await profiles.settings(10)).theme == "dark"


async def test_a_streak_page_says_when_the_day_ends_where_the_learner_lives(profiles: Profiles, store: Store) -> None:
    await profiles.change(10, zone="Asia/Tokyo")  # it is the 26th there, 03:00
    await store.learners.save(LearnerRow(1, 10, "Ada", streak=4, best=9, last_day=date(2026, 11, 25), freezes=1))

    page = await profiles.streak(ADA)

    assert (page.days, page.best, page.freezes) == (4, 9, 1)
    assert not page.counts_today
    assert page.day_ends_at == datetime(2026, 11, 26, 15, 0, tzinfo=UTC)


async def test_a_streak_that_was_broken_is_shown_as_none(profiles: Profiles, store: Store) -> None:
    await store.learners.save(LearnerRow(1, 10, "Ada", streak=4, best=9, last_day=date(2026, 11, 20)))

    assert (await profiles.streak(ADA)).days == 0


async def test_an_export_holds_what_a_person_did_and_nobody_else(profiles: Profiles, scorer: Scorer) -> None:
    await scorer.give(1, ADA.user_id, 20, "Ada")
    await scorer.give(1, BEN.user_id, 30, "Ben")
    await profiles.change(10, theme="light")

    exported = (await profiles.export(10)).decode()

    assert json.loads(exported)["user_id"] == 10
    assert "Ada" in exported
    assert "Ben" not in exported
    assert (await profiles.holdings(10)).total > 0


async def test_after_deletion_nothing_is_left_to_export(profiles: Profiles, scorer: Scorer) -> None:
    await scorer.give(1, ADA.user_id, 20, "Ada")
    await profiles.change(10, theme="light")

    await profiles.delete(10)

    assert (await profiles.holdings(10)).total == 0
    assert (await profiles.settings(10)).theme == "dark"


async def test_somebody_who_did_nothing_has_nothing_to_delete(profiles: Profiles) -> None:
    assert (await profiles.holdings(10)).total == 0


async def test_progress_counts_skills_begun_and_is_drawn_with_alt_text(
    store: Store, clock: Clock, maths: WorkerPool, tmp_path: Path
) -> None:
    pictures = Pictures(maths, maths, store.preferences, tmp_path / "pictures", 0)
    profiles = Profiles(store, Catalogue(maths), pictures, now=clock)
    await store.progress.add(SkillOutcome(1, 10, "x1", "eig-values", "solved", "eigen-2x2", 2, clock()))
    await store.progress.add(SkillOutcome(1, 10, "x2", "vec-dot", "missed", "dot-product", 1, clock()))

    overview = await profiles.overview(ADA)
    drawing = await profiles.progress_picture(overview, Look())

    algebra = next(line for line in overview.modules if line.slug == "linear_algebra")
    assert (overview.solved, overview.missed, algebra.begun) == (1, 1, 1)
    assert drawing is not None
    assert f"{algebra.title}: 1 of {len(algebra.scores)} skills begun" in drawing.alt


async def test_the_calendar_of_answers_is_drawn(
    store: Store, clock: Clock, scorer: Scorer, maths: WorkerPool, tmp_path: Path
) -> None:
    pictures = Pictures(maths, maths, store.preferences, tmp_path / "pictures", 0)
    profiles = Profiles(store, Catalogue(maths), pictures, now=clock)
    await scorer.give(1, ADA.user_id, 20, "Ada", day=clock().date() - timedelta(days=1))

    drawing = await profiles.streak_picture(await profiles.streak(ADA), Look())

    assert drawing is not None
    assert "1 answers on 1 days" in drawing.alt
