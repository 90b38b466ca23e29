"""Leaderboards: who stands where, over which time, and who is not shown."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bot.errors import NotFoundError
from bot.services.boards import PAGE_LENGTH, Boards
from bot.services.groups import Groups
from bot.services.learner import Learner
from bot.services.pictures import Look, Pictures
from bot.storage import Store
from bot.storage.guilds import Guild
from bot.workers.pool import WorkerPool
from tests.bot.services.conftest import Clock, Scorer

ADA = Learner(1, 10, "Ada")
BEN = Learner(1, 11, "Ben")
CARL = Learner(1, 12, "Carl")


@pytest.fixture
def boards(store: Store, clock: Clock, resting_pictures: Pictures) -> Boards:
    return Boards(store, resting_pictures, now=clock)


async def test_nobody_has_points_on_a_new_board(boards: Boards) -> None:
    board = await boards.show(ADA, "server", "all")

    assert board.is_empty
    assert await boards.picture(board, Look()) is None


async def test_members_are_ranked_by_points_and_ties_share_a_place_in_a_stable_order(
    boards: Boards, scorer: Scorer
) -> None:
    await scorer.give(1, CARL.user_id, 20, "Carl")
    await scorer.give(1, ADA.user_id, 20, "Ada")
    await scorer.give(1, BEN.user_id, 30, "Ben")

    for _again in range(2):
        board = await boards.show(ADA, "server", "all")
        assert [(s.rank, s.name, s.points) for s in board.standings] == [
            (1, "Ben", 30),
            (2, "Ada", 20),
            (2, "Carl", 20),
        ]


async def test_each_period_counts_what_was_earned_in_it(boards: Boards, scorer: Scorer) -> None:
    await scorer.give(1, ADA.user_id, 1, day=date(2026, 11, 25))  # Wednesday, today
    await scorer.give(1, ADA.user_id, 10, day=date(2026, 11, 23))  # Monday of this week
    await scorer.give(1, ADA.user_id, 100, day=date(2026, 11, 2))  # this month
    await scorer.give(1, ADA.user_id, 1000, day=date(2026, 10, 31))

    points = {
        period: (await boards.show(ADA, "server", period)).standings[0].points
        for period in ("day", "week", "month", "all")
    }

    assert points == {"day": 1, "week": 11, "month": 111, "all": 1111}


async def test_the_day_is_the_one_in_the_zone_of_the_server(boards: Boards, scorer: Scorer, store: Store) -> None:
    await store.guilds.save(Guild(1, timezone="Pacific/Auckland"))  # already the 26th there
    await scorer.give(1, ADA.user_id, 5, day=date(2026, 11, 26))

    assert (await boards.show(ADA, "server", "day")).standings[0].points == 5


async def test_a_hidden_member_is_on_no_board_and_keeps_their_points(
    boards: Boards, scorer: Scorer, store: Store, clock: Clock, new_id: Callable[[], str]
) -> None:
    groups = Groups(store, now=clock, new_id=new_id)
    group = await groups.create(ADA, "Eigen fans", "")
    await groups.join(BEN, group.group_id)
    await scorer.give(1, ADA.user_id, 20, "Ada")
    await scorer.give(1, BEN.user_id, 10, "Ben")

    await boards.hide(ADA, hidden=True)

    for scope in ("server", "group"):
        board = await boards.show(BEN, scope, "all")
        assert [(s.rank, s.name) for s in board.standings] == [(1, "Ben")]
    own = await boards.mine(ADA)
    assert own.hidden
    assert dict(own.by_period)["all"].points == 20  # type: ignore[union-attr]

    await boards.hide(ADA, hidden=False)
    assert [s.name for s in (await boards.show(BEN, "server", "all")).standings] == ["Ada", "Ben"]


async def test_a_group_board_shows_its_members_only(
    boards: Boards, scorer: Scorer, store: Store, clock: Clock, new_id: Callable[[], str]
) -> None:
    groups = Groups(store, now=clock, new_id=new_id)
    group = await groups.create(ADA, "Eigen fans", "")
    await scorer.give(1, ADA.user_id, 20, "Ada")
    await scorer.give(1, BEN.user_id, 30, "Ben")

    board = await boards.show(ADA, "group", "all")

    assert board.title == "Eigen fans"
    assert [s.name for s in board.standings] == ["Ada"]
    assert (await boards.show(BEN, "group", "all", group_id=group.group_id)).standings == board.standings


async def test_a_group_board_needs_a_group(boards: Boards) -> None:
    with pytest.raises(NotFoundError, match="not in a group"):
        await boards.show(ADA, "group", "all")
    with pytest.raises(NotFoundError, match="no such group"):
        await boards.show(ADA, "group", "all", group_id="gone")


async def test_groups_are_compared_by_what_their_members_reached_together(
    boards: Boards, scorer: Scorer, store: Store, clock: Clock, new_id: Callable[[], str]
) -> None:
    groups = Groups(store, now=clock, new_id=new_id)
    first = await groups.create(ADA, "Eigen fans", "")
    await groups.join(BEN, first.group_id)
    await groups.create(CARL, "Markov chain gang", "")
    for learner, points in ((ADA, 20), (BEN, 15), (CARL, 30)):
        await scorer.give(1, learner.user_id, points)

    board = await boards.show(ADA, "groups", "week")

    assert [(total.name, total.points) for total in board.totals] == [("Eigen fans", 35), ("Markov chain gang", 30)]


async def test_a_group_whose_only_scorer_hides_is_not_compared(
    boards: Boards, scorer: Scorer, store: Store, clock: Clock, new_id: Callable[[], str]
) -> None:
    await Groups(store, now=clock, new_id=new_id).create(ADA, "Ada alone", "")
    await scorer.give(1, ADA.user_id, 20, "Ada")
    await boards.hide(ADA, hidden=True)

    assert (await boards.show(BEN, "groups", "all")).is_empty


async def test_a_long_board_has_pages_and_places_go_on(boards: Boards, scorer: Scorer) -> None:
    for user_id in range(PAGE_LENGTH + 2):
        await scorer.give(1, 100 + user_id, 1000 - user_id)

    board = await boards.show(ADA, "server", "all", page=2)

    assert (board.page, board.pages) == (2, 2)
    assert [s.rank for s in board.standings] == [PAGE_LENGTH + 1, PAGE_LENGTH + 2]


async def test_boards_of_two_servers_have_nothing_to_do_with_each_other(boards: Boards, scorer: Scorer) -> None:
    await scorer.give(2, ADA.user_id, 20)

    assert (await boards.show(ADA, "server", "all")).is_empty


async def test_the_picture_of_a_board_says_the_same_in_its_alt_text(
    store: Store, clock: Clock, scorer: Scorer, maths: WorkerPool, tmp_path: Path
) -> None:
    boards = Boards(store, Pictures(maths, maths, store.preferences, tmp_path / "pictures", 0), now=clock)
    await scorer.give(1, ADA.user_id, 20, "Ada")

    drawing = await boards.picture(await boards.show(ADA, "server", "all"), Look())

    assert drawing is not None
    assert drawing.data.startswith(b"\x89PNG")
    assert "1. Ada: 20 points" in drawing.alt


async def test_a_name_with_dollar_signs_is_drawn_as_it_is(
    store: Store, clock: Clock, scorer: Scorer, maths: WorkerPool, tmp_path: Path
) -> None:
    boards = Boards(store, Pictures(maths, maths, store.preferences, tmp_path / "pictures", 0), now=clock)
    await scorer.give(1, ADA.user_id, 20, r"$\frac{$ $")

    assert await boards.picture(await boards.show(ADA, "server", "all"), Look()) is not None
