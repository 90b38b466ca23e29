"""Learners and personal settings are kept."""

from datetime import date, timedelta

from bot.storage import Store
from bot.storage.learners import ActiveDay, Learner
from bot.storage.preferences import Preference
from tests.bot.storage.seeds import ADA, BEN, GUILD, TODAY, attempt, record, right


async def test_a_member_not_seen_yet_is_a_fresh_learner(store: Store) -> None:
    assert await store.learners.get(GUILD, ADA) == Learner(GUILD, ADA)


async def test_a_learner_comes_back_as_saved(store: Store) -> None:
    learner = Learner(GUILD, ADA, "Ada ∂", streak=3, best=9, last_day=TODAY, freezes=1, hidden=True)
    await store.learners.save(learner)
    assert await store.learners.get(GUILD, ADA) == learner


async def test_claiming_notes_the_name_and_keeps_the_rest(store: Store) -> None:
    await store.learners.save(Learner(GUILD, ADA, "Ada", streak=3, best=3, hidden=True))
    claimed = await store.learners.claim(GUILD, ADA, "Ada L.")
    assert claimed == Learner(GUILD, ADA, "Ada L.", streak=3, best=3, hidden=True)


async def test_claiming_a_new_member_makes_a_learner(store: Store) -> None:
    assert await store.learners.claim(GUILD, ADA, "Ada") == Learner(GUILD, ADA, "Ada")


async def test_only_known_learners_are_found_among_members(store: Store) -> None:
    ada = await store.learners.claim(GUILD, ADA, "Ada")
    assert await store.learners.get_many(GUILD, [BEN, ADA, ADA]) == {ADA: ada}


async def test_hiding_works_before_the_first_attempt(store: Store) -> None:
    await store.learners.set_hidden(GUILD, ADA, hidden=True)
    assert (await store.learners.get(GUILD, ADA)).hidden


async def test_a_person_is_found_in_every_server(store: Store) -> None:
    rows = [await store.learners.claim(guild_id, ADA, "Ada") for guild_id in (0, GUILD)]
    assert await store.learners.of_user(ADA) == rows


async def test_days_with_attempts_are_counted_without_withdrawn_ones(store: Store) -> None:
    yesterday, long_ago = TODAY - timedelta(days=1), date(2026, 1, 1)
    await record(store, attempt(1, local_day=long_ago))
    await record(store, attempt(2, local_day=yesterday))
    await record(store, attempt(3))
    await record(store, right(4, points=20))
    effort = await store.efforts.open(GUILD, "ex-1", ADA, right().at)
    await store.attempts.withdraw(GUILD, 3, effort)
    assert await store.learners.active_days(GUILD, ADA, yesterday) == [
        ActiveDay(yesterday, attempts=1, solved=0, points=0),
        ActiveDay(TODAY, attempts=1, solved=1, points=20),
    ]


async def test_a_person_without_settings_has_the_defaults(store: Store) -> None:
    assert await store.preferences.get(ADA) == Preference(ADA)


async def test_personal_settings_come_back_as_saved_last(store: Store) -> None:
    await store.preferences.save(Preference(ADA, timezone="Asia/Tokyo"))
    wanted = Preference(ADA, theme="contrast", text_only=True, locale="de")
    await store.preferences.save(wanted)
    assert await store.preferences.get(ADA) == wanted
