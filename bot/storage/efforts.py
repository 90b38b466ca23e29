"""How one learner stands with one exercise."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.storage.failures import StaleRowError
from bot.storage.session import Repository, Session
from bot.storage.values import read_row, values_of


@dataclass(frozen=True)
class Effort:
    """One learner's state on one exercise.

    ``revision`` counts the writes of the row: keep it when you ``replace`` fields, so that a save notices when
    somebody else wrote in between. ``last_source_id`` is the newest attempt, the one that may be withdrawn.
    """

    guild_id: int
    exercise_id: str
    user_id: int
    opened_at: datetime
    tries: int = 0
    hints: int = 0
    form_slips: int = 0
    solved_at: datetime | None = None
    given_up_at: datetime | None = None
    points: int = 0
    misread_used: bool = False
    last_source_id: int | None = None
    revision: int = 0


@dataclass(frozen=True)
class Tally:
    """How many learners opened, solved and gave up an exercise, and how many attempts they made."""

    opened: int
    solved: int
    given_up: int
    attempts: int


class Efforts(Repository):
    """Reads and writes efforts."""

    async def get(self, guild_id: int, exercise_id: str, user_id: int) -> Effort | None:
        """Return a learner's state on an exercise, None before it was opened."""
        found = await self._session.fetch(_GET, guild_id=guild_id, exercise_id=exercise_id, user_id=user_id)
        return read_row(Effort, found[0]) if found else None

    async def open(self, guild_id: int, exercise_id: str, user_id: int, at: datetime) -> Effort:
        """Return a learner's state on an exercise, starting it where it is new."""
        fresh = Effort(guild_id, exercise_id, user_id, at)
        found = await self._session.change(_OPEN, **values_of(fresh))
        return read_row(Effort, found[0])

    async def save(self, effort: Effort) -> Effort:
        """Write an effort and return it with its new revision; raise ``StaleRowError`` where another was first."""
        return await save_effort(self._session, effort)

    async def of_exercise(self, guild_id: int, exercise_id: str) -> Sequence[Effort]:
        """Return every learner's state on an exercise, by the time it was opened."""
        found = await self._session.fetch(_OF_EXERCISE, guild_id=guild_id, exercise_id=exercise_id)
        return [read_row(Effort, record) for record in found]

    async def tally(self, guild_id: int, exercise_id: str) -> Tally:
        """Return how the exercise goes in the server as a whole."""
        found = await self._session.fetch(_TALLY, guild_id=guild_id, exercise_id=exercise_id)
        return read_row(Tally, found[0])


async def save_effort(session: Session, effort: Effort) -> Effort:
    """Write an effort in this session; raise ``StaleRowError`` where it was written since it was read."""
    found = await session.change(_SAVE, **values_of(effort))
    if not found:
        raise StaleRowError
    return read_row(Effort, found[0])


_GET = """
    SELECT * FROM effort WHERE guild_id = :guild_id AND exercise_id = :exercise_id AND user_id = :user_id
"""
_OPEN = """
    INSERT INTO effort (guild_id, exercise_id, user_id, opened_at, tries, hints, form_slips, solved_at, given_up_at,
                        points, misread_used, last_source_id, revision)
    VALUES (:guild_id, :exercise_id, :user_id, :opened_at, :tries, :hints, :form_slips, :solved_at, :given_up_at,
            :points, :misread_used, :last_source_id, :revision)
    ON CONFLICT (guild_id, exercise_id, user_id) DO UPDATE SET opened_at = effort.opened_at
    RETURNING *
"""
_SAVE = """
    INSERT INTO effort (guild_id, exercise_id, user_id, opened_at, tries, hints, form_slips, solved_at, given_up_at,
                        points, misread_used, last_source_id, revision)
    VALUES (:guild_id, :exercise_id, :user_id, :opened_at, :tries, :hints, :form_slips, :solved_at, :given_up_at,
            :points, :misread_used, :last_source_id, :revision + 1)
    ON CONFLICT (guild_id, exercise_id, user_id) DO UPDATE SET
        tries = excluded.tries, hints = excluded.hints, form_slips = excluded.form_slips,
        solved_at = excluded.solved_at, given_up_at = excluded.given_up_at, points = excluded.points,
        misread_used = excluded.misread_used, last_source_id = excluded.last_source_id, revision = excluded.revision
    WHERE effort.revision = excluded.revision - 1
    RETURNING *
"""
_OF_EXERCISE = """
    SELECT * FROM effort WHERE guild_id = :guild_id AND exercise_id = :exercise_id ORDER BY opened_at, user_id
"""
_TALLY = """
    SELECT CAST(COUNT(*) AS BIGINT) AS opened,
           CAST(COUNT(solved_at) AS BIGINT) AS solved,
           CAST(COUNT(CASE WHEN solved_at IS NULL THEN given_up_at END) AS BIGINT) AS given_up,
           (SELECT CAST(COUNT(*) AS BIGINT) FROM attempt
            WHERE attempt.guild_id = :guild_id AND attempt.exercise_id = :exercise_id AND NOT withdrawn) AS attempts
    FROM effort WHERE guild_id = :guild_id AND exercise_id = :exercise_id
"""
