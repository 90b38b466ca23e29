"""Challenges, from draft to closing, with real problems from a real worker."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.errors import ConflictError, InvalidInputError, NotAllowedError, NotFoundError
from bot.services.actor import Actor
from bot.services.aid import Aid
from bot.services.learner import Learner
from bot.services.teaching import MOST_PROBLEMS
from bot.storage import Store
from bot.storage.guilds import Guild
from tests.bot.services.challenge.school import ADA, BEN, CARL, DORA, RUBRIC, School
from tests.bot.services.conftest import Clock

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_draft_is_seen_by_instructors_only(school: School) -> None:
    page = await school.draft()

    assert [line.position for line in page.problems] == [1, 2]
    assert await school.challenges.overview(ADA) == ()
    with pytest.raises(NotFoundError):
        await school.challenges.view(ADA, page.challenge.challenge_id)


async def test_only_instructors_set_and_read_challenges(school: School, store: Store) -> None:
    learner = Actor(1, 10, "Ada")
    page = await school.draft()
    challenge_id = page.challenge.challenge_id

    for work in (
        school.teaching.create(learner, "Mine", school.picks, None),
        school.teaching.open(learner, challenge_id, "7 days", 500),
        school.teaching.preview(learner, challenge_id, 1),
        school.teaching.overview(learner),
        school.results.of(learner, challenge_id),
    ):
        with pytest.raises(NotAllowedError, match="instructors"):
            await work
    assert await school.teaching.matching(learner, "", "draft") == ()
    await store.guilds.save(Guild(1, instructor_role_id=77))
    assert (await school.teaching.overview(DORA))[0].challenge.title == "Week 1"


async def test_no_challenge_opens_without_a_rubric(school: School) -> None:
    page = await school.teaching.create(CARL, "Week 1", school.picks, None)

    with pytest.raises(ConflictError, match="rubric"):
        await school.teaching.open(CARL, page.challenge.challenge_id, "7 days", 500)
    later = await school.teaching.describe(CARL, page.challenge.challenge_id, "Week 2", "About", "  ")
    assert (later.challenge.title, later.challenge.about, later.challenge.rubric) == ("Week 2", "About", "")
    with pytest.raises(ConflictError, match="rubric"):
        await school.teaching.open(CARL, page.challenge.challenge_id, "7 days", 500)


async def test_no_challenge_opens_without_a_problem(school: School) -> None:
    page = await school.teaching.create(CARL, "Week 1", [], None)
    await school.teaching.describe(CARL, page.challenge.challenge_id, "Week 1", "", RUBRIC)

    with pytest.raises(ConflictError, match="add-problem"):
        await school.teaching.open(CARL, page.challenge.challenge_id, "7 days", 500)


@pytest.mark.parametrize("pick", ["no-such-family", "no-such-family:2", "", "eigen:9"])
async def test_a_problem_that_does_not_exist_is_refused(school: School, pick: str) -> None:
    with pytest.raises(InvalidInputError, match="pick one from the list"):
        await school.teaching.create(CARL, "Week 1", [pick], None)


async def test_problems_are_added_and_removed_and_numbered_anew(school: School) -> None:
    page = await school.draft()
    challenge_id = page.challenge.challenge_id
    await school.teaching.add_problem(CARL, challenge_id, school.picks[0], 7)

    changed = await school.teaching.remove_problem(CARL, challenge_id, 1)

    assert [line.position for line in changed.problems] == [1, 2]
    assert changed.problems[1].points == 7
    with pytest.raises(NotFoundError):
        await school.teaching.remove_problem(CARL, challenge_id, 9)


async def test_a_challenge_has_a_limit_of_problems(school: School) -> None:
    page = await school.teaching.create(CARL, "Week 1", school.picks[:1] * MOST_PROBLEMS, None)

    with pytest.raises(ConflictError, match="at most"):
        await school.teaching.add_problem(CARL, page.challenge.challenge_id, school.picks[0], None)


async def test_what_members_saw_is_not_changed_any_more(school: School) -> None:
    challenge_id = await school.opened()

    with pytest.raises(ConflictError, match="has been opened"):
        await school.teaching.add_problem(CARL, challenge_id, school.picks[0], None)
    with pytest.raises(ConflictError, match="has been opened"):
        await school.teaching.discard(CARL, challenge_id)


async def test_a_draft_can_be_discarded(school: School) -> None:
    page = await school.draft()

    assert await school.teaching.discard(CARL, page.challenge.challenge_id) == "Week 1"
    assert await school.teaching.overview(CARL) == ()


async def test_a_preview_draws_the_problem_and_the_same_seed_draws_it_again(school: School) -> None:
    page = await school.draft()
    sample = await school.teaching.preview(CARL, page.challenge.challenge_id, 1)

    again = await school.teaching.preview(CARL, page.challenge.challenge_id, 1, seed=sample.item.seed)

    assert again == sample
    assert sample.points == page.problems[0].points


async def test_members_read_the_rubric_with_the_work(school: School) -> None:
    page = await school.challenges.view(ADA, await school.opened())

    assert page.is_open
    assert page.challenge.rubric == RUBRIC
    assert page.next_position == 1


async def test_every_member_gets_own_numbers_and_keeps_them(school: School) -> None:
    challenge_id = await school.opened()

    ada = await school.challenges.problem(ADA, challenge_id, 1)
    ben = await school.challenges.problem(BEN, challenge_id, 1)

    assert ada.item.seed != ben.item.seed
    assert (await school.challenges.problem(ADA, challenge_id, 1)).exercise == ada.exercise


async def test_points_are_the_ones_the_instructor_set(school: School) -> None:
    page = await school.teaching.create(CARL, "Week 1", school.picks[:1], 33)
    challenge_id = page.challenge.challenge_id
    await school.teaching.describe(CARL, challenge_id, "Week 1", "", RUBRIC)
    await school.teaching.open(CARL, challenge_id, "7 days", 500)

    assert await school.solve(ADA, challenge_id, 1, source=1) == 33
    seen = await school.challenges.view(ADA, challenge_id)
    assert (seen.earned, seen.points, seen.finished, seen.next_position) == (33, 33, 1, None)


async def test_after_the_closing_time_nothing_counts_and_nothing_new_is_opened(school: School, clock: Clock) -> None:
    challenge_id = await school.opened()
    opened = await school.challenges.problem(ADA, challenge_id, 1)
    clock.advance(days=8)

    assert not (await school.challenges.view(ADA, challenge_id)).is_open
    with pytest.raises(ConflictError, match="closed"):
        await school.exercises.submit(ADA, opened.exercise.exercise_id, ["1"], source_id=1)
    with pytest.raises(ConflictError, match="closed"):
        await school.challenges.problem(ADA, challenge_id, 2)
    assert (await school.challenges.problem(ADA, challenge_id, 1)).exercise.exercise_id == opened.exercise.exercise_id


async def test_what_is_overdue_is_closed_once(school: School, clock: Clock) -> None:
    challenge_id = await school.opened()
    assert await school.challenges.close_overdue() == ()
    clock.advance(days=8)

    assert [page.challenge.challenge_id for page in await school.challenges.close_overdue()] == [challenge_id]
    assert await school.challenges.close_overdue() == ()
    assert (await school.challenges.view(ADA, challenge_id)).challenge.state == "closed"


async def test_closing_early_locks_what_was_begun_and_opening_again_unlocks_it(school: School) -> None:
    challenge_id = await school.opened()
    opened = await school.challenges.problem(ADA, challenge_id, 1)
    await school.teaching.close(CARL, challenge_id)

    with pytest.raises(ConflictError, match="closed"):
        await school.exercises.submit(ADA, opened.exercise.exercise_id, ["1"], source_id=1)
    with pytest.raises(ConflictError, match="not open"):
        await school.teaching.close(CARL, challenge_id)

    await school.teaching.open(CARL, challenge_id, "2 days", 500)
    assert await school.solve(ADA, challenge_id, 1, source=2) > 0


async def test_an_open_challenge_is_not_opened_twice(school: School) -> None:
    challenge_id = await school.opened()

    with pytest.raises(ConflictError, match="open already"):
        await school.teaching.open(CARL, challenge_id, "7 days", 500)


@pytest.mark.parametrize("closes", ["", "yesterday", "2020-01-01", "400 days"])
async def test_a_closing_time_that_cannot_be_keeps_the_draft(school: School, closes: str) -> None:
    page = await school.draft()

    with pytest.raises(InvalidInputError):
        await school.teaching.open(CARL, page.challenge.challenge_id, closes, 500)
    assert (await school.teaching.show(CARL, page.challenge.challenge_id)).challenge.state == "draft"


async def test_the_only_open_challenge_need_not_be_named(school: School, clock: Clock) -> None:
    with pytest.raises(NotFoundError, match="No challenge is open"):
        await school.challenges.only_open(1)
    challenge_id = await school.opened()
    assert await school.challenges.only_open(1) == challenge_id

    clock.advance(minutes=1)
    await school.opened()
    with pytest.raises(ConflictError, match="Several"):
        await school.challenges.only_open(1)


async def test_challenges_of_another_server_do_not_exist_here(school: School) -> None:
    challenge_id = await school.opened()

    with pytest.raises(NotFoundError):
        await school.challenges.view(Learner(2, 10, "Ada"), challenge_id)
    with pytest.raises(NotFoundError):
        await school.teaching.show(Actor(2, 12, "Carl", manages=True), challenge_id)


async def test_the_closing_time_is_kept_as_an_instant(school: School, clock: Clock) -> None:
    page = await school.challenges.view(ADA, await school.opened())

    assert page.challenge.closes_at == clock() + timedelta(days=7)


async def test_a_solution_seen_while_closed_earns_nothing_once_it_is_open_again(
    school: School, store: Store, clock: Clock, new_id: Callable[[], str]
) -> None:
    challenge_id = await school.opened()
    opened = await school.challenges.problem(ADA, challenge_id, 1)
    await school.teaching.close(CARL, challenge_id)
    aid = Aid(store, school.exercises, now=clock, new_id=new_id)
    await aid.solution(ADA, opened.exercise.exercise_id)
    await school.teaching.open(CARL, challenge_id, "7 days", 500)

    responses = [part.canonical for part in opened.item.parts]
    outcome = await school.exercises.submit(ADA, opened.exercise.exercise_id, responses, source_id=900)

    assert (outcome.points, outcome.solved) == (0, False)
