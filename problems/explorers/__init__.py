"""Pictures a learner can steer: one file for each module's explorers, found by looking at the folder."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from problems.explorers.explorer import Exploration, Explorer, ExplorerInputError
from problems.plots.theme import theme_named

__all__ = ["Exploration", "Explorer", "ExplorerInputError", "explore", "explorers"]


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
    found = explorers().get((module, name))
    if found is None:
        raise ExplorerInputError(f"There is no explorer called {name} in this module.")
    return found.explore(arguments, theme_named(theme))
