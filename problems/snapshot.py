"""An item as it was shown to a learner: pure data, stored and sent between processes as JSON.

A worker draws an ``Item`` from a family and freezes it into an ``ItemSnapshot``; the bot stores the snapshot,
shows it, and sends it back to a worker to be judged. So an item once shown never changes, even when its family does.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Self


@dataclass(frozen=True)
class PartSnapshot:
    """One thing the item asks for.

    ``code`` names the answer type; ``answer`` is its complete JSON form (only a worker reads it back).
    ``label`` says what is asked ("a", "Rank"), empty for an item with one part. ``example`` is a valid input that
    is not the key. ``options`` are the choices of a choice type, as the learner sees them, empty otherwise.
    ``canonical`` and ``latex`` give the key as text that can be typed and as LaTeX.
    ``form`` is the required form in words.
    """

    code: str
    answer: Mapping[str, Any]
    label: str
    example: str
    options: tuple[str, ...]
    multiple: bool
    canonical: str
    latex: str
    form: str


@dataclass(frozen=True)
class MisconceptionSnapshot:
    """A wrong answer that a known mistake leads to, one text per part (``None``: any), and what to say about it."""

    tag: str
    answers: tuple[str | None, ...]
    feedback: str


@dataclass(frozen=True)
class PlotCall:
    """A picture to draw: the plot function's name, JSON arguments, when it is shown, and its alt text."""

    name: str
    arguments: Mapping[str, Any]
    when: str  # "before" or "after" the answer
    alt: str


@dataclass(frozen=True)
class ItemSnapshot:
    """Everything about one drawn item. Prose fields are Markdown with ``$LaTeX$``."""

    item_id: str
    family: str
    version: int
    level: int
    seed: int
    title: str
    skill: str
    topic: str
    module: str
    prompt: str
    parts: tuple[PartSnapshot, ...]
    hints: tuple[str, ...]
    solution: tuple[str, ...]
    misconceptions: tuple[MisconceptionSnapshot, ...]
    plot: PlotCall | None = None
    terms: tuple[str, ...] = field(default=())

    def as_json(self) -> dict[str, Any]:
        """Return the snapshot as JSON-able data; ``from_json`` reads it back."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Read a snapshot written by ``as_json``."""
        values = dict(data)
        values["parts"] = tuple(PartSnapshot(**{**p, "options": tuple(p["options"])}) for p in data["parts"])
        values["misconceptions"] = tuple(
            MisconceptionSnapshot(m["tag"], tuple(m["answers"]), m["feedback"]) for m in data["misconceptions"]
        )
        for name in ("hints", "solution", "terms"):
            values[name] = tuple(data[name])
        values["plot"] = None if data["plot"] is None else PlotCall(**data["plot"])
        return cls(**values)
