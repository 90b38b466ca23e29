"""What a formula is checked for before MathJax sees it: size, nesting, commands that have no place here."""

import re

from bot.translation import _
from bot.workers.typesetting.errors import RefusedError

MAX_SOURCE = 4000
MAX_FORMULA = 2500
MAX_FORMULAS = 60
MAX_BRACES = 25
MAX_CELLS = 400
MAX_ROWS = 60
MAX_ENVIRONMENTS = 8

# they define things, reach outside, or draw beyond their place; the rest of TeX's danger does not exist in MathJax
_FORBIDDEN = frozenset((
    "def", "edef", "gdef", "xdef", "let", "newcommand", "renewcommand", "providecommand", "newenvironment",
    "renewenvironment", "DeclarePairedDelimiter", "DeclarePairedDelimiterX", "DeclareMathSymbol",
    "MakeAboxedCommand", "mathtoolsset", "newtagform", "usetagform", "newcases", "renewcases", "input", "include",
    "includegraphics", "usepackage", "documentclass", "write", "immediate", "openin", "openout", "read", "newread",
    "newwrite", "closein", "special", "catcode", "mathcode", "lccode", "uccode", "csname", "endcsname",
    "expandafter", "noexpand", "aftergroup", "futurelet", "global", "long", "outer", "href", "url", "style", "class",
    "cssId", "data", "html", "htmlClass", "htmlStyle", "htmlData", "require", "unicode", "mmlToken", "rule", "Rule",
    "Space", "definecolor", "newcolumntype", "ref", "eqref", "refeq", "loop", "repeat", "verb", "directlua",
    "ShellEscape",
))  # fmt: skip
_COMMAND = re.compile(r"\\([a-zA-Z]+)\*?")
_OPERATOR = re.compile(
    r"\\DeclareMathOperator(\*?)\s*(?:\{\s*\\([a-zA-Z]+)\s*\}|\\([a-zA-Z]+))\s*\{((?:[^{}]|\{[^{}]*\})*)\}\s*"
)
_TAG = re.compile(r"\\tag(\*?)\s*\{((?:[^{}]|\{[^{}]*\})*)\}")
_DROPPED = re.compile(r"\\(?:label\s*\{[^{}]*\}|nonumber(?![a-zA-Z])|notag(?![a-zA-Z]))")
# environments that ask for the whole width of a page, and text's own table, with what stands for them here
_FULL_WIDTH = re.compile(r"\\(begin|end)\{(multline|flalign|tabular|subequations)\*?\}")
_FITTING = {"multline": "gather", "flalign": "align", "tabular": "array", "subequations": "gathered"}
_COMMENT = re.compile(r"(?<!\\)(?:\\\\)*%")
_FENCE = re.compile(r"^\s*```(?:\w+\n)?(.*?)```\s*$", re.DOTALL)
_GROUP = re.compile(r"(?<!\\)\{(?:\\.|[^{}\\])*\}")
_WRAPPERS = (("$$", "$$"), ("$", "$"), ("\\[", "\\]"), ("\\(", "\\)"))
_LENGTH = re.compile(
    r"(?<![\d.])(-?(?:\d+\.?\d*|\.\d+))\s*(?:true)?\s*(em|ex|pt|px|cm|mm|in|mu|pc|bp|sp|dd|cc)(?![a-zA-Z])"
)
_IN_EM = {
    "em": 1.0, "ex": 0.43, "pt": 0.1, "px": 0.0625, "cm": 2.85, "mm": 0.285, "in": 7.2, "mu": 0.056, "pc": 1.2,
    "bp": 0.1, "sp": 0.0, "dd": 0.11, "cc": 1.3,
}  # fmt: skip
_MAX_LENGTH_EM = 20.0


def unwrap(source: str) -> str:
    """Take off what people put around a formula in a chat: code fences, backticks, dollars."""
    fence = _FENCE.match(source)
    text = (fence[1] if fence else source).strip()
    if len(text) > 2 and text[0] == text[-1] == "`" and "`" not in text[1:-1]:  # noqa: PLR2004 - a pair and a formula
        text = text[1:-1].strip()
    for left, right in _WRAPPERS:
        inner = text[len(left) : len(text) - len(right)]
        if text.startswith(left) and text.endswith(right) and inner.strip() and left[0] not in _without_escapes(inner):
            return inner.strip()
    return text


