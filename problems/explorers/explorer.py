"""The shape of an explorer: a picture that a learner steers with typed mathematics."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from problems.plots.registry import media_type
from problems.plots.theme import Theme

MAX_ALT = 1024


class ExplorerInputError(Exception):
    """An argument cannot be used; the text is one sentence that says what to type."""


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

    @property
    def arguments(self) -> tuple[str, ...]:
        """Return the names of the arguments, in the order in which they are asked."""
        return tuple(self.defaults)

    def explore(self, arguments: Mapping[str, str], theme: Theme) -> Exploration:
        """Draw the picture; a missing or empty argument takes its default.

        Raises ``ExplorerInputError`` with a sentence for an argument that cannot be used.
        """
        given = {name: text for name, text in arguments.items() if name in self.defaults and text.strip()}
        found = self.run({**self.defaults, **given}, theme)
        alt = found.alt if len(found.alt) <= MAX_ALT else found.alt[: MAX_ALT - 1] + "…"
        return Exploration(found.picture, alt, found.caption)


def explorer(
    *, module: str, name: str, title: str, defaults: Mapping[str, str]
) -> Callable[[ExplorerFunction], Explorer]:
    """Turn a function of the arguments and the theme into an explorer of a module."""

    def decorate(run: ExplorerFunction) -> Explorer:
        return Explorer(module, name, title, MappingProxyType(dict(defaults)), run)

    return decorate
