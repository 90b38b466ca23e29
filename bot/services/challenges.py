"""Challenges for members: what is set, one's own numbers, how one stands."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.errors import ConflictError, NotFoundError
from bot.services.catalogue import Catalogue
from bot.services.exercises import Exercises
from bot.services.learner import Learner
from bot.services.names import plain
from bot.services.opened import Opened
from bot.services.own_families import own_families
from bot.storage import Store
from bot.storage.challenges import Challenge, ChallengeProblem, ChallengeResult
from bot.translation import _

ProblemState = Literal["new", "begun", "solved", "missed"]
DEFAULT_TRIES = 5


@dataclass(frozen=True)
class ProblemLine:
    """One problem of a challenge as a member sees it; ``earned`` are the member's points."""

    position: int
    title: str
    level: int
    points: int
    state: ProblemState = "new"
    earned: int = 0
    tries: int = 0
    exercise_id: str = ""


@dataclass(frozen=True)
class ChallengePage:
    """A challenge as one member sees it; its rubric is part of it."""

    challenge: Challenge
    problems: tuple[ProblemLine, ...]
    is_open: bool

    @property
    def points(self) -> int:
        """Return what the whole challenge is worth."""
        return sum(line.points for line in self.problems)

    @property
    def earned(self) -> int:
        """Return what the member has earned."""
        return sum(line.earned for line in self.problems)

    @property
    def finished(self) -> int:
        """Return how many problems the member has finished, solved or not."""
        return sum(line.state in ("solved", "missed") for line in self.problems)

    @property
    def next_position(self) -> int | None:
        """Return the first problem that still can be answered, ``None`` when all are finished."""
        return next((line.position for line in self.problems if line.state in ("new", "begun")), None)


