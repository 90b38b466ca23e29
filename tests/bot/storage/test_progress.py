"""Outcomes per skill: one for each finished exercise."""

from bot.storage import Store
from bot.storage.progress import SkillSummary
from tests.bot.storage.seeds import ADA, BEN, GUILD, attempt, later, outcome

FIRST = outcome(attempt(1, exercise_id="ex-1"))
SECOND = outcome(attempt(2, exercise_id="ex-2", at=later(days=1)), outcome="missed", level=3)
THIRD = outcome(attempt(3, exercise_id="ex-3", at=later(days=2), guild_id=0), outcome="helped", level=1)


async def test_an_exercise_ends_once(store: Store) -> None:
    assert await store.progress.add(FIRST)
    assert not await store.progress.add(outcome(attempt(9), outcome="missed"))
    assert await store.progress.recent(ADA, "eig-values") == [FIRST]


async def test_recent_outcomes_come_newest_first_from_every_server(store: Store) -> None:
    for row in (FIRST, SECOND, THIRD, outcome(attempt(4, user_id=BEN))):
        await store.progress.add(row)
    assert await store.progress.recent(ADA, "eig-values", limit=2) == [THIRD, SECOND]
    assert await store.progress.recent(ADA, "other-skill") == []


async def test_outcomes_since_an_instant_come_oldest_first(store: Store) -> None:
    for row in (THIRD, SECOND, FIRST):
        await store.progress.add(row)
    assert await store.progress.since(ADA, later(days=1)) == [SECOND, THIRD]


async def test_a_summary_counts_a_persons_outcomes_by_skill(store: Store) -> None:
    for row in (FIRST, SECOND, THIRD):
        await store.progress.add(row)
    await store.progress.add(outcome(attempt(5, exercise_id="ex-5", skill="bayes"), outcome="missed"))
    assert await store.progress.summaries(ADA) == [
        SkillSummary("bayes", 0, 0, 1, 0, FIRST.at),
        SkillSummary("eig-values", 1, 1, 1, 2, later(days=2)),
    ]


async def test_a_servers_weakest_skills_come_first(store: Store) -> None:
    await store.progress.add(FIRST)
    await store.progress.add(outcome(attempt(5, exercise_id="ex-5", skill="bayes", user_id=BEN), outcome="missed"))
    await store.progress.add(THIRD)
    weakest = await store.progress.weakest(GUILD)
    assert [(row.skill, row.missed, row.solved) for row in weakest] == [("bayes", 1, 0), ("eig-values", 0, 1)]
