"""From source to picture: read, check, typeset, lay out, draw, and put into words."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Self

from bot.translation import _
from bot.workers.typesetting import canvas, prefilter, refusals, slips, speech
from bot.workers.typesetting.engine import FONT, Drawing, Engine, Formula, Refusal
from bot.workers.typesetting.errors import RefusedError
from bot.workers.typesetting.faces import Faces
from bot.workers.typesetting.layout import FORMULA_SIZE, FormulaBox, Setter
from bot.workers.typesetting.plan import PADDING_X, Plan
from bot.workers.typesetting.prose import Block, Math, UnbalancedDollarError, read_statement
from bot.workers.typesetting.sprites import Outline, Outlines, Sprites
from bot.workers.typesetting.themes import THEMES

COLUMN = 440.0  # a phone shows it at three quarters: text of 17 becomes 13, as large as the text around
LEAST = 340.0  # shown by a phone at 0.43 of its pixels: a formula as large as the text around the picture
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LEAST_COLUMN, _MOST_COLUMN = 240.0, 900.0


@dataclass(frozen=True)
class Picture:
    """A PNG with its size in pixels, its spoken text, and the characters that no face could draw."""

    png: bytes
    width: int
    height: int
    alt: str
    missing: str


@dataclass(frozen=True)
class Studio:
    """A MathJax and the text faces, loaded once."""

    engine: Engine
    faces: Faces
    outlines: Outlines
    sprites: Sprites

    @classmethod
    def open(cls) -> Self:
        """Load everything."""
        faces = Faces()
        engine = Engine.load(faces.widths())

        @cache
        def outline(name: str) -> Outline:
            return engine.outline(name) if name.startswith(FONT) else faces.outline(name)

        return cls(engine, faces, outline, Sprites(outline))

    def typeset(self, kind: str, source: str, theme: str, width: float) -> Picture:
        """Return the picture of an ``inline``, ``display`` or ``statement`` source; raise ``RefusedError``."""
        if len(source) > prefilter.MAX_SOURCE:
            raise RefusedError(
                _("This text is too long for a picture: at most {limit} characters fit.").format(
                    limit=prefilter.MAX_SOURCE
                )
            )
        blocks = _read(kind, _CONTROL.sub(" ", unicodedata.normalize("NFC", source)))
        formulas = [one for block in blocks for one in block.inlines if isinstance(one, Math)]
        column = min(max(width, _LEAST_COLUMN), _MOST_COLUMN)
        room = (column - 2 * PADDING_X) * 1000 / FORMULA_SIZE
        drawings = self._drawings(formulas, room, named=kind == "statement" and len(formulas) > 1)
        column = _fitted(column, kind, blocks, drawings)
        setter = Setter(self.faces, column - 2 * PADDING_X, lambda math: drawings[math])
        page = setter.page(blocks)
        size = canvas.size_of(page, 0 if kind == "inline" else column)
        plan = Plan(self.faces, self.outlines)
        plan.add(page)
        alt = speech.alt_text(blocks, {math: drawing.tree for math, drawing in drawings.items()})
        if not alt and _alone(blocks) is not None:
            raise RefusedError(_("There is nothing to draw here. Write a formula such as `x^2 + 1`."))
        return Picture(canvas.png(plan, size, THEMES[theme], self.sprites), *size, alt, plan.missing)

    def _drawings(self, formulas: list[Math], room: float, *, named: bool) -> dict[Math, Drawing]:
        if len(formulas) > prefilter.MAX_FORMULAS:
            raise RefusedError(_("There are too many formulas for one picture. Split the text into parts."))
        prepared: dict[Math, str] = {}
        for math in formulas:
            try:
                prepared[math] = prefilter.prepare(math.tex)
                slips.refuse_slips(math.tex)
            except RefusedError as refusal:
                raise _placed(refusal, math, named=named) from None
        outcomes = self.engine.convert([Formula(tex, math.display, room) for math, tex in prepared.items()])
        drawings: dict[Math, Drawing] = {}
        for math, outcome in zip(prepared, outcomes, strict=True):
            if isinstance(outcome, Refusal):
                text = refusals.sentence(outcome, math.tex, self.engine.names)
                raise _placed(RefusedError(text, position=outcome.position), math, named=named)
            drawings[math] = outcome
        return drawings


def _fitted(column: float, kind: str, blocks: tuple[Block, ...], drawings: Mapping[Math, Drawing]) -> float:
    """Return a column's width: prose has all of it, a displayed formula what it needs and a little more."""
    alone = _alone(blocks)
    if kind != "display" or alone is None:
        return column
    return min(column, max(LEAST, FormulaBox(drawings[alone]).width + 2 * PADDING_X))


def _alone(blocks: tuple[Block, ...]) -> Math | None:
    """Return the formula that a source consists of, if it does."""
    only = blocks[0].inlines if len(blocks) == 1 else ()
    return only[0] if len(only) == 1 and isinstance(only[0], Math) else None


def _read(kind: str, source: str) -> tuple[Block, ...]:
    if kind != "statement" and (source.startswith("$$") or not prefilter.holds_prose(source)):
        slips.refuse_lone_dollar(source)
    if kind != "statement" and not prefilter.holds_prose(source):
        return (Block((Math(prefilter.unwrap(source), display=kind == "display"),)),)
    try:
        blocks = read_statement(source)
    except UnbalancedDollarError as error:
        raise RefusedError(
            _("The `$` before `{tail}` opens a formula that is never closed. Add a `$`, or write `\\$`.").format(
                tail=error.tail[1:24].strip()
            ),
            position=error.position,
        ) from None
    if not blocks:
        raise RefusedError(_("There is no text here."))
    return blocks


def _placed(refusal: RefusedError, math: Math, *, named: bool) -> RefusedError:
    """Say which formula of a statement is meant."""
    if not named:
        return refusal
    short = math.tex if len(math.tex) <= 40 else math.tex[:39] + "…"  # noqa: PLR2004 - enough to find it
    return RefusedError(
        _("In `{formula}`: {sentence}").format(formula=short, sentence=refusal.sentence), position=refusal.position
    )
