"""Finding what contributors add: import the rooms, then look at the subclasses."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import TypeVar

T = TypeVar("T")


def load_rooms(*packages: str) -> None:
    """Import every module of the packages, so that every button and modal in them is known."""
    for package in packages:
        for module in iter_modules(import_module(package).__path__, prefix=f"{package}."):
            import_module(module.name)


def descendants(root: type[T]) -> Iterator[type[T]]:
    """Yield every subclass that has been imported, however deep."""
    for child in root.__subclasses__():
        yield child
        yield from descendants(child)
