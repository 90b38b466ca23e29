"""Finds every item family: each public name in the skill files of the module folders that holds a family."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from problems.curriculum import MODULES
from problems.family import ItemFamily


@cache
def catalogue() -> Mapping[str, ItemFamily]:
    """Return every family by name, in the order of the course; two families of one name are an error."""
    found: dict[str, ItemFamily] = {}
    for family in _families():
        if family.name in found:
            raise ValueError(f"Two families are called {family.name}.")
        found[family.name] = family
    return MappingProxyType(found)


def _families() -> Iterator[ItemFamily]:
    for slug in MODULES:
        folder = import_module(f"problems.{slug}")
        for file in iter_modules(folder.__path__):
            skill_file = import_module(f"problems.{slug}.{file.name}")
            yield from (value for value in vars(skill_file).values() if isinstance(value, ItemFamily))
