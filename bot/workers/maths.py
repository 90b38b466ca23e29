"""The maths worker's operations: draw, judge, read, plot. Imported in the workers only (SymPy, NumPy, Matplotlib)."""

import importlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from bot.workers.guard import Handler

if TYPE_CHECKING:
    from problems.family import ItemFamily

Answer = tuple[dict[str, Any], bytes]

_HEAVY = (
    "sympy",
    "numpy",
    "matplotlib.figure",
    "matplotlib.backends.backend_agg",
    "problems.answers.checking",
    "problems.answers.marking",
    "problems.answers.working",
    "problems.authoring",
)


def _catalogue(payload: Mapping[str, Any]) -> Answer:
    """Return the index of families; with ``answers``, what each asks for too, which takes drawing one item of each."""
    from problems.catalogue import catalogue

    families = []
    for family in catalogue().values():
        entry = _entry(family)
        if payload.get("answers"):
            entry["answers"] = [part.code for part in family.draw(family.levels[0], 0).parts]
        families.append(entry)
    return {"families": families, "lessons": _lessons(), "explorers": _explorers()}, b""


def _lessons() -> list[str]:
    from problems.lessons import topics

    return list(topics())


def _explorers() -> list[dict[str, Any]]:
    from problems.explorers import explorers

    return [
        {"module": one.module, "name": one.name, "title": one.title, "arguments": list(one.arguments)}
        for one in explorers().values()
    ]


def _family(payload: Mapping[str, Any]) -> "ItemFamily":
    """Return the family of a task: the course's, or one that an author's ``source`` describes."""
    if payload.get("source"):
        from problems.authoring import read_family

        name, version = str(payload["family"]), int(payload.get("version", 0))
        return read_family(payload["source"], name=name, version=version, trial=False)
    from problems.catalogue import catalogue

    return catalogue()[payload["family"]]


def _author(payload: Mapping[str, Any]) -> Answer:
    """Return the index entry of an author's file, or what is wrong with it, line by line."""
    from problems.authoring import AuthoringError, read_family

    try:
        family = read_family(payload["source"])
    except AuthoringError as error:
        return {"complaints": [str(complaint) for complaint in error.complaints], "family": None}, b""
    return {"complaints": [], "family": _entry(family)}, b""


def _entry(family: "ItemFamily") -> dict[str, Any]:
    return {
        "family": family.name,
        "title": family.title,
        "skill": family.skill.value,
        "topic": family.topic,
        "module": family.module,
        "levels": list(family.levels),
    }


def _draw(payload: Mapping[str, Any]) -> Answer:
    family = _family(payload)
    return {"item": family.draw(payload["level"], payload["seed"]).as_json()}, b""


def _mark(payload: Mapping[str, Any]) -> Answer:
    from problems.answers.marking import mark
    from problems.snapshot import ItemSnapshot

    item = ItemSnapshot.from_json(payload["item"])
    return {"verdict": mark(item, tuple(payload["responses"])).as_json()}, b""


def _check(payload: Mapping[str, Any]) -> Answer:
    from problems.answers.checking import check

    return {"verdict": check(payload).as_json()}, b""


def _steps(payload: Mapping[str, Any]) -> Answer:
    from problems.answers.working import check_working

    return {"working": check_working(payload["text"], tuple(payload.get("variables") or ())).as_json()}, b""


def _read(payload: Mapping[str, Any]) -> Answer:
    from problems.answers.reading import Refusal, read

    try:
        reading = read(payload["text"], tuple(payload.get("names") or ()))
    except Refusal as refusal:
        return {"reading": "", "sentence": refusal.sentence, "position": refusal.position}, b""
    return {"reading": reading.latex, "sentence": "", "position": None}, b""


def _plot(payload: Mapping[str, Any]) -> Answer:
    from problems.plots.registry import draw, media_type

    picture = draw(payload["name"], payload["arguments"], payload["theme"])
    return {"media_type": media_type(picture)}, picture


def _explore(payload: Mapping[str, Any]) -> Answer:
    """Draw an explorer; with ``vary``, after the step that the button of this number promises."""
    from problems.explorers import ExplorerInputError, explore, variations, varied

    module, name = payload["module"], payload["name"]
    try:
        arguments = varied(module, name, payload["arguments"], payload.get("vary"))
        found = explore(module, name, arguments, payload["theme"])
    except ExplorerInputError as error:
        return {"error": str(error), "alt": "", "caption": "", "media_type": ""}, b""
    offers = variations(module, name, arguments)
    return {
        "error": "",
        "alt": found.alt,
        "caption": found.caption,
        "media_type": found.media_type,
        "arguments": arguments,
        "variations": [{"name": v.name, "value": v.value, "possible": v.arguments is not None} for v in offers],
    }, found.picture


def _lesson(payload: Mapping[str, Any]) -> Answer:
    from dataclasses import asdict

    from problems.lessons import lesson

    found = lesson(payload["topic"])
    return {
        "title": found.title,
        "markdown": found.markdown,
        "plot": None if found.plot is None else asdict(found.plot),
        "check_family": found.check_family,
    }, b""


def _verify(payload: Mapping[str, Any]) -> Answer:
    from problems.verification.families import look_at, variety
    from problems.verification.report import Report

    family, level, first = _family(payload), int(payload["level"]), int(payload["first"])
    report = look_at(family, level, range(first, first + int(payload["count"])))
    if payload.get("variety"):
        report = Report.merged((report, variety(family, level)))
    return {"report": report.as_json()}, b""


HANDLERS: Mapping[str, Handler] = {
    "catalogue": _catalogue,
    "author": _author,
    "draw": _draw,
    "mark": _mark,
    "check": _check,
    "steps": _steps,
    "read": _read,
    "plot": _plot,
    "explore": _explore,
    "lesson": _lesson,
    "verify": _verify,
}


def warm_up() -> None:
    """Load what every task needs, so that children share it and the first answer does not wait."""
    for name in _HEAVY:
        importlib.import_module(name)
    import matplotlib as mpl
    from matplotlib.font_manager import findfont

    from problems.catalogue import catalogue
    from problems.explorers import explorers
    from problems.plots.registry import plots

    mpl.get_configdir()  # looked for once, here, and not by every worker
    mpl.get_cachedir()
    findfont("DejaVu Sans")  # finds the file and leaves it closed: a font opened here would be a closed file there
    catalogue()
    plots()
    explorers()
    _check({"reference": "2*x + 1", "response": "1 + x + x"})
    _check({"reference": "x^2 - 1", "response": "(x-1)(x+1)", "form": "factored:x"})  # SymPy's factoring
    _check({"reference": "sin(2x)", "response": "2sin(x)cos(x)", "prove": True})
