"""An instructor's challenges: what was set, and how everybody did."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.storage.session import Repository, Session
from bot.storage.values import read_row, stored, values_of

ChallengeState = Literal["draft", "open", "closed"]


@dataclass(frozen=True)
class Challenge:
    """A set of problems with a rubric, open for some time; ``author_id`` 0: its author left."""

    guild_id: int
    challenge_id: str
    title: str
    about: str
    rubric: str
    author_id: int
    created_at: datetime
    state: ChallengeState = "draft"
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    channel_id: int | None = None
    message_id: int | None = None


@dataclass(frozen=True)
class ChallengeProblem:
    """One problem of a challenge; every member gets own numbers. ``position`` counts from 1."""

    guild_id: int
    challenge_id: str
    position: int
    family: str
    level: int
    points: int


@dataclass(frozen=True)
class ChallengeResult:
    """How one member stands with one problem of a challenge."""

    user_id: int
    name: str
    position: int
    exercise_id: str
    tries: int
    hints: int
    solved_at: datetime | None
    given_up_at: datetime | None
    points: int
    opened_at: datetime


class Challenges(Repository):
    """Reads and writes challenges."""

    async def save(self, challenge: Challenge, problems: Sequence[ChallengeProblem] | None = None) -> None:
        """Write a challenge, new or changed, and its problems where they are given."""

        async def work(session: Session) -> None:
            await session.change(_SAVE, **values_of(challenge))
            if problems is None:
                return
            await session.change(_CLEAR, guild_id=challenge.guild_id, challenge_id=challenge.challenge_id)
            for problem in problems:
                await session.change(_ADD_PROBLEM, **values_of(problem))

        await self._session.atomically(work)

    async def get(self, guild_id: int, challenge_id: str) -> Challenge | None:
        """Return a challenge."""
        found = await self._session.fetch(
            "SELECT * FROM challenge WHERE guild_id = :guild_id AND challenge_id = :challenge_id",
            guild_id=guild_id,
            challenge_id=challenge_id,
        )
        return read_row(Challenge, found[0]) if found else None

    async def problems(self, guild_id: int, challenge_id: str) -> Sequence[ChallengeProblem]:
        """Return a challenge's problems in order."""
        found = await self._session.fetch(_PROBLEMS, guild_id=guild_id, challenge_id=challenge_id)
        return [read_row(ChallengeProblem, record) for record in found]

    async def problem(self, guild_id: int, challenge_id: str, position: int) -> ChallengeProblem | None:
        """Return one problem of a challenge."""
        problems = await self.problems(guild_id, challenge_id)
        return next((problem for problem in problems if problem.position == position), None)

    async def list(
        self, guild_id: int, states: Collection[ChallengeState] = ("draft", "open", "closed"), *, limit: int = 25
    ) -> Sequence[Challenge]:
        """Return the server's challenges in these states, newest first."""
        found = await self._session.fetch(
            _LIST,
            guild_id=guild_id,
            draft="draft" in states,
            open="open" in states,
            closed="closed" in states,
            limit=limit,
        )
        return [read_row(Challenge, record) for record in found]

    async def move(
        self, guild_id: int, challenge_id: str, *, before: ChallengeState, after: ChallengeState
    ) -> Challenge | None:
        """Move a challenge from one state to another; None where it was not in that state (any more)."""
        found = await self._session.change(
            _MOVE, guild_id=guild_id, challenge_id=challenge_id, before=before, after=after
        )
        return read_row(Challenge, found[0]) if found else None

    async def close_exercises(self, guild_id: int, challenge_id: str, at: datetime) -> None:
        """Set when every member's exercises of a challenge close."""
        await self._session.change(_CLOSE_EXERCISES, guild_id=guild_id, prefix=f"{challenge_id}:", at=stored(at))

    async def delete(self, guild_id: int, challenge_id: str) -> bool:
        """Delete a draft; False where there is none."""

        async def work(session: Session) -> bool:
            place = {"guild_id": guild_id, "challenge_id": challenge_id}
            if not await session.change(_LOCK_DRAFT, **place):
                return False
            await session.change(_CLEAR, **place)
            await session.change(_DELETE, **place)
            return True

        return await self._session.atomically(work)

    async def overdue(self, now: datetime) -> Sequence[Challenge]:
        """Return every server's open challenges whose closing time has passed."""
        found = await self._session.fetch(_OVERDUE, now=stored(now))
        return [read_row(Challenge, record) for record in found]

    async def results(self, guild_id: int, challenge_id: str) -> Sequence[ChallengeResult]:
        """Return how everybody who opened a problem of the challenge stands, by member, then by position."""
        found = await self._session.fetch(_RESULTS + _IN_ORDER, guild_id=guild_id, challenge_id=challenge_id)
        return [read_row(ChallengeResult, record) for record in found]

    async def results_of(self, guild_id: int, challenge_id: str, user_id: int) -> Sequence[ChallengeResult]:
        """Return how one member stands with the problems of the challenge that they opened, by position."""
        sql = _RESULTS + "AND effort.user_id = :user_id" + _IN_ORDER
        found = await self._session.fetch(sql, guild_id=guild_id, challenge_id=challenge_id, user_id=user_id)
        return [read_row(ChallengeResult, record) for record in found]


