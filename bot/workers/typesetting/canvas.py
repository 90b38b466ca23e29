"""Draws a page as SVG in a theme's colours, and the SVG as PNG."""

import re
from html import unescape

import resvg_py

from bot.translation import _
from bot.workers.typesetting.errors import RefusedError
from bot.workers.typesetting.faces import Faces
from bot.workers.typesetting.layout import FormulaBox, Page, Placed
from bot.workers.typesetting.themes import Theme, colour_in

ZOOM = 2
PADDING_X = 18.0
PADDING_Y = 13.0
MAX_WIDTH = 1400.0
MAX_HEIGHT = 2000.0

_TEXT_ELEMENT = re.compile(
    r'<text data-variant="([^"]*)"(?: transform="([^"]*)")? font-size="([\d.]+)px"[^>]*>([^<]*)</text>'
)
_COLOUR = re.compile(r'\b(fill|stroke)="(?!none"|currentColor")([^"]*)"')
_PATCH = re.compile(r'<rect fill="(?!none"|currentColor")[^"]*"')
_VARIANTS = {"italic": "italic", "bold": "bold", "bold-italic": "bold-italic", "monospace": "code"}


def svg(page: Page, theme: Theme, faces: Faces, *, least_width: float) -> tuple[str, int, int]:
    """Return the SVG and its size in logical pixels; raise ``RefusedError`` for a page beyond the largest canvas."""
    width = max(least_width, page.width + 2 * PADDING_X)
    height = page.height + 2 * PADDING_Y
    if width > MAX_WIDTH:
        raise RefusedError(_("This formula is too wide to draw. Break it over several lines with `aligned`."))
    if height > MAX_HEIGHT:
        raise RefusedError(_("This is too tall to draw as one picture. Split it into parts."))
    full = (round(width + 0.5), round(height + 0.5))
    body = "".join(_placed(one, theme, faces) for one in page.placed)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{full[0]}" height="{full[1]}" '
        f'viewBox="0 0 {full[0]} {full[1]}">'
        f'<rect width="100%" height="100%" fill="{theme.background}"/>'
    )
    return f'{head}<g color="{theme.text}" fill="{theme.text}">{body}</g></svg>', *full


def png(drawing: str) -> bytes:
    """Rasterise at twice the logical size; no font, file or address is looked up; raise ``RefusedError``."""
    try:
        return bytes(resvg_py.svg_to_bytes(svg_string=drawing, zoom=ZOOM, skip_system_fonts=True))
    except ValueError as error:
        raise RefusedError(_("This cannot be drawn as a picture. Write it in a simpler way.")) from error


def _placed(one: Placed, theme: Theme, faces: Faces) -> str:
    x, y = one.x + PADDING_X, one.y + PADDING_Y
    box = one.box
    if isinstance(box, FormulaBox):
        scale = box.size / 1000
        body = recolour(_own_text(box.drawing.body, faces), theme)
        return f'<g transform="translate({x:.2f} {y:.2f}) scale({scale:.5f})">{body}</g>'
    plate = ""
    if box.style == "code":
        rounding = 0 if box.plate else 3
        plate = (
            f'<rect x="{x:.2f}" y="{y - box.height - 1:.2f}" width="{box.width:.2f}" rx="{rounding}" '
            f'height="{box.height + box.depth + 2:.2f}" fill="{theme.code_background}"/>'
        )
        x += 8 if box.plate else (box.width - box.run.width * box.size) / 2
    return f'{plate}<g transform="translate({x:.2f} {y:.2f}) scale({box.size:.2f})">{box.run.body}</g>'


def missing(page: Page, faces: Faces) -> str:
    """Return the characters, in prose and in formulas, that no face can draw."""
    inside = (
        faces.run(unescape(match[4]), _VARIANTS.get(match[1], "regular")).missing
        for one in page.placed
        if isinstance(one.box, FormulaBox)
        for match in _TEXT_ELEMENT.finditer(one.box.drawing.body)
    )
    return page.missing + "".join(inside)


def recolour(body: str, theme: Theme) -> str:
    """Put the theme's shades in place of the colours a formula asks for."""
    body = _PATCH.sub(f'<rect fill="{theme.code_background}"', body)
    return _COLOUR.sub(
        lambda match: (
            match[0] if match[2] == theme.code_background else f'{match[1]}="{colour_in(theme, unescape(match[2]))}"'
        ),
        body,
    )


def _own_text(body: str, faces: Faces) -> str:
    """Draw the characters that MathJax's font lacks with our own faces."""
    if "<text" not in body:
        return body
    return _TEXT_ELEMENT.sub(lambda match: _outline(match, faces), body)


def _outline(match: re.Match[str], faces: Faces) -> str:
    run = faces.run(unescape(match[4]), _VARIANTS.get(match[1], "regular"))
    size = float(match[3])
    return f'<g transform="{match[2] or ""} scale({size})" stroke-width="0">{run.body}</g>'
