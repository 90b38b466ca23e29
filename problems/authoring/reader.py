"""From the text of a TOML file to a family, or to everything that is wrong with it."""

import re
import tomllib
from collections.abc import Collection, Mapping
from functools import lru_cache
from itertools import islice
from random import Random
from typing import Any

from problems.answers.reading import Refusal
from problems.authoring.complaints import AuthoringError, Complaint
from problems.authoring.draft import Draft, LevelDraft
from problems.authoring.drawing import Drawing
from problems.authoring.fields import Fields, Notes
from problems.authoring.linting import lint
from problems.authoring.parts import MOST_MISTAKES, MOST_PARTS, mistakes, parts
from problems.authoring.pictures import LONGEST_ALT, plot
from problems.authoring.places import Path, line_of, lines_of
from problems.authoring.quantities import constraints, parameters, values
from problems.curriculum import SKILLS, Skill
from problems.family import FamilyExhaustedError, ItemFamily
from problems.glossary import glossary
from problems.snapshot import PlotCall
from problems.verdict import Status

LARGEST_FILE = 64 * 1024
LONGEST_LINES = 2000
HARDEST = 5
_TRIALS = 4
_REHEARSALS = 80
_DOTTED = re.compile(r"(?:[^\s.=]{1,40}[ \t]*\.[ \t]*){12}")  # a.b.c.… makes tomllib slow
_FAILURES = (ArithmeticError, ValueError, LookupError, TypeError, RecursionError, NotImplementedError, Refusal)
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def read_family(source: str, *, name: str = "", version: int = 0, trial: bool = True) -> ItemFamily:
    """Return the family of a file; raises ``AuthoringError`` with every complaint.

    ``name`` and ``version`` replace the file's own, so that two servers may have a family of one name. ``trial``
    draws a few items of each level, which finds what cannot be seen before.
    """
    family = _read(source, name, version)
    if trial:
        _try(family, lines_of(source))
    return family


@lru_cache(maxsize=64)
def _read(source: str, name: str, version: int) -> ItemFamily:
    table = _table(source)
    places = lines_of(source)
    notes = Notes(places)
    draft = _draft(Fields(table, (), notes))
    if not notes.complaints and draft is not None:
        for path, sentence in islice(lint(draft), 50):
            notes.add(path, sentence)
    if notes.complaints or draft is None:
        raise AuthoringError(notes.complaints)
    item = Drawing(draft, places).item
    return ItemFamily(name or draft.name, draft.skill, draft.levels, draft.title, version or draft.version, item)


def _table(source: str) -> Mapping[str, Any]:
    if len(source.encode("utf-8", "replace")) > LARGEST_FILE:
        raise AuthoringError([Complaint(0, "", f"The file is larger than {LARGEST_FILE // 1024} kB.")])
    if source.count("\n") > LONGEST_LINES:
        raise AuthoringError([Complaint(0, "", f"The file has more than {LONGEST_LINES} lines.")])
    if dotted := _DOTTED.search(source):
        line = source.count("\n", 0, dotted.start()) + 1
        raise AuthoringError([Complaint(line, "", "There are too many dots in one piece of text.")])
    try:
        return tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        line = int(place.group(1)) if place else 0
        what = str(error).partition(" (at")[0]
        at = f" at column {place.group(2)}" if place else ""
        raise AuthoringError([Complaint(line, "", f"This is not TOML{at}: {what}.")]) from error
    except (ValueError, RecursionError) as error:
        raise AuthoringError([Complaint(0, "", "The file is nested too deeply or holds a giant number.")]) from error


def _draft(fields: Fields) -> Draft | None:
    name, title = fields.text("id", most=48), fields.text("title", most=80)
    if name and not _NAME.fullmatch(name):
        fields.complain("id", "an id is small letters and digits with dashes, such as `line-through-points`.")
    skill = _skill(fields)
    levels = _levels(fields)
    symbols = fields.texts("symbols", most=12)
    version = fields.whole("version", 1, 1, 10**6)
    quantities = fields.inner("parameters").table
    drawn = parameters(fields.inner("parameters"), symbols)
    defined = values(fields.inner("values"), quantities, symbols)
    names = {*quantities, *fields.inner("values").table, *symbols}
    held = constraints(fields, names)
    at_level = _at_level(fields.inner("level"), levels, symbols, set(quantities), names)
    prompt, hints, solution = fields.text("prompt"), fields.texts("hints", 2, 2), fields.texts("solution", 2, 12)
    tables = fields.tables("parts", 1, MOST_PARTS)
    asked = parts(tables, names, symbols)
    wrong = fields.tables("misconceptions", 1, MOST_MISTAKES)
    known = mistakes(wrong, asked, names) if len(asked) == len(tables) else ()  # else every one would be complained of
    picture = plot(fields, names)
    terms = fields.texts("terms")
    for index, term in enumerate(terms):
        if term not in glossary():
            fields.notes.add(("terms", index), f"`{term}` is no term of the glossary.")
    fields.done()
    if skill is None or not asked:
        return None
    return Draft(
        name,
        title,
        skill,
        levels,
        version,
        drawn,
        defined,
        held,
        at_level,
        prompt,
        hints,
        solution,
        asked,
        known,
        terms,
        picture,
    )


