"""What a test may know and a learner may not: the key and the misconceptions of a problem that was shown."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from problems.snapshot import ItemSnapshot, PartSnapshot
from tests.e2e.people import Json, component_of


def exercise_of(message: Json) -> str:
    """Return the id of the exercise that a card belongs to."""
    for verb in ("answer:", "solution:", "report:"):
        try:
            return str(component_of(message, verb)["custom_id"]).split(":")[1].split(".")[0]
        except AssertionError:
            continue
    raise AssertionError("this card belongs to no exercise")


def item_shown(folder: Path, message: Json) -> ItemSnapshot:
    """Return the item behind a card, from the bot's own store."""
    rows = query(
        folder,
        "SELECT snapshot FROM item JOIN exercise ON exercise.item_id = item.item_id WHERE exercise_id = ?",
        exercise_of(message),
    )
    return ItemSnapshot.from_json(json.loads(rows[0][0]))


def query(folder: Path, sql: str, *values: Any) -> list[tuple[Any, ...]]:
    """Return what the bot's store says."""
    with closing(sqlite3.connect(f"file:{folder / 'lemma.sqlite3'}?mode=ro", uri=True)) as connection:
        return connection.execute(sql, values).fetchall()


def right(item: ItemSnapshot) -> dict[str, Any]:
    """Return the key, as it is filled into the form."""
    return {f"part{at}": filled(part, part.canonical) for at, part in enumerate(item.parts)}


def mistaken(item: ItemSnapshot) -> tuple[dict[str, Any], str]:
    """Return the answer that a known mistake leads to, as it is filled in, and what the learner should be told."""
    misconception = item.misconceptions[0]
    given = [
        part.canonical if answer is None else answer
        for part, answer in zip(item.parts, misconception.answers, strict=True)
    ]
    values = {f"part{at}": filled(part, text) for at, (part, text) in enumerate(zip(item.parts, given, strict=True))}
    return values, misconception.feedback


def filled(part: PartSnapshot, text: str) -> Any:
    """Return a response as the form takes it: the number of an option, or the text."""
    if not part.options:
        return text
    if part.multiple:
        return [str(at) for at, option in enumerate(part.options, start=1) if option in text]
    return str(part.options.index(text) + 1)


def as_reply(item: ItemSnapshot, values: dict[str, Any]) -> str:
    """Return a response as it is written in a reply: a line a part."""
    return "\n".join(str(values[f"part{at}"]) for at in range(len(item.parts)))
