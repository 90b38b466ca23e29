"""The typesetter's operation. Imported in the workers only (QuickJS, resvg, fontTools)."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from bot.translation import speaking
from bot.workers.guard import Handler
from bot.workers.typesetting.errors import RefusedError
from bot.workers.typesetting.studio import COLUMN, Studio


@lru_cache(maxsize=1)
def _studio() -> Studio:
    return Studio.open()


def _typeset(payload: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    with speaking(str(payload.get("locale", "en"))):
        try:
            picture = _studio().typeset(
                str(payload["kind"]),
                str(payload["source"]),
                str(payload["theme"]),
                float(payload.get("width") or COLUMN),
            )
        except RefusedError as refusal:
            return {"ok": False, "error": refusal.sentence, "position": refusal.position}, b""
    return {
        "ok": True,
        "error": "",
        "width": picture.width,
        "height": picture.height,
        "alt": picture.alt,
        "missing": picture.missing,
        "media_type": "image/png",
    }, picture.png


HANDLERS: Mapping[str, Handler] = {"typeset": _typeset}


def warm_up() -> None:
    """Load MathJax and the text face, and set a formula with each, so that the first picture does not wait."""
    _studio().typeset("statement", r"Warm **up** with $\frac{1}{2}$.", "dark", COLUMN)