class Challenges:
    """The use cases of ``/challenge``."""

    def __init__(
        self, store: Store, catalogue: Catalogue, exercises: Exercises, *, now: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._catalogue = catalogue
        self._exercises = exercises
        self._now = now

    async def overview(self, learner: Learner, *, closed: bool = True) -> tuple[ChallengePage, ...]:
        """Return the challenges that were ever opened here, open ones first, the newest first."""
        rows = await self._store.challenges.list(learner.guild_id, ("open", "closed"))
        pages = [await self._page(learner, row) for row in rows]
        chosen = [page for page in pages if page.is_open or closed]
        return tuple(sorted(chosen, key=lambda page: not page.is_open))

    async def view(self, learner: Learner, challenge_id: str) -> ChallengePage:
        """Return a challenge with its rubric and how the member stands."""
        return await self._page(learner, await self.opened(learner.guild_id, challenge_id))

    async def matching(self, guild_id: int, text: str, *, open_only: bool = False) -> tuple[Challenge, ...]:
        """Return the challenges whose title holds ``text``, for autocomplete."""
        rows = await self._store.challenges.list(guild_id, ("open", "closed"))
        wanted = text.strip().casefold()
        found = [row for row in rows if wanted in row.title.casefold()]
        return tuple(row for row in found if not open_only or is_open(row, self._now()))

    async def only_open(self, guild_id: int) -> str:
        """Return the id of the one open challenge, for a command that names none."""
        rows = await self.matching(guild_id, "", open_only=True)
        if not rows:
            raise NotFoundError(_("No challenge is open at the moment. `/challenge list` shows earlier ones."))
        if len(rows) > 1:
            raise ConflictError(_("Several challenges are open. Pick one from the list of the option."))
        return rows[0].challenge_id

    async def problem(self, learner: Learner, challenge_id: str, position: int) -> Opened:
        """Open a problem with the member's own numbers; refuse a new one once the challenge has closed."""
        challenge = await self.opened(learner.guild_id, challenge_id)
        problem = await self._problem(challenge, position)
        reference = f"{challenge_id}:{position}"
        known = await self._store.exercises.find(learner.guild_id, "challenge", reference, learner.user_id)
        if known is not None:
            return await self._exercises.look_up(learner, known.exercise_id)
        if not is_open(challenge, self._now()):
            raise ConflictError(_("“{title}” has closed. You can still read it.").format(title=plain(challenge.title)))
        await self._store.learners.claim(learner.guild_id, learner.user_id, learner.name)
        guild = await self._store.guilds.get(learner.guild_id)
        return await self._exercises.open(
            learner,
            "challenge",
            family=problem.family,
            level=problem.level,
            seed=own_seed(challenge_id, position, learner.user_id),
            reference=reference,
            max_tries=guild.daily_tries if guild else DEFAULT_TRIES,
            closes_at=challenge.closes_at,
        )

    async def close_overdue(self) -> tuple[ChallengePage, ...]:
        """Close what has passed its closing time, in every server; each is returned to one caller only."""
        closed = []
        for row in await self._store.challenges.overdue(self._now()):
            moved = await self._store.challenges.move(row.guild_id, row.challenge_id, before="open", after="closed")
            if moved is not None:
                closed.append(await self._page(Learner(row.guild_id, 0, ""), moved))
        return tuple(closed)

    async def following(self, learner: Learner, exercise_id: str) -> tuple[str, int] | None:
        """Return what comes after a challenge's exercise: challenge and position; ``None`` after the last, or else."""
        exercise = await self._store.exercises.get(learner.guild_id, exercise_id)
        if exercise is None or exercise.kind != "challenge":
            return None
        challenge_id = exercise.reference.partition(":")[0]
        page = await self.view(learner, challenge_id)
        if not page.is_open or page.next_position is None:
            return None
        return challenge_id, page.next_position

    async def opened(self, guild_id: int, challenge_id: str) -> Challenge:
        """Return a challenge that was opened; drafts are their author's business."""
        challenge = await self._store.challenges.get(guild_id, challenge_id)
        if challenge is None or challenge.state == "draft":
            raise NotFoundError(_("There is no such challenge. `/challenge list` shows all of them."))
        return challenge

    async def _problem(self, challenge: Challenge, position: int) -> ChallengeProblem:
        for problem in await self._store.challenges.problems(challenge.guild_id, challenge.challenge_id):
            if problem.position == position:
                return problem
        raise NotFoundError(_("“{title}” has no such problem.").format(title=plain(challenge.title)))

    async def _page(self, learner: Learner, challenge: Challenge) -> ChallengePage:
        key = challenge.guild_id, challenge.challenge_id
        results = await self._store.challenges.results_of(*key, learner.user_id)
        mine = {result.position: result for result in results}
        problems = await self._store.challenges.problems(*key)
        guild = await self._store.guilds.get(challenge.guild_id)
        tries = guild.daily_tries if guild else DEFAULT_TRIES
        own = await own_families(self._store, challenge.guild_id, retired=True)
        titles = {**(await self._catalogue.index()).families, **own}
        lines = [
            line_of(problem, titles[problem.family].title if problem.family in titles else problem.family,
                    mine.get(problem.position), tries)
            for problem in problems
        ]  # fmt: skip
        return ChallengePage(challenge, tuple(lines), is_open(challenge, self._now()))


def line_of(
    problem: ChallengeProblem, title: str, result: ChallengeResult | None, max_tries: int | None
) -> ProblemLine:
    """Return a problem's line from what was set and how the member stands with it."""
    plain = ProblemLine(problem.position, title, problem.level, problem.points)
    if result is None:
        return plain
    return ProblemLine(
        problem.position,
        title,
        problem.level,
        problem.points,
        state=state_of(result, max_tries),
        earned=result.points,
        tries=result.tries,
        exercise_id=result.exercise_id,
    )


def state_of(result: ChallengeResult, max_tries: int | None) -> ProblemState:
    """Return how a member stands with a problem."""
    if result.solved_at is not None:
        return "solved"
    out_of_tries = max_tries is not None and result.tries >= max_tries
    return "missed" if result.given_up_at is not None or out_of_tries else "begun"


def is_open(challenge: Challenge, now: datetime) -> bool:
    """Return whether answers still count: opened, and its closing time is to come."""
    return challenge.state == "open" and (challenge.closes_at is None or now < challenge.closes_at)


def own_seed(challenge_id: str, position: int, user_id: int) -> int:
    """Return a member's own seed for a problem, the same however often it is asked for."""
    digest = hashlib.sha256(f"{challenge_id}:{position}:{user_id}".encode()).digest()
    return int.from_bytes(digest[:6], "big")


def total_points(problems: Sequence[ChallengeProblem]) -> int:
    """Return what all the problems are worth."""
    return sum(problem.points for problem in problems)