def _skill(fields: Fields) -> Skill | None:
    slug = fields.text("skill", most=60)
    if not slug:
        return None
    try:
        return Skill(slug)
    except ValueError:
        from difflib import get_close_matches

        near = get_close_matches(slug, [entry.slug for entry in SKILLS.values()], n=1)
        guess = f" Did you mean `{near[0]}`?" if near else ""
        fields.complain("skill", f"`{slug}` is no skill of the course.{guess}")
        return None


def _levels(fields: Fields) -> tuple[int, ...]:
    given = fields.take("levels")
    if given is None:
        fields.complain(None, "the field `levels` is missing.")
        return (1,)
    good = isinstance(given, list) and given and all(type(entry) is int and 1 <= entry <= HARDEST for entry in given)
    if not good:
        fields.complain("levels", f"`levels` must be a list of whole numbers from 1 to {HARDEST}, such as [1, 2].")
        return (1,)
    return tuple(sorted(set(given)))


def _at_level(
    fields: Fields, levels: Collection[int], symbols: Collection[str], known: Collection[str], names: Collection[str]
) -> dict[int, LevelDraft]:
    found: dict[int, LevelDraft] = {}
    for key in fields.table:
        if not (key.isascii() and key.isdigit() and int(key[:3]) in levels):
            fields.take(key)
            fields.complain(key, f"`{key[:20]}` is none of the levels of this family.")
            continue
        inner = fields.inner(key)
        changed = parameters(inner.inner("parameters"), symbols, known)
        found[int(key)] = LevelDraft(changed, constraints(inner, names))
        inner.done()
    return found


def _try(family: ItemFamily, places: Mapping[Path, int]) -> None:
    """Draw many items, freeze a few and judge their keys; raises ``AuthoringError``."""
    for level in family.levels:
        for seed in range(_REHEARSALS):
            family.generate(Random(seed), level)
        for seed in range(_TRIALS):
            try:
                item = family.draw(level, seed)
            except FamilyExhaustedError:
                sentence = (
                    "every known mistake gives the right answer, or none applies, in 100 draws in a row. "
                    "Change `misconceptions` or widen the parameters."
                )
                line = line_of(places, ("misconceptions", 0))
                raise AuthoringError([Complaint(line, "misconceptions", f"level {level}: {sentence}")]) from None
            except _FAILURES as error:
                if isinstance(error, AuthoringError):
                    raise
                raise AuthoringError([Complaint(0, "", f"level {level}: {error}")]) from error
            _judge(item.parts, level, places)
        if item.plot is not None:
            _draw(item.plot, line_of(places, ("plot",)))


def _draw(picture: PlotCall, line: int) -> None:
    """Draw a picture once; raises ``AuthoringError`` where its arguments do not fit together."""
    from problems.plots.registry import draw

    if len(picture.alt) > LONGEST_ALT:
        raise AuthoringError([Complaint(line, "plot.alt", f"this has more than {LONGEST_ALT} characters.")])
    try:
        draw(picture.name, picture.arguments, "light")
    except Exception as error:  # a plot may fail in any way on arguments that it was not made for
        sentence = f"`{picture.name}` cannot be drawn with these arguments: {str(error)[:200]}"
        raise AuthoringError([Complaint(line, "plot.arguments", sentence)]) from error


def _judge(asked: Any, level: int, places: Mapping[Path, int]) -> None:
    from problems.answers.registry import answer_from_json

    for index, part in enumerate(asked):
        verdict = answer_from_json(part.answer).judge(part.canonical)
        if verdict.status is not Status.CORRECT:
            why = verdict.feedback.sentence if verdict.feedback else verdict.status.value
            sentence = f"level {level}: the key `{part.canonical}` is not accepted as `{part.code}`: {why}"
            line = line_of(places, ("parts", index, "answer"))
            raise AuthoringError([Complaint(line, f"parts[{index + 1}].answer", sentence)])
