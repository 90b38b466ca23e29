"""Every use case, in one value that the client carries."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.services.aid import Aid
from bot.services.authored import Authored
from bot.services.boards import Boards
from bot.services.catalogue import Catalogue
from bot.services.challenge_results import Results
from bot.services.challenges import Challenges
from bot.services.checkup import Checkup
from bot.services.daily import Daily
from bot.services.exercises import Exercises
from bot.services.explorers import Explorers
from bot.services.glossary import Glossary
from bot.services.groups import Groups
from bot.services.guild_setup import GuildSetup
from bot.services.housekeeping import Housekeeping
from bot.services.journal import Journal
from bot.services.lessons import Lessons
from bot.services.maths import Maths
from bot.services.pictures import Pictures
from bot.services.plan import Planner
from bot.services.practice import Practice
from bot.services.profiles import Profiles
from bot.services.progress import ModuleReports
from bot.services.reminders import Reminders
from bot.services.reports import Reports
from bot.services.review import Review
from bot.services.scheduler import Scheduler
from bot.services.teaching import Teaching


@dataclass(frozen=True)
class Services:
    """One attribute per use case; built by ``bot.services.build``."""

    now: Callable[[], datetime]
    catalogue: Catalogue
    pictures: Pictures
    exercises: Exercises
    aid: Aid
    practice: Practice
    daily: Daily
    scheduler: Scheduler
    progress: ModuleReports
    lessons: Lessons
    explorers: Explorers
    glossary: Glossary
    groups: Groups
    boards: Boards
    challenges: Challenges
    teaching: Teaching
    authored: Authored
    results: Results
    guild_setup: GuildSetup
    profiles: Profiles
    maths: Maths
    checkup: Checkup
    reminders: Reminders
    journal: Journal
    reports: Reports
    housekeeping: Housekeeping
    review: Review
    planner: Planner
