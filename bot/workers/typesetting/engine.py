"""MathJax inside QuickJS: formulas in, marks and MathML trees out. No file, network or clock is within its reach."""

import json
import re
import unicodedata
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Self

import quickjs

from bot.workers.typesetting.sprites import Outline

_STACK = 2 * 1024 * 1024  # well below the real C stack: too deep a formula is an error, not a crash
_MEMORY = 128 * 1024 * 1024
_SECONDS = 0.4
_KEPT_CHARACTERS = 12_000  # of TeX: at most some 5 MB of drawings
FONT = "TEX/"  # how the names of MathJax's characters start

_TEX_LETTERS = re.compile("[\u0370-\u03ff\u2100-\u214f\U0001d400-\U0001d7ff]")


@dataclass(frozen=True)
class Formula:
    """A formula to typeset; a displayed one much wider than ``room`` (1/1000 em) is broken where that is possible."""

    tex: str
    display: bool
    room: float = 1e6


@dataclass(frozen=True)
class Drawing:
    """A typeset formula in 1/1000 em, y growing downwards from the baseline; rebuild/marks.js says what marks are."""

    marks: list[list[Any]]
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
        self._kept: OrderedDict[Formula, Drawing] = OrderedDict()
        self._kept_characters = 0

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
        """Typeset all formulas of a statement in one call; those of late are still known."""
        known = {one: self._kept[one] for one in formulas if one in self._kept}
        fresh = [one for one in dict.fromkeys(formulas) if one not in known]
        found: dict[Formula, Drawing | Refusal] = {**known, **self._converted(fresh)}
        for one in formulas:
            outcome = found[one]
            if isinstance(outcome, Drawing):
                self._keep(one, outcome)
        return [found[one] for one in formulas]

    def _converted(self, formulas: Sequence[Formula]) -> dict[Formula, Drawing | Refusal]:
        if not formulas:
            return {}
        request = json.dumps(
            [
                {"tex": one.tex, "display": one.display, "foreign": _is_foreign(one.tex), "room": one.room}
                for one in formulas
            ]
        )
        try:
            answers = json.loads(self._convert(request))
        except (quickjs.JSException, quickjs.StackOverflow) as error:
            return {one: Refusal("TooLong", str(error), None) for one in formulas}
        return {one: _outcome(answer) for one, answer in zip(formulas, answers, strict=True)}

    def _keep(self, formula: Formula, drawing: Drawing) -> None:
        """Remember a formula: a lesson, its three themes and its problems show the same ones again and again."""
        if formula not in self._kept:
            self._kept_characters += len(formula.tex)
        self._kept[formula] = drawing
        self._kept.move_to_end(formula)
        while self._kept_characters > _KEPT_CHARACTERS:
            oldest, _drawing = self._kept.popitem(last=False)
            self._kept_characters -= len(oldest.tex)

    def outline(self, name: str) -> Outline:
        """Return the shape of a character that a formula's marks name."""
        (path,) = json.loads(self._context.get("lemmaPaths")(json.dumps([name])))
        return Outline(path)

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
    width, height, depth = answer["size"]
    if width <= 0 or height + depth <= 0:
        return Refusal("Empty", "There is nothing to draw.", None)
    return Drawing(answer["marks"], width, height, depth, answer["tree"])