def holds_prose(source: str) -> bool:
    """Say whether a source that should be one formula has dollars inside: then it is prose with formulas."""
    tex, before = unwrap(source), ""
    while tex != before:  # within braces a dollar belongs to the formula: \text{where $x > 0$}, \tag{$*$}
        tex, before = _GROUP.sub("", tex), tex
    return re.search(r"(?<!\\)\$[^$]+(?<!\\)\$", tex) is not None


def _without_escapes(text: str) -> str:
    return re.sub(r"\\\$|\\(?![\[\]()])", "", text)


def prepare(tex: str) -> str:
    """Return the formula ready for MathJax; raise ``RefusedError`` with the sentence for its author."""
    if not tex.strip():
        raise RefusedError(_("There is no formula here. Write one such as `x^2 + 1`."))
    if len(tex) > MAX_FORMULA:
        raise RefusedError(_("This formula is too long: at most {limit} characters fit.").format(limit=MAX_FORMULA))
    tex = _operators(tex)
    _refuse_forbidden(tex)
    _refuse_comment(tex)
    _refuse_large(tex)
    _refuse_lengths(tex)
    tex = _TAG.sub(lambda tag: rf"\qquad \text{{{tag[2]}}}" if tag[1] else rf"\qquad \text{{({tag[2]})}}", tex)
    tex = _FULL_WIDTH.sub(lambda match: f"\\{match[1]}{{{_FITTING[match[2]]}}}", tex)
    return _DROPPED.sub("", tex)


def _operators(tex: str) -> str:
    r"""Put ``\DeclareMathOperator`` to work here and now: a definition must not outlive its formula."""
    declared = _OPERATOR.findall(tex)
    tex = _OPERATOR.sub("", tex)
    for star, braced, bare, body in declared:
        command = rf"\\{braced or bare}(?![a-zA-Z])"
        replacement = rf"\operatorname{star}{{{body}}}"
        tex = re.sub(command, lambda _match, text=replacement: text, tex)  # type: ignore[misc]
        if len(tex) > MAX_FORMULA:
            raise RefusedError(_("This formula is too long: at most {limit} characters fit.").format(limit=MAX_FORMULA))
    return tex


def _refuse_forbidden(tex: str) -> None:
    for match in _COMMAND.finditer(tex):
        if match[1] in _FORBIDDEN:
            raise RefusedError(
                _("`\\{command}` (character {place}) is not available here. Write the formula without it.").format(
                    command=match[1], place=match.start() + 1
                ),
                position=match.start(),
            )


def _refuse_comment(tex: str) -> None:
    match = _COMMENT.search(tex)
    if match is not None:
        place = match.end() - 1
        raise RefusedError(
            _("The `%` at character {place} would hide what follows it. Write `\\%` for the sign.").format(
                place=place + 1
            ),
            position=place,
        )


def _refuse_large(tex: str) -> None:
    depth = deepest = 0
    for match in re.finditer(r"\\.|[{}]", tex, re.DOTALL):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        deepest = max(deepest, depth)
    nested = most = 0
    for match in re.finditer(r"\\(begin|end)\b", tex):
        nested += 1 if match[1] == "begin" else -1
        most = max(most, nested)
    if deepest > MAX_BRACES:
        raise RefusedError(_("Braces are nested too deeply: at most {limit} levels fit.").format(limit=MAX_BRACES))
    if most > MAX_ENVIRONMENTS:
        raise RefusedError(
            _("`\\begin` is nested too deeply: at most {limit} levels fit.").format(limit=MAX_ENVIRONMENTS)
        )
    if tex.count("&") > MAX_CELLS or tex.count("\\\\") > MAX_ROWS:
        raise RefusedError(
            _("This table is too large: at most {rows} rows and {cells} columns in all fit.").format(
                rows=MAX_ROWS, cells=MAX_CELLS
            )
        )


def _refuse_lengths(tex: str) -> None:
    for match in _LENGTH.finditer(tex):
        if (
            abs(float(match[1])) * _IN_EM[match[2]] > _MAX_LENGTH_EM
            and match.start()
            and tex[match.start() - 1] in "{[ "
        ):
            raise RefusedError(
                _("The space `{length}` at character {place} is too large.").format(
                    length=match[0], place=match.start() + 1
                ),
                position=match.start(),
            )
