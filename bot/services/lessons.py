"""Short lessons, one a topic."""

from dataclasses import dataclass
from typing import Any

from bot.services.asking import ask
from bot.services.catalogue import Catalogue
from bot.services.pictures import Drawing, Look, Pictures, in_text
from bot.workers.pool import WorkerPool
from problems.snapshot import PlotCall

MOST_PICTURES = 6  # a message holds ten attachments and forty components; a lesson stays readable on a phone


@dataclass(frozen=True)
class Lesson:
    """A lesson ready to show: text and pictures in order, and the family of the check question."""

    topic: str
    title: str
    blocks: tuple[str | Drawing, ...]
    plot: Drawing | None
    plot_alt: str
    check_family: str


class Lessons:
    """Fetches lessons and draws their formulas."""

    def __init__(self, maths: WorkerPool, catalogue: Catalogue, pictures: Pictures) -> None:
        self._maths = maths
        self._catalogue = catalogue
        self._pictures = pictures

    async def lesson(self, text: str, look: Look, *, module: str | None = None) -> Lesson:
        """Return the lesson of a topic named by slug or title."""
        topic = await self._catalogue.lesson_named(text, module=module)
        data: dict[str, Any] = (await ask(self._maths, "lesson", {"topic": topic})).result
        plot = PlotCall(**data["plot"]) if data.get("plot") else None
        return Lesson(
            topic=topic,
            title=str(data["title"]),
            blocks=await self._blocks(str(data["markdown"]), look),
            plot=await self._pictures.plot(plot, look) if plot is not None else None,
            plot_alt=plot.alt if plot is not None else "",
            check_family=str(data.get("check_family") or ""),
        )

    async def _blocks(self, markdown: str, look: Look) -> tuple[str | Drawing, ...]:
        blocks: list[str | Drawing] = []
        drawn = 0
        for piece in pieces(markdown):
            drawing = None
            if "$" in piece and drawn < MOST_PICTURES:
                drawing = await self._pictures.typeset("statement", piece, look)
                drawn += drawing is not None
            blocks.append(drawing if drawing is not None else in_text(piece))
        return tuple(blocks)


def pieces(markdown: str) -> list[str]:
    """Split a lesson into runs of paragraphs: those with formulas (to be drawn) and those without, headings apart."""
    runs: list[str] = []
    kinds: list[str] = []
    for paragraph in (part.strip() for part in markdown.split("\n\n")):
        if not paragraph:
            continue
        kind = "heading" if paragraph.startswith("#") else "formula" if "$" in paragraph else "text"
        if runs and kind == kinds[-1] != "heading":
            runs[-1] += "\n\n" + paragraph
        else:
            runs.append(paragraph)
            kinds.append(kind)
    return runs
