"""The pictures of one item, drawn as the bot draws them, and checked against what Discord takes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.ui.cards import TEXT_LIMIT
from bot.ui.drawings import solution_source, statement_source
from bot.workers.errors import WorkerError
from bot.workers.pool import Reply, WorkerPool
from problems.snapshot import ItemSnapshot
from problems.verification.report import Finding, Report

THEMES = ("dark", "light", "contrast")
LARGEST_FILE = 10 * 1024 * 1024  # bytes of one upload
TALLEST = 4096  # pixels; beyond, a phone scales the writing down until nobody can read it


@dataclass(frozen=True)
class Pools:
    """The workers of a verification; ``size`` of each kind work at once."""

    maths: WorkerPool
    typesetter: WorkerPool
    size: int


async def pictured(pools: Pools, family: str, level: int, seed: int, authored: str = "") -> Report:
    """Draw an item of a family, or of an ``authored`` file, as pictures; every seed in another theme."""
    theme = THEMES[seed % len(THEMES)]
    count = 0
    said: list[tuple[str, str]] = []
    try:
        wanted = {"family": family, "level": level, "seed": seed, "source": authored}
        data = (await pools.maths.call("draw", wanted)).result["item"]
        item = ItemSnapshot.from_json(data)
        for name, source in _sources(item):
            payload = {"kind": "statement", "source": source, "theme": theme}
            reply = await pools.typesetter.call("typeset", payload)
            count += 1
            said += [(name, sentence) for sentence in (*_too_long(source), *_unfit(reply))]
        if item.plot is not None:
            call = {"name": item.plot.name, "arguments": dict(item.plot.arguments), "theme": theme}
            reply = await pools.maths.call("plot", call)
            count += 1
            said += [("plot", sentence) for sentence in _unfit(reply)]
    except WorkerError as error:
        said.append(("worker", f"{error} {getattr(error, 'detail', '')}".strip()))
    findings = tuple(Finding(family, level, seed, f"picture of the {name}", sentence) for name, sentence in said)
    return Report(pictures=count, findings=findings)


def _sources(item: ItemSnapshot) -> Iterator[tuple[str, str]]:
    yield "statement", statement_source(item)
    for number, hint in enumerate(item.hints, start=1):
        yield f"hint {number}", hint
    yield "solution", solution_source(item)


def _too_long(source: str) -> Iterator[str]:
    if len(source) > TEXT_LIMIT:
        yield f"as text it has {len(source)} characters; a message holds {TEXT_LIMIT}"


def _unfit(reply: Reply) -> Iterator[str]:
    """Say why a picture cannot be sent or read."""
    result: dict[str, Any] = reply.result
    if result.get("ok") is False or not reply.blob:
        yield f"it cannot be drawn: {result.get('error', '')}"
        return
    if result.get("missing"):
        yield f"no face has the characters {result['missing']!r}"
    if len(reply.blob) > LARGEST_FILE:
        yield f"it has {len(reply.blob)} bytes; Discord takes {LARGEST_FILE}"
    if int(result.get("height", 0)) > TALLEST:
        yield f"it is {result['height']} pixels high; at most {TALLEST} can be read on a phone"
