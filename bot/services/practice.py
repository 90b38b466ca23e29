"""Practice: any topic, at any level, at any hour."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from bot.errors import NotAllowedError
from bot.services.catalogue import Catalogue, Family
from bot.services.exercises import Exercises
from bot.services.learner import Learner
from bot.services.opened import Opened
from bot.services.own_families import own_families
from bot.storage import Store
from bot.storage.progress import SkillOutcome
from bot.translation import _
from problems.curriculum import SKILLS

STEP_UP_AFTER = 2  # solved in a row at a level
STEP_DOWN_AFTER = 2  # missed in a row
RECENT = 6


@dataclass(frozen=True)
class Wish:
    """What somebody wants to practise; nothing said leaves the choice to us."""

    module: str | None = None
    topic: str | None = None
    skill: str | None = None
    level: int | None = None


@dataclass(frozen=True)
class Mistake:
    """An exercise that went wrong and was not solved since."""

    exercise_id: str
    title: str
    skill: str
    level: int
    tag: str
    response: str


class Practice:
    """Chooses what to practise next."""

    def __init__(
        self, store: Store, catalogue: Catalogue, exercises: Exercises, *, new_seed: Callable[[], int]
    ) -> None:
        self._store = store
        self._catalogue = catalogue
        self._exercises = exercises
        self._new_seed = new_seed

    async def start(self, learner: Learner, wish: Wish) -> Opened:
        """Open a fresh exercise that fits the wish, at a level that fits the learner unless one is given."""
        seed = self._new_seed()
        recent = await self._store.attempts.recent(learner.guild_id, learner.user_id, limit=RECENT)
        last_items = [await self._store.items.get(attempt.item_id) for attempt in recent[:2]]
        family = await self._catalogue.pick(
            Random(seed),
            module=wish.module,
            topic=wish.topic,
            skill=wish.skill,
            level=wish.level,
            avoid={item.family for item in last_items if item is not None},
            modules_off=await self._modules_off(learner.guild_id),
            begun=await self._begun(learner) if wish.level is None else None,
            own=(await own_families(self._store, learner.guild_id)).values(),
        )
        return await self._open(learner, family, wish.level, seed)

    async def another(self, learner: Learner, exercise_id: str, step: int = 0) -> Opened:
        """Open another item of the same family: same level, or one step easier or harder where it has that."""
        before = await self._exercises.look_up(learner, exercise_id)
        own = await own_families(self._store, learner.guild_id, retired=True)
        family = own.get(before.item.family) or await self._catalogue.family(before.item.family)
        level = before.item.level + step
        if step:
            levels = [known for known in family.levels if (known - before.item.level) * step > 0]
            level = min(levels, key=lambda known: abs(known - level)) if levels else before.item.level
        return await self._open(learner, family, level if level in family.levels else None, self._new_seed())

    async def of_family(self, learner: Learner, name: str) -> Opened:
        """Open an item of a family by name: the check question of a lesson."""
        return await self._open(learner, await self._catalogue.family(name), None, self._new_seed())

    async def mistakes(self, learner: Learner) -> Sequence[Mistake]:
        """Return what went wrong and is still unsolved, newest first."""
        found: list[Mistake] = []
        for attempt in await self._store.attempts.mistakes(learner.guild_id, learner.user_id):
            effort = await self._store.efforts.get(attempt.guild_id, attempt.exercise_id, learner.user_id)
            item = await self._store.items.get(attempt.item_id)
            if effort is None or effort.solved_at is not None or item is None:
                continue
            title = item.snapshot.title
            found.append(Mistake(attempt.exercise_id, title, item.skill, item.level, attempt.tag, attempt.response))
        return found

    async def require_module(self, guild_id: int, module: str) -> None:
        """Raise a sentence where a server has switched a module off."""
        if module in await self._modules_off(guild_id):
            raise NotAllowedError(_("This module is switched off in this server. It works in direct messages."))

    async def _begun(self, learner: Learner) -> set[str]:
        return {summary.skill for summary in await self._store.progress.summaries(learner.user_id)}

    async def _modules_off(self, guild_id: int) -> tuple[str, ...]:
        guild = await self._store.guilds.get(guild_id) if guild_id else None
        return guild.modules_off if guild is not None else ()

    async def _open(self, learner: Learner, family: Family, level: int | None, seed: int) -> Opened:
        if level is None or level not in family.levels:
            level = nearest(await self._fitting_level(learner, family, level), family.levels)
        return await self._exercises.open(learner, "practice", family=family.family, level=level, seed=seed)

    async def _fitting_level(self, learner: Learner, family: Family, wanted: int | None) -> int:
        if wanted is not None:
            return wanted
        return next_level(await self._store.progress.recent(learner.user_id, family.skill, limit=RECENT))


def next_level(newest_first: Sequence[SkillOutcome]) -> int:
    """Return the level to try: up after two solved in a row, down after two missed, else the same; 1 to begin with."""
    if not newest_first:
        return 1
    level = newest_first[0].level
    same = [entry.outcome for entry in newest_first if entry.level == level]
    if same[:STEP_UP_AFTER] == ["solved"] * STEP_UP_AFTER:
        return level + 1
    if same[:STEP_DOWN_AFTER] == ["missed"] * STEP_DOWN_AFTER:
        return max(level - 1, 1)
    return level


def nearest(level: int, levels: Sequence[int]) -> int:
    """Return the level of a family that is nearest to the wanted one, the lower of two."""
    return min(levels, key=lambda known: (abs(known - level), known))


def skill_title(slug: str) -> str:
    """Return what a skill lets a learner do."""
    return SKILLS[slug].title if slug in SKILLS else slug
