"""What there is to learn: families, lessons and explorers as a worker found them, joined with the course's map."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from bot.errors import InvalidInputError, NotFoundError
from bot.services.asking import ask
from bot.translation import _
from bot.workers.pool import WorkerPool
from problems.curriculum import SKILLS, TOPICS
from problems.snapshot import ItemSnapshot

START_SECONDS = 60.0  # the first look into a cold worker imports every family
GENTLE = 2  # the highest level at which a skill is met for the first time, where there is a choice
MOST_CHOICES = 25  # what Discord's autocomplete can show


@dataclass(frozen=True)
class Family:
    """One family of items, as far as the bot needs to know it."""

    family: str
    title: str
    skill: str
    topic: str
    module: str
    levels: tuple[int, ...]


@dataclass(frozen=True)
class ExplorerEntry:
    """One explorer: its module, name, title and the names of its arguments."""

    module: str
    name: str
    title: str
    arguments: tuple[str, ...]


@dataclass(frozen=True)
class Index:
    """Everything that was found."""

    families: Mapping[str, Family]
    lessons: tuple[str, ...]
    explorers: tuple[ExplorerEntry, ...]


@dataclass(frozen=True)
class Choice:
    """One line of an autocomplete list: what the member sees and the slug behind it."""

    label: str
    slug: str


class Catalogue:
    """Answers what can be learned and practised, and picks families."""

    def __init__(self, maths: WorkerPool) -> None:
        self._maths = maths
        self._loading: asyncio.Task[Index] | None = None

    async def index(self) -> Index:
        """Return what there is; asked of a worker once, whoever waits for it and gives up waiting."""
        task = self._loading
        if task is None or (task.done() and (task.cancelled() or task.exception() is not None)):
            task = self._loading = asyncio.create_task(self._load(), name="catalogue")
        return await asyncio.shield(task)

    async def _load(self) -> Index:
        return _read_index((await ask(self._maths, "catalogue", {}, deadline=START_SECONDS)).result)

    async def goes_beyond(self, item: ItemSnapshot) -> bool:
        """Return whether an item's family has a harder level."""
        family = (await self.index()).families.get(item.family)
        return family is not None and any(level > item.level for level in family.levels)

    async def family(self, name: str) -> Family:
        """Return a family; raise ``NotFoundError`` for one that is not there (any more)."""
        found = (await self.index()).families.get(name)
        if found is None:
            raise NotFoundError(_("There is no problem called “{name}” any more.").format(name=name[:60]))
        return found

    async def families(
        self,
        *,
        module: str | None = None,
        topic: str | None = None,
        skill: str | None = None,
        level: int | None = None,
    ) -> list[Family]:
        """Return the families that fit, in the order of their names."""
        wanted = {"module": module, "topic": topic, "skill": skill}
        return [
            family
            for family in sorted((await self.index()).families.values(), key=lambda entry: entry.family)
            if all(value is None or getattr(family, name) == value for name, value in wanted.items())
            and (level is None or level in family.levels)
        ]

    async def pick(  # noqa: PLR0913  # all but one are named where it is called
        self,
        rng: Random,
        *,
        module: str | None = None,
        topic: str | None = None,
        skill: str | None = None,
        level: int | None = None,
        avoid: Collection[str] = (),
        modules_off: Collection[str] = (),
        begun: Collection[str] | None = None,
        own: Collection[Family] = (),
    ) -> Family:
        """Choose a family at random, one not to be avoided where possible; refuse what nothing fits.

        ``own`` are the server's families, beside the course's.
        Where ``begun`` names the skills that the learner has met, any other skill begins gently where it can.
        """
        every = [*await self.families(module=module, topic=topic, skill=skill)]
        named = {"module": module, "topic": topic, "skill": skill}
        every += [one for one in own if all(value in (None, getattr(one, name)) for name, value in named.items())]
        fitting = [family for family in every if level is None or level in family.levels] or every
        fitting = [family for family in fitting if family.module not in modules_off]
        fresh = [family for family in fitting if family.family not in avoid]
        if not fitting:
            raise NotFoundError(_("There are no problems on this here. Pick another topic from the list."))
        gentle = [entry for entry in fresh if begun is None or entry.skill in begun or min(entry.levels) <= GENTLE]
        return rng.choice(gentle or fresh or fitting)

    async def explorer_title(self, module: str, name: str) -> str:
        """Return the title of an explorer."""
        found = (entry for entry in (await self.index()).explorers if (entry.module, entry.name) == (module, name))
        return next((entry.title for entry in found), name)

    async def topic_choices(self, text: str, *, module: str | None = None) -> list[Choice]:
        """Return the topics that have problems and match what was typed so far."""
        return matching(await self._topics(module), text)

    async def skill_choices(self, text: str, *, module: str | None = None) -> list[Choice]:
        """Return the skills that have problems and match what was typed so far."""
        return matching(await self._skills(module), text)

    async def lesson_choices(self, text: str, *, module: str | None = None) -> list[Choice]:
        """Return the topics that have a lesson and match what was typed so far."""
        return matching(await self._lessons(module), text)

    async def family_choices(self, text: str) -> list[Choice]:
        """Return the families that match what was typed so far."""
        return matching([Choice(family.title, family.family) for family in await self.families()], text)

    async def topic_named(self, text: str, *, module: str | None = None) -> str:
        """Return a topic's slug for a slug or (part of) a title; raise ``InvalidInputError`` where unclear."""
        return _the_one(text, await self._topics(module), _("topic"))

    async def skill_named(self, text: str, *, module: str | None = None) -> str:
        """Return a skill's slug for a slug or (part of) a title; raise ``InvalidInputError`` where unclear."""
        return _the_one(text, await self._skills(module), _("skill"))

    async def lesson_named(self, text: str, *, module: str | None = None) -> str:
        """Return the topic of a lesson for a slug or (part of) a title."""
        return _the_one(text, await self._lessons(module), _("lesson"))

    async def _topics(self, module: str | None) -> list[Choice]:
        known = {family.topic for family in await self.families(module=module)}
        return [Choice(TOPICS[slug].title, slug) for slug in TOPICS if slug in known]

    async def _skills(self, module: str | None) -> list[Choice]:
        known = {family.skill for family in await self.families(module=module)}
        return [Choice(SKILLS[slug].title, slug) for slug in SKILLS if slug in known]

    async def _lessons(self, module: str | None) -> list[Choice]:
        known = [TOPICS[slug] for slug in (await self.index()).lessons if slug in TOPICS]
        return [Choice(topic.title, topic.slug) for topic in known if module in (None, topic.module)]


