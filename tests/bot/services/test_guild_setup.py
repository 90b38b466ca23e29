"""Server settings: every change checked, saved, and turned into the next post."""

from datetime import UTC, date, datetime

import pytest

from bot.errors import ConflictError, InvalidInputError, NotAllowedError
from bot.services.actor import Actor
from bot.services.guild_setup import GuildSetup
from bot.storage import Store
from problems.curriculum import MODULES
from tests.bot.services.conftest import Clock

MANAGER = Actor(1, 12, "Carl", manages=True)
LEARNER = Actor(1, 10, "Ada")


@pytest.fixture
def setup(store: Store, clock: Clock) -> GuildSetup:
    return GuildSetup(store, now=clock, rescheduled=lambda: None)


async def test_a_new_server_has_defaults_and_no_post(setup: GuildSetup) -> None:
    settings = await setup.current(1)

    assert settings.is_new
    assert settings.next_post is None
    assert settings.modules_on == tuple(MODULES)


async def test_a_server_set_up_by_its_manager_knows_its_next_post(setup: GuildSetup) -> None:
    await setup.choose_channel(MANAGER, 500)
    await setup.choose_zone(MANAGER, "berlin")
    await setup.choose_hour(MANAGER, "20:00")
    settings = await setup.switch_daily(MANAGER, on=True)

    assert settings.next_post == datetime(2026, 11, 25, 19, 0, tzinfo=UTC)
    assert (await setup.current(1)) == settings
    assert not settings.is_new


async def test_a_server_may_take_its_own_problems_for_some_days_every_day_or_never(setup: GuildSetup) -> None:
    taken = [(await setup.choose_own(MANAGER, own)).guild.daily_own for own in ("some", "only", "never")]
    assert taken == ["some", "only", None]
    with pytest.raises(InvalidInputError):
        await setup.choose_own(MANAGER, "perhaps")


async def test_a_learner_may_change_nothing(setup: GuildSetup) -> None:
    for change in (
        setup.choose_channel(LEARNER, 500),
        setup.choose_zone(LEARNER, "UTC"),
        setup.choose_hour(LEARNER, "8"),
        setup.choose_modules(LEARNER, ["linear_algebra"]),
        setup.choose_instructor_role(LEARNER, 77),
        setup.choose_own(LEARNER, "only"),
    ):
        with pytest.raises(NotAllowedError, match="Manage Server"):
            await change

    assert (await setup.current(1)).is_new


async def test_the_daily_problem_needs_a_channel(setup: GuildSetup) -> None:
    with pytest.raises(ConflictError, match="channel"):
        await setup.switch_daily(MANAGER, on=True)


async def test_at_least_one_module_stays_on(setup: GuildSetup) -> None:
    await setup.choose_modules(MANAGER, ["linear_algebra"])

    with pytest.raises(InvalidInputError, match="at least one"):
        await setup.switch_module(MANAGER, "linear_algebra", on=False)
    with pytest.raises(InvalidInputError, match="no such module"):
        await setup.switch_module(MANAGER, "astrology", on=True)
    assert (await setup.switch_module(MANAGER, "optimisation", on=True)).modules_on == (
        "linear_algebra",
        "optimisation",
    )


async def test_everyone_cannot_be_the_instructor_role(setup: GuildSetup) -> None:
    with pytest.raises(InvalidInputError, match="everyone"):
        await setup.choose_instructor_role(MANAGER, MANAGER.guild_id)


async def test_the_instructor_role_makes_instructors(setup: GuildSetup) -> None:
    await setup.choose_instructor_role(MANAGER, 77)

    assert await setup.is_instructor(Actor(1, 13, "Dora", roles=frozenset({77})))
    assert not await setup.is_instructor(LEARNER)


async def test_a_new_hour_plans_the_posts_to_come_anew(setup: GuildSetup, store: Store) -> None:
    await setup.choose_channel(MANAGER, 500)
    await setup.switch_daily(MANAGER, on=True)
    day = date(2026, 11, 26)
    await store.posts.materialise(1, "daily", day, channel_id=500, due_at=datetime(2026, 11, 26, 9, tzinfo=UTC))

    await setup.choose_hour(MANAGER, "10:00")

    assert await store.posts.next_due(1, "daily") is None


async def test_a_day_whose_problem_was_posted_gets_no_second_one(setup: GuildSetup, store: Store, clock: Clock) -> None:
    await setup.choose_channel(MANAGER, 500)
    await setup.switch_daily(MANAGER, on=True)
    today = clock().date()
    await store.posts.materialise(1, "daily", today, channel_id=500, due_at=clock())
    post = (await store.posts.of_guild(1, "daily"))[0]
    await store.posts.sent(post.post_id, 900)

    settings = await setup.choose_hour(MANAGER, "20:00")

    assert settings.next_post == datetime(2026, 11, 26, 20, 0, tzinfo=UTC)


@pytest.mark.parametrize("tries", [0, 21, -1])
async def test_a_number_of_tries_that_makes_no_sense_is_refused(setup: GuildSetup, tries: int) -> None:
    with pytest.raises(InvalidInputError):
        await setup.choose_tries(MANAGER, tries)


async def test_the_scheduler_hears_of_a_change_at_once(store: Store, clock: Clock) -> None:
    heard: list[bool] = []
    setup = GuildSetup(store, now=clock, rescheduled=lambda: heard.append(True))

    await setup.choose_channel(MANAGER, 500)

    assert heard == [True]


async def test_only_a_change_of_the_schedule_makes_earlier_posts_obsolete(
    setup: GuildSetup, store: Store, clock: Clock
) -> None:
    await setup.choose_channel(MANAGER, 500)
    first = clock()
    clock.advance(hours=1)

    await setup.choose_modules(MANAGER, ["optimisation"])
    kept = await store.guilds.get(1)
    await setup.choose_hour(MANAGER, "10:00")
    changed = await store.guilds.get(1)

    assert kept is not None
    assert kept.updated_at == first
    assert changed is not None
    assert changed.updated_at == clock()
