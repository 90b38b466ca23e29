"""Slips that MathJax would draw, or would explain in words of its own: found before it sees the formula."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from bot.translation import _
from bot.workers.typesetting.errors import RefusedError

# what people write for a command that exists under another name, and how it is written
MEANT: Mapping[str, str] = MappingProxyType({
    "integral": r"\int", "infinity": r"\infty", "inf": r"\inf` or `\infty", "summation": r"\sum", "product": r"\prod",
    "union": r"\cup", "intersection": r"\cap", "intersect": r"\cap", "squareroot": r"\sqrt", "root": r"\sqrt",
    "fraction": r"\frac{…}{…}", "plus": "+", "minus": "-", "equals": "=", "equal": "=",
    "and": r"\land", "or": r"\lor", "implication": r"\implies", "vector": r"\vec{…}", "qty": r"\left( … \right)",
    "raisebox": r"\raise", "limit": r"\lim", "derivative": r"\frac{d}{dx}",
    "element": r"\in", "isin": r"\in", "reals": r"\mathbb{R}", "real": r"\mathbb{R}", "degrees": r"^\circ",
    "nequal": r"\neq", "notequal": r"\neq",
    "lessthan": "<", "greaterthan": ">", "absolute": r"\lvert … \rvert", "unit": r"\mathrm{…}", "si": r"\mathrm{…}",
    "expectation": r"\mathbb{E}", "transpose": r"^\top", "inverse": "^{-1}", "widecheck": r"\check", "percent": r"\%",
    "mathbbb": r"\mathbb", "boldmath": r"\boldsymbol", "laplace": r"\mathcal{L}", "half": r"\frac{1}{2}",
})  # fmt: skip
# commands that lay out a document and mean nothing inside a formula
OF_DOCUMENTS = frozenset((
    "section", "subsection", "chapter", "paragraph", "item", "cite", "footnote", "caption", "title", "author",
    "maketitle", "centering", "newpage", "pagebreak", "vspace", "noindent", "bibliography", "tableofcontents",
    "LaTeX", "TeX",
))  # fmt: skip

_TAKES_BRACES = (
    "frac dfrac tfrac cfrac binom dbinom tbinom sqrt text textbf textit mathbb mathbf mathcal mathrm mathsf mathfrak "
    "boldsymbol operatorname begin end overline underline hat widehat tilde vec underbrace overbrace substack boxed"
)
_WITHOUT_BACKSLASH = re.compile(rf"(?<![\\a-zA-Z])({'|'.join(_TAKES_BRACES.split())})\{{")
_HOLE = re.compile(r"\\(?:(?:([dtc]?frac|[dt]?binom)\s*(?:\{[^{}]+\}\s*)?)|(sqrt)\s*(?:\[[^\]]*\]\s*)?)\{\s*\}")
_NO_TEXT = re.compile(r"\\(tag|label)\*?(?![a-zA-Z*])(?!\s*\{(?:[^{}]|\{[^{}]*\})*\})")
_MATHS_MARK = re.compile(r"\\(\(|\)|\[|\])")
_TEXT = re.compile(r"\\(?:text(?:bf|it|rm|sf|tt|normal)?|mbox)\s*\{((?:\\.|[^{}$\\])*)\}")


def refuse_slips(tex: str) -> None:
    """Raise ``RefusedError`` for a slip, with the sentence that says how it is written."""
    _refuse_holes(tex)
    _refuse_missing_backslash(tex)
    _refuse_bare_tag(tex)
    _refuse_maths_marks(tex)
    _refuse_marks_in_text(tex)


def refuse_lone_dollar(source: str) -> None:
    """Raise ``RefusedError`` where a formula on its own has a dollar sign without a partner."""
    places = [match.start() for match in re.finditer(r"(?<!\\)\$", source.replace("\\\\", "  "))]
    if len(places) % 2 == 0 and not (source.startswith("$$") and len(places) == 2):  # noqa: PLR2004 - never closed
        return
    place = places[0] if source.lstrip().startswith("$") else places[-1]
    raise RefusedError(
        _("The `$` at character {place} has no partner. Take it out, or write `\\$` for the sign.").format(
            place=place + 1
        ),
        position=place,
    )


def _refuse_holes(tex: str) -> None:
    match = _HOLE.search(tex)
    if match is not None:
        raise RefusedError(
            _("`\\{command}` at character {place} has an empty `{{}}`. Put something between its braces.").format(
                command=match[1] or match[2], place=match.start() + 1
            ),
            position=match.start(),
        )


def _refuse_missing_backslash(tex: str) -> None:
    match = _WITHOUT_BACKSLASH.search(tex)
    if match is not None:
        raise RefusedError(
            _("`{command}{{` at character {place} lacks its backslash. Write `\\{command}{{…}}`.").format(
                command=match[1], place=match.start() + 1
            ),
            position=match.start(),
        )


def _refuse_bare_tag(tex: str) -> None:
    match = _NO_TEXT.search(tex)
    if match is not None:
        raise RefusedError(
            _("`\\{command}` at character {place} needs its text in braces, such as `\\{command}{{1}}`.").format(
                command=match[1], place=match.start() + 1
            ),
            position=match.start(),
        )


def _refuse_maths_marks(tex: str) -> None:
    match = _MATHS_MARK.search(tex.replace("\\\\", "  "))
    if match is not None and "\\text" not in tex and "\\mbox" not in tex:
        raise RefusedError(
            _("`\\{mark}` at character {place} is not needed here, or lacks its partner. Take it out.").format(
                mark=match[1], place=match.start() + 1
            ),
            position=match.start(),
        )


def _refuse_marks_in_text(tex: str) -> None:
    for text in _TEXT.finditer(tex):
        mark = re.search(r"(?<!\\)[_^]", text[1])
        if mark is not None:
            place = text.start(1) + mark.start()
            raise RefusedError(
                _("The `{mark}` at character {place} stands in words. Write `\\{mark}`, or put it outside.").format(
                    mark=mark[0], place=place + 1
                )
                if mark[0] == "_"
                else _("The `^` at character {place} stands in words. Put it outside `\\text{{…}}`.").format(
                    place=place + 1
                ),
                position=place,
            )
