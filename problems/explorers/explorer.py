"""The shape of an explorer: a picture that a learner steers with typed mathematics."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from problems.explorers.controls import Control, Variation, offered
from problems.explorers.errors import ExplorerInputError
from problems.plots.registry import media_type
from problems.plots.theme import Theme

__all__ = ["Exploration", "Explorer", "ExplorerInputError", "explorer"]

MAX_ALT = 1024
MOST_BUTTONS = 10


@dataclass(frozen=True)
class Exploration:
    """What an explorer shows: a picture, words that state what it shows, and a caption in Markdown with LaTeX."""

    picture: bytes
    alt: str
    caption: str

    @property
    def media_type(self) -> str:
        """Say what kind of picture it is."""
        return media_type(self.picture)


ExplorerFunction = Callable[[Mapping[str, str], Theme], Exploration]


@dataclass(frozen=True)
class Explorer:
    """One explorer of a module; every argument has a default, which is also its example."""

    module: str
    name: str
    title: str
    defaults: Mapping[str, str]
    run: ExplorerFunction
    controls: tuple[Control, ...] = ()

    @property
    def arguments(self) -> tuple[str, ...]:
        """Return the names of the arguments, in the order in which they are asked."""
        return tuple(self.defaults)

    def explore(self, arguments: Mapping[str, str], theme: Theme) -> Exploration:
        """Draw the picture; a missing or empty argument takes its default.

        Raises ``ExplorerInputError`` with a sentence for an argument that cannot be used.
        """
        found = self.run(self.completed(arguments), theme)
        alt = found.alt if len(found.alt) <= MAX_ALT else found.alt[: MAX_ALT - 1] + "…"
        return Exploration(found.picture, alt, found.caption)

    def completed(self, arguments: Mapping[str, str]) -> dict[str, str]:
        """Return every argument: as given, or its default."""
        given = {name: text for name, text in arguments.items() if name in self.defaults and text.strip()}
        return {**self.defaults, **given}

    def variations(self, arguments: Mapping[str, str]) -> tuple[Variation, ...]:
        """Return what the buttons below the picture lead to, at most two rows of them."""
        return offered(self.controls, self.completed(arguments))[:MOST_BUTTONS]


def explorer(
    *, module: str, name: str, title: str, defaults: Mapping[str, str], controls: Sequence[Control] = ()
) -> Callable[[ExplorerFunction], Explorer]:
    """Turn a function of the arguments and the theme into an explorer of a module."""

    def decorate(run: ExplorerFunction) -> Explorer:
        return Explorer(module, name, title, MappingProxyType(dict(defaults)), run, tuple(controls))

    return decorate