_SAVE = """
    INSERT INTO challenge (guild_id, challenge_id, title, about, rubric, author_id, created_at, state, opens_at,
                           closes_at, channel_id, message_id)
    VALUES (:guild_id, :challenge_id, :title, :about, :rubric, :author_id, :created_at, :state, :opens_at,
            :closes_at, :channel_id, :message_id)
    ON CONFLICT (guild_id, challenge_id) DO UPDATE SET
        title = excluded.title, about = excluded.about, rubric = excluded.rubric, author_id = excluded.author_id,
        state = excluded.state, opens_at = excluded.opens_at, closes_at = excluded.closes_at,
        channel_id = excluded.channel_id, message_id = excluded.message_id
"""
_CLEAR = "DELETE FROM challenge_problem WHERE guild_id = :guild_id AND challenge_id = :challenge_id"
_ADD_PROBLEM = """
    INSERT INTO challenge_problem (guild_id, challenge_id, position, family, level, points)
    VALUES (:guild_id, :challenge_id, :position, :family, :level, :points)
"""
_PROBLEMS = """
    SELECT * FROM challenge_problem WHERE guild_id = :guild_id AND challenge_id = :challenge_id ORDER BY position
"""
_LIST = """
    SELECT * FROM challenge
    WHERE guild_id = :guild_id
      AND ((state = 'draft' AND :draft) OR (state = 'open' AND :open) OR (state = 'closed' AND :closed))
    ORDER BY created_at DESC, challenge_id LIMIT :limit
"""
_MOVE = """
    UPDATE challenge SET state = :after
    WHERE guild_id = :guild_id AND challenge_id = :challenge_id AND state = :before
    RETURNING *
"""
_LOCK_DRAFT = """
    UPDATE challenge SET state = 'draft'
    WHERE guild_id = :guild_id AND challenge_id = :challenge_id AND state = 'draft'
    RETURNING challenge_id
"""
_DELETE = "DELETE FROM challenge WHERE guild_id = :guild_id AND challenge_id = :challenge_id"
_CLOSE_EXERCISES = """
    UPDATE exercise SET closes_at = :at
    WHERE guild_id = :guild_id AND kind = 'challenge' AND SUBSTR(reference, 1, LENGTH(:prefix)) = :prefix
"""
_OVERDUE = "SELECT * FROM challenge WHERE state = 'open' AND closes_at <= :now ORDER BY closes_at, challenge_id"
_RESULTS = """
    SELECT effort.user_id, COALESCE(learner.name, '') AS name, challenge_problem.position, effort.exercise_id,
           effort.tries, effort.hints, effort.solved_at, effort.given_up_at, effort.points, effort.opened_at
    FROM challenge_problem
    JOIN exercise ON exercise.guild_id = challenge_problem.guild_id AND exercise.kind = 'challenge'
     AND exercise.reference = challenge_problem.challenge_id || ':' || CAST(challenge_problem.position AS TEXT)
    JOIN effort ON effort.guild_id = exercise.guild_id AND effort.exercise_id = exercise.exercise_id
    LEFT JOIN learner ON learner.guild_id = effort.guild_id AND learner.user_id = effort.user_id
    WHERE challenge_problem.guild_id = :guild_id AND challenge_problem.challenge_id = :challenge_id
"""
_IN_ORDER = " ORDER BY effort.user_id, challenge_problem.position"
