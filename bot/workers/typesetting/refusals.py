"""Turns MathJax's refusals into sentences that name the construct and the place, and offer the nearest command."""

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches

from bot.translation import _
from bot.workers.typesetting.engine import Refusal
from bot.workers.typesetting.errors import RefusedError

Names = Mapping[str, list[str]]

_ENVIRONMENTS_FIRST = ("pmatrix", "bmatrix", "vmatrix", "matrix", "cases", "aligned", "align", "array", "gather")
_NEAR = 24


def sentence(refusal: Refusal, tex: str, names: Callable[[], Names]) -> str:
    """Return the sentence for the author of ``tex``."""
    writer = _SENTENCES.get(refusal.kind)
    found = writer(refusal, tex) if writer is not None else None
    if found is None and refusal.kind == "UndefinedControlSequence":
        found = _unknown_command(refusal, tex, names()["commands"])
    if found is None and refusal.kind == "UnknownEnv":
        found = _unknown_environment(refusal, names()["environments"])
    return found or _anything(refusal, tex)


def refuse_holes(tex: str) -> None:
    r"""Raise ``RefusedError`` where a fraction, root or binomial has nothing in it: drawn, it would show a hole."""
    match = re.search(r"\\(?:(?:([dtc]?frac|[dt]?binom)\s*(?:\{[^{}]+\}\s*)?)|(sqrt)\s*(?:\[[^\]]*\]\s*)?)\{\s*\}", tex)
    if match is not None:
        raise RefusedError(
            _("`\\{command}` at character {place} has an empty `{{}}`. Put something between its braces.").format(
                command=match[1] or match[2], place=match.start() + 1
            ),
            position=match.start(),
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
        near=tex[open_at[-1] : open_at[-1] + 6].strip(), place=open_at[-1] + 1
    )


def _right_without_left(_refusal: Refusal, tex: str) -> str | None:
    place = tex.find(r"\right")
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
    match = re.search(r"to (\\[a-zA-Z]+)", refusal.message)
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
    return _("`{command}` at character {place} needs more in braces after it, such as `{command}{{…}}`.").format(
        command=match[1], place=tex.find(match[1]) + 1
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


def _unknown_command(refusal: Refusal, tex: str, commands: list[str]) -> str | None:
    match = re.search(r"\\([a-zA-Z]+)", refusal.message)
    if match is None:
        return None
    name = match[1]
    found = re.search(rf"\\{name}(?![a-zA-Z])", tex)
    place = (found.start() if found else 0) + 1
    known = [command for command in commands if command.isalpha()]
    if name in known:
        return _("`\\{name}` at character {place} works only inside `\\text{{…}}`.").format(name=name, place=place)
    close = get_close_matches(name, known, n=1, cutoff=0.72)
    lead = next((name[:n] for n in range(len(name) - 1, max(1, len(name) - 3), -1) if name[:n] in known), "")
    if close:
        hint = _("Did you mean `\\{command}`?").format(command=close[0])
    elif lead:
        hint = _("Did you mean `\\{command} {rest}`?").format(command=lead, rest=name[len(lead) :])
    elif get_close_matches(name, known, n=1, cutoff=0.5):
        hint = _("The nearest is `\\{command}`.").format(command=get_close_matches(name, known, n=1, cutoff=0.5)[0])
    else:
        hint = _("For a word, write `\\text{{{name}}}`.").format(name=name)
    return _("`\\{name}` at character {place} is not a known command.").format(name=name, place=place) + " " + hint


def _unknown_environment(refusal: Refusal, environments: list[str]) -> str | None:
    match = re.search(r"'(.*?)'", refusal.message)
    if match is None:
        return None
    close = get_close_matches(match[1], environments, n=1, cutoff=0.5)
    hint = (
        _("Did you mean `{name}`?").format(name=close[0])
        if close
        else _("Known ones are {names}.").format(names=", ".join(f"`{name}`" for name in _ENVIRONMENTS_FIRST[:5]))
    )
    return _("There is no environment `{name}`.").format(name=match[1]) + " " + hint


def _anything(refusal: Refusal, tex: str) -> str:
    if refusal.kind == "Internal":
        return _too_much(refusal, tex) or ""
    message = refusal.message.rstrip(".")
    if refusal.position is None:
        return _("This formula cannot be read: {message}.").format(message=message)
    return _("This formula cannot be read at character {place}, after `{near}`: {message}.").format(
        place=refusal.position, near=tex[max(0, refusal.position - _NEAR) : refusal.position], message=message
    )


def _around(tex: str, place: int) -> str:
    start = max(0, place - 8)
    return tex[start : start + _NEAR].strip()


_SENTENCES: Mapping[str, Callable[[Refusal, str], str | None]] = {
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
    "Misplaced": _stray_ampersand,
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
