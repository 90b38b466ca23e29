"""An item set as an exercise: to one learner, or to a whole server."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.storage.session import Repository
from bot.storage.values import read_row, stored, values_of

ExerciseKind = Literal["practice", "daily", "challenge", "lesson"]


@dataclass(frozen=True)
class Exercise:
    """One item set once. ``owner_id`` 0 is for everybody; ``max_tries`` None is without limit.

    ``reference`` says what it was set for: the local date of a daily, ``challenge:position`` of a challenge, or ''.
    Where it is not empty, (guild, kind, reference, owner) is unique.
    """

    guild_id: int
    exercise_id: str
    kind: ExerciseKind
    item_id: str
    owner_id: int
    reference: str
    created_at: datetime
    max_tries: int | None = None
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    channel_id: int | None = None
    message_id: int | None = None
    thread_id: int | None = None


class Exercises(Repository):
    """Reads and writes exercises, and remembers which one a learner opened last."""

    async def get(self, guild_id: int, exercise_id: str) -> Exercise | None:
        """Return an exercise."""
        found = await self._session.fetch(
            "SELECT * FROM exercise WHERE guild_id = :guild_id AND exercise_id = :exercise_id",
            guild_id=guild_id,
            exercise_id=exercise_id,
        )
        return read_row(Exercise, found[0]) if found else None

    async def add(self, exercise: Exercise) -> Exercise:
        """Keep a new exercise; where its reference is taken already, return the one that was first."""
        added = await self._session.change(_ADD, **values_of(exercise))
        if added:
            return read_row(Exercise, added[0])
        first = await self.find(exercise.guild_id, exercise.kind, exercise.reference, exercise.owner_id)
        return first or exercise

    async def find(self, guild_id: int, kind: ExerciseKind, reference: str, owner_id: int = 0) -> Exercise | None:
        """Return the exercise set for this reference."""
        found = await self._session.change(_FIND, guild_id=guild_id, kind=kind, reference=reference, owner_id=owner_id)
        return read_row(Exercise, found[0]) if found else None

    async def by_message(self, guild_id: int, message_id: int) -> Exercise | None:
        """Return the exercise that a message shows."""
        found = await self._session.fetch(
            "SELECT * FROM exercise WHERE guild_id = :guild_id AND message_id = :message_id",
            guild_id=guild_id,
            message_id=message_id,
        )
        return read_row(Exercise, found[0]) if found else None

    async def latest_daily(self, guild_id: int) -> Exercise | None:
        """Return the server's newest daily exercise."""
        dailies = await self.dailies(guild_id, limit=1)
        return dailies[0] if dailies else None

    async def dailies(self, guild_id: int, *, limit: int = 25, offset: int = 0) -> Sequence[Exercise]:
        """Return the server's daily exercises, newest first."""
        found = await self._session.fetch(_DAILIES, guild_id=guild_id, limit=limit, offset=offset)
        return [read_row(Exercise, record) for record in found]

    async def shown(
        self, guild_id: int, exercise_id: str, *, channel_id: int, message_id: int, thread_id: int | None = None
    ) -> None:
        """Note where an exercise was posted."""
        await self._session.change(
            _SHOWN,
            guild_id=guild_id,
            exercise_id=exercise_id,
            channel_id=channel_id,
            message_id=message_id,
            thread_id=thread_id,
        )

    async def close(self, guild_id: int, exercise_id: str, at: datetime) -> None:
        """Set when an exercise closes."""
        await self._session.change(
            "UPDATE exercise SET closes_at = :at WHERE guild_id = :guild_id AND exercise_id = :exercise_id",
            guild_id=guild_id,
            exercise_id=exercise_id,
            at=stored(at),
        )

    async def opened(self, guild_id: int, user_id: int, exercise_id: str, at: datetime) -> None:
        """Remember what a learner opened last in this server (0: in direct messages)."""
        await self._session.change(_OPENED, guild_id=guild_id, user_id=user_id, exercise_id=exercise_id, at=stored(at))

    async def last_opened(self, guild_id: int, user_id: int) -> Exercise | None:
        """Return what a learner opened last in this server (0: in direct messages)."""
        found = await self._session.fetch(_LAST_OPENED, guild_id=guild_id, user_id=user_id)
        return read_row(Exercise, found[0]) if found else None

    async def last_opened_anywhere(self, user_id: int) -> Exercise | None:
        """Return what a person opened last, in whatever server: what a direct message to nothing answers."""
        found = await self._session.fetch(_LAST_ANYWHERE, user_id=user_id)
        return read_row(Exercise, found[0]) if found else None


_ADD = """
    INSERT INTO exercise (guild_id, exercise_id, kind, item_id, owner_id, reference, created_at, max_tries,
                          opens_at, closes_at, channel_id, message_id, thread_id)
    VALUES (:guild_id, :exercise_id, :kind, :item_id, :owner_id, :reference, :created_at, :max_tries,
            :opens_at, :closes_at, :channel_id, :message_id, :thread_id)
    ON CONFLICT (guild_id, kind, reference, owner_id) WHERE reference <> '' DO NOTHING
    RETURNING *
"""
_FIND = """
    SELECT * FROM exercise
    WHERE guild_id = :guild_id AND kind = :kind AND reference = :reference AND reference <> ''
      AND owner_id = :owner_id
"""
_DAILIES = """
    SELECT * FROM exercise
    WHERE guild_id = :guild_id AND kind = 'daily' AND owner_id = 0
    ORDER BY reference DESC, created_at DESC LIMIT :limit OFFSET :offset
"""
_SHOWN = """
    UPDATE exercise
    SET channel_id = :channel_id, message_id = :message_id, thread_id = COALESCE(:thread_id, thread_id)
    WHERE guild_id = :guild_id AND exercise_id = :exercise_id
"""
_OPENED = """
    INSERT INTO last_opened (guild_id, user_id, exercise_id, at)
    VALUES (:guild_id, :user_id, :exercise_id, :at)
    ON CONFLICT (guild_id, user_id) DO UPDATE SET exercise_id = excluded.exercise_id, at = excluded.at
"""
_LAST_OPENED = """
    SELECT exercise.*
    FROM last_opened
    JOIN exercise ON exercise.guild_id = last_opened.guild_id AND exercise.exercise_id = last_opened.exercise_id
    WHERE last_opened.guild_id = :guild_id AND last_opened.user_id = :user_id
"""
_LAST_ANYWHERE = """
    SELECT exercise.*
    FROM last_opened
    JOIN exercise ON exercise.guild_id = last_opened.guild_id AND exercise.exercise_id = last_opened.exercise_id
    WHERE last_opened.user_id = :user_id
    ORDER BY last_opened.at DESC, last_opened.guild_id LIMIT 1
"""
