"""Finds every plot by name: ``draw("number-line", {...}, "dark")`` returns PNG bytes."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from inspect import getmembers, isfunction
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Any

from matplotlib.figure import Figure

import problems.plots
from problems.plots.canvas import png
from problems.plots.theme import theme_named

PlotFunction = Callable[..., Figure]
_FOUNDATION = ("canvas", "registry", "theme", "animation")


@cache
def plots() -> Mapping[str, PlotFunction]:
    """Return every plot by name: the functions of the plot files that return a figure, with dashes."""
    found: dict[str, PlotFunction] = {}
    for file in iter_modules(problems.plots.__path__):
        if file.name in _FOUNDATION:
            continue
        module = import_module(f"problems.plots.{file.name}")
        for name, function in getmembers(module, isfunction):
            if function.__module__ == module.__name__ and function.__annotations__.get("return") is Figure:
                found[name.replace("_", "-")] = function
    return MappingProxyType(found)


def figure(name: str, arguments: Mapping[str, Any], theme: str) -> Figure:
    """Return the figure of this plot; raises ``KeyError`` for a name that no plot has."""
    return plots()[name](**arguments, theme=theme_named(theme))


def draw(name: str, arguments: Mapping[str, Any], theme: str) -> bytes:
    """Return the picture of this plot as PNG bytes; raises ``KeyError`` for a name that no plot has."""
    return png(figure(name, arguments, theme))


def media_type(picture: bytes) -> str:
    """Say what kind of picture the bytes are."""
    return "image/gif" if picture.startswith(b"GIF8") else "image/png"
