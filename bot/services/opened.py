"""An exercise as one learner sees it, and what a submission brought: values for ``bot.ui`` to draw."""

from dataclasses import dataclass, replace

from bot.services.tries import Standing, is_of_another_type
from bot.storage.attempts import Attempt
from bot.storage.efforts import Effort
from bot.storage.exercises import Exercise
from problems.snapshot import ItemSnapshot
from problems.verdict import Feedback, Status, Verdict


@dataclass(frozen=True)
class Opened:
    """An exercise, its item, and how the learner stands with it."""

    exercise: Exercise
    item: ItemSnapshot
    effort: Effort

    @property
    def standing(self) -> Standing:
        """Return the effort without the ids, as the rules want it."""
        effort = self.effort
        return Standing(
            tries=effort.tries,
            hints=effort.hints,
            form_slips=effort.form_slips,
            solved_at=effort.solved_at,
            given_up_at=effort.given_up_at,
            points=effort.points,
            misread_used=effort.misread_used,
        )

    @property
    def is_over(self) -> bool:
        """Return whether nothing more can be earned here, so that the key may be shown."""
        return self.standing.is_over(self.exercise.max_tries)

    @property
    def tries_left(self) -> int | None:
        """Return how many wrong tries remain, ``None`` without a limit."""
        return self.standing.tries_left(self.exercise.max_tries)

    def may_undo(self, attempt: Attempt) -> bool:
        """Return whether *Not what I meant* can still take back this attempt: the newest one, once, key unseen."""
        if self.effort.misread_used or self.effort.given_up_at or self.effort.solved_at or attempt.withdrawn:
            return False
        return self.effort.last_source_id == attempt.source_id and costs_something(attempt)

    def after(self, standing: Standing, source_id: int | None) -> Effort:
        """Return the effort row for a new standing."""
        return replace(
            self.effort,
            tries=standing.tries,
            hints=standing.hints,
            form_slips=standing.form_slips,
            solved_at=standing.solved_at,
            given_up_at=standing.given_up_at,
            points=standing.points,
            misread_used=standing.misread_used,
            last_source_id=source_id,
        )


@dataclass(frozen=True)
class Outcome:
    """What a submission brought.

    ``points`` were earned by it; ``streak`` is today's. ``may_undo``: *Not what I meant* is still possible.
    ``solution_open``: the key may be shown. ``repeated``: the same submission had been counted before. ``first``: it
    is the learner's first in this place.
    """

    opened: Opened
    verdict: Verdict
    responses: tuple[str, ...]
    source_id: int
    points: int
    solved: bool
    spent: bool
    slipped: bool
    streak: int
    may_undo: bool
    repeated: bool
    first: bool = False

    @property
    def solution_open(self) -> bool:
        """Return whether the key may be shown: nothing more can be earned, or nobody can decide."""
        return self.opened.is_over or self.verdict.status is Status.UNDECIDED


def costs_something(attempt: Attempt) -> bool:
    """Return whether an attempt spent a try or a slip of form."""
    if attempt.status is Status.INCORRECT:
        return not is_of_another_type(Verdict(attempt.status, feedback=Feedback(attempt.tag, "")))
    return attempt.status is Status.WRONG_FORM
