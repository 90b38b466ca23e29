"""What a person sees and decides about themselves: progress, streak, settings, their data."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from bot.errors import InvalidInputError
from bot.services.catalogue import Catalogue
from bot.services.glossary import language_of
from bot.services.learner import Learner
from bot.services.local_time import instant, zone_name
from bot.services.pictures import Drawing, Look, Pictures
from bot.services.streaks import Streak, shown_today
from bot.storage import Store
from bot.storage.departures import Departure
from bot.storage.learners import ActiveDay
from bot.storage.periods import local_day
from bot.storage.preferences import Preference
from bot.storage.progress import SkillSummary
from bot.translation import _
from problems.curriculum import MODULES, SKILLS
from problems.snapshot import PlotCall

THEMES = ("dark", "light", "contrast")
ACTIVE_WEEKS = 12
TIME_TO_RETURN = timedelta(days=14)
SOLVED_ALONE_FOR_FULL = 3  # a skill is full once it was solved alone so often
HELPED_WEIGHT = 0.5


@dataclass(frozen=True)
class ModuleLine:
    """One module: how many of its skills something was solved in, and a score from 0 to 1 for each skill."""

    slug: str
    title: str
    begun: int
    scores: tuple[float, ...]


@dataclass(frozen=True)
class Overview:
    """A learner's progress in the whole course."""

    modules: tuple[ModuleLine, ...]
    solved: int
    helped: int
    missed: int
    streak: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing was finished yet."""
        return not self.solved + self.helped + self.missed


@dataclass(frozen=True)
class StreakPage:
    """A streak and the days behind it; ``counts_today`` says that today is safe already."""

    days: int
    best: int
    freezes: int
    counts_today: bool
    day_ends_at: datetime
    zone: str
    active: tuple[ActiveDay, ...]
    first_day: date
    last_day: date


@dataclass(frozen=True)
class Holdings:
    """How much the store holds about a person, by table."""

    rows: Mapping[str, int]

    @property
    def total(self) -> int:
        """Return how many rows there are."""
        return sum(self.rows.values())


class Profiles:
    """The use cases of ``/me``."""

    def __init__(self, store: Store, catalogue: Catalogue, pictures: Pictures, *, now: Callable[[], datetime]) -> None:
        self._store = store
        self._catalogue = catalogue
        self._pictures = pictures
        self._now = now

    async def overview(self, learner: Learner) -> Overview:
        """Return the progress in every module that has problems, the same in every server."""
        summaries = {entry.skill: entry for entry in await self._store.progress.summaries(learner.user_id)}
        known = {family.skill for family in await self._catalogue.families()}
        lines = [_module_line(slug, known | summaries.keys(), summaries) for slug in MODULES]
        streak = await self.streak(learner)
        return Overview(
            modules=tuple(line for line in lines if line.scores),
            solved=sum(entry.solved for entry in summaries.values()),
            helped=sum(entry.helped for entry in summaries.values()),
            missed=sum(entry.missed for entry in summaries.values()),
            streak=streak.days,
        )

    async def progress_picture(self, overview: Overview, look: Look) -> Drawing | None:
        """Return the map of skills as a picture."""
        rows = [[line.title, list(line.scores)] for line in overview.modules]
        spoken = "; ".join(
            _("{module}: {begun} of {skills} skills begun").format(
                module=line.title, begun=line.begun, skills=len(line.scores)
            )
            for line in overview.modules
        )
        alt = _("Map of your skills, one row a module. {lines}.").format(lines=spoken)
        return await self._pictures.plot(PlotCall("progress-map", {"modules": rows}, "after", alt), look)

    async def streak(self, learner: Learner) -> StreakPage:
        """Return the streak in this server (or in direct messages), in the learner's own zone."""
        row = await self._store.learners.get(learner.guild_id, learner.user_id)
        zone = await self.zone(learner)
        today = local_day(self._now(), zone)
        first = today - timedelta(days=7 * ACTIVE_WEEKS - 1)
        streak = Streak(row.streak, row.best, row.last_day, row.freezes)
        return StreakPage(
            days=shown_today(streak, today),
            best=row.best,
            freezes=row.freezes,
            counts_today=row.last_day is not None and row.last_day >= today,
            day_ends_at=_midnight_after(self._now(), zone),
            zone=zone,
            active=tuple(await self._store.learners.active_days(learner.guild_id, learner.user_id, first)),
            first_day=first,
            last_day=today,
        )

    async def streak_picture(self, page: StreakPage, look: Look) -> Drawing | None:
        """Return the answers a day of the last weeks as a calendar."""
        by_day = {day.day: day.attempts for day in page.active}
        length = (page.last_day - page.first_day).days + 1
        days = [by_day.get(page.first_day + timedelta(days=at), 0) for at in range(length)]
        alt = _("Calendar of the last {weeks} weeks: {answers} answers on {days} days.").format(
            weeks=ACTIVE_WEEKS, answers=sum(days), days=sum(count > 0 for count in days)
        )
        arguments = {"days": days, "first_weekday": page.first_day.weekday()}
        return await self._pictures.plot(PlotCall("activity", arguments, "after", alt), look)

    async def zone(self, learner: Learner) -> str:
        """Return the learner's own time zone, else the server's."""
        own = (await self._store.preferences.get(learner.user_id)).timezone
        guild = await self._store.guilds.get(learner.guild_id)
        return own or (guild.timezone if guild else "UTC")

    async def language(self, user_id: int, locale: str) -> str:
        """Return the language of words beside the English ones: the person's own choice, else Discord's."""
        return (await self._store.preferences.get(user_id)).locale or language_of(locale)

    async def settings(self, user_id: int) -> Preference:
        """Return a person's settings."""
        return await self._store.preferences.get(user_id)

    async def change(
        self,
        user_id: int,
        *,
        zone: str | None = None,
        theme: str | None = None,
        text_only: bool | None = None,
        language: str | None = None,
    ) -> Preference:
        """Change settings; what is not given stays.

        An empty ``zone`` follows the server's again, an empty ``language`` Discord's.
        """
        if theme is not None and theme not in THEMES:
            raise InvalidInputError(_("There is no such theme. Choose dark, light or contrast."))
        changes: dict[str, Any] = {}
        if zone is not None:
            changes["timezone"] = zone_name(zone) if zone.strip() else None
        if theme is not None:
            changes["theme"] = theme
        if text_only is not None:
            changes["text_only"] = text_only
        if language is not None:
            changes["locale"] = language or None
        async with self._store.transaction() as tx:
            preference = replace(await tx.preferences.get(user_id), **changes)
            await tx.preferences.save(preference)
        return preference

    async def export(self, user_id: int) -> bytes:
        """Return everything the store holds about a person, as JSON that people can read."""
        data = {"exported_at": self._now().isoformat(), "user_id": user_id, "data": await self._rows(user_id)}
        return json.dumps(data, ensure_ascii=False, indent=2).encode()

    async def holdings(self, user_id: int) -> Holdings:
        """Return how much there is to export or delete."""
        return Holdings({table: len(rows) for table, rows in (await self._rows(user_id)).items() if rows})

    async def delete(self, user_id: int) -> None:
        """Delete a person for good; what others earned, and the totals of groups, stay as they are."""
        await self._store.privacy.delete(user_id)

    async def leave(self, user_id: int) -> datetime:
        """Have a person deleted in two weeks, unless they stay; return when. A second wish changes nothing."""
        known = await self._store.departures.get(user_id)
        if known is not None:
            return known.due_at
        due_at = self._now() + TIME_TO_RETURN
        await self._store.departures.save(Departure(user_id, self._now(), due_at))
        return due_at

    async def leaving_at(self, user_id: int) -> datetime | None:
        """Return when a person is to be deleted, None where they are not."""
        known = await self._store.departures.get(user_id)
        return known.due_at if known is not None else None

    async def stay(self, user_id: int) -> bool:
        """Take the wish to be deleted back; False where there was none (any more)."""
        return await self._store.departures.remove(user_id)

    async def _rows(self, user_id: int) -> dict[str, Sequence[dict[str, Any]]]:
        return await self._store.privacy.export(user_id)


def _module_line(slug: str, known: set[str], summaries: Mapping[str, SkillSummary]) -> ModuleLine:
    skills = [skill for skill, entry in SKILLS.items() if entry.module == slug and skill in known]
    found = [summaries.get(skill) for skill in skills]
    begun = sum(entry is not None and entry.solved + entry.helped > 0 for entry in found)
    return ModuleLine(slug, MODULES[slug].title, begun, tuple(score_of(entry) for entry in found))


def score_of(summary: SkillSummary | None) -> float:
    """Return how full a skill's square is, from 0 to 1: solved alone counts whole, with help a half."""
    if summary is None:
        return 0.0
    return min((summary.solved + HELPED_WEIGHT * summary.helped) / SOLVED_ALONE_FOR_FULL, 1.0)


def _midnight_after(now: datetime, zone: str) -> datetime:
    return instant(local_day(now, zone) + timedelta(days=1), 0, zone)
