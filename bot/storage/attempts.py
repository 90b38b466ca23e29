"""Attempts, and everything that one attempt moves: effort, streak, boards, progress; all or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.storage.efforts import Effort, save_effort
from bot.storage.learners import Learner
from bot.storage.progress import SkillOutcome, add_outcome, forget_outcome
from bot.storage.scores import add_points
from bot.storage.session import Repository, Session
from bot.storage.values import read_row, stored, values_of
from problems.verdict import Status


@dataclass(frozen=True)
class Attempt:
    """One response and its verdict.

    ``source_id`` is the id of the interaction, or of the reply or DM, that brought it: the same one is never counted
    twice. ``local_day`` is the date in the *server's* zone, which decides the board periods. ``solved`` says that this
    attempt solved its exercise (the first right one). ``why`` is the learner's reason, ``confidence`` 0 for not given.
    """

    guild_id: int
    source_id: int
    user_id: int
    exercise_id: str
    item_id: str
    skill: str
    at: datetime
    local_day: date
    status: Status
    credit: float = 0.0
    tag: str = ""
    points: int = 0
    solved: bool = False
    response: str = ""
    reading: str = ""
    why: str = ""
    confidence: int = 0
    withdrawn: bool = False


@dataclass(frozen=True)
class Spread:
    """How many learners' newest attempt on an exercise reads like this."""

    status: Status
    tag: str
    reading: str
    learners: int


class Attempts(Repository):
    """Records, withdraws and lists attempts."""

    async def record(
        self, attempt: Attempt, effort: Effort, learner: Learner, outcome: SkillOutcome | None = None
    ) -> bool:
        """Write an attempt with all that follows from it; False, with nothing written, where it is known already.

        ``effort`` and ``learner`` are the rows after the attempt. Raises ``StaleRowError`` where another attempt on
        this exercise came in between: read the effort again and decide again.
        """

        async def work(session: Session) -> bool:
            if not await session.change(_ADD, **values_of(attempt)):
                return False
            await session.change(_LEARNER, **values_of(learner))
            await save_effort(session, replace(effort, last_source_id=attempt.source_id))
            await add_points(
                session, attempt.guild_id, attempt.user_id, attempt.local_day, attempt.points, int(attempt.solved)
            )
            await session.change(_OPENED, **values_of(attempt))
            if outcome is not None:
                await add_outcome(session, outcome)
            return True

        return await self._session.atomically(work)

    async def withdraw(self, guild_id: int, source_id: int, effort: Effort, learner: Learner | None = None) -> bool:
        """Undo an attempt (*Not what I meant*): its points, solve and outcome go; False where it is undone already.

        ``effort`` (and ``learner``, where the streak moved) are the rows as they shall be afterwards.
        """

        async def work(session: Session) -> bool:
            found = await session.change(_WITHDRAW, guild_id=guild_id, source_id=source_id)
            if not found:
                return False
            attempt = read_row(Attempt, found[0])
            if learner is not None:
                await session.change(_LEARNER, **values_of(learner))
            await save_effort(session, effort)
            await add_points(
                session, guild_id, attempt.user_id, attempt.local_day, -attempt.points, -int(attempt.solved)
            )
            await forget_outcome(session, guild_id, source_id)
            return True

        return await self._session.atomically(work)

    async def get(self, guild_id: int, source_id: int) -> Attempt | None:
        """Return an attempt by what brought it."""
        found = await self._session.fetch(
            "SELECT * FROM attempt WHERE guild_id = :guild_id AND source_id = :source_id",
            guild_id=guild_id,
            source_id=source_id,
        )
        return read_row(Attempt, found[0]) if found else None

    async def on_exercise(self, guild_id: int, exercise_id: str, user_id: int) -> Sequence[Attempt]:
        """Return a learner's attempts on an exercise, oldest first, withdrawn ones too."""
        found = await self._session.fetch(_ON_EXERCISE, guild_id=guild_id, exercise_id=exercise_id, user_id=user_id)
        return [read_row(Attempt, record) for record in found]

    async def recent(self, guild_id: int, user_id: int, *, limit: int = 25) -> Sequence[Attempt]:
        """Return a learner's newest attempts in a server."""
        found = await self._session.fetch(_RECENT, guild_id=guild_id, user_id=user_id, limit=limit)
        return [read_row(Attempt, record) for record in found]

    async def mistakes(self, guild_id: int, user_id: int, *, limit: int = 25, offset: int = 0) -> Sequence[Attempt]:
        """Return a learner's incorrect attempts, newest first, one for every exercise."""
        found = await self._session.fetch(_MISTAKES, guild_id=guild_id, user_id=user_id, limit=limit, offset=offset)
        return [read_row(Attempt, record) for record in found]

    async def spread(self, guild_id: int, exercise_id: str) -> Sequence[Spread]:
        """Return what the learners' newest judged attempts on an exercise were, the most frequent first."""
        found = await self._session.fetch(_SPREAD, guild_id=guild_id, exercise_id=exercise_id)
        return [read_row(Spread, record) for record in found]

    async def solved_before(self, user_id: int, item_id: str, before: datetime) -> bool:
        """Return whether a person solved an item earlier, in any server."""
        found = await self._session.fetch(_SOLVED, user_id=user_id, item_id=item_id, before=stored(before))
        return bool(found)


