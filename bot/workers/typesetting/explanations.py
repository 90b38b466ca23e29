"""What each of MathJax's complaints means, in a sentence that names the construct and the place. Keyed by its ids."""

import re
from collections.abc import Callable, Mapping

from bot.translation import _
from bot.workers.typesetting.engine import Refusal

_NEAR = 24
_TAKES_TWO = frozenset(
    [
        "frac",
        "dfrac",
        "tfrac",
        "cfrac",
        "binom",
        "dbinom",
        "tbinom",
        "overset",
        "underset",
        "stackrel",
        "inner",
        "dv",
        "pdv",
        "nicefrac",
        "sfrac",
        "textcolor",
        "colorbox",
    ]
)


def _unclosed_brace(_refusal: Refusal, tex: str) -> str | None:
    open_at: list[int] = []
    for match in re.finditer(r"\\.|[{}]", tex, re.DOTALL):
        if match[0] == "{":
            open_at.append(match.start())
        elif match[0] == "}" and open_at:
            open_at.pop()
    if not open_at:
        return None
    return _("The `{{` at character {place}, in `{near}`, is never closed. Add a `}}`.").format(
        place=open_at[-1] + 1, near=_around(tex, open_at[-1])
    )


def _extra_brace(_refusal: Refusal, tex: str) -> str | None:
    depth = 0
    for match in re.finditer(r"\\.|[{}]", tex, re.DOTALL):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if depth < 0:
            return _("The `}}` at character {place} closes nothing. Take it out, or add a `{{` before it.").format(
                place=match.start() + 1
            )
    return None


def _missing_end(refusal: Refusal, tex: str) -> str | None:
    match = re.search(r"\\end\{(.*?)\}", refusal.message)
    if match is None:
        return None
    place = tex.rfind(rf"\begin{{{match[1]}}}")
    return _("`\\begin{{{name}}}` at character {place} is never ended. Add `\\end{{{name}}}`.").format(
        name=match[1], place=place + 1
    )


def _wrong_end(refusal: Refusal, tex: str) -> str | None:
    match = re.search(r"\\begin\{(.*?)\} ended with \\end\{(.*?)\}", refusal.message)
    if match is None:
        return None
    return _(
        "`\\begin{{{start}}}` ends with `\\end{{{end}}}` at character {place}: both names must be the same."
    ).format(start=match[1], end=match[2], place=tex.find(rf"\end{{{match[2]}}}") + 1)


def _left_without_right(_refusal: Refusal, tex: str) -> str | None:
    open_at: list[int] = []
    for match in re.finditer(r"\\(left|right)(?![a-zA-Z])", tex):
        if match[1] == "left":
            open_at.append(match.start())
        elif open_at:
            open_at.pop()
    if not open_at:
        return _("`\\left` and `\\right` must come in pairs, inside the same braces.")
    return _("`{near}` at character {place} has no `\\right`. Add one, or `\\right.` for no bracket at all.").format(
        near=_with_bracket(tex, open_at[-1]), place=open_at[-1] + 1
    )


def _with_bracket(tex: str, place: int) -> str:
    r"""Return ``\left`` at this place with the bracket after it."""
    found = re.match(r"\\left\s*(?:\\[a-zA-Z]+|\\.|.)?", tex[place:])
    return found[0] if found else r"\left"


def _right_without_left(_refusal: Refusal, tex: str) -> str | None:
    place = tex.find(r"\right")
    if r"\left" in tex[:place]:
        return _("`\\right` at character {place} and its `\\left` must stand inside the same braces.").format(
            place=place + 1
        )
    return _("`\\right` at character {place} has no `\\left` before it. Add one, or take it out.").format(
        place=place + 1
    )


def _two_scripts(refusal: Refusal, tex: str) -> str | None:
    mark = "_" if "Subscript" in refusal.kind else "^"
    what = _("two subscripts") if mark == "_" else _("two exponents")
    match = re.search(rf"[^\s{{}}]\s*{re.escape(mark)}\s*(\{{[^{{}}]*\}}|\S)\s*{re.escape(mark)}", tex)
    near = _around(tex, match.start()) if match else tex[:_NEAR]
    return _("`{near}` has {what} on one base. Use braces, such as `x{mark}{{a{mark}b}}`.").format(
        near=near, what=what, mark=mark
    )


def _missing_script(_refusal: Refusal, tex: str) -> str | None:
    match = re.search(r"[\^_]\s*(?=$|[}&]|\\\\|\\end|\\right)", tex)
    if match is None:
        return None
    return _("There is nothing after the `{mark}` at character {place}. Write `x{mark}{{1}}`.").format(
        mark=match[0].strip(), place=match.start() + 1
    )


def _stray_ampersand(_refusal: Refusal, tex: str) -> str | None:
    match = re.search(r"(?<!\\)&", tex)
    if match is None:
        return None
    return _(
        "The `&` at character {place} stands outside a table. Use `\\begin{{aligned}}…\\end{{aligned}}`, or `\\&`."
    ).format(place=match.start() + 1)


def _unclosed_bracket(refusal: Refusal, tex: str) -> str | None:
    match = re.search(r"to (\\(?:[a-zA-Z]+|\\))", refusal.message)
    if match is None:
        return None
    place = re.search(re.escape(match[1]) + r"\s*\[", tex)
    return _("The `[` after `{command}` at character {place} is never closed. Add a `]`.").format(
        command=match[1], place=(place.end() if place else 1)
    )


def _unclosed_dollar(_refusal: Refusal, tex: str) -> str | None:
    return _("A `$` inside `\\text{{…}}` at character {place} has no partner. Add one, or write `\\$`.").format(
        place=tex.find("$") + 1
    )


