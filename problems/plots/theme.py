"""The three colour themes of every picture; series colours are told apart by colour-blind readers too."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Theme:
    """Colours of one theme: ground, ink, frames and grids, quiet lines that still mean something, series, levels."""

    name: str
    background: str
    foreground: str
    muted: str
    quiet: str
    series: tuple[str, ...]
    contours: tuple[str, ...]


THEMES: Mapping[str, Theme] = MappingProxyType(
    {
        theme.name: theme
        for theme in (
            Theme(
                name="dark",
                background="#313338",
                foreground="#dbdee1",
                muted="#5c6068",
                quiet="#949ba4",
                series=("#56b4e9", "#ffb547", "#3fd2a4", "#f08cc0", "#f0e442", "#ff8a65"),
                contours=("#5a8fd6", "#56b4e9", "#3fd2a4", "#f0e442"),
            ),
            Theme(
                name="light",
                background="#ffffff",
                foreground="#1f2328",
                muted="#c4c9d0",
                quiet="#6b7280",
                series=("#0072b2", "#b34700", "#00755a", "#a04078", "#7d6300", "#5b4fa2"),
                contours=("#0b3c6f", "#0072b2", "#007f5f", "#8a6d00"),
            ),
            Theme(
                name="contrast",
                background="#000000",
                foreground="#ffffff",
                muted="#8a8a8a",
                quiet="#a8a8a8",
                series=("#7cc7ff", "#ffd166", "#5ff2c0", "#ff9ed2", "#ffff66", "#ff9f80"),
                contours=("#6aa9ff", "#7cc7ff", "#5ff2c0", "#ffff66"),
            ),
        )
    },
)


def theme_named(name: str) -> Theme:
    """Return the theme of this name; an unknown name gives the dark one, which Discord shows by default."""
    return THEMES.get(name, THEMES["dark"])
