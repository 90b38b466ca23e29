"""An attempt moves effort, streak, boards and progress: all of them once, or none."""

import asyncio
from dataclasses import replace

import pytest

from bot.storage import Store
from bot.storage.attempts import Spread
from bot.storage.failures import StaleRowError
from bot.storage.learners import Learner
from bot.storage.periods import ALL_TIME, period_keys
from problems.verdict import Status
from tests.bot.storage.seeds import (
    ADA,
    BEN,
    CAY,
    GUILD,
    NOW,
    TODAY,
    attempt,
    later,
    outcome,
    record,
    right,
    set_exercise,
)


async def points(store: Store, user_id: int = ADA, period: int = ALL_TIME) -> tuple[int, int] | None:
    standing = await store.scores.rank(GUILD, period, user_id)
    return None if standing is None else (standing.points, standing.solved)


async def test_an_attempt_comes_back_as_recorded(store: Store) -> None:
    made = right(2**61, response="3/4 ½ “x”", reading=r"\frac{3}{4}", why="because", confidence=3, tag="ok")
    assert await record(store, made)
    assert await store.attempts.get(GUILD, 2**61) == made


async def test_a_solve_counts_in_every_period_of_its_day(store: Store) -> None:
    await record(store, right(1, points=20))
    assert [await points(store, period=period) for period in period_keys(TODAY)] == [(20, 1)] * 4


async def test_an_attempt_moves_effort_streak_progress_and_what_was_opened_last(store: Store) -> None:
    await record(store, right(7), name="Ada", streak=4, best=9, last_day=TODAY, freezes=1)
    effort = await store.efforts.get(GUILD, "ex-1", ADA)
    assert effort is not None
    assert (effort.points, effort.solved_at, effort.last_source_id, effort.revision) == (20, NOW, 7, 1)
    assert await store.learners.get(GUILD, ADA) == Learner(GUILD, ADA, "Ada", 4, 9, TODAY, 1)
    assert await store.progress.recent(ADA, "eig-values") == [outcome(right(7))]
    last = await store.exercises.last_opened(GUILD, ADA)
    assert last is not None
    assert last.exercise_id == "ex-1"


async def test_a_replayed_source_id_changes_nothing(store: Store) -> None:
    await record(store, right(1), streak=1)
    before = await store.efforts.get(GUILD, "ex-1", ADA)
    assert not await record(store, right(1, points=99), streak=7)
    assert await points(store) == (20, 1)
    assert await store.efforts.get(GUILD, "ex-1", ADA) == before
    assert (await store.learners.get(GUILD, ADA)).streak == 1


async def test_the_same_source_id_in_another_server_is_another_attempt(store: Store) -> None:
    await record(store, right(1))
    assert await record(store, right(1, guild_id=GUILD + 1))


async def test_the_same_interaction_delivered_ten_times_at_once_counts_once(store: Store) -> None:
    await set_exercise(store)
    read = await store.efforts.open(GUILD, "ex-1", ADA, NOW)
    solved = replace(read, solved_at=NOW, points=20)
    copies = [store.attempts.record(right(1), solved, Learner(GUILD, ADA)) for _ in range(10)]
    assert sorted(await asyncio.gather(*copies)) == [False] * 9 + [True]
    assert await points(store) == (20, 1)


async def test_two_right_answers_at_once_score_once(store: Store) -> None:
    await set_exercise(store)
    read = await store.efforts.open(GUILD, "ex-1", ADA, NOW)
    solved = replace(read, solved_at=NOW, points=20)
    both = [store.attempts.record(right(n), solved, Learner(GUILD, ADA)) for n in (1, 2)]
    results = await asyncio.gather(*both, return_exceptions=True)
    assert {type(result) for result in results} == {StaleRowError, bool}
    assert await points(store) == (20, 1)
    assert [await store.attempts.get(GUILD, n) is None for n in (1, 2)].count(True) == 1


async def test_a_stale_effort_leaves_no_trace(store: Store) -> None:
    await set_exercise(store)
    read = await store.efforts.open(GUILD, "ex-1", ADA, NOW)
    await store.efforts.save(replace(read, hints=1))
    with pytest.raises(StaleRowError):
        await store.attempts.record(right(1), read, Learner(GUILD, ADA, streak=5), outcome(right(1)))
    assert await store.attempts.get(GUILD, 1) is None
    assert await points(store) is None
    assert await store.learners.get(GUILD, ADA) == Learner(GUILD, ADA)
    assert await store.progress.recent(ADA, "eig-values") == []


