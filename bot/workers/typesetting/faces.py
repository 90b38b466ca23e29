"""The text faces: glyph outlines, advances and kerning, read straight from the vendored fonts.

Words are drawn as outlines, not as text: what was measured is what is drawn, on every machine, whatever fonts
it has. Characters that the vendored faces lack come from Matplotlib's DejaVu Sans; what that lacks too is drawn as
a box and reported, so that the caller can send the text instead.
"""

import importlib.util
import json
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.ttLib import TTFont

from bot.workers.typesetting.sprites import Outline

_ASSETS = Path(__file__).parent / "assets"
_FILES = {
    "regular": "SourceSans3-Regular.ttf",
    "italic": "SourceSans3-Italic.ttf",
    "bold": "SourceSans3-Bold.ttf",
    "bold-italic": "SourceSans3-BoldItalic.ttf",
    "code": "SourceCodePro-Regular.ttf",
}
_BOX = Outline("M50 0V660H550V0ZM100 50H500V610H100Z")  # two contours that run against each other


@dataclass(frozen=True)
class Run:
    """A measured piece of text: the names of its characters' outlines, and where each stands, in em."""

    glyphs: tuple[tuple[str, float], ...]
    width: float
    missing: str = ""


@dataclass
class Face:
    """One font file."""

    font: TTFont
    kerns: list[list[dict[str, Any]]]

    @cached_property
    def characters(self) -> dict[int, str]:
        """The glyph name of every character."""
        found: dict[int, str] = self.font.getBestCmap()
        return found

    @cached_property
    def unit(self) -> float:
        """Font units in an em."""
        return float(self.font["head"].unitsPerEm)

    @cached_property
    def _glyphs(self) -> Any:
        return self.font.getGlyphSet()

    def advance(self, glyph: str) -> float:
        """Return a glyph's advance in em."""
        return float(self._glyphs[glyph].width) / self.unit

    def outline(self, glyph: str) -> Outline:
        """Return a glyph's shape."""
        pen = SVGPathPen(self._glyphs)
        self._glyphs[glyph].draw(pen)
        return Outline(str(pen.getCommands()), self.unit)

    def kerning(self, left: str, right: str) -> float:
        """Return what to add to the advance between two glyphs, in em."""
        return sum(_kern(tables, left, right) for tables in self.kerns) / self.unit


def _kern(tables: list[dict[str, Any]], left: str, right: str) -> int:
    """Return a lookup's adjustment of a pair: the first table that knows the pair decides."""
    for table in tables:
        if "pairs" in table:
            value = table["pairs"].get(left, {}).get(right)
            if value is not None:
                return int(value)
        elif left in table["left"]:
            return int(table["values"].get(f"{table['left'][left]} {table['right'].get(right, 0)}", 0))
    return 0


class Faces:
    """All faces, opened when first used, with the runs that were measured before."""

    def __init__(self) -> None:
        self._open: dict[str, Face | None] = {}
        self._kerns = json.loads((_ASSETS / "kerning.json").read_text(encoding="utf-8"))
        self._runs: dict[tuple[str, str], Run] = {}
        self._kerning: dict[tuple[str, str, str], float] = {}

    def run(self, text: str, style: str) -> Run:
        """Measure and draw a word in ``regular``, ``italic``, ``bold``, ``bold-italic`` or ``code``."""
        key = (text, style)
        if key not in self._runs:
            if len(self._runs) > 4000:  # noqa: PLR2004 - a vocabulary; statements repeat their words
                self._runs.clear()
            self._runs[key] = self._set(text, style)
        return self._runs[key]

    def fitting(self, text: str, style: str, limit: float) -> int:
        """Return how many characters fit into ``limit`` em, at least one."""
        x = 0.0
        for count, character in enumerate(text):
            _name, face, glyph = self._find(character, style)
            x += 0.6 if face is None else face.advance(glyph)
            if x > limit and count:
                return count
        return len(text)

    def widths(self) -> dict[str, float]:
        """Return the advances (em) of the regular face's letters beyond ASCII."""
        face = self._face("regular")
        if face is None:
            return {}
        found = {chr(code): face.advance(name) for code, name in face.characters.items()}
        return {**{chr(code): 0.5 for code in range(32, 127)}, **found}

    def outline(self, name: str) -> Outline:
        """Return the shape that a run names, a box where no face has it."""
        face, _slash, glyph = name.partition("/")
        found = self._face(face) if glyph else None
        return found.outline(glyph) if found else _BOX

    def _set(self, text: str, style: str) -> Run:
        glyphs: list[tuple[str, float]] = []
        x, missing, previous = 0.0, "", ("", "")
        for character in text:
            name, face, glyph = self._find(character, style)
            if face is None:
                missing += character
                glyphs.append(("", x))
                x += 0.6
                previous = ("", "")
                continue
            if previous[0] == name:
                x += self._kern(name, face, previous[1], glyph)
            glyphs.append((f"{name}/{glyph}", x))
            x += face.advance(glyph)
            previous = (name, glyph)
        return Run(tuple(glyphs), x, missing)

    def _kern(self, name: str, face: Face, left: str, right: str) -> float:
        key = (name, left, right)
        if key not in self._kerning:
            self._kerning[key] = 0.0 if name == "code" else face.kerning(left, right)
        return self._kerning[key]

    def _find(self, character: str, style: str) -> tuple[str, Face | None, str]:
        # letters of scripts that need shaping would come out wrong from a face alone
        shaped = unicodedata.bidirectional(character) in {"R", "AL"}
        for name in (style, "regular") if shaped else (style, "regular", "fallback"):
            face = self._face(name)
            if face is not None:
                glyph = face.characters.get(ord(character))
                if glyph is not None:
                    return name, face, glyph
        return "", None, ""

    def _face(self, name: str) -> Face | None:
        if name not in self._open:
            path = _fallback() if name == "fallback" else _ASSETS / _FILES[name]
            # from memory: a worker closes the files that the forkserver opened
            font = None if path is None else numbered(TTFont(BytesIO(path.read_bytes()), lazy=True))
            self._open[name] = Face(font, self._kerns.get(_FILES.get(name, ""), [])) if font else None
        return self._open[name]


def numbered(font: TTFont) -> TTFont:
    """Name the glyphs by their numbers: to look for proper names would double the time to open a font."""
    font.setGlyphOrder([f"g{number}" for number in range(font["maxp"].numGlyphs)])
    return font


def _fallback() -> Path | None:
    """Find DejaVu Sans in Matplotlib's data without importing Matplotlib."""
    package = importlib.util.find_spec("matplotlib")
    if package is None or package.origin is None:
        return None
    path = Path(package.origin).parent / "mpl-data" / "fonts" / "ttf" / "DejaVuSans.ttf"
    return path if path.exists() else None
