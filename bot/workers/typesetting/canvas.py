"""Paints a page in a theme's colours as PNG: in one ink where that is all it has, else in colours."""

import re
from math import ceil, floor

from PIL import Image, ImageDraw

from bot.translation import _
from bot.workers.typesetting import encoding
from bot.workers.typesetting.errors import RefusedError
from bot.workers.typesetting.layout import Page
from bot.workers.typesetting.plan import PADDING_X, PADDING_Y, ZOOM, Plan, Plate, Shape
from bot.workers.typesetting.sprites import Box, Sprites, raster
from bot.workers.typesetting.themes import Theme, colour_in

MAX_WIDTH = 1400.0
MAX_HEIGHT = 2000.0
_FINE = 4  # a rounded corner is drawn this many times larger first
_FULL = 255

_Ink = int | tuple[int, int, int]


def size_of(page: Page, least_width: float) -> tuple[int, int]:
    """Return a picture's width and height in pixels; raise ``RefusedError`` for a page beyond the largest canvas."""
    width = max(least_width, page.width + 2 * PADDING_X)
    height = page.height + 2 * PADDING_Y
    if width > MAX_WIDTH:
        raise RefusedError(_("This formula is too wide to draw. Break it over several lines with `aligned`."))
    if height > MAX_HEIGHT:
        raise RefusedError(_("This is too tall to draw as one picture. Split it into parts."))
    return round(width + 0.5) * ZOOM, round(height + 0.5) * ZOOM


def png(plan: Plan, size: tuple[int, int], theme: Theme, sprites: Sprites) -> bytes:
    """Return the picture; raise ``RefusedError`` where a shape cannot be drawn."""
    if plan.plain:
        painter = _Painter(Image.new("L", size, 0), theme, sprites)
        painter.paint(plan)
        return encoding.shaded(painter.picture, rgb(theme.background), rgb(theme.text))
    painter = _Painter(Image.new("RGB", size, rgb(theme.background)), theme, sprites)
    painter.paint(plan)
    return encoding.coloured(painter.picture)


def rgb(colour: str) -> tuple[int, int, int]:
    """Return the channels of a #rrggbb colour."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


class _Painter:
    """Puts things on a picture: a mask of one ink, or RGB."""

    def __init__(self, picture: Image.Image, theme: Theme, sprites: Sprites) -> None:
        self.picture = picture
        self._theme = theme
        self._sprites = sprites
        self._inks: dict[str, _Ink] = {}

    def paint(self, plan: Plan) -> None:
        for plate in plan.plates:
            self._plate(plate)
        for bar in plan.bars:
            (self._sharp if bar.sharp else self._soft)(bar.box, self._ink(bar.colour))
        made = self._sprites.provide([stamp.key for stamp in plan.stamps])
        paste = self.picture.paste
        for stamp in plan.stamps:
            sprite = made[stamp.key]
            if sprite is not None:
                paste(self._ink(stamp.colour), (stamp.x + sprite.x, stamp.y + sprite.y), sprite.mask)
        if plan.shapes:
            self._shapes(plan.shapes)

    def _ink(self, colour: str) -> _Ink:
        if colour not in self._inks:
            chosen = colour_in(self._theme, colour) if colour else self._theme.text
            self._inks[colour] = _FULL if self.picture.mode == "L" else rgb(chosen)
        return self._inks[colour]

    def _sharp(self, box: Box, ink: _Ink) -> None:
        """Fill a rectangle moved to whole pixels, at least one thick."""
        left, top = round(box.left), round(box.top)
        wide, high = max(1, round(box.right - box.left)), max(1, round(box.bottom - box.top))
        self.picture.paste(ink, (left, top, left + wide, top + high))

    def _soft(self, box: Box, ink: _Ink) -> None:
        """Fill a rectangle whose edges lie between pixels."""
        left, top, right, bottom = floor(box.left), floor(box.top), ceil(box.right), ceil(box.bottom)
        wide, high = right - left, bottom - top
        if wide <= 0 or high <= 0 or box.right <= box.left or box.bottom <= box.top:
            return
        across = _covered(box.left - left, box.right - left, wide)
        along = _covered(box.top - top, box.bottom - top, high)
        mask = Image.frombytes("L", (wide, high), bytes(round(_FULL * x * y) for y in along for x in across))
        self.picture.paste(ink, (left, top), mask)

    def _plate(self, plate: Plate) -> None:
        left, top, right, bottom = (round(edge) for edge in plate.box)
        ink = rgb(self._theme.code_background)
        if not plate.rounding:
            self.picture.paste(ink, (left, top, right, bottom))
            return
        wide, high = right - left, bottom - top
        fine = Image.new("L", (wide * _FINE, high * _FINE), 0)
        ImageDraw.Draw(fine).rounded_rectangle(
            (0, 0, wide * _FINE - 1, high * _FINE - 1), plate.rounding * _FINE, fill=_FULL
        )
        self.picture.paste(ink, (left, top), fine.reduce(_FINE))

    def _shapes(self, shapes: list[Shape]) -> None:
        body = "".join(self._coloured(shape) for shape in shapes)
        try:
            layer = raster(body, *self.picture.size)
        except ValueError as error:
            raise RefusedError(_("This cannot be drawn as a picture. Write it in a simpler way.")) from error
        over = layer.getchannel("A")
        self.picture.paste(_FULL if self.picture.mode == "L" else layer.convert("RGB"), (0, 0), over)

    def _coloured(self, shape: Shape) -> str:
        colour = colour_in(self._theme, shape.colour) if shape.colour else self._theme.text
        own = re.sub(r'\b(fill|stroke)="(?!none")[^"]*"', rf'\1="{colour}"', shape.svg)
        return f'<g fill="{colour}" stroke="{colour}" stroke-width="0">{own}</g>'


def _covered(start: float, end: float, count: int) -> list[float]:
    """Return how much of each pixel lies between two places."""
    return [max(0.0, min(end, pixel + 1) - max(start, pixel)) for pixel in range(count)]
