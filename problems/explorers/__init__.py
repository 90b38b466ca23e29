"""Pictures a learner can steer: one file for each module's explorers, found by looking at the folder."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from problems.explorers.controls import Variation
from problems.explorers.errors import ExplorerInputError
from problems.explorers.explorer import Exploration, Explorer
from problems.plots.theme import theme_named

__all__ = ["Exploration", "Explorer", "ExplorerInputError", "Variation", "explore", "explorers", "variations", "varied"]


@cache
def explorers() -> Mapping[tuple[str, str], Explorer]:
    """Return every explorer by its module and name."""
    found: dict[tuple[str, str], Explorer] = {}
    for file in iter_modules(__path__):
        module = import_module(f"problems.explorers.{file.name}")
        for value in vars(module).values():
            if isinstance(value, Explorer):
                found[value.module, value.name] = value
    return MappingProxyType(found)


def explore(module: str, name: str, arguments: Mapping[str, str], theme: str) -> Exploration:
    """Run an explorer; raises ``ExplorerInputError`` with a sentence, also for an explorer that does not exist."""
    return _named(module, name).explore(arguments, theme_named(theme))


def variations(module: str, name: str, arguments: Mapping[str, str]) -> tuple[Variation, ...]:
    """Return what the buttons below this picture lead to, in their order."""
    return _named(module, name).variations(arguments)


def varied(module: str, name: str, arguments: Mapping[str, str], button: int | None) -> dict[str, str]:
    """Return all arguments, changed as the button of this number says where one was pressed."""
    found = _named(module, name)
    now = found.completed(arguments)
    if button is None:
        return now
    offers = found.variations(now)
    changed = offers[button].arguments if 0 <= button < len(offers) else None
    if changed is None:
        raise ExplorerInputError("This button belongs to an older picture. Use the command again.")
    return dict(changed)


def _named(module: str, name: str) -> Explorer:
    found = explorers().get((module, name))
    if found is None:
        raise ExplorerInputError(f"There is no explorer called {name} in this module.")
    return found
