"""Limits of modals and of autocomplete choices."""

from collections.abc import Iterator, Sequence
from typing import Any

from bot.playground.component_limits import SELECTS, TEXT, TEXT_INPUT, Path, option_texts, select
from bot.playground.errors import Fault

Json = dict[str, Any]

ROW, LABEL, UPLOAD, RADIO, CHECKBOXES, CHECKBOX = 1, 18, 19, 21, 22, 23
INPUTS = (TEXT_INPUT, *SELECTS, UPLOAD, RADIO, CHECKBOXES, CHECKBOX)
MODAL_ROWS_MAX, TITLE_MAX, LABEL_MAX, DESCRIPTION_MAX, CUSTOM_ID_MAX = 5, 45, 45, 100, 100
INPUT_MAX, PLACEHOLDER_MAX, CHOICES_MAX, GROUP_MAX = 4000, 100, 25, 10


def modal(data: Json) -> list[Fault]:
    """Return every limit that a modal breaks."""
    faults = [
        *_text(("title",), data.get("title"), TITLE_MAX),
        *_text(("custom_id",), data.get("custom_id"), CUSTOM_ID_MAX),
    ]
    rows = data.get("components") or []
    if not 1 <= len(rows) <= MODAL_ROWS_MAX:
        faults.append(Fault(("components",), "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length."))
    seen: set[str] = set()
    for number, row in enumerate(rows):
        place: Path = ("components", number)
        faults += _row(place, row)
        for spot, item in fields(row, place):
            faults += _input(spot, item)
            custom_id = str(item.get("custom_id"))
            if custom_id in seen:
                code = "COMPONENT_CUSTOM_ID_DUPLICATED"
                faults.append(Fault((*spot, "custom_id"), code, "Component custom id cannot be duplicated"))
            seen.add(custom_id)
    return faults


def fields(row: Json, place: Path = ()) -> Iterator[tuple[Path, Json]]:
    """Yield the inputs of one row of a modal."""
    if row.get("type") == LABEL and isinstance(row.get("component"), dict):
        yield (*place, "component"), row["component"]
    if row.get("type") == ROW:
        for number, item in enumerate(row.get("components") or []):
            yield (*place, "components", number), item


def choices(data: Json) -> list[Fault]:
    """Return every limit that autocomplete choices break."""
    items: Sequence[Json] = data.get("choices") or []
    faults = []
    if len(items) > CHOICES_MAX:
        faults.append(Fault(("choices",), "BASE_TYPE_MAX_LENGTH", f"Must be {CHOICES_MAX} or fewer in length."))
    for number, item in enumerate(items):
        faults += _text(("choices", number, "name"), item.get("name"), 100)
        if isinstance(item.get("value"), str):
            faults += _text(("choices", number, "value"), item["value"], 100)
    return faults


def _row(place: Path, row: Json) -> Iterator[Fault]:
    kind = row.get("type")
    if kind not in (ROW, LABEL, TEXT):
        yield Fault((*place, "type"), "UNION_TYPE_CHOICES", 'Value of field "type" must be one of (1, 10, 18).')
    if kind == LABEL:
        yield from _text((*place, "label"), row.get("label"), LABEL_MAX)
        if len(row.get("description") or "") > DESCRIPTION_MAX:
            sentence = f"Must be {DESCRIPTION_MAX} or fewer in length."
            yield Fault((*place, "description"), "BASE_TYPE_MAX_LENGTH", sentence)


def _input(place: Path, item: Json) -> Iterator[Fault]:
    kind = item.get("type")
    if kind not in INPUTS:
        yield Fault((*place, "type"), "UNION_TYPE_CHOICES", f'Value of field "type" must be one of {INPUTS}.')
        return
    yield from _text((*place, "custom_id"), item.get("custom_id"), CUSTOM_ID_MAX)
    if kind in SELECTS:
        yield from select(place, item)
    elif kind == TEXT_INPUT:
        yield from _text_input(place, item)
    elif kind in (RADIO, CHECKBOXES):
        options = item.get("options") or []
        least = 2 if kind == RADIO else 1
        if not least <= len(options) <= GROUP_MAX:
            sentence = f"Must be between {least} and {GROUP_MAX} in length."
            yield Fault((*place, "options"), "BASE_TYPE_BAD_LENGTH", sentence)
        yield from option_texts(place, options)


def _text_input(place: Path, item: Json) -> Iterator[Fault]:
    least, most = item.get("min_length") or 0, item.get("max_length") or INPUT_MAX
    if least > most or most > INPUT_MAX or most < 1:
        yield Fault((*place, "max_length"), "NUMBER_TYPE_MIN", "Must be between min_length and 4000.")
    if len(item.get("placeholder") or "") > PLACEHOLDER_MAX:
        yield Fault((*place, "placeholder"), "BASE_TYPE_MAX_LENGTH", f"Must be {PLACEHOLDER_MAX} or fewer in length.")
    value = item.get("value")
    if value and not least <= len(value) <= most:
        yield Fault((*place, "value"), "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")
    if item.get("style") not in (1, 2):
        yield Fault((*place, "style"), "BASE_TYPE_CHOICES", "Value must be one of {1, 2}.")


def _text(place: Path, text: Any, longest: int) -> Iterator[Fault]:
    size = len(str(text or ""))
    if not 1 <= size <= longest:
        yield Fault(place, "BASE_TYPE_BAD_LENGTH", f"Must be between 1 and {longest} in length.")
