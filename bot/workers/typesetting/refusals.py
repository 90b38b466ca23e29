"""Turns MathJax's refusals into sentences that name the construct and the place, and offer the nearest command."""

import re
from collections.abc import Callable, Mapping

from bot.translation import _
from bot.workers.typesetting.engine import Refusal
from bot.workers.typesetting.explanations import SENTENCES
from bot.workers.typesetting.nearest import nearest
from bot.workers.typesetting.slips import MEANT, OF_DOCUMENTS

Names = Mapping[str, list[str]]

_ENVIRONMENTS_FIRST = ("pmatrix", "bmatrix", "vmatrix", "matrix", "cases", "aligned", "align", "array", "gather")
_NEAR = 24


def sentence(refusal: Refusal, tex: str, names: Callable[[], Names]) -> str:
    """Return the sentence for the author of ``tex``."""
    writer = SENTENCES.get(refusal.kind)
    found = writer(refusal, tex) if writer is not None else None
    if found is None and refusal.kind == "UndefinedControlSequence":
        found = _unknown_command(refusal, tex, names()["commands"])
    if found is None and refusal.kind == "UnknownEnv":
        found = _unknown_environment(refusal, names()["environments"])
    return found or _anything(refusal, tex)


def _unknown_command(refusal: Refusal, tex: str, commands: list[str]) -> str | None:
    match = re.search(r"\\([a-zA-Z]+)", refusal.message)
    if match is None:
        return None
    name = match[1]
    found = re.search(rf"\\{name}(?![a-zA-Z])", tex)
    place = (found.start() if found else 0) + 1
    known = [command for command in commands if command.isalpha()]
    if name in OF_DOCUMENTS:
        return _("`\\{name}` at character {place} belongs to a whole document, not to a formula. Take it out.").format(
            name=name, place=place
        )
    if name in MEANT:
        start = _("`\\{name}` at character {place} is not a known command.").format(name=name, place=place)
        return start + " " + _("Write `{command}`.").format(command=MEANT[name])
    if name in known:
        return _("`\\{name}` at character {place} works only inside `\\text{{…}}`.").format(name=name, place=place)
    close = nearest(name, known, 0.72)
    lead = next((name[:n] for n in range(len(name) - 1, max(1, len(name) - 3), -1) if name[:n] in known), "")
    if close:
        hint = _("Did you mean `\\{command}`?").format(command=close)
    elif lead:
        hint = _("Did you mean `\\{command} {rest}`?").format(command=lead, rest=name[len(lead) :])
    elif further := nearest(name, known, 0.62):
        hint = _("The nearest is `\\{command}`.").format(command=further)
    else:
        hint = _("For a word, write `\\text{{{name}}}`.").format(name=name)
    return _("`\\{name}` at character {place} is not a known command.").format(name=name, place=place) + " " + hint


def _unknown_environment(refusal: Refusal, environments: list[str]) -> str | None:
    match = re.search(r"'(.*?)'", refusal.message)
    if match is None:
        return None
    if not match[1].strip():
        return _("`\\begin` needs the name of an environment in braces, such as `\\begin{pmatrix}`.")
    close = nearest(match[1], environments, 0.5)
    hint = (
        _("Did you mean `{name}`?").format(name=close)
        if close
        else _("Known ones are {names}.").format(names=", ".join(f"`{name}`" for name in _ENVIRONMENTS_FIRST[:5]))
    )
    return _("There is no environment `{name}`.").format(name=match[1]) + " " + hint


def _anything(refusal: Refusal, tex: str) -> str:
    if refusal.kind == "Internal":
        return SENTENCES["TooLong"](refusal, tex) or ""
    message = refusal.message.rstrip(".")
    if refusal.position is None:
        return _("This formula cannot be read: {message}.").format(message=message)
    return _("This formula cannot be read at character {place}, after `{near}`: {message}.").format(
        place=refusal.position, near=tex[max(0, refusal.position - _NEAR) : refusal.position], message=message
    )
