"""What a verdict costs and earns: the rules of product.md §6, as one pure function.

Only ``incorrect`` spends a try, and not even that where the response was of another type than asked for. The wrong
form is forgiven once, then it is a slip that leaves three quarters. Points are worth × credit × factor: an item is
worth 10 × level (a challenge may say otherwise), the factor falls with hints and wrong tries together. They are given
for the first solve only.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from problems.verdict import Status, Verdict

POINTS_A_LEVEL = 10
FACTORS = (1.0, 0.5, 0.25)  # for 0, 1, 2 hints and wrong tries together; none after that
FORM_SLIP_CREDIT = 0.75
TYPE_TAG = "type-"  # feedback tags of a response that is of another type than asked for


@dataclass(frozen=True)
class Standing:
    """How one learner stands with one exercise."""

    tries: int = 0
    hints: int = 0
    form_slips: int = 0
    solved_at: datetime | None = None
    given_up_at: datetime | None = None
    points: int = 0
    misread_used: bool = False

    @property
    def factor(self) -> float:
        """What hints and wrong tries have left of the points."""
        spent = self.tries + self.hints
        return FACTORS[spent] if spent < len(FACTORS) else 0.0

    def credit(self) -> float:
        """Return what slips of form have left of the credit: the first one is forgiven."""
        return FORM_SLIP_CREDIT if self.form_slips > 1 else 1.0

    def tries_left(self, max_tries: int | None) -> int | None:
        """Return how many wrong tries remain, ``None`` without a limit."""
        return None if max_tries is None else max(max_tries - self.tries, 0)

    def is_over(self, max_tries: int | None) -> bool:
        """Return whether nothing more can be earned: solved, given up, or out of tries."""
        return self.solved_at is not None or self.given_up_at is not None or self.tries_left(max_tries) == 0


@dataclass(frozen=True)
class Judged:
    """What one verdict did: the new standing, points earned by it, whether it spent a try or solved the exercise."""

    standing: Standing
    points: int = 0
    spent: bool = False
    solved: bool = False
    slipped: bool = False


def judge(standing: Standing, verdict: Verdict, *, worth: int, max_tries: int | None, now: datetime) -> Judged:
    """Apply a verdict to a standing. Once the exercise is over, a verdict is information only."""
    if standing.is_over(max_tries):
        return Judged(standing)
    if verdict.status is Status.CORRECT:
        points = points_for(standing, worth=worth, credit=verdict.credit or 1.0)
        return Judged(replace(standing, solved_at=now, points=points), points=points, solved=True)
    if verdict.status is Status.WRONG_FORM:
        return Judged(replace(standing, form_slips=standing.form_slips + 1), slipped=standing.form_slips > 0)
    if verdict.status is Status.INCORRECT and not is_of_another_type(verdict):
        return Judged(replace(standing, tries=standing.tries + 1), spent=True)
    return Judged(standing)


def points_for(standing: Standing, *, worth: int, credit: float = 1.0) -> int:
    """Return the points that a right answer would earn now."""
    return round(worth * credit * standing.credit() * standing.factor)


def is_of_another_type(verdict: Verdict) -> bool:
    """Return whether the response was readable but not the kind of thing asked for."""
    tags = [part.feedback.tag for part in (verdict, *verdict.parts) if part.feedback is not None]
    return any(tag.startswith(TYPE_TAG) for tag in tags)
