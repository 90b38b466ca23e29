"""Challenges move one way, and their results hold everybody who opened a problem."""

import asyncio
from dataclasses import replace

from bot.storage import Store
from bot.storage.challenges import Challenge, ChallengeProblem, ChallengeResult
from bot.storage.reports import ProblemReport
from tests.bot.storage.seeds import ADA, BEN, GUILD, NOW, effort, later, set_exercise

WEEK = Challenge(
    GUILD, "c1", "Week 1", "Eigenvalues", "Full marks: right.", ADA, NOW, opens_at=NOW, closes_at=later(days=7)
)
PROBLEMS = [ChallengeProblem(GUILD, "c1", n, "eigen-2x2", level, 10 * level) for n, level in ((1, 2), (2, 3))]


async def test_a_challenge_comes_back_with_its_problems_in_order(store: Store) -> None:
    await store.challenges.save(WEEK, list(reversed(PROBLEMS)))
    assert await store.challenges.get(GUILD, "c1") == WEEK
    assert await store.challenges.problems(GUILD, "c1") == PROBLEMS
    assert await store.challenges.problem(GUILD, "c1", 2) == PROBLEMS[1]
    assert await store.challenges.problem(GUILD, "c1", 3) is None


async def test_saving_without_problems_keeps_them(store: Store) -> None:
    await store.challenges.save(WEEK, PROBLEMS)
    await store.challenges.save(replace(WEEK, title="Week one", channel_id=1, message_id=2))
    assert await store.challenges.problems(GUILD, "c1") == PROBLEMS


async def test_saving_with_problems_replaces_them(store: Store) -> None:
    await store.challenges.save(WEEK, PROBLEMS)
    await store.challenges.save(WEEK, PROBLEMS[:1])
    assert await store.challenges.problems(GUILD, "c1") == PROBLEMS[:1]


async def test_challenges_are_listed_by_state_newest_first(store: Store) -> None:
    newer = replace(WEEK, challenge_id="c2", created_at=later(days=1), state="open")
    for challenge in (WEEK, newer, replace(WEEK, guild_id=1)):
        await store.challenges.save(challenge)
    assert await store.challenges.list(GUILD) == [newer, WEEK]
    assert await store.challenges.list(GUILD, ("open", "closed")) == [newer]


async def test_of_two_who_open_a_draft_at_once_one_does(store: Store) -> None:
    await store.challenges.save(WEEK)
    moves = [store.challenges.move(GUILD, "c1", before="draft", after="open") for _ in range(2)]
    moved = await asyncio.gather(*moves)
    assert sorted(moved, key=str) == sorted([None, replace(WEEK, state="open")], key=str)


async def test_only_a_draft_can_be_deleted(store: Store) -> None:
    await store.challenges.save(WEEK, PROBLEMS)
    await store.challenges.save(replace(WEEK, challenge_id="c2", state="open"))
    assert await store.challenges.delete(GUILD, "c1")
    assert not await store.challenges.delete(GUILD, "c2")
    assert await store.challenges.get(GUILD, "c1") is None
    assert await store.challenges.problems(GUILD, "c1") == []


async def test_overdue_challenges_of_every_server_are_found(store: Store) -> None:
    overdue = replace(WEEK, guild_id=1, state="open")
    for challenge in (WEEK, overdue, replace(WEEK, guild_id=2, state="open", closes_at=None)):
        await store.challenges.save(challenge)
    assert await store.challenges.overdue(later(days=7)) == [overdue]
    assert await store.challenges.overdue(later(days=6)) == []


async def test_results_hold_every_member_and_every_problem_they_opened(store: Store) -> None:
    await store.challenges.save(WEEK, PROBLEMS)
    await store.learners.claim(GUILD, ADA, "Ada")
    for exercise_id, reference, user_id in (("a1", "c1:1", ADA), ("a2", "c1:2", ADA), ("b1", "c1:1", BEN)):
        await set_exercise(store, exercise_id, kind="challenge", reference=reference, owner_id=user_id)
    await set_exercise(store, "other", kind="challenge", reference="c11:1", owner_id=ADA)
    await store.efforts.save(effort(exercise_id="other"))
    await store.efforts.save(effort(exercise_id="a1", tries=1, hints=2, solved_at=later(hours=1), points=5))
    await store.efforts.save(effort(exercise_id="a2", given_up_at=later(hours=2)))
    await store.efforts.save(effort(exercise_id="b1", user_id=BEN))
    assert await store.challenges.results(GUILD, "c1") == [
        ChallengeResult(ADA, "Ada", 1, "a1", 1, 2, later(hours=1), None, 5, NOW),
        ChallengeResult(ADA, "Ada", 2, "a2", 0, 0, None, later(hours=2), 0, NOW),
        ChallengeResult(BEN, "", 1, "b1", 0, 0, None, None, 0, NOW),
    ]
    assert [row.exercise_id for row in await store.challenges.results_of(GUILD, "c1", ADA)] == ["a1", "a2"]


async def test_the_exercises_of_a_challenge_close_together(store: Store) -> None:
    await store.challenges.save(WEEK, PROBLEMS)
    mine = await set_exercise(store, "a1", kind="challenge", reference="c1:1")
    other = await set_exercise(store, "b1", kind="challenge", reference="c11:1")
    await store.challenges.close_exercises(GUILD, "c1", later(days=3))
    assert await store.exercises.get(GUILD, "a1") == replace(mine, closes_at=later(days=3))
    assert await store.exercises.get(GUILD, "b1") == other


async def test_reports_wait_oldest_first_until_resolved(store: Store) -> None:
    first = ProblemReport(GUILD, "r1", "ex-1", ADA, "wrong-key", "It should be 3.", NOW)
    second = replace(first, report_id="r2", kind="unclear", at=later(hours=1))
    elsewhere = replace(first, guild_id=1, at=later(hours=2))
    for report in (second, first, first, elsewhere):
        await store.reports.add(report)
    assert await store.reports.unresolved(GUILD) == [first, second]
    assert await store.reports.unresolved() == [first, second, elsewhere]
    assert await store.reports.resolve(GUILD, "r1", later(days=1))
    assert not await store.reports.resolve(GUILD, "r1", later(days=2))
    assert await store.reports.unresolved(GUILD) == [second]
    assert await store.reports.get(GUILD, "r1") == replace(first, resolved_at=later(days=1))
