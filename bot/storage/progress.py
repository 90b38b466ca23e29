"""What a learner's finished exercises say about a skill."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.storage.session import Repository, Session
from bot.storage.values import read_row, stored, values_of

OutcomeName = Literal["solved", "helped", "missed"]


@dataclass(frozen=True)
class SkillOutcome:
    """How one exercise ended for one learner, once.

    ``solved``: right at the first try without a hint; ``helped``: right in the end; ``missed``: given up or out of
    tries. ``source_id`` is the attempt that ended it, None where none did.
    """

    guild_id: int
    user_id: int
    exercise_id: str
    skill: str
    outcome: OutcomeName
    family: str
    level: int
    at: datetime
    source_id: int | None = None


@dataclass(frozen=True)
class SkillSummary:
    """A learner's outcomes in one skill, counted."""

    skill: str
    solved: int
    helped: int
    missed: int
    best_level: int
    last_at: datetime


class Progress(Repository):
    """Reads and writes the outcomes of finished exercises."""

    async def add(self, outcome: SkillOutcome) -> bool:
        """Keep how an exercise ended for a learner; False where that is known already."""
        return await add_outcome(self._session, outcome)

    async def recent(self, user_id: int, skill: str, *, limit: int = 10) -> Sequence[SkillOutcome]:
        """Return a person's newest outcomes in a skill, from every server."""
        found = await self._session.fetch(_RECENT, user_id=user_id, skill=skill, limit=limit)
        return [read_row(SkillOutcome, record) for record in found]

    async def since(self, user_id: int, start: datetime) -> Sequence[SkillOutcome]:
        """Return a person's outcomes since an instant, oldest first, from every server."""
        found = await self._session.fetch(_SINCE, user_id=user_id, start=stored(start))
        return [read_row(SkillOutcome, record) for record in found]

    async def summaries(self, user_id: int) -> Sequence[SkillSummary]:
        """Return a person's outcomes counted by skill, from every server."""
        found = await self._session.fetch(_SUMMARIES, user_id=user_id)
        return [read_row(SkillSummary, record) for record in found]

    async def weakest(self, guild_id: int, *, limit: int = 10) -> Sequence[SkillSummary]:
        """Return a server's outcomes counted by skill, the skills missed most first."""
        found = await self._session.fetch(_WEAKEST, guild_id=guild_id, limit=limit)
        return [read_row(SkillSummary, record) for record in found]


async def add_outcome(session: Session, outcome: SkillOutcome) -> bool:
    """Keep an outcome in this session; False where the exercise has one already."""
    return bool(await session.change(_ADD, **values_of(outcome)))


async def forget_outcome(session: Session, guild_id: int, source_id: int) -> None:
    """Remove the outcome that a withdrawn attempt brought."""
    await session.change(_FORGET, guild_id=guild_id, source_id=source_id)


_ADD = """
    INSERT INTO skill_score (guild_id, user_id, exercise_id, skill, outcome, family, level, at, source_id)
    VALUES (:guild_id, :user_id, :exercise_id, :skill, :outcome, :family, :level, :at, :source_id)
    ON CONFLICT (guild_id, user_id, exercise_id) DO NOTHING
    RETURNING exercise_id
"""
_FORGET = "DELETE FROM skill_score WHERE guild_id = :guild_id AND source_id = :source_id"
_RECENT = """
    SELECT * FROM skill_score
    WHERE user_id = :user_id AND skill = :skill ORDER BY at DESC, exercise_id DESC LIMIT :limit
"""
_SINCE = "SELECT * FROM skill_score WHERE user_id = :user_id AND at >= :start ORDER BY at, exercise_id"
_COUNTS = """
    SELECT skill,
           CAST(SUM(CASE WHEN outcome = 'solved' THEN 1 ELSE 0 END) AS BIGINT) AS solved,
           CAST(SUM(CASE WHEN outcome = 'helped' THEN 1 ELSE 0 END) AS BIGINT) AS helped,
           CAST(SUM(CASE WHEN outcome = 'missed' THEN 1 ELSE 0 END) AS BIGINT) AS missed,
           COALESCE(MAX(CASE WHEN outcome <> 'missed' THEN level END), 0) AS best_level,
           MAX(at) AS last_at
    FROM skill_score
"""
_SUMMARIES = _COUNTS + "WHERE user_id = :user_id GROUP BY skill ORDER BY skill"
_WEAKEST = _COUNTS + "WHERE guild_id = :guild_id GROUP BY skill ORDER BY missed DESC, helped DESC, skill LIMIT :limit"
