"""Writes contact sheets of typeset pictures in every theme: ``make sheets``."""

import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image, ImageDraw

from bot.workers.typesetting.errors import RefusedError
from bot.workers.typesetting.studio import COLUMN, Studio
from bot.workers.typesetting.themes import THEMES
from tests.benchmarks.typesetting import corpus_rows, write

_COLUMNS = 2
_HEIGHT = 3000
_GAP = 24
_GREY = "#808080"


def main() -> None:
    """Draw every row of the corpus (or the benchmark's own rows) in every theme."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "build/sheets")
    folder.mkdir(parents=True, exist_ok=True)
    studio = Studio.open()
    for theme in THEMES:
        pictures = list(_pictures(studio, theme))
        for number, sheet in enumerate(_sheets(pictures), start=1):
            path = folder / f"typeset-{theme}-{number}.png"
            sheet.save(path)
            write(str(path))


def _pictures(studio: Studio, theme: str) -> Iterator[Image.Image]:
    for kind, source in corpus_rows():
        try:
            yield Image.open(io.BytesIO(studio.typeset(kind, source, theme, COLUMN).png))
        except RefusedError as error:
            write(f"{source[:60]}: {error.sentence}")


def _sheets(pictures: Sequence[Image.Image]) -> Iterator[Image.Image]:
    """Fill columns from the top, one sheet after the other."""
    width = max(picture.width for picture in pictures) + _GAP
    sheet = Image.new("RGB", (_COLUMNS * width, _HEIGHT), _GREY)
    column, y = 0, _GAP
    for number, picture in enumerate(pictures):
        if y + picture.height > _HEIGHT:
            column, y = column + 1, _GAP
        if column == _COLUMNS:
            yield sheet
            sheet, column = Image.new("RGB", (_COLUMNS * width, _HEIGHT), _GREY), 0
        sheet.paste(picture, (column * width, y))
        ImageDraw.Draw(sheet).text((column * width, y - 12), str(number), fill="white")
        y += picture.height + _GAP
    yield sheet


if __name__ == "__main__":
    main()
