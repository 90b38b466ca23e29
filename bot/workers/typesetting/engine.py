"""MathJax inside QuickJS: formulas in, SVG and MathML trees out. No file, network or clock is within its reach."""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Self

import quickjs

_STACK = 2 * 1024 * 1024  # well below the real C stack: too deep a formula is an error, not a crash
_MEMORY = 128 * 1024 * 1024
_SECONDS = 0.6

_VIEW_BOX = re.compile(r'viewBox="([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+)"')
_DATA_ATTRIBUTE = re.compile(r'\sdata-(?!line\b|frame\b|variant\b)[\w-]+="[^"]*"')


_TEX_LETTERS = re.compile("[\u0370-\u03ff\u2100-\u214f\U0001d400-\U0001d7ff]")


@dataclass(frozen=True)
class Formula:
    """A formula to typeset."""

    tex: str
    display: bool


@dataclass(frozen=True)
class Drawing:
    """A typeset formula: ``body`` is SVG in units of 1/1000 em, with the baseline at y = 0 and y growing downwards."""

    body: str
    width: float
    height: float
    depth: float
    tree: list[Any]


@dataclass(frozen=True)
class Refusal:
    """Why MathJax refused a formula: its message's id, the message, and how far it had read."""

    kind: str
    message: str
    position: int | None


class Engine:
    """One MathJax, loaded once and used for every formula."""

    def __init__(self, context: "quickjs.Context") -> None:
        self._context = context
        self._convert = context.get("lemmaConvert")

    @classmethod
    def load(cls, widths: Mapping[str, float]) -> Self:
        """Load the bundle (about 0.1 s); ``widths`` are the advances (em) of characters that MathJax's font lacks."""
        context = quickjs.Context()
        context.set_max_stack_size(_STACK)
        context.set_memory_limit(_MEMORY)
        context.eval(files("bot.workers.typesetting").joinpath("assets", "mathjax.js").read_text(encoding="utf-8"))
        context.get("lemmaSetWidths")(json.dumps(dict(widths)))
        context.set_time_limit(_SECONDS)
        return cls(context)

    def convert(self, formulas: Sequence[Formula]) -> list[Drawing | Refusal]:
        """Typeset all formulas of a statement in one call."""
        request = json.dumps(
            [{"tex": one.tex, "display": one.display, "foreign": _is_foreign(one.tex)} for one in formulas]
        )
        try:
            answers = json.loads(self._convert(request))
        except (quickjs.JSException, quickjs.StackOverflow) as error:
            return [Refusal("TooLong", str(error), None) for _ in formulas]
        return [_outcome(answer) for answer in answers]

    def names(self) -> dict[str, list[str]]:
        """Return the names of all known ``commands`` and ``environments``."""
        known: dict[str, list[str]] = json.loads(self._context.get("lemmaNames")())
        return known


def _is_foreign(tex: str) -> bool:
    """Say whether the formula's text has letters beyond TeX's font: then all its text is set in the prose's face."""
    return any(
        character > "\x7f" and unicodedata.category(character)[0] == "L" and not _TEX_LETTERS.match(character)
        for character in tex
    )


def _outcome(answer: dict[str, Any]) -> Drawing | Refusal:
    if "error" in answer:
        return Refusal(answer["id"], answer["error"], answer["position"])
    svg: str = answer["svg"]
    box = _VIEW_BOX.search(svg)
    if box is None:
        return Refusal("NoSize", "The drawing has no size.", None)
    _left, top, width, height = (float(number) for number in box.groups())
    body = svg[svg.index(">") + 1 : svg.rindex("</svg>")]
    body = _DATA_ATTRIBUTE.sub("", body)
    # MathJax draws the rules of tables by a style sheet, which resvg never sees
    rule = 'fill="none" stroke="currentColor" stroke-width="70"'
    body = re.sub(r'<(line|rect) data-(?:line|frame)="[^"]*"', rf"<\1 {rule}", body)
    if width <= 0 or height <= 0:
        return Refusal("Empty", "There is nothing to draw.", None)
    return Drawing(body, width, -top, height + top, answer["tree"])