def _missing_argument(refusal: Refusal, tex: str) -> str | None:
    match = re.search(r"(\\[a-zA-Z]+)", refusal.message)
    if match is None:
        return None
    return _("`{command}` at character {place} needs more in braces after it, such as `{command}{braces}`.").format(
        command=match[1], place=tex.find(match[1]) + 1, braces="{…}{…}" if match[1][1:] in _TAKES_TWO else "{…}"
    )


def _bad_delimiter(refusal: Refusal, tex: str) -> str | None:
    match = re.search(r"(\\[a-zA-Z]+)", refusal.message)
    if match is None:
        return None
    return _("`{command}` at character {place} needs a bracket right after it, such as `{command}(`.").format(
        command=match[1], place=tex.find(match[1]) + 1
    )


def _doubled_mark(_refusal: Refusal, tex: str) -> str | None:
    match = re.search(r"([\^_])\s*[\^_]", tex)
    if match is None:
        return None
    return _("There is a second `{mark}` right after the one at character {place}. Leave one out.").format(
        mark=match[1], place=match.start() + 1
    )


def _hash(_refusal: Refusal, tex: str) -> str | None:
    return _("The `#` at character {place} means nothing in a formula. Write `\\#` for the sign.").format(
        place=tex.find("#") + 1
    )


def _empty(_refusal: Refusal, _tex: str) -> str | None:
    return _("There is nothing to draw here. Write a formula such as `x^2 + 1`.")


def _too_much(_refusal: Refusal, _tex: str) -> str | None:
    return _("This formula is too complicated to draw. Split it into smaller ones.")


def _around(tex: str, place: int) -> str:
    start = max(0, place - 8)
    return tex[start : start + _NEAR].strip()


def _end_without_begin(refusal: Refusal, tex: str) -> str | None:
    match = re.search(r"\\end\{(.*?)\}", refusal.message)
    if match is None:
        return None
    return _(
        "`\\end{{{name}}}` at character {place} has no `\\begin{{{name}}}` before it. Add one, or take it out."
    ).format(name=match[1], place=tex.find(rf"\end{{{match[1]}}}") + 1)


def _bad_column(_refusal: Refusal, tex: str) -> str | None:
    place = re.search(r"\\begin\{array\}", tex)
    return _(
        "`\\begin{{array}}` at character {place} needs its columns, such as `{{cc}}` or `{{l|r}}`, right after it."
    ).format(place=(place.start() if place else 0) + 1)


def _no_length(refusal: Refusal, tex: str) -> str | None:
    match = re.search(r"(\\(?:[a-zA-Z]+|\\))", refusal.message)
    if match is None:
        return None
    name = match[1]
    example = (
        rf"{name}[1ex]"
        if name == "\\\\"
        else rf"{name} 1em"
        if name in {r"\kern", r"\mkern", r"\raise"}
        else rf"{name}{{1em}}"
    )
    return _("`{command}` at character {place} needs a length with its unit, such as `{example}`.").format(
        command=name, place=tex.find(name) + 1, example=example
    )


def _limits(_refusal: Refusal, tex: str) -> str | None:
    return _("`\\limits` at character {place} belongs right after an operator such as `\\sum`.").format(
        place=tex.find(r"\limits") + 1
    )


def _misplaced(refusal: Refusal, tex: str) -> str | None:
    match = re.search(r"(\\[a-zA-Z]+)", refusal.message)
    if match is None:
        return _stray_ampersand(refusal, tex)
    where = {
        r"\hline": _("between the rows of a table"),
        r"\middle": _("between `\\left` and `\\right`"),
    }.get(match[1], _("inside a table"))
    return _("`{command}` at character {place} belongs {where}.").format(
        command=match[1], place=tex.find(match[1]) + 1, where=where
    )


def _two_overs(refusal: Refusal, _tex: str) -> str | None:
    match = re.search(r"(\\[a-zA-Z]+)", refusal.message)
    if match is None:
        return None
    return _("There are two `{command}` in one group. Put braces around one, or write `\\frac{{…}}{{…}}`.").format(
        command=match[1]
    )


SENTENCES: Mapping[str, Callable[[Refusal, str], str | None]] = {
    "MissingCloseBrace": _unclosed_brace,
    "ExtraOpenMissingClose": _unclosed_brace,
    "ExtraCloseMissingOpen": _extra_brace,
    "EnvMissingEnd": _missing_end,
    "EnvBadEnd": _wrong_end,
    "ExtraLeftMissingRight": _left_without_right,
    "MissingLeftExtraRight": _right_without_left,
    "DoubleExponent": _two_scripts,
    "DoubleExponentPrime": _two_scripts,
    "DoubleSubscripts": _two_scripts,
    "MissingScript": _missing_script,
    "Misplaced": _misplaced,
    "MissingBeginExtraEnd": _end_without_begin,
    "BadPreamToken": _bad_column,
    "MissingDimOrUnits": _no_length,
    "BracketMustBeDimension": _no_length,
    "MisplacedLimits": _limits,
    "ExtraMiddle": _misplaced,
    "AmbiguousUseOf": _two_overs,
    "MissingCloseBracket": _unclosed_bracket,
    "MathNotTerminated": _unclosed_dollar,
    "MissingArgFor": _missing_argument,
    "MissingOrUnrecognizedDelim": _bad_delimiter,
    "MissingOpenForSub": _doubled_mark,
    "MissingOpenForSup": _doubled_mark,
    "CantUseHash1": _hash,
    "CantUseHash2": _hash,
    "Empty": _empty,
    "TooLong": _too_much,
    "NoSize": _too_much,
    "MaxBufferSize": _too_much,
    "MaxMacroSub1": _too_much,
    "MaxMacroSub2": _too_much,
}
