"""A server's own problems among its daily ones: never, on some days, or every day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.services.build import Sources, build_services
from bot.services.services import Services
from bot.storage import Store
from bot.storage.guilds import Guild
from bot.workers.pool import WorkerPool
from tests.bot.services.challenge.school import CARL
from tests.bot.services.conftest import Clock
from tests.bot.services.test_authored import NAME, SOURCE

GUILD = Guild(CARL.guild_id, 70, daily_on=True, updated_at=datetime(2026, 11, 1, tzinfo=UTC))
OWN = f"own-{CARL.guild_id}-{NAME}"


@pytest.fixture
def services(
    store: Store, maths: WorkerPool, typesetter: WorkerPool, clock: Clock, new_id: Callable[[], str], tmp_path: Path
) -> Services:
    seeds = iter(range(1, 1000))
    sources = Sources(now=clock, new_seed=lambda: next(seeds), new_id=new_id, owner="test")
    return build_services(
        store, maths, typesetter, picture_folder=tmp_path / "pictures", picture_bytes=10_000_000, sources=sources
    )


async def families(services: Services, guild: Guild, days: int) -> list[str]:
    first = date(2026, 11, 2)
    chosen = [await services.daily.choose(guild, first + timedelta(days=number)) for number in range(days)]
    return [(await services.exercises.item(exercise)).family for exercise in chosen]


async def test_the_course_alone_is_asked_unless_the_server_wants_its_own(services: Services) -> None:
    await services.authored.import_file(CARL, SOURCE.encode())
    assert OWN not in await families(services, GUILD, 12)


async def test_a_server_with_only_its_own_problems_has_them_every_day_with_other_numbers(services: Services) -> None:
    await services.authored.import_file(CARL, SOURCE.encode())
    guild = replace(GUILD, daily_own="only")
    assert await families(services, guild, 4) == [OWN] * 4
    days = [await services.daily.choose(guild, date(2026, 11, day)) for day in (2, 3, 4, 5)]
    assert len({(await services.exercises.item(day)).prompt for day in days}) > 1


async def test_on_some_days_means_some_and_never_the_same_within_two_weeks(services: Services) -> None:
    await services.authored.import_file(CARL, SOURCE.encode())
    found = await families(services, replace(GUILD, daily_own="some"), 14)
    assert found.count(OWN) == 1


async def test_a_server_without_own_problems_gets_the_course_s(services: Services) -> None:
    assert not [
        name for name in await families(services, replace(GUILD, daily_own="only"), 3) if name.startswith("own")
    ]


async def test_a_module_that_is_off_keeps_its_own_problems_away_too(services: Services) -> None:
    await services.authored.import_file(CARL, SOURCE.encode())
    guild = replace(GUILD, daily_own="only", modules_off=("prerequisites",))
    assert OWN not in await families(services, guild, 2)
