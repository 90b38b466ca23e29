"""Writes contact sheets in every theme, of typeset pictures, plots and explorers: ``make sheets``."""

import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image, ImageDraw

from bot.workers.typesetting.errors import RefusedError
from bot.workers.typesetting.studio import COLUMN, Studio
from bot.workers.typesetting.themes import THEMES
from problems.explorers import explore, explorers
from problems.plots.registry import draw, plots
from tests.benchmarks.typesetting import corpus_rows, write
from tests.problems.plots.examples import EXAMPLES

_COLUMNS = 2
_WIDTH = 2200
_HEIGHT = 2000
_PHONE = 400  # pixels
_GAP = 24
_GREY = "#808080"


def main() -> None:
    """Draw every row of the corpus (or the benchmark's own rows) in every theme."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "build/sheets")
    folder.mkdir(parents=True, exist_ok=True)
    studio = Studio.open()
    for theme in THEMES:
        _write(folder, f"typeset-{theme}", list(_pictures(studio, theme)))
        _write(folder, f"plots-{theme}", [_small(draw(name, EXAMPLES[name], theme), name) for name in sorted(plots())])
        _write(folder, f"explorers-{theme}", list(_explorations(theme)))


def _write(folder: Path, name: str, pictures: Sequence[Image.Image]) -> None:
    for number, sheet in enumerate(_sheets(pictures), start=1):
        path = folder / f"{name}-{number}.png"
        sheet.save(path)
        write(str(path))


def _explorations(theme: str) -> Iterator[Image.Image]:
    """Draw every explorer with its defaults; of an animation, the last picture."""
    for module, name in sorted(explorers()):
        found = explore(module, name, {}, theme)
        if found.picture:
            yield _small(found.picture, f"{module} {name}")


def _small(data: bytes, name: str) -> Image.Image:
    """Return a picture at the size at which a phone shows it, under its name."""
    opened = Image.open(io.BytesIO(data))
    opened.seek(getattr(opened, "n_frames", 1) - 1)
    picture = opened.convert("RGB")
    picture = picture.resize((_PHONE, round(picture.height * _PHONE / picture.width)), Image.Resampling.LANCZOS)
    named = Image.new("RGB", (picture.width, picture.height + 14), _GREY)
    named.paste(picture, (0, 14))
    ImageDraw.Draw(named).text((4, 1), name, fill="white")
    return named


def _pictures(studio: Studio, theme: str) -> Iterator[Image.Image]:
    for kind, source in corpus_rows():
        try:
            yield Image.open(io.BytesIO(studio.typeset(kind, source, theme, COLUMN).png))
        except RefusedError as error:
            write(f"{source[:60]}: {error.sentence}")


def _sheets(pictures: Sequence[Image.Image]) -> Iterator[Image.Image]:
    """Fill columns from the top, one sheet after the other."""
    width = max(picture.width for picture in pictures) + _GAP
    columns = max(_COLUMNS, _WIDTH // width)
    sheet = Image.new("RGB", (columns * width, _HEIGHT), _GREY)
    column, y = 0, _GAP
    for number, picture in enumerate(pictures):
        if y + picture.height > _HEIGHT:
            column, y = column + 1, _GAP
        if column == columns:
            yield sheet
            sheet, column = Image.new("RGB", (columns * width, _HEIGHT), _GREY), 0
        sheet.paste(picture, (column * width, y))
        ImageDraw.Draw(sheet).text((column * width, y - 12), str(number), fill="white")
        y += picture.height + _GAP
    yield sheet


if __name__ == "__main__":
    main()
