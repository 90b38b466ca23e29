"""The maths worker's operations: draw, judge, read, plot. Imported in the workers only (SymPy, NumPy, Matplotlib)."""

import importlib
from collections.abc import Mapping
from typing import Any

from bot.workers.guard import Handler

_PNG = "image/png"


def _catalogue(_payload: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    from bot.workers.index import catalogue_index

    return catalogue_index(), b""


def _draw(payload: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    from problems.catalogue import catalogue

    family = catalogue()[payload["family"]]
    return {"item": family.draw(payload["level"], payload["seed"]).as_json()}, b""


def _mark(payload: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    from problems.answers.marking import mark
    from problems.snapshot import ItemSnapshot

    item = ItemSnapshot.from_json(payload["item"])
    return {"verdict": mark(item, tuple(payload["responses"])).as_json()}, b""


def _check(payload: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    from problems.answers.checking import check

    return {"verdict": check(payload).as_json()}, b""


def _read(payload: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    from problems.answers import reading

    found = reading.read(payload["text"], tuple(payload.get("names") or ()))
    return {
        "reading": getattr(found, "latex", ""),
        "sentence": getattr(found, "sentence", ""),
        "position": getattr(found, "position", None),
    }, b""


def _plot(payload: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    from problems.plots.registry import draw

    return {"media_type": _PNG}, draw(payload["name"], payload["arguments"], payload["theme"])


HANDLERS: Mapping[str, Handler] = {
    "catalogue": _catalogue,
    "draw": _draw,
    "mark": _mark,
    "check": _check,
    "read": _read,
    "plot": _plot,
}


def warm_up() -> None:
    """Load what every task needs, so that children share it and the first answer does not wait."""
    for name in ("sympy", "numpy", "matplotlib.figure", "matplotlib.backends.backend_agg"):
        importlib.import_module(name)