async def test_recording_keeps_a_hidden_learner_hidden_and_a_known_name(store: Store) -> None:
    await store.learners.save(Learner(GUILD, ADA, "Ada", hidden=True))
    await set_exercise(store)
    read = await store.efforts.open(GUILD, "ex-1", ADA, NOW)
    await store.attempts.record(attempt(1), read, Learner(GUILD, ADA, streak=2))
    assert await store.learners.get(GUILD, ADA) == Learner(GUILD, ADA, "Ada", streak=2, hidden=True)


async def test_a_withdrawn_attempt_takes_everything_back(store: Store) -> None:
    await record(store, right(1), streak=1, best=1, last_day=TODAY)
    effort = await store.efforts.get(GUILD, "ex-1", ADA)
    assert effort is not None
    as_before = replace(effort, solved_at=None, points=0, misread_used=True)
    assert await store.attempts.withdraw(GUILD, 1, as_before, Learner(GUILD, ADA))
    assert [await points(store, period=period) for period in period_keys(TODAY)] == [None] * 4
    assert await store.efforts.get(GUILD, "ex-1", ADA) == replace(as_before, revision=2)
    assert await store.learners.get(GUILD, ADA) == Learner(GUILD, ADA)
    assert await store.progress.recent(ADA, "eig-values") == []
    assert await store.attempts.get(GUILD, 1) == right(1, withdrawn=True)
    assert await store.verify() == []


async def test_an_attempt_is_withdrawn_once(store: Store) -> None:
    await record(store, right(1))
    await record(store, right(2, exercise_id="ex-2"))
    for _ in range(2):
        effort = await store.efforts.get(GUILD, "ex-1", ADA)
        assert effort is not None
        withdrawn = await store.attempts.withdraw(GUILD, 1, effort)
    assert not withdrawn
    assert await points(store) == (20, 1)


async def test_withdrawing_what_is_not_there_is_refused(store: Store) -> None:
    await set_exercise(store)
    effort = await store.efforts.open(GUILD, "ex-1", ADA, NOW)
    assert not await store.attempts.withdraw(GUILD, 404, effort)


async def test_attempts_on_an_exercise_come_oldest_first(store: Store) -> None:
    for made in (attempt(1, at=NOW), attempt(2, at=later(minutes=1)), attempt(3, user_id=BEN)):
        await record(store, made)
    found = await store.attempts.on_exercise(GUILD, "ex-1", ADA)
    assert [made.source_id for made in found] == [1, 2]


async def test_recent_attempts_come_newest_first(store: Store) -> None:
    for n in (1, 2, 3):
        await record(store, attempt(n, at=later(minutes=n)))
    assert [made.source_id for made in await store.attempts.recent(GUILD, ADA, limit=2)] == [3, 2]


async def test_mistakes_are_the_newest_incorrect_attempt_of_each_exercise(store: Store) -> None:
    await record(store, attempt(1, at=later(minutes=1), tag="trace"))
    await record(store, attempt(2, at=later(minutes=2), tag="sign"))
    await record(store, right(3, at=later(minutes=3)))
    await record(store, attempt(4, at=later(minutes=4), exercise_id="ex-2"))
    await record(store, attempt(5, at=later(minutes=5), exercise_id="ex-3", status=Status.NOT_UNDERSTOOD))
    assert [made.source_id for made in await store.attempts.mistakes(GUILD, ADA)] == [4, 2]
    assert [made.source_id for made in await store.attempts.mistakes(GUILD, ADA, limit=1, offset=1)] == [2]


async def test_the_spread_counts_each_learners_newest_reading(store: Store) -> None:
    await record(store, attempt(1, user_id=ADA, reading="2", tag="sign"))
    await record(store, right(2, user_id=ADA, at=later(minutes=1), reading="3"))
    await record(store, right(3, user_id=BEN, reading="3"))
    await record(store, attempt(4, user_id=CAY, reading="2", tag="sign"))
    assert await store.attempts.spread(GUILD, "ex-1") == [
        Spread(Status.CORRECT, "", "3", 2),
        Spread(Status.INCORRECT, "sign", "2", 1),
    ]


async def test_an_earlier_solve_of_the_item_is_known_in_every_server(store: Store) -> None:
    await record(store, right(1, at=NOW))
    assert await store.attempts.solved_before(ADA, "item-1", later(seconds=1))
    assert not await store.attempts.solved_before(ADA, "item-1", NOW)
    assert not await store.attempts.solved_before(BEN, "item-1", later(seconds=1))
