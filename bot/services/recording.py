"""Writing an attempt with everything that follows from it: standing, streak, boards, progress."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.services.learner import Learner
from bot.services.opened import Opened, Outcome
from bot.services.streaks import Streak, extend, shown_today
from bot.services.tries import POINTS_A_LEVEL, Judged, judge
from bot.storage import Store
from bot.storage.attempts import Attempt
from bot.storage.learners import Learner as LearnerRow
from bot.storage.periods import local_day
from bot.storage.progress import OutcomeName, SkillOutcome
from problems.verdict import Status, Verdict


@dataclass(frozen=True)
class Submission:
    """A response on its way: what was given, what brought it, and what the learner thinks of it."""

    responses: tuple[str, ...]
    source_id: int
    why: str = ""
    confidence: int = 0


class Recording:
    """Turns verdicts into rows."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    async def record(self, learner: Learner, opened: Opened, verdict: Verdict, given: Submission) -> Outcome:
        """Count a verdict once; raise ``StaleRowError`` where the learner's standing moved in between."""
        now = self._now()
        own_zone, board_zone = await self.zones(learner)
        worth = await self._worth(opened)
        judged = judge(opened.standing, verdict, worth=worth, max_tries=opened.exercise.max_tries, now=now)
        attempt = _attempt(learner, opened, verdict, given, judged, now, local_day(now, board_zone))
        today = local_day(now, own_zone)
        row = await self._store.learners.get(learner.guild_id, learner.user_id)
        streak = await self._streak(row, verdict, judged, today)
        after = replace(opened, effort=opened.after(judged.standing, given.source_id))
        fresh = await self._store.attempts.record(
            attempt, after.effort, _with_streak(row, learner.name, streak), _ended(after, judged, attempt)
        )
        if not fresh:
            return await self._repeated(learner, opened, verdict, given, shown_today(streak_of(row), today))
        after = replace(after, effort=replace(after.effort, revision=opened.effort.revision + 1))
        return Outcome(
            opened=after,
            verdict=verdict,
            responses=given.responses,
            source_id=given.source_id,
            points=judged.points,
            solved=judged.solved,
            spent=judged.spent,
            slipped=judged.slipped,
            streak=shown_today(streak, today),
            may_undo=after.may_undo(attempt),
            repeated=False,
            first=not row.name,
        )

    async def zones(self, learner: Learner) -> tuple[str, str]:
        """Return the learner's own time zone, and the one that decides the boards (the server's)."""
        preference = await self._store.preferences.get(learner.user_id)
        guild = await self._store.guilds.get(learner.guild_id) if learner.guild_id else None
        own = preference.timezone or (guild.timezone if guild else "UTC")
        return own, guild.timezone if guild else own

    async def _worth(self, opened: Opened) -> int:
        """Return what a right answer at once is worth: ten points a level, or what the instructor set."""
        exercise = opened.exercise
        if exercise.kind == "challenge":
            challenge_id, _colon, position = exercise.reference.partition(":")
            for problem in await self._store.challenges.problems(exercise.guild_id, challenge_id):
                if str(problem.position) == position:
                    return problem.points
        return POINTS_A_LEVEL * opened.item.level

    async def _streak(self, row: LearnerRow, verdict: Verdict, judged: Judged, today: date) -> Streak:
        """Count the day when something was solved, and when we could not decide: that is not the learner's fault."""
        streak = streak_of(row)
        if not judged.solved and verdict.status is not Status.UNDECIDED:
            return streak
        outages = 0
        if streak.last_day is not None and row.guild_id:
            outages = len(await self._store.posts.skipped_days(row.guild_id, "daily", streak.last_day, today))
        return extend(streak, today, outages=outages)

    async def _repeated(
        self, learner: Learner, opened: Opened, verdict: Verdict, given: Submission, streak: int
    ) -> Outcome:
        known = await self._store.attempts.get(learner.guild_id, given.source_id)
        return Outcome(
            opened=opened,
            verdict=verdict,
            responses=given.responses,
            source_id=given.source_id,
            points=known.points if known else 0,
            solved=known.solved if known else False,
            spent=False,
            slipped=False,
            streak=streak,
            may_undo=known is not None and opened.may_undo(known),
            repeated=True,
        )


def streak_of(row: LearnerRow) -> Streak:
    """Return the streak that a learner's row holds."""
    return Streak(days=row.streak, best=row.best, last_day=row.last_day, freezes=row.freezes)


def _with_streak(row: LearnerRow, name: str, streak: Streak) -> LearnerRow:
    return replace(
        row, name=name, streak=streak.days, best=streak.best, last_day=streak.last_day, freezes=streak.freezes
    )


def _attempt(
    learner: Learner, opened: Opened, verdict: Verdict, given: Submission, judged: Judged, now: datetime, day: date
) -> Attempt:
    return Attempt(
        guild_id=learner.guild_id,
        source_id=given.source_id,
        user_id=learner.user_id,
        exercise_id=opened.exercise.exercise_id,
        item_id=opened.item.item_id,
        skill=opened.item.skill,
        at=now,
        local_day=day,
        status=verdict.status,
        credit=verdict.credit,
        tag=verdict.feedback.tag if verdict.feedback is not None else "",
        points=judged.points,
        solved=judged.solved,
        response="\n".join(given.responses),
        reading=verdict.reading,
        why=given.why,
        confidence=given.confidence,
    )


def _ended(after: Opened, judged: Judged, attempt: Attempt) -> SkillOutcome | None:
    """Return how the exercise ended for the learner, where this attempt ended it."""
    if judged.solved:
        alone = after.effort.tries == after.effort.hints == 0 and after.effort.form_slips <= 1
        return outcome_row(after, "solved" if alone else "helped", attempt.at, attempt.source_id)
    if judged.spent and after.tries_left == 0:
        return outcome_row(after, "missed", attempt.at, attempt.source_id)
    return None


def outcome_row(opened: Opened, outcome: OutcomeName, at: datetime, source_id: int | None) -> SkillOutcome:
    """Return the row that says how an exercise ended for a learner."""
    return SkillOutcome(
        guild_id=opened.effort.guild_id,
        user_id=opened.effort.user_id,
        exercise_id=opened.exercise.exercise_id,
        skill=opened.item.skill,
        outcome=outcome,
        family=opened.item.family,
        level=opened.item.level,
        at=at,
        source_id=source_id,
    )