def matching(choices: Sequence[Choice], text: str) -> list[Choice]:
    """Return at most 25 choices that hold the text, those that begin with it first."""
    wanted = text.strip().casefold()
    hits = [choice for choice in choices if wanted in choice.label.casefold() or wanted in choice.slug]
    return sorted(hits, key=lambda choice: not choice.label.casefold().startswith(wanted))[:MOST_CHOICES]


def _the_one(text: str, choices: Sequence[Choice], what: str) -> str:
    wanted = text.strip().casefold()
    exact = [choice for choice in choices if wanted in (choice.slug, choice.label.casefold())]
    hits = exact or [choice for choice in choices if wanted and wanted in choice.label.casefold()]
    if len(hits) == 1 or exact:
        return hits[0].slug
    raise InvalidInputError(
        _("I do not know the {what} “{text}”. Start typing and pick one from the list.").format(
            what=what, text=text.strip()[:60]
        )
    )


def _read_index(data: Mapping[str, Sequence[Mapping[str, object]]]) -> Index:
    families = [
        Family(
            family=str(entry["family"]),
            title=str(entry["title"]),
            skill=str(entry["skill"]),
            topic=str(entry["topic"]),
            module=str(entry["module"]),
            levels=tuple(int(str(level)) for level in _items(entry["levels"])),
        )
        for entry in data["families"]
    ]
    explorers = [
        ExplorerEntry(
            str(entry["module"]),
            str(entry["name"]),
            str(entry["title"]),
            tuple(str(name) for name in _items(entry["arguments"])),
        )
        for entry in data["explorers"]
    ]
    return Index({f.family: f for f in families}, tuple(str(topic) for topic in data["lessons"]), tuple(explorers))


def _items(value: object) -> Sequence[object]:
    if not isinstance(value, list):
        raise TypeError(f"a list was expected, not {value!r}")
    return value
