"""How Python values stand in the database: instants as UTC milliseconds, dates and JSON as text.

``read_row`` and ``values_of`` turn a record into a frozen dataclass and back, by the types of its fields,
so that a repository holds SQL and nothing else.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import Field, fields
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, ClassVar, Protocol, TypeVar, Union, get_args, get_origin, get_type_hints

from problems.snapshot import ItemSnapshot

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


class Row(Protocol):
    """Any dataclass whose fields are the columns of a table."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


RowType = TypeVar("RowType", bound=Row)


def milliseconds(instant: datetime) -> int:
    """Return an aware instant as UTC milliseconds since 1970, rounded down."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return (instant - _EPOCH) // _MILLISECOND


def instant(ms: int) -> datetime:
    """Return the aware UTC instant of ``milliseconds``."""
    return _EPOCH + ms * _MILLISECOND


def stored(value: Any) -> Any:
    """Return a value as the database holds it."""
    match value:
        case datetime():
            return milliseconds(value)
        case date():
            return value.isoformat()
        case StrEnum():
            return value.value
        case tuple():
            return json.dumps(value, ensure_ascii=False)
        case ItemSnapshot():
            return json.dumps(value.as_json(), ensure_ascii=False, separators=(",", ":"))
        case _:
            return value


def values_of(row: Row) -> dict[str, Any]:
    """Return a row's values by column, as the database holds them."""
    return {name: stored(getattr(row, name)) for name in row.__dataclass_fields__}


def read_row(kind: type[RowType], record: Mapping[str, Any]) -> RowType:
    """Build a row from a record that has (at least) its columns."""
    return kind(
        **{
            name: value if (value := record[name]) is None or read is None else read(value)
            for name, read in _readers(kind)
        }
    )


@lru_cache(maxsize=64)
def _readers(kind: type[Any]) -> tuple[tuple[str, Callable[[Any], Any] | None], ...]:
    hints = get_type_hints(kind)
    return tuple((field.name, _reader(hints[field.name])) for field in fields(kind))


def _reader(hint: Any) -> Callable[[Any], Any] | None:
    if get_origin(hint) in (Union, UnionType):
        hint = next(part for part in get_args(hint) if part is not NoneType)
    if get_origin(hint) is tuple:
        return lambda text: tuple(json.loads(text))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    readers: dict[Any, Callable[[Any], Any]] = {
        datetime: instant,
        date: date.fromisoformat,
        bool: bool,
        ItemSnapshot: lambda text: ItemSnapshot.from_json(json.loads(text)),
    }
    return readers.get(hint)