_ADD = """
    INSERT INTO attempt (guild_id, source_id, user_id, exercise_id, item_id, skill, at, local_day, status, credit, tag,
                         points, solved, response, reading, why, confidence, withdrawn)
    VALUES (:guild_id, :source_id, :user_id, :exercise_id, :item_id, :skill, :at, :local_day, :status, :credit, :tag,
            :points, :solved, :response, :reading, :why, :confidence, :withdrawn)
    ON CONFLICT (guild_id, source_id) DO NOTHING
    RETURNING source_id
"""
_LEARNER = """
    INSERT INTO learner (guild_id, user_id, name, streak, best, last_day, freezes, hidden)
    VALUES (:guild_id, :user_id, :name, :streak, :best, :last_day, :freezes, :hidden)
    ON CONFLICT (guild_id, user_id) DO UPDATE SET
        name = CASE WHEN excluded.name = '' THEN learner.name ELSE excluded.name END,
        streak = excluded.streak, best = excluded.best, last_day = excluded.last_day, freezes = excluded.freezes
"""
_OPENED = """
    INSERT INTO last_opened (guild_id, user_id, exercise_id, at)
    VALUES (:guild_id, :user_id, :exercise_id, :at)
    ON CONFLICT (guild_id, user_id) DO UPDATE SET exercise_id = excluded.exercise_id, at = excluded.at
    WHERE last_opened.at <= excluded.at
"""
_WITHDRAW = """
    UPDATE attempt SET withdrawn = TRUE
    WHERE guild_id = :guild_id AND source_id = :source_id AND NOT withdrawn
    RETURNING *
"""
_ON_EXERCISE = """
    SELECT * FROM attempt
    WHERE guild_id = :guild_id AND exercise_id = :exercise_id AND user_id = :user_id ORDER BY at, source_id
"""
_RECENT = """
    SELECT * FROM attempt
    WHERE guild_id = :guild_id AND user_id = :user_id ORDER BY at DESC, source_id DESC LIMIT :limit
"""
_MISTAKES = """
    SELECT * FROM (
        SELECT attempt.*, ROW_NUMBER() OVER (PARTITION BY exercise_id ORDER BY at DESC, source_id DESC) AS newest
        FROM attempt
        WHERE guild_id = :guild_id AND user_id = :user_id AND status = 'incorrect' AND NOT withdrawn
    ) AS mistake
    WHERE newest = 1 ORDER BY at DESC, source_id DESC LIMIT :limit OFFSET :offset
"""
_SPREAD = """
    SELECT status, tag, reading, CAST(COUNT(*) AS BIGINT) AS learners FROM (
        SELECT attempt.*, ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY at DESC, source_id DESC) AS newest
        FROM attempt
        WHERE guild_id = :guild_id AND exercise_id = :exercise_id AND NOT withdrawn
          AND status IN ('correct', 'wrong-form', 'incorrect', 'undecided')
    ) AS last_one
    WHERE newest = 1 GROUP BY status, tag, reading ORDER BY 4 DESC, status, tag, reading
"""
_SOLVED = """
    SELECT 1 AS found FROM attempt
    WHERE user_id = :user_id AND item_id = :item_id AND solved AND NOT withdrawn AND at < :before LIMIT 1
"""
