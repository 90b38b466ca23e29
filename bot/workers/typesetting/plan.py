"""Turns a page into what is painted where, in whole pixels: characters, bars, plates and the few other shapes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.workers.typesetting.faces import Faces
from bot.workers.typesetting.layout import FormulaBox, Page, Placed, Word
from bot.workers.typesetting.sprites import STEPS, Box, Key, Outlines

ZOOM = 2
PADDING_X = 18.0
PADDING_Y = 13.0
_ROUNDING = 3 * ZOOM
_VARIANTS = {"italic": "italic", "bold": "bold", "bold-italic": "bold-italic", "monospace": "code"}


@dataclass(frozen=True)
class Stamp:
    """A character whose origin stands at a pixel; ``colour`` is what a formula asks for, or nothing."""

    key: Key
    x: int
    y: int
    colour: str


@dataclass(frozen=True)
class Bar:
    """A filled rectangle; a ``sharp`` one is moved to whole pixels, others meet characters that are not."""

    box: Box
    colour: str
    sharp: bool = True


@dataclass(frozen=True)
class Plate:
    """A patch behind words or a part of a formula."""

    box: Box
    rounding: int = 0


@dataclass(frozen=True)
class Shape:
    """SVG in pixels for what is neither character nor bar: slanted lines, ellipses, arrows."""

    svg: str
    colour: str


@dataclass
class Plan:
    """Everything on a page, and the characters that no face can draw."""

    faces: Faces
    outlines: Outlines
    stamps: list[Stamp] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    plates: list[Plate] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    missing: str = ""

    def add(self, page: Page) -> None:
        """Put a page's words and formulas in."""
        self.missing += page.missing
        for one in page.placed:
            x, y = (one.x + PADDING_X) * ZOOM, round((one.y + PADDING_Y) * ZOOM)
            if isinstance(one.box, FormulaBox):
                _Formula(self, x, y, one.box.size * ZOOM).add(one.box.drawing.marks)
            else:
                self._word(one.box, one, x, y)

    @property
    def plain(self) -> bool:
        """Whether all of it has the text's own colour."""
        inked: tuple[Sequence[Stamp | Bar | Shape], ...] = (self.stamps, self.bars, self.shapes)
        return not self.plates and not any(one.colour for kind in inked for one in kind)

    def stamp(self, name: str, x: float, y: float, size: float, colour: str) -> None:
        """Put a character at a place between pixels."""
        across, right = divmod(round(x * STEPS), STEPS)
        along, down = divmod(round(y * STEPS), STEPS)
        self.stamps.append(Stamp(Key(name, round(size, 2), right, down), across, along, colour))

    def _word(self, word: Word, one: Placed, x: float, y: float) -> None:
        size = word.size * ZOOM
        if word.style == "code":
            top, bottom = (one.y + PADDING_Y - word.height - 1) * ZOOM, (one.y + PADDING_Y + word.depth + 1) * ZOOM
            self.plates.append(Plate(Box(x, top, x + word.width * ZOOM, bottom), 0 if word.plate else _ROUNDING))
            x += 8 * ZOOM if word.plate else (word.width * ZOOM - word.run.width * size) / 2
        for name, offset in word.run.glyphs:
            self.stamp(name, x + offset * size, y, size, "")


@dataclass(frozen=True)
class _Formula:
    """A formula at its place: pixels from thousandths of an em."""

    plan: Plan
    x: float
    y: float
    size: float

    def add(self, marks: Sequence[Sequence[Any]]) -> None:
        for kind, *values in marks:
            getattr(self, f"_{kind}")(*values)

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return self.x + x * self.size / 1000, self.y + y * self.size / 1000

    def _box(self, x: float, y: float, width: float, height: float) -> Box:
        return Box(*self._at(x, y), *self._at(x + width, y + height))

    def _glyph(self, name: str, x: float, y: float, scale: float, colour: str) -> None:
        self.plan.stamp(name, *self._at(x, y), self.size * scale, colour)

    def _bar(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        self.plan.bars.append(Bar(self._box(x, y, width, height), colour))

    def _patch(self, x: float, y: float, width: float, height: float) -> None:
        self.plan.plates.append(Plate(self._box(x, y, width, height)))

    def _piece(self, name: str, x: float, y: float, across: float, along: float, *rest: Any) -> None:
        """Add the stretched part of a bracket: bars between the characters at its ends, moved as those are."""
        *clip, colour = rest
        edges = self._box(*clip)
        at = self._at(x, y)
        right, down = (round(place * STEPS) / STEPS - place for place in at)
        for box in self.plan.outlines(name).pieces:
            self.plan.bars.append(
                Bar(
                    Box(
                        max(edges.left, at[0] + box.left * across * self.size) + right,
                        max(edges.top, at[1] + box.top * along * self.size) + down,
                        min(edges.right, at[0] + box.right * across * self.size) + right,
                        min(edges.bottom, at[1] + box.bottom * along * self.size) + down,
                    ),
                    colour,
                    sharp=False,
                )
            )

    def _text(self, text: str, variant: str, x: float, y: float, size: float, colour: str) -> None:
        """Draw the characters that MathJax's font lacks with our own faces."""
        run = self.plan.faces.run(text, _VARIANTS.get(variant, "regular"))
        self.plan.missing += run.missing
        left, baseline = self._at(x, y)
        em = size * self.size / 1000
        for name, offset in run.glyphs:
            self.plan.stamp(name, left + offset * em, baseline, em, colour)

    def _shape(self, svg: str, colour: str) -> None:
        scale = self.size / 1000
        self.plan.shapes.append(
            Shape(f'<g transform="translate({self.x:.2f} {self.y:.2f}) scale({scale:.5f})">{svg}</g>', colour)
        )
