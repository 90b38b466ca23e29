"""Boards: order, ties, pages, groups, hidden learners."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.storage import Store
from bot.storage.groups import StudyGroup
from bot.storage.periods import ALL_TIME, day_key, week_key
from bot.storage.scores import _ABOVE, _GROUP_ABOVE, _GROUP_TOP, _GROUPS, _MINE, _TOP, GroupTotal, Standing
from tests.bot.storage.seeds import ADA, BEN, CAY, GUILD, NOW, TODAY, attempt, record, right

DAN = CAY + 1


async def board(store: Store) -> None:
    """Ada 30, Ben and Cay 20 each, Dan 10."""
    for n, (user_id, name, points) in enumerate(
        [(DAN, "Dan", 10), (CAY, "Cay", 20), (BEN, "Ben", 20), (ADA, "Ada", 30)]
    ):
        await record(store, right(n, user_id=user_id, points=points), name=name)


async def group_of(store: Store, group_id: str, *members: int) -> None:
    await store.groups.create(StudyGroup(GUILD, group_id, group_id.title(), "", members[0], NOW))
    for user_id in members:
        await store.groups.join(GUILD, group_id, user_id, NOW)


async def test_the_board_is_by_points_and_ties_share_a_rank(store: Store) -> None:
    await board(store)
    assert await store.scores.top(GUILD, ALL_TIME) == [
        Standing(1, ADA, "Ada", 30, 1),
        Standing(2, BEN, "Ben", 20, 1),
        Standing(2, CAY, "Cay", 20, 1),
        Standing(4, DAN, "Dan", 10, 1),
    ]


async def test_a_page_that_starts_inside_a_tie_keeps_the_rank(store: Store) -> None:
    await board(store)
    page = await store.scores.top(GUILD, ALL_TIME, limit=2, offset=2)
    assert [(row.rank, row.name) for row in page] == [(2, "Cay"), (4, "Dan")]


async def test_a_page_after_the_end_is_empty(store: Store) -> None:
    await board(store)
    assert await store.scores.top(GUILD, ALL_TIME, offset=10) == []


async def test_a_hidden_learner_is_on_no_board_but_knows_their_own_place(store: Store) -> None:
    await board(store)
    await store.learners.set_hidden(GUILD, ADA, hidden=True)
    assert [(row.rank, row.name) for row in await store.scores.top(GUILD, ALL_TIME)] == [
        (1, "Ben"),
        (1, "Cay"),
        (3, "Dan"),
    ]
    assert await store.scores.size(GUILD, ALL_TIME) == 3
    assert await store.scores.rank(GUILD, ALL_TIME, ADA) == Standing(1, ADA, "Ada", 30, 1)


async def test_who_solved_nothing_has_no_place(store: Store) -> None:
    await record(store, attempt(1))
    assert await store.scores.rank(GUILD, ALL_TIME, ADA) is None
    assert await store.scores.top(GUILD, ALL_TIME) == []


async def test_boards_of_servers_do_not_mix(store: Store) -> None:
    await record(store, right(1, guild_id=1))
    assert await store.scores.top(GUILD, ALL_TIME) == []


async def test_a_week_holds_its_days_only(store: Store) -> None:
    monday, sunday_before = TODAY.replace(day=23), TODAY.replace(day=22)
    await record(store, right(1, points=10, local_day=sunday_before))
    await record(store, right(2, points=20, local_day=monday, exercise_id="ex-2"))
    this_week = await store.scores.rank(GUILD, week_key(TODAY), ADA)
    assert this_week is not None
    assert this_week.points == 20


async def test_a_groups_board_ranks_its_members_only(store: Store) -> None:
    await board(store)
    await group_of(store, "owls", DAN, BEN)
    top = await store.scores.top(GUILD, ALL_TIME, group_id="owls")
    assert [(row.rank, row.name) for row in top] == [(1, "Ben"), (2, "Dan")]
    assert await store.scores.size(GUILD, ALL_TIME, group_id="owls") == 2
    mine = await store.scores.rank(GUILD, ALL_TIME, DAN, group_id="owls")
    assert mine is not None
    assert mine.rank == 2


async def test_groups_are_ranked_by_the_points_of_their_members(store: Store) -> None:
    await board(store)
    await group_of(store, "owls", DAN, BEN)
    await group_of(store, "larks", CAY, ADA)
    assert await store.scores.groups(GUILD, ALL_TIME) == [
        GroupTotal("larks", "Larks", 50, 2, 2),
        GroupTotal("owls", "Owls", 30, 2, 2),
    ]


async def test_old_day_rows_go_and_the_rest_stays(store: Store) -> None:
    await record(store, right(1, local_day=TODAY.replace(day=1)))
    await record(store, right(2, exercise_id="ex-2"))
    assert await store.scores.forget_days(before=day_key(TODAY)) == 1
    total = await store.scores.rank(GUILD, ALL_TIME, ADA)
    assert total is not None
    assert total.points == 40
    assert await store.verify() == []


@pytest.mark.parametrize("sql", [_TOP, _ABOVE, _GROUP_TOP, _GROUP_ABOVE, _MINE, _GROUPS])
async def test_no_board_is_read_by_walking_through_all_scores(sqlite_path: Path, sql: str) -> None:
    values = dict.fromkeys(("guild_id", "period", "user_id", "points", "limit", "offset"), 1) | {"group_id": "g"}
    with closing(sqlite3.connect(sqlite_path)) as connection:
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
    scores = [step for step in plan if " score " in step]
    assert scores
    assert all("user_id=?" in step or "score_rank" in step for step in scores), plan


async def test_verify_names_the_row_that_drifted(store: Store) -> None:
    await record(store, right(1, points=20))
    await store._database.change("UPDATE score SET points = 21 WHERE period = 0")
    drift = await store.verify()
    assert [(row.period, row.user_id, row.points, row.true_points) for row in drift] == [(ALL_TIME, ADA, 21, 20)]


async def test_verify_names_a_row_that_is_missing(store: Store) -> None:
    await record(store, right(1, points=20))
    await store._database.change("DELETE FROM score WHERE period = 0")
    assert [(row.points, row.true_points) for row in await store.verify()] == [(0, 20)]
