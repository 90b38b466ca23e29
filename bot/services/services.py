"""Every use case, in one value that the client carries."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Services:
    """One attribute per use case; built by ``bot.services.build``."""

    now: Callable[[], datetime]
