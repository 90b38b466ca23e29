"""A plan with arithmetic: the hours of the syllabus, what is done, a pace, and the range in which one finishes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.services.learner import Learner
from bot.services.profiles import ModuleLine, Profiles
from bot.storage.periods import local_day
from problems.curriculum import MODULES

USUAL_HOURS = 7
RESERVE = 0.1  # of every module's hours, in the cautious reckoning
BIG_RESERVE = 0.3
LEARNERS_SLIP_IN = frozenset({"multivariable_calculus", "final_project"})  # the course's reviewers say so


@dataclass(frozen=True)
class Stretch:
    """A module in the plan: the syllabus hours, those left, and the first and last day by the plain reckoning."""

    slug: str
    title: str
    hours: int
    left: float
    begins: date
    ends: date


@dataclass(frozen=True)
class Plan:
    """The whole plan; ``soonest`` follows the syllabus hours, ``latest`` adds a reserve where learners slip."""

    hours_a_week: int
    today: date
    stretches: tuple[Stretch, ...]
    total: int
    left: float
    soonest: date
    latest: date

    @property
    def is_done(self) -> bool:
        """Whether nothing is left."""
        return self.left <= 0


class Planner:
    """The use case of ``/me plan``; nothing is stored, so done work counts at once and a missed week shows itself."""

    def __init__(self, profiles: Profiles, *, now: Callable[[], datetime]) -> None:
        self._profiles = profiles
        self._now = now

    async def plan(self, learner: Learner, hours_a_week: int | None) -> Plan:
        """Return the plan from today on."""
        overview = await self._profiles.overview(learner)
        today = local_day(self._now(), await self._profiles.zone(learner))
        return plan(overview.modules, today, hours_a_week or USUAL_HOURS)


def plan(lines: Sequence[ModuleLine], today: date, hours_a_week: int) -> Plan:
    """Lay the modules one after another at a pace."""
    done = {line.slug: sum(line.scores) / len(line.scores) for line in lines}
    stretches: list[Stretch] = []
    reached = cautious = 0.0
    for slug, module in MODULES.items():
        left = module.hours * (1 - done.get(slug, 0.0))
        begins, reached = reached, reached + left
        cautious += left * (1 + (BIG_RESERVE if slug in LEARNERS_SLIP_IN else RESERVE))
        stretches.append(
            Stretch(
                slug, module.title, module.hours, left,
                _day(today, begins, hours_a_week), _day(today, reached, hours_a_week),
            )
        )  # fmt: skip
    total = sum(module.hours for module in MODULES.values())
    ends = _day(today, reached, hours_a_week), _day(today, cautious, hours_a_week)
    return Plan(hours_a_week, today, tuple(stretches), total, reached, *ends)


def calendar(found: Plan, stamp: datetime) -> bytes:
    """Return the plan as an iCalendar file: one all-day event a module that is not finished."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lemma//Plan//EN", "CALSCALE:GREGORIAN"]
    for stretch in found.stretches:
        if stretch.left <= 0:
            continue
        lines += [
            "BEGIN:VEVENT",
            f"UID:{stretch.slug}@lemma.invalid",
            f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}",
            f"DTSTART;VALUE=DATE:{stretch.begins:%Y%m%d}",
            f"DTEND;VALUE=DATE:{stretch.ends + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{stretch.title} ({stretch.left:.0f} h)",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    return ("\r\n".join([*lines, "END:VCALENDAR"]) + "\r\n").encode()


def _day(today: date, hours: float, hours_a_week: int) -> date:
    return today + timedelta(days=round(7 * hours / hours_a_week))
