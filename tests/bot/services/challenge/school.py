"""A school for the tests of challenges: an instructor, two learners, and what a challenge needs."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from bot.services.actor import Actor
from bot.services.catalogue import Catalogue
from bot.services.challenge_results import Results
from bot.services.challenges import ChallengePage, Challenges
from bot.services.exercises import Exercises
from bot.services.learner import Learner
from bot.services.teaching import Teaching
from bot.storage import Store
from bot.workers.pool import WorkerPool
from tests.bot.services.conftest import Clock

CARL = Actor(1, 12, "Carl", manages=True)
DORA = Actor(1, 13, "Dora", roles=frozenset({77}))
ADA = Learner(1, 10, "Ada")
BEN = Learner(1, 11, "=Ben")
RUBRIC = "Full marks for the right value at the first try."


@dataclass
class School:
    """Everything that a challenge needs, and two problems to set."""

    teaching: Teaching
    challenges: Challenges
    results: Results
    exercises: Exercises
    picks: list[str]

    async def draft(self) -> ChallengePage:
        page = await self.teaching.create(CARL, "Week 1", self.picks, None)
        return await self.teaching.describe(CARL, page.challenge.challenge_id, "Week 1", "Warm up.", RUBRIC)

    async def opened(self) -> str:
        page = await self.draft()
        await self.teaching.open(CARL, page.challenge.challenge_id, "7 days", 500)
        return page.challenge.challenge_id

    async def solve(self, learner: Learner, challenge_id: str, position: int, source: int) -> int:
        opened = await self.challenges.problem(learner, challenge_id, position)
        responses = [part.canonical for part in opened.item.parts]
        outcome = await self.exercises.submit(learner, opened.exercise.exercise_id, responses, source_id=source)
        assert outcome.solved
        return outcome.points


async def open_school(
    store: Store, maths: WorkerPool, catalogue: Catalogue, clock: Clock, new_id: Callable[[], str]
) -> School:
    """Build the use cases on a store and a worker."""
    seeds = count(1)
    exercises = Exercises(store, maths, now=clock, new_seed=lambda: next(seeds), new_id=new_id)
    teaching = Teaching(store, catalogue, exercises, now=clock, new_id=new_id, new_seed=lambda: next(seeds))
    challenges = Challenges(store, catalogue, exercises, now=clock)
    picks = [choice.slug for choice in await teaching.problem_choices("")][:2]
    return School(teaching, challenges, Results(store, now=clock), exercises, picks)
