"""Progress in a module: what was solved in each topic, alone and with help."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.services.catalogue import Catalogue
from bot.services.learner import Learner
from bot.storage import Store
from bot.storage.progress import SkillSummary
from problems.curriculum import MODULES, SKILLS, TOPICS


@dataclass(frozen=True)
class SkillProgress:
    """One skill: counted outcomes and the best level solved; all zero where nothing was tried."""

    skill: str
    title: str
    solved: int
    helped: int
    missed: int
    best_level: int

    @property
    def tried(self) -> int:
        """Return how many exercises were finished."""
        return self.solved + self.helped + self.missed


@dataclass(frozen=True)
class TopicProgress:
    """One topic with those of its skills that have problems."""

    topic: str
    title: str
    skills: tuple[SkillProgress, ...]

    @property
    def begun(self) -> int:
        """Return how many skills something was solved in."""
        return sum(1 for skill in self.skills if skill.solved + skill.helped)


@dataclass(frozen=True)
class ModuleProgress:
    """A module and its topics; ``next_skill`` is what to practise next, ``None`` when everything was solved alone."""

    module: str
    title: str
    topics: tuple[TopicProgress, ...]
    next_skill: SkillProgress | None


class ModuleReports:
    """Reads a learner's progress, the same in every server."""

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        self._store = store
        self._catalogue = catalogue

    async def module(self, learner: Learner, module: str) -> ModuleProgress:
        """Return a learner's progress in one module."""
        known = {family.skill for family in await self._catalogue.families(module=module)}
        summaries = {entry.skill: entry for entry in await self._store.progress.summaries(learner.user_id)}
        topics = [
            TopicProgress(
                slug,
                topic.title,
                tuple(
                    _skill(skill, summaries.get(skill))
                    for skill, entry in SKILLS.items()
                    if entry.topic == slug and skill in known
                ),
            )
            for slug, topic in TOPICS.items()
            if topic.module == module
        ]
        skills = [skill for topic in topics for skill in topic.skills]
        return ModuleProgress(module, MODULES[module].title, tuple(topics), next_skill(skills))


def next_skill(skills: Sequence[SkillProgress]) -> SkillProgress | None:
    """Return the first skill not yet solved alone, in the order of the course."""
    return next((skill for skill in skills if not skill.solved), None)


def _skill(slug: str, summary: SkillSummary | None) -> SkillProgress:
    title = SKILLS[slug].title
    if summary is None:
        return SkillProgress(slug, title, 0, 0, 0, 0)
    return SkillProgress(slug, title, summary.solved, summary.helped, summary.missed, summary.best_level)
