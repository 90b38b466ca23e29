"""Limits of application commands."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bot.playground.errors import Fault

Json = dict[str, Any]
Path = tuple[str | int, ...]

SLASH = 1
NAME = re.compile(r"[-_'\w\u0900-\u097f\u0e00-\u0e7f]{1,32}")
SUBCOMMAND, GROUP = 1, 2
OPTIONS_MAX, CHOICES_MAX, DESCRIPTION_MAX, NAME_MAX, COMMANDS_MAX, CONTEXT_MENUS_MAX = 25, 25, 100, 32, 100, 15
TOTAL_MAX = 8000


def commands(items: Sequence[Json]) -> list[Fault]:
    """Return every limit that a whole set of commands breaks."""
    faults: list[Fault] = []
    seen: set[tuple[Any, Any]] = set()
    for number, item in enumerate(items):
        faults += command(item, (number,))
        key = (item.get("type", SLASH), item.get("name"))
        if key in seen:
            sentence = "Application command names must be unique"
            faults.append(Fault((number,), "APPLICATION_COMMANDS_DUPLICATE_NAME", sentence))
        seen.add(key)
    for kind, most in ((1, COMMANDS_MAX), (2, CONTEXT_MENUS_MAX), (3, CONTEXT_MENUS_MAX)):
        if sum(item.get("type", SLASH) == kind for item in items) > most:
            faults.append(Fault((), "30032", "Maximum number of application commands reached."))
    return faults


def command(item: Json, place: Path = ()) -> list[Fault]:
    """Return every limit that one command breaks."""
    if item.get("type", SLASH) != SLASH:
        faults = [*_length((*place, "name"), item.get("name"), NAME_MAX)]
        if item.get("description") or item.get("options"):
            faults.append(Fault(place, "BASE_TYPE_CHOICES", "A context menu has no description and no options."))
        return faults
    faults = [*_named(item, place), *_options(item.get("options") or [], place, depth=0)]
    if _size(item) > TOTAL_MAX:
        faults.append(Fault(place, "APPLICATION_COMMAND_TOO_LARGE", f"Command exceeds maximum size ({TOTAL_MAX})"))
    return faults


def _named(item: Json, place: Path) -> Iterator[Fault]:
    names: list[tuple[Path, Any]] = [(("name",), item.get("name"))]
    names += [(("name_localizations", key), name) for key, name in (item.get("name_localizations") or {}).items()]
    for spot, name in names:
        if not isinstance(name, str) or not NAME.fullmatch(name) or name != name.lower():
            sentence = "Command name is invalid"
            yield Fault((*place, *spot), "APPLICATION_COMMAND_INVALID_NAME", sentence)
    yield from _length((*place, "description"), item.get("description"), DESCRIPTION_MAX)
    for key, text in (item.get("description_localizations") or {}).items():
        yield from _length((*place, "description_localizations", key), text, DESCRIPTION_MAX)


def _options(options: Sequence[Json], place: Path, *, depth: int) -> Iterator[Fault]:
    if len(options) > OPTIONS_MAX:
        yield Fault((*place, "options"), "BASE_TYPE_MAX_LENGTH", f"Must be {OPTIONS_MAX} or fewer in length.")
    names = [option.get("name") for option in options]
    if len(set(names)) < len(names):
        sentence = "Option names must be unique"
        yield Fault((*place, "options"), "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", sentence)
    optional_seen = False
    for number, option in enumerate(options):
        spot = (*place, "options", number)
        yield from _named(option, spot)
        if option.get("type") in (SUBCOMMAND, GROUP):
            if depth > 1 or (depth == 1 and option["type"] == GROUP):
                yield Fault(spot, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Nested too deep.")
            yield from _options(option.get("options") or [], spot, depth=depth + 1)
            continue
        if option.get("required") and optional_seen:
            sentence = "Required options must be placed before non-required options"
            yield Fault(spot, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", sentence)
        optional_seen = optional_seen or not option.get("required")
        yield from _choices(option, spot)


def _choices(option: Json, spot: Path) -> Iterator[Fault]:
    choices = option.get("choices") or []
    if len(choices) > CHOICES_MAX:
        yield Fault((*spot, "choices"), "BASE_TYPE_MAX_LENGTH", f"Must be {CHOICES_MAX} or fewer in length.")
    if choices and option.get("autocomplete"):
        sentence = "Choices and autocomplete cannot be used together"
        yield Fault(spot, "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE", sentence)
    for number, choice in enumerate(choices):
        yield from _length((*spot, "choices", number, "name"), choice.get("name"), 100)


def _length(place: Path, text: Any, longest: int) -> Iterator[Fault]:
    if not 1 <= len(str(text or "")) <= longest:
        yield Fault(place, "BASE_TYPE_BAD_LENGTH", f"Must be between 1 and {longest} in length.")


def _size(item: Json) -> int:
    own = len(str(item.get("name", ""))) + len(str(item.get("description", "")))
    values = sum(len(str(c.get("name"))) + len(str(c.get("value"))) for c in item.get("choices") or [])
    return own + values + sum(_size(option) for option in item.get("options") or [])
