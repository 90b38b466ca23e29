"""Limits of buttons, selects and Components V2 in messages."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from bot.playground.errors import Fault

Json = dict[str, Any]
Path = tuple[str | int, ...]

ROW, BUTTON, STRING_SELECT, TEXT_INPUT = 1, 2, 3, 4
SELECTS = (3, 5, 6, 7, 8)
SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER = 9, 10, 11, 12, 13, 14, 17
LINK, PREMIUM = 5, 6
V2_TOP = (ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR, CONTAINER)
IN_CONTAINER = (ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR)
ROWS_MAX, BUTTONS_MAX, NESTED_MAX, OPTIONS_MAX = 5, 5, 40, 25
V2_TEXT_MAX = 4000
CUSTOM_ID_MAX, LABEL_MAX, PLACEHOLDER_MAX, OPTION_MAX, ALT_MAX = 100, 80, 150, 100, 1024
SECTION_TEXTS_MAX, GALLERY_MAX = 3, 10


def walk(components: Sequence[Json], path: Path = ("components",)) -> Iterator[tuple[Path, Json]]:
    """Yield every component of a tree with its place, parents first."""
    for number, component in enumerate(components):
        place = (*path, number)
        yield place, component
        yield from walk(component.get("components") or [], (*place, "components"))
        for key in ("accessory", "component"):
            if isinstance(component.get(key), dict):
                yield (*place, key), component[key]


def texts(components: Sequence[Json]) -> list[str]:
    """Return the text displays of a tree, in order."""
    return [str(c.get("content", "")) for _, c in walk(components) if c.get("type") == TEXT]


def legacy_rows(components: Sequence[Json]) -> list[Fault]:
    """Return what is wrong with the rows of a message without the V2 flag."""
    faults = []
    if len(components) > ROWS_MAX:
        faults.append(Fault(("components",), "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length."))
    for place, component in walk(components):
        if len(place) == 2 and component.get("type") != ROW:  # noqa: PLR2004 - the top level
            faults.append(Fault(place, "UNION_TYPE_CHOICES", 'Value of field "type" must be one of (1,).'))
    return faults + _shared(components)


def layout(components: Sequence[Json], files: Sequence[Json]) -> list[Fault]:
    """Return what is wrong with a Components V2 message."""
    faults = []
    everything = list(walk(components))
    if len(everything) > NESTED_MAX:
        sentence = f"The maximum number of components is {NESTED_MAX}, including nested ones."
        faults.append(Fault(("components",), "TOO_MANY_COMPONENTS", sentence))
    if sum(len(text) for text in texts(components)) > V2_TEXT_MAX:
        sentence = f"The total text of all components must be {V2_TEXT_MAX} or fewer in length."
        faults.append(Fault(("components",), "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", sentence))
    names = {file["filename"] for file in files}
    for place, component in everything:
        faults += _placed(place, component, everything)
        faults += _displayed(place, component, names)
    ids = Counter(c["id"] for _, c in everything if c.get("id"))
    if any(count > 1 for count in ids.values()):
        faults.append(Fault(("components",), "COMPONENT_ID_DUPLICATED", "Component ids must be unique."))
    return faults + _shared(components)


def _placed(place: Path, component: Json, everything: list[tuple[Path, Json]]) -> Iterator[Fault]:
    parent = dict(everything).get(place[:-2]) if len(place) > 2 and place[-1] != "accessory" else None  # noqa: PLR2004
    kind = component.get("type")
    allowed: Sequence[int] = V2_TOP
    if place[-1] == "accessory":
        allowed = (BUTTON, THUMBNAIL)
    elif parent is not None:
        inside = {CONTAINER: IN_CONTAINER, SECTION: (TEXT,), ROW: (BUTTON, *SELECTS)}
        allowed = inside.get(int(parent.get("type", 0)), ())
    if kind not in allowed:
        yield Fault(place, "UNION_TYPE_CHOICES", f'Value of field "type" must be one of {tuple(allowed)}.')


def _displayed(place: Path, component: Json, names: set[str]) -> Iterator[Fault]:
    kind = component.get("type")
    if kind == TEXT and not str(component.get("content") or "").strip():
        yield Fault((*place, "content"), "BASE_TYPE_REQUIRED", "This field is required")
    if kind == SECTION:
        if not 1 <= len(component.get("components") or []) <= SECTION_TEXTS_MAX:
            yield Fault((*place, "components"), "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 3 in length.")
        if not isinstance(component.get("accessory"), dict):
            yield Fault((*place, "accessory"), "BASE_TYPE_REQUIRED", "This field is required")
    if kind == CONTAINER and not component.get("components"):
        yield Fault((*place, "components"), "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 40 in length.")
    items = component.get("items") or []
    if kind == GALLERY and not 1 <= len(items) <= GALLERY_MAX:
        yield Fault((*place, "items"), "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 10 in length.")
    yield from _media(place, component, items, names)


def _media(place: Path, component: Json, items: Sequence[Json], names: set[str]) -> Iterator[Fault]:
    shown = [component.get("media"), component.get("file"), *(item.get("media") for item in items)]
    for media in shown:
        url = str((media or {}).get("url", ""))
        if url.startswith("attachment://") and url.removeprefix("attachment://") not in names:
            code = "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"
            yield Fault((*place, "media", "url"), code, "The referenced attachment was not found")
    for item in [component, *items]:
        if len(str(item.get("description") or "")) > ALT_MAX and component.get("type") in (THUMBNAIL, GALLERY):
            yield Fault((*place, "description"), "BASE_TYPE_MAX_LENGTH", f"Must be {ALT_MAX} or fewer in length.")


def _shared(components: Sequence[Json]) -> list[Fault]:
    faults: list[Fault] = []
    seen: set[str] = set()
    for place, component in walk(components):
        kind = component.get("type")
        if kind == ROW:
            faults += _row(place, component)
        elif kind == BUTTON:
            faults += _button(place, component)
        elif kind in SELECTS:
            faults += select(place, component)
        elif kind == TEXT_INPUT:
            faults.append(Fault(place, "COMPONENT_TYPE_INVALID", "Text inputs belong in modals."))
        custom_id = component.get("custom_id")
        if custom_id is not None:
            if custom_id in seen:
                sentence = "Component custom id cannot be duplicated"
                faults.append(Fault((*place, "custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", sentence))
            seen.add(custom_id)
    return faults


def _row(place: Path, component: Json) -> Iterator[Fault]:
    children = component.get("components") or []
    selects = [child for child in children if child.get("type") in SELECTS]
    if not 1 <= len(children) <= BUTTONS_MAX or (selects and len(children) > 1):
        yield Fault((*place, "components"), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The row is empty or too wide.")
    if any(child.get("type") not in (BUTTON, *SELECTS) for child in children):
        yield Fault((*place, "components"), "UNION_TYPE_CHOICES", "Only buttons and selects fit into a row.")


def _button(place: Path, component: Json) -> Iterator[Fault]:
    style = component.get("style")
    if style not in (1, 2, 3, 4, LINK, PREMIUM):
        yield Fault((*place, "style"), "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3, 4, 5, 6}.")
    has_id = bool(component.get("custom_id"))
    if style == LINK and (not component.get("url") or has_id):
        yield Fault((*place, "url"), "BUTTON_COMPONENT_INVALID_URL", "A link button has a url and no custom id")
    if style not in (LINK, PREMIUM) and not has_id:
        yield Fault((*place, "custom_id"), "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required")
    if not (component.get("label") or component.get("emoji")) and style != PREMIUM:
        sentence = "A button must have a label or an emoji"
        yield Fault((*place, "label"), "BUTTON_COMPONENT_LABEL_REQUIRED", sentence)
    yield from _long((*place, "label"), component.get("label"), LABEL_MAX)
    yield from _long((*place, "custom_id"), component.get("custom_id"), CUSTOM_ID_MAX)


def select(place: Path, component: Json) -> Iterator[Fault]:
    """Yield what is wrong with a select menu, in a message or a modal."""
    yield from _long((*place, "custom_id"), component.get("custom_id"), CUSTOM_ID_MAX)
    yield from _long((*place, "placeholder"), component.get("placeholder"), PLACEHOLDER_MAX)
    if not component.get("custom_id"):
        yield Fault((*place, "custom_id"), "BASE_TYPE_REQUIRED", "This field is required")
    least, most = component.get("min_values", 1), component.get("max_values", 1)
    if least > most or not 0 <= least <= OPTIONS_MAX or not 1 <= most <= OPTIONS_MAX:
        yield Fault((*place, "max_values"), "NUMBER_TYPE_MIN", "Must be at least min_values, and 25 or fewer.")
    if component.get("type") != STRING_SELECT:
        return
    options = component.get("options") or []
    if not 1 <= len(options) <= OPTIONS_MAX:
        yield Fault((*place, "options"), "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 25 in length.")
    if most > len(options) > 0:
        yield Fault((*place, "max_values"), "SELECT_COMPONENT_MAX_VALUES", "Must be at most the number of options.")
    yield from option_texts(place, options)


def option_texts(place: Path, options: Sequence[Json]) -> Iterator[Fault]:
    """Yield what is wrong with the options of a menu or group."""
    values = [option.get("value") for option in options]
    if len(set(values)) < len(values):
        yield Fault((*place, "options"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "Option values must differ")
    for number, option in enumerate(options):
        for key in ("label", "value"):
            spot = (*place, "options", number, key)
            if not option.get(key):
                yield Fault(spot, "BASE_TYPE_REQUIRED", "This field is required")
            yield from _long(spot, option.get(key), OPTION_MAX)
        yield from _long((*place, "options", number, "description"), option.get("description"), OPTION_MAX)


def _long(place: Path, text: Any, longest: int) -> Iterator[Fault]:
    if len(str(text or "")) > longest:
        yield Fault(place, "BASE_TYPE_MAX_LENGTH", f"Must be {longest} or fewer in length.")
