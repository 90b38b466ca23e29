"""Builds every service from the store, the workers and the sources of time, chance and names."""

import os
import secrets
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

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
from bot.services.services import Services
from bot.services.teaching import Teaching
from bot.storage import Store
from bot.workers.pool import WorkerPool

SEED_LIMIT = 2**31


def _now() -> datetime:
    return datetime.now(UTC)


def _new_seed() -> int:
    return secrets.randbelow(SEED_LIMIT)


def _new_id() -> str:
    return secrets.token_hex(8)


@dataclass(frozen=True)
class Sources:
    """Where time, chance and names come from; tests and the playground bring their own."""

    now: Callable[[], datetime] = _now
    new_seed: Callable[[], int] = _new_seed
    new_id: Callable[[], str] = _new_id
    owner: str = field(default_factory=lambda: f"{socket.gethostname()}:{os.getpid()}")


def build_services(
    store: Store,
    maths: WorkerPool,
    typesetter: WorkerPool,
    *,
    picture_folder: Path,
    picture_bytes: int,
    sources: Sources,
) -> Services:
    """Return the services, wired."""
    now, new_seed, new_id = sources.now, sources.new_seed, sources.new_id
    catalogue = Catalogue(maths)
    pictures = Pictures(maths, typesetter, store.preferences, picture_folder, picture_bytes)
    exercises = Exercises(store, maths, now=now, new_seed=new_seed, new_id=new_id)
    explorers = Explorers(maths, pictures)
    daily = Daily(store, catalogue, exercises, now=now)
    practice = Practice(store, catalogue, exercises, new_seed=new_seed)
    profiles = Profiles(store, catalogue, pictures, now=now)
    scheduler = Scheduler(store, daily, now=now, owner=sources.owner)
    return Services(
        now=now,
        catalogue=catalogue,
        pictures=pictures,
        exercises=exercises,
        aid=Aid(store, exercises, now=now, new_id=new_id),
        practice=practice,
        daily=daily,
        scheduler=scheduler,
        progress=ModuleReports(store, catalogue),
        lessons=Lessons(maths, catalogue, pictures),
        explorers=explorers,
        glossary=Glossary(pictures),
        groups=Groups(store, now=now, new_id=new_id),
        boards=Boards(store, pictures, now=now),
        challenges=Challenges(store, catalogue, exercises, now=now),
        teaching=Teaching(store, catalogue, exercises, now=now, new_id=new_id, new_seed=new_seed),
        authored=Authored(store, maths, exercises, now=now, new_seed=new_seed),
        results=Results(store, now=now),
        guild_setup=GuildSetup(store, now=now, rescheduled=scheduler.wake),
        profiles=profiles,
        maths=Maths(maths, typesetter, catalogue, pictures, explorers),
        checkup=Checkup(store, maths, typesetter),
        journal=Journal(store, now=now, new_id=new_id),
        reminders=Reminders(store, daily, now=now),
        reports=Reports(store, exercises, now=now),
        housekeeping=Housekeeping(store, now=now),
        review=Review(store, catalogue, practice, now=now),
        planner=Planner(profiles, now=now),
    )
