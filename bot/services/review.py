"""What to come back to: skills that are due again, and what a topic rests on. Pure, but for reading outcomes.

A skill rests longer after every time it is solved alone, and comes back sooner after a miss; nothing more is stored
than how exercises ended, so the days follow from the outcomes alone.
"""

from collections import deque
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.errors import NotFoundError
from bot.services.catalogue import Catalogue
from bot.services.learner import Learner
from bot.services.opened import Opened
from bot.services.practice import Practice, Wish
from bot.storage import Store
from bot.storage.progress import SkillOutcome
from bot.translation import _
from problems.curriculum import SKILLS, TOPICS

RESTS = (1, 3, 7, 16, 35, 75, 150)  # days; each step a little more than twice the one before
LONGEST_MEMORY = timedelta(days=500)
FIRST_SKILLS = "prerequisites"  # the module that everything rests on


@dataclass(frozen=True)
class Due:
    """A skill, how often it was solved in a row with a rest between, and when it is due again."""

    skill: str
    step: int
    last_at: datetime
    due_at: datetime


@dataclass(frozen=True)
class Repetition:
    """A problem to come back to; ``waiting`` counts the skills that are due, this one among them."""

    opened: Opened
    due: Due
    waiting: int


@dataclass(frozen=True)
class Foundation:
    """A problem on what a topic rests on; an empty ``topic`` stands for the whole course."""

    opened: Opened
    skill: str
    topic: str


class Review:
    """The use cases of ``/practice review`` and ``/practice refresher``."""

    def __init__(self, store: Store, catalogue: Catalogue, practice: Practice, *, now: Callable[[], datetime]) -> None:
        self._store = store
        self._catalogue = catalogue
        self._practice = practice
        self._now = now

    async def next(self, learner: Learner) -> Repetition:
        """Open a problem on the skill that is most overdue; say when the next one is due where none is."""
        now = self._now()
        known = {family.skill for family in await self._catalogue.families()}
        outcomes = await self._store.progress.since(learner.user_id, now - LONGEST_MEMORY)
        dues = sorted((due for due in schedule(outcomes) if due.skill in known), key=lambda due: due.due_at)
        waiting = [due for due in dues if due.due_at <= now]
        if not waiting:
            raise NotFoundError(_nothing_due(dues))
        opened = await self._practice.start(learner, Wish(skill=waiting[0].skill))
        return Repetition(opened, waiting[0], len(waiting))

    async def foundation(self, learner: Learner, topic: str | None) -> Foundation:
        """Open a problem on the first thing a topic rests on that the learner has not solved alone yet."""
        known = {family.skill for family in await self._catalogue.families()}
        solved = {one.skill: one.solved for one in await self._store.progress.summaries(learner.user_id)}
        below = [skill for skill in foundations(topic) if skill in known]
        if not below:
            title = TOPICS[topic].title if topic else ""
            raise NotFoundError(
                _("“{topic}” rests on nothing else in the course. Begin right there.").format(topic=title)
            )
        skill = min(below, key=lambda one: (solved.get(one, 0) > 0, solved.get(one, 0)))
        return Foundation(await self._practice.start(learner, Wish(skill=skill)), skill, topic or "")


def schedule(oldest_first: Sequence[SkillOutcome]) -> Iterator[Due]:
    """Yield when each skill is due again."""
    by_skill: dict[str, list[SkillOutcome]] = {}
    for outcome in oldest_first:
        by_skill.setdefault(outcome.skill, []).append(outcome)
    for skill, outcomes in by_skill.items():
        yield _due(skill, outcomes)


def foundations(topic: str | None) -> list[str]:
    """Return the skills that a topic's skills need and that lie outside it, the nearest first."""
    if topic is None:
        return [slug for slug, entry in SKILLS.items() if entry.module == FIRST_SKILLS]
    inside = [slug for slug, entry in SKILLS.items() if entry.topic == topic]
    return list(_below(inside))


def _below(inside: Collection[str]) -> Iterator[str]:
    seen, waiting = set(inside), deque(inside)
    while waiting:
        for needed in SKILLS[waiting.popleft()].needs:
            if needed.value not in seen:
                seen.add(needed.value)
                waiting.append(needed.value)
                yield needed.value


def _due(skill: str, oldest_first: Sequence[SkillOutcome]) -> Due:
    step, due_at = 0, oldest_first[0].at
    for outcome in oldest_first:
        if outcome.outcome == "missed":
            step = 0
        elif outcome.outcome == "solved" and outcome.at >= due_at:  # the same again on the same day proves no memory
            step = min(step + 1, len(RESTS) - 1)
        due_at = outcome.at + timedelta(days=RESTS[step])
    return Due(skill, step, oldest_first[-1].at, due_at)


def _nothing_due(dues: Sequence[Due]) -> str:
    if not dues:
        return _("Nothing to review yet: finish a problem first. `/practice start` gives you one.")
    when = f"<t:{int(dues[0].due_at.timestamp())}:R>"
    return _("Nothing is due. The next skill comes back {when}. `/practice start` has new problems.").format(when=when)
