"""Lessons: one short Markdown file for each topic, named after it, with front matter for its picture and its check.

A file starts with a line ``---``, then ``title:``, ``check:`` (a family) and, where it has a picture, ``plot:`` with
JSON (``name``, ``arguments``, ``alt``), then ``---`` and the text. Where to read more comes from the map.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from problems.curriculum import REFERENCES, TOPICS
from problems.snapshot import PlotCall


@dataclass(frozen=True)
class Lesson:
    """One lesson: Markdown with LaTeX, a picture where it has one, and the family of its check question."""

    title: str
    markdown: str
    plot: PlotCall | None
    check_family: str


def topics() -> tuple[str, ...]:
    """Return the topics that have a lesson, in the order of the course."""
    return tuple(_texts())


def lesson(topic: str) -> Lesson:
    """Return the lesson of a topic; raises ``KeyError`` for a topic without one."""
    head, body = _texts()[topic]
    plot = json.loads(head["plot"]) if "plot" in head else None
    return Lesson(
        title=head["title"],
        markdown=f"{body}\n\n{_reading(topic)}",
        plot=None if plot is None else PlotCall(plot["name"], plot["arguments"], "before", plot["alt"]),
        check_family=head["check"],
    )


@cache
def _texts() -> Mapping[str, tuple[Mapping[str, str], str]]:
    folder = files("problems.lessons")
    found = {topic: folder.joinpath(f"{topic}.md") for topic in TOPICS}
    return MappingProxyType(
        {topic: _split(file.read_text(encoding="utf-8")) for topic, file in found.items() if file.is_file()}
    )


def _split(text: str) -> tuple[Mapping[str, str], str]:
    _, head, body = text.split("---\n", maxsplit=2)
    pairs = (line.split(": ", maxsplit=1) for line in head.strip().splitlines())
    return MappingProxyType(dict(pairs)), body.strip()


def _reading(topic: str) -> str:
    """Return where to read more, with the short names of the books written out."""
    sources = []
    for source in TOPICS[topic].reading:
        short, _, rest = source.partition(" ")
        name = REFERENCES[short].split(" (")[0] if short in REFERENCES else ""
        sources.append(f"{name}, {rest}" if name else source)
    return "**Read more:** " + "; ".join(sources) + "."
