"""Finds every answer type by looking at the files of this folder; nobody edits a list."""

from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from problems.answers.answer_type import AnswerType


@lru_cache(maxsize=1)
def answer_types() -> Mapping[str, type[AnswerType]]:
    """Return every answer type by its code."""
    package = import_module("problems.answers")
    found: dict[str, type[AnswerType]] = {}
    for module in iter_modules(package.__path__):
        if module.ispkg:
            continue
        for value in vars(import_module(f"problems.answers.{module.name}")).values():
            if isinstance(value, type) and issubclass(value, AnswerType) and "code" in vars(value):
                found[value.code] = value
    return dict(sorted(found.items()))


def answer_from_json(data: Mapping[str, Any]) -> AnswerType:
    """Return the answer type that ``as_json`` wrote."""
    values = dict(data)
    return answer_types()[values.pop("code")].from_json(values)
