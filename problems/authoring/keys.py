"""Makes the answer type of a part from its key."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from problems.answers.answer_type import AnswerType
from problems.answers.registry import answer_types
from problems.authoring.draft import PartDraft


def answer_type(part: PartDraft, key: tuple[str, ...], choices: tuple[str, ...], label: str) -> AnswerType:
    """Return the answer type of a part with this key."""
    kind = answer_types()["num" if part.code == "int" else part.code]
    known = {field.name for field in fields(kind)}
    symbols = part.settings.get("symbols")
    wanted: Mapping[str, Any] = {
        "label": label,
        "names": symbols,
        "variable": symbols[0] if isinstance(symbols, tuple) and symbols else "x",
        "integer": part.code == "int",
        **({"choices": choices} if choices else {}),
        **{name: value for name, value in part.settings.items() if name != "symbols"},
    }
    canonical: Any = key if part.code == "multi" else key[0]
    return kind(canonical, **{name: value for name, value in wanted.items() if name in known})
