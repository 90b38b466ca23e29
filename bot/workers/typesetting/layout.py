"""Sets blocks of words and formulas into lines no wider than the column: greedy wrapping, own measures.

Everything here is in logical pixels; a formula's size is known from its drawing, a word's from its face.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from bot.workers.typesetting.engine import Drawing
from bot.workers.typesetting.faces import Faces, Run
from bot.workers.typesetting.prose import Block, Break, Math, Text

TEXT_SIZE = 17.5
CODE_SIZE = 15.0
HEADING_SIZE = 20.0
FORMULA_SIZE = 19.0
_ASCENT = 0.80
_DESCENT = 0.26
_LEADING = 5.0
_PARAGRAPH = 9.0
_ITEM_GAP = 4.0
_DISPLAY_GAP = 8.0
_INDENT = 24.0
_SPACE_EM = 0.24
_CODE_PADDING = 4.0
_LEAST_SCALE = 0.7
_LEAST_INLINE_SCALE = 0.6


@dataclass(frozen=True)
class Word:
    """A word in one style."""

    text: str
    run: Run
    size: float
    style: str
    plate: float = 0.0  # the width of the plate behind a line of a code block

    @property
    def width(self) -> float:
        """Its advance."""
        if self.plate:
            return self.plate
        return self.run.width * self.size + (2 * _CODE_PADDING if self.style == "code" else 0)

    @property
    def height(self) -> float:
        """How far it may rise above the baseline."""
        return _ASCENT * self.size + (_LEADING / 2 if self.plate else 0)

    @property
    def depth(self) -> float:
        """How far it may hang below the baseline."""
        return _DESCENT * self.size + (_LEADING / 2 if self.plate else 0)


@dataclass(frozen=True)
class FormulaBox:
    """A formula at the size it is drawn."""

    drawing: Drawing
    size: float = FORMULA_SIZE

    @property
    def width(self) -> float:
        """Its advance."""
        return self.drawing.width * self.size / 1000

    @property
    def height(self) -> float:
        """How far it rises above the baseline."""
        return self.drawing.height * self.size / 1000

    @property
    def depth(self) -> float:
        """How far it hangs below the baseline."""
        return self.drawing.depth * self.size / 1000


Box = Word | FormulaBox


@dataclass(frozen=True)
class Placed:
    """A box whose baseline starts at (x, y)."""

    box: Box
    x: float
    y: float


@dataclass(frozen=True)
class Page:
    """Everything placed; ``width`` and ``height`` say how much of the canvas is covered."""

    placed: tuple[Placed, ...]
    width: float
    height: float
    missing: str


@dataclass(frozen=True)
class _Glued:
    """Boxes between two spaces: they never part."""

    boxes: tuple[Box, ...]
    space: float

    @property
    def width(self) -> float:
        return sum(box.width for box in self.boxes)


class _Displayed:
    """Marks a formula that stands on its own line."""

    def __init__(self, box: FormulaBox) -> None:
        self.box = box


_Piece = _Glued | _Displayed | Break


@dataclass
class Setter:
    """Places blocks one under the other."""

    faces: Faces
    column: float
    draw: Callable[[Math], Drawing]
    placed: list[Placed] = field(default_factory=list)
    missing: str = ""
    y: float = 0.0
    width: float = 0.0

    def page(self, blocks: Sequence[Block]) -> Page:
        """Set all blocks."""
        before: Block | None = None
        for block in blocks:
            if before is not None:
                if before.kind == block.kind == "code":
                    self.y -= _LEADING  # the plates of a code block's lines touch
                else:
                    self.y += _ITEM_GAP if before.marker and block.marker else _PARAGRAPH
            self._block(block)
            before = block
        return Page(tuple(self.placed), self.width, self.y, self.missing)

    def _block(self, block: Block) -> None:
        size = HEADING_SIZE if block.kind == "heading" else TEXT_SIZE
        left = 0.0
        marker: Word | None = None
        if block.marker:
            left = _INDENT * (block.level + 1)
            marker = self._word(block.marker, "regular", size)
            left = max(left, _INDENT * block.level + marker.width + 8)
        line: list[_Glued] = []
        fresh = True
        for piece in self._pieces(block, size):
            if isinstance(piece, _Glued):
                if line and _width([*line, piece]) > self.column - left:
                    self._line(line, left, marker if fresh else None)
                    fresh, line = False, []
                line.append(piece)
                continue
            if line or (fresh and marker is not None):
                self._line(line, left, marker if fresh else None)
                fresh, line = False, []
            if isinstance(piece, _Displayed):
                self._display(piece.box, left)
        if line or (fresh and marker is not None):
            self._line(line, left, marker if fresh else None)

    def _pieces(self, block: Block, size: float) -> Iterator[_Piece]:
        """Split the inlines at spaces; what no space parts is glued (``$x$,`` keeps its comma)."""
        glued: list[Box] = []
        space = _SPACE_EM * size
        for inline in block.inlines:
            if isinstance(inline, Text):
                for index, word in enumerate([inline.text] if inline.style == "code" else inline.text.split(" ")):
                    if index and glued:
                        yield from self._fitted(glued, space)
                        glued = []
                    if word:
                        box = self._word(word, inline.style, size)
                        glued.append(replace(box, plate=self.column) if block.kind == "code" else box)
                continue
            if isinstance(inline, Math) and not inline.display:
                glued.append(FormulaBox(self.draw(inline)))
                continue
            if glued:
                yield from self._fitted(glued, space)
                glued = []
            yield Break() if isinstance(inline, Break) else _Displayed(FormulaBox(self.draw(inline)))
        if glued:
            yield from self._fitted(glued, space)

    def _fitted(self, boxes: list[Box], space: float) -> Iterator[_Glued]:
        """Shrink or split what is wider than a whole line."""
        column = self.column - _INDENT
        if sum(box.width for box in boxes) <= column:
            yield _Glued(tuple(boxes), space)
            return
        for box in boxes:
            if box.width <= column:
                yield _Glued((box,), space)
            elif isinstance(box, FormulaBox):
                scale = max(_LEAST_INLINE_SCALE, column / box.width)
                yield _Glued((replace(box, size=box.size * scale),), space)
            else:
                yield from (_Glued((part,), space) for part in self._split(box, column))

    def _split(self, word: Word, column: float) -> Iterator[Word]:
        """Cut a word that is wider than a line, or a long line of code, into pieces that fit."""
        text = word.text
        while text:
            fits = self.faces.fitting(text, word.style, (column - 2 * _CODE_PADDING) / word.size)
            yield Word(text[:fits], self.faces.run(text[:fits], word.style), word.size, word.style, word.plate)
            text = text[fits:]

    def _word(self, text: str, style: str, size: float) -> Word:
        run = self.faces.run(text, style)
        self.missing += run.missing
        return Word(text, run, CODE_SIZE if style == "code" else size, style)

    def _line(self, line: Sequence[_Glued], left: float, marker: Word | None) -> None:
        boxes = [box for glued in line for box in glued.boxes]
        rows: list[Box] = [*boxes, *([marker] if marker else [])]
        height = max(_ASCENT * TEXT_SIZE, *(box.height for box in rows))
        depth = max(_DESCENT * TEXT_SIZE, *(box.depth for box in rows))
        baseline = self.y + height + _LEADING / 2
        if marker is not None:
            self.placed.append(Placed(marker, left - marker.width - 8, baseline))
        x = left
        for index, glued in enumerate(line):
            x += glued.space if index else 0
            for box in glued.boxes:
                self.placed.append(Placed(box, x, baseline))
                x += box.width
        self.width = max(self.width, x)
        self.y = baseline + depth + _LEADING / 2

    def _display(self, box: FormulaBox, left: float) -> None:
        room = self.column - left
        if box.width > room:
            box = replace(box, size=box.size * max(_LEAST_SCALE, room / box.width))
        x = left + max(0.0, (room - box.width) / 2)
        gap = _DISPLAY_GAP if self.placed else 0
        baseline = self.y + gap + box.height
        self.placed.append(Placed(box, x, baseline))
        self.width = max(self.width, x + box.width)
        self.y = baseline + box.depth + _DISPLAY_GAP * 0.75


def _width(line: Sequence[_Glued]) -> float:
    gaps = sum(right.space for _left, right in pairwise(line))
    return gaps + sum(glued.width for glued in line)
