"""Pictures of formulas and plots: asked of workers, kept in a cache on disk, with alt text; text where they fail."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import structlog

from bot.errors import UnavailableError
from bot.services.asking import ask
from bot.services.plain_maths import readable
from bot.storage.preferences import Preferences
from bot.workers.picture_cache import Counts, PictureCache, picture_key, plots_version, typesetter_version
from bot.workers.pool import WorkerPool
from problems.snapshot import PlotCall

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Look:
    """How a person wants things shown."""

    theme: str = "dark"
    text_only: bool = False


@dataclass(frozen=True)
class Drawing:
    """A picture and the text that says the same."""

    data: bytes
    alt: str
    media_type: str = "image/png"


class Pictures:
    """Draws formulas and plots; never raises: what cannot be drawn is shown as text."""

    def __init__(
        self, maths: WorkerPool, typesetter: WorkerPool, preferences: Preferences | None, folder: Path, limit_bytes: int
    ) -> None:
        """Draw for those whose ``preferences`` are known; without any, for nobody in particular."""
        self._maths = maths
        self._typesetter = typesetter
        self._preferences = preferences
        self._cache = PictureCache(folder, limit_bytes)

    @property
    def counts(self) -> Counts:
        """Return how many pictures were asked for and made so far."""
        return self._cache.counts

    async def look(self, user_id: int) -> Look:
        """Return how this person wants things shown."""
        if self._preferences is None:
            return Look()
        preference = await self._preferences.get(user_id)
        return Look(theme=preference.theme, text_only=preference.text_only)

    async def typeset(self, kind: str, source: str, look: Look) -> Drawing | None:
        """Return the picture of a formula (``inline``, ``display``) or of prose with formulas (``statement``)."""
        if look.text_only or not source.strip():
            return None
        payload = {"kind": kind, "source": source, "theme": look.theme}
        return await self._cached(self._typesetter, "typeset", payload, alt=plain(source))

    async def plot(self, call: PlotCall, look: Look) -> Drawing | None:
        """Return the picture of a plot."""
        if look.text_only:
            return None
        payload = {"name": call.name, "arguments": dict(call.arguments), "theme": look.theme}
        return await self._cached(self._maths, "plot", payload, alt=call.alt)

    async def _cached(self, pool: WorkerPool, op: str, payload: Mapping[str, Any], *, alt: str) -> Drawing | None:
        key = picture_key(op, payload, typesetter_version() if op == "typeset" else plots_version())
        try:
            reply = await self._cache.fetch(key, lambda: ask(pool, op, payload))
        except UnavailableError:
            return None
        if not reply.blob or reply.result.get("ok") is False:
            log.warning("picture refused", op=op, why=str(reply.result.get("error", ""))[:200])
            return None
        if reply.result.get("missing"):  # boxes instead of letters: the text itself can be read, and read aloud
            log.info("picture left out", op=op, missing=str(reply.result["missing"])[:50])
            return None
        spoken = str(reply.result.get("alt") or "") or alt
        return Drawing(reply.blob, spoken, str(reply.result.get("media_type") or "image/png"))


def plain(source: str) -> str:
    """Return prose with LaTeX as text that can be read aloud or copied."""
    pieces = source.replace("$$", "$").split("$")
    if len(pieces) % 2 == 0:  # an unpaired dollar sign: leave the text as it is
        return source.strip()
    return "".join(readable(piece) if at % 2 else piece for at, piece in enumerate(pieces)).strip()


def in_text(source: str) -> str:
    """Return prose with LaTeX for a message without pictures: each formula as code, since Discord shows no LaTeX."""
    pieces = source.replace("$$", "$").split("$")
    if len(pieces) % 2 == 0:  # an unpaired dollar sign: leave the text as it is
        return source
    return "".join(f"`{readable(piece)}`" if at % 2 else piece for at, piece in enumerate(pieces))
