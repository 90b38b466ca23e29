"""Characters as small masks: each one rasterised once for a size and a place between two pixels, then pasted.

A picture repeats its characters, and pictures repeat those of other pictures, so most of them cost a paste each.
Those that are new are rasterised together, in one call of resvg.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from math import ceil, floor
from typing import NamedTuple

import resvg_py
from PIL.Image import Image
from PIL.PngImagePlugin import PngImageFile

STEPS = 4  # places between two pixels, across and down: an eighth of a pixel is the largest error
_MOST = 6000
_SHEET = 640
_COMMANDS = re.compile("([MLHVQC])([^A-Za-z]*)")
_NUMBERS = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


class Box(NamedTuple):
    """A rectangle: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Outline:
    """A character's shape: an SVG path whose y grows upwards, with ``unit`` of its units in an em."""

    path: str
    unit: float = 1000.0

    @cached_property
    def box(self) -> Box | None:
        """What its points cover, in em and with y growing downwards; nothing for a space."""
        return _box(self.path, self.unit)

    @cached_property
    def pieces(self) -> tuple[Box, ...]:
        """What each of its parts covers: the parts of a stretched bracket are bars."""
        found = (_box("M" + part, self.unit) for part in self.path.split("M")[1:])
        return tuple(box for box in found if box is not None)


def _box(path: str, unit: float) -> Box | None:
    """Return what the points of a path with absolute commands cover; its curves lie between them."""
    across: list[float] = []
    along: list[float] = []
    for command, text in _COMMANDS.findall(path):
        numbers = [float(number) / unit for number in _NUMBERS.findall(text)]
        across += [] if command == "V" else numbers if command == "H" else numbers[::2]
        along += [] if command == "H" else numbers if command == "V" else numbers[1::2]
    if not across or not along:
        return None
    return Box(min(across), -max(along), max(across), -min(along))


Outlines = Callable[[str], Outline]


class Key(NamedTuple):
    """A character at a size (pixels an em), ``right`` and ``down`` steps off the pixels."""

    name: str
    size: float
    right: int
    down: int


@dataclass(frozen=True)
class Sprite:
    """A mask, and where its corner lies from the pixel that the character stands on."""

    mask: Image
    x: int
    y: int


@dataclass
class Sprites:
    """The masks made so far; ``outline`` knows the shape of a name."""

    outline: Outlines
    most: int = _MOST
    _made: dict[Key, Sprite | None] = field(default_factory=dict)

    def provide(self, keys: Collection[Key]) -> dict[Key, Sprite | None]:
        """Return the masks of these characters, ``None`` for one without ink."""
        missing = [key for key in dict.fromkeys(keys) if key not in self._made]
        if missing:
            if len(self._made) + len(missing) > self.most:
                self._made.clear()
                missing = list(dict.fromkeys(keys))
            self._make(missing)
        return self._made

    def _make(self, keys: Collection[Key]) -> None:
        x = y = width = tallest = 0
        cells: list[tuple[Key, Outline, int, int, int, int, int, int]] = []
        for key in keys:
            outline = self.outline(key.name)
            if outline.box is None:
                self._made[key] = None
                continue
            left, top, right, bottom = (edge * key.size for edge in outline.box)
            off_x, off_y = floor(left + key.right / STEPS), floor(top + key.down / STEPS)
            wide, high = ceil(right + 1) - off_x + 1, ceil(bottom + 1) - off_y + 1
            if x and x + wide > _SHEET:
                x, y, tallest = 0, y + tallest, 0
            cells.append((key, outline, x, y, wide, high, off_x, off_y))
            x, tallest = x + wide, max(tallest, high)
            width = max(width, x)
        if not cells:
            return
        body = "".join(
            f'<path transform="translate({x - off_x + key.right / STEPS} {y - off_y + key.down / STEPS}) '
            f'scale({key.size / outline.unit:.6f} -{key.size / outline.unit:.6f})" d="{outline.path}"/>'
            for key, outline, x, y, _wide, _high, off_x, off_y in cells
        )
        sheet = alpha(f'<g fill="#fff">{body}</g>', width, y + tallest)
        for key, _outline, left_edge, top_edge, wide, high, off_x, off_y in cells:
            mask = sheet.crop((left_edge, top_edge, left_edge + wide, top_edge + high))
            ink = mask.getbbox()
            self._made[key] = Sprite(mask.crop(ink), off_x + ink[0], off_y + ink[1]) if ink else None


def alpha(body: str, width: int, height: int) -> Image:
    """Rasterise SVG of this size and return what it covers."""
    return raster(body, width, height).getchannel("A")


def raster(body: str, width: int, height: int) -> Image:
    """Rasterise SVG of this size on nothing; no font, file or address is looked up; raise ``ValueError``."""
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">{body}</svg>'
    return PngImageFile(BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=drawing, skip_system_fonts=True))))
