"""Every use case, in one value that the client carries."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.services.aid import Aid
from bot.services.catalogue import Catalogue
from bot.services.daily import Daily
from bot.services.exercises import Exercises
from bot.services.explorers import Explorers
from bot.services.lessons import Lessons
from bot.services.pictures import Pictures
from bot.services.practice import Practice
from bot.services.progress import ModuleReports
from bot.services.scheduler import Scheduler


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
