"""The answer flow: what is counted, what costs nothing, what is counted once."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import ConflictError, InvalidInputError, NotAllowedError, NotFoundError
from bot.services.aid import Aid
from bot.services.exercises import Exercises
from bot.services.learner import Learner
from bot.services.opened import Opened
from bot.storage import Store
from bot.storage.preferences import Preference
from bot.workers.pool import WorkerPool
from problems.verdict import Status
from tests.bot.services.conftest import Clock

ADA, BEN = Learner(7, 1, "Ada"), Learner(7, 2, "Ben")
FAMILY = "det-2x2"


@pytest.fixture
def exercises(store: Store, maths: WorkerPool, clock: Clock, new_id: Callable[[], str]) -> Exercises:
    return Exercises(store, maths, now=clock, new_seed=lambda: 5, new_id=new_id)


@pytest.fixture
def aid(store: Store, exercises: Exercises, clock: Clock, new_id: Callable[[], str]) -> Aid:
    return Aid(store, exercises, now=clock, new_id=new_id)


async def practice(exercises: Exercises, learner: Learner = ADA, *, max_tries: int | None = None) -> Opened:
    return await exercises.open(learner, "practice", family=FAMILY, level=1, seed=5, max_tries=max_tries)


def right(opened: Opened) -> list[str]:
    return [part.canonical for part in opened.item.parts]


async def test_a_right_answer_earns_points_a_streak_and_a_place_on_the_board(
    store: Store, exercises: Exercises
) -> None:
    opened = await practice(exercises)
    outcome = await exercises.submit(ADA, opened.exercise.exercise_id, right(opened), source_id=1)
    assert (outcome.verdict.status, outcome.points, outcome.solved, outcome.streak) == (Status.CORRECT, 10, True, 1)
    assert (await store.learners.get(7, 1)).streak == 1
    assert [line.points for line in await store.scores.top(7, 0, limit=5)] == [10]


async def test_a_wrong_answer_spends_a_try_and_halves_the_points(exercises: Exercises) -> None:
    opened = await practice(exercises)
    identifier = opened.exercise.exercise_id
    wrong = await exercises.submit(ADA, identifier, ["123456"], source_id=1)
    solved = await exercises.submit(ADA, identifier, right(opened), source_id=2)
    assert (wrong.verdict.status, wrong.spent, solved.points) == (Status.INCORRECT, True, 5)


async def test_the_same_submission_twice_counts_once(store: Store, exercises: Exercises) -> None:
    opened = await practice(exercises)
    identifier = opened.exercise.exercise_id
    await exercises.submit(ADA, identifier, ["123456"], source_id=1)
    again = await exercises.submit(ADA, identifier, ["123456"], source_id=1)
    effort = await store.efforts.get(7, identifier, 1)
    assert again.repeated
    assert effort is not None
    assert effort.tries == 1


async def test_what_cannot_be_read_costs_nothing(exercises: Exercises) -> None:
    opened = await practice(exercises)
    outcome = await exercises.submit(ADA, opened.exercise.exercise_id, ["((("], source_id=1)
    assert (outcome.verdict.status, outcome.spent, outcome.opened.effort.tries) == (Status.NOT_UNDERSTOOD, False, 0)


@pytest.mark.parametrize(("response", "says"), [("", "empty"), ("  ", "empty"), ("1" * 10_000, "10000 characters")])
async def test_empty_and_endless_answers_get_a_sentence(
    store: Store, exercises: Exercises, response: str, says: str
) -> None:
    opened = await practice(exercises)
    with pytest.raises(InvalidInputError, match=says):
        await exercises.submit(ADA, opened.exercise.exercise_id, [response], source_id=1)
    assert await store.attempts.get(7, 1) is None


async def test_another_members_exercise_stays_theirs(exercises: Exercises) -> None:
    opened = await practice(exercises)
    with pytest.raises(NotAllowedError):
        await exercises.submit(BEN, opened.exercise.exercise_id, ["1"], source_id=1)


async def test_an_exercise_that_is_gone_is_named_so(exercises: Exercises) -> None:
    with pytest.raises(NotFoundError):
        await exercises.look_up(ADA, "nothing")


async def test_a_closed_exercise_counts_nothing_more(exercises: Exercises, clock: Clock) -> None:
    closes_at = clock() + timedelta(hours=1)
    opened = await exercises.open(ADA, "daily", family=FAMILY, level=1, owner_id=0, reference="d", closes_at=closes_at)
    clock.advance(hours=1)
    with pytest.raises(ConflictError, match="closed"):
        await exercises.submit(ADA, opened.exercise.exercise_id, right(opened), source_id=1)


async def test_a_reference_is_set_once_for_everybody(exercises: Exercises) -> None:
    first = await exercises.open(ADA, "daily", family=FAMILY, level=1, seed=1, owner_id=0, reference="2026-11-25")
    second = await exercises.open(BEN, "daily", family=FAMILY, level=1, seed=2, owner_id=0, reference="2026-11-25")
    assert first.exercise == second.exercise


async def test_the_key_stays_closed_until_the_last_try(exercises: Exercises, aid: Aid) -> None:
    opened = await practice(exercises, max_tries=2)
    identifier = opened.exercise.exercise_id
    await exercises.submit(ADA, identifier, ["123456"], source_id=1)
    with pytest.raises(ConflictError):
        await aid.solution(ADA, identifier)
    last = await exercises.submit(ADA, identifier, ["123456"], source_id=2)
    assert last.solution_open
    assert (await aid.solution(ADA, identifier)).is_over


async def test_a_misread_answer_can_be_taken_back_once(exercises: Exercises) -> None:
    opened = await practice(exercises)
    identifier = opened.exercise.exercise_id
    await exercises.submit(ADA, identifier, ["123456"], source_id=1)
    assert (await exercises.undo(ADA, identifier, 1)).effort.tries == 0
    again = await exercises.submit(ADA, identifier, ["123456"], source_id=2)
    assert not again.may_undo
    with pytest.raises(ConflictError):
        await exercises.undo(ADA, identifier, 2)


async def test_nothing_can_be_taken_back_once_the_key_was_seen(exercises: Exercises, aid: Aid) -> None:
    opened = await practice(exercises, max_tries=1)
    identifier = opened.exercise.exercise_id
    await exercises.submit(ADA, identifier, ["123456"], source_id=1)
    await aid.solution(ADA, identifier)
    with pytest.raises(ConflictError):
        await exercises.undo(ADA, identifier, 1)


async def test_pressing_several_times_at_once_is_pressing_once(exercises: Exercises, aid: Aid, store: Store) -> None:
    identifier = (await practice(exercises)).exercise.exercise_id
    hints = await asyncio.gather(*(aid.hint(ADA, identifier, 1) for _press in range(4)))
    assert [(hint.number, hint.opened.effort.hints) for hint in hints] == [(1, 1)] * 4
    given_up = await asyncio.gather(*(aid.give_up(ADA, identifier) for _press in range(4)))
    assert all(opened.is_over for opened in given_up)
    assert len(await store.progress.since(ADA.user_id, datetime(2000, 1, 1, tzinfo=UTC))) == 1


async def test_the_same_hint_twice_costs_once(exercises: Exercises, aid: Aid) -> None:
    opened = await practice(exercises)
    identifier = opened.exercise.exercise_id
    hints = [await aid.hint(ADA, identifier, number) for number in (1, 1, 3)]
    assert [(hint.number, hint.factor) for hint in hints] == [(1, 0.5), (1, 0.5), (2, 0.25)]


async def test_giving_up_ends_it_without_points(store: Store, exercises: Exercises, aid: Aid) -> None:
    opened = await practice(exercises)
    identifier = opened.exercise.exercise_id
    assert (await aid.give_up(ADA, identifier)).is_over
    late = await exercises.submit(ADA, identifier, right(opened), source_id=1)
    assert (late.points, late.solved) == (0, False)
    [outcome] = await store.progress.recent(1, opened.item.skill)
    assert outcome.outcome == "missed"


async def test_a_report_is_kept(store: Store, exercises: Exercises, aid: Aid) -> None:
    opened = await practice(exercises)
    await aid.report(ADA, opened.exercise.exercise_id, "unclear", "Which matrix?")
    [report] = await store.reports.unresolved(7)
    assert (report.kind, report.text, report.user_id) == ("unclear", "Which matrix?", 1)


async def test_the_streak_follows_the_learners_own_calendar(store: Store, exercises: Exercises, clock: Clock) -> None:
    await store.preferences.save(replace(Preference(1), timezone="Asia/Tokyo"))
    clock.now = clock.now.replace(hour=14, minute=30)  # 23:30 in Tokyo
    first = await practice(exercises)
    await exercises.submit(ADA, first.exercise.exercise_id, right(first), source_id=1)
    clock.advance(hours=1)
    second = await practice(exercises)
    outcome = await exercises.submit(ADA, second.exercise.exercise_id, right(second), source_id=2)
    assert outcome.streak == 2
