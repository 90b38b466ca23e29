"""The colours of a picture, chosen so that every text keeps a contrast of at least 4.5 : 1 on its background."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

MINIMUM_CONTRAST = 4.5


@dataclass(frozen=True)
class Theme:
    """One set of colours; ``named`` replaces the colour names that a formula may use."""

    name: str
    background: str
    text: str
    muted: str
    code_background: str
    named: Mapping[str, str]


def _named(**colours: str) -> Mapping[str, str]:
    return MappingProxyType(colours)


_ON_DARK = _named(
    red="#ff8a80", blue="#82b1ff", green="#7ee0a1", orange="#ffb74d", purple="#d3a4ff", violet="#d3a4ff",
    magenta="#ff9ee5", pink="#ff9ee5", cyan="#6fdcf0", teal="#5fd6c4", yellow="#ffe066", brown="#d9b08c",
    gray="#b5bac1", grey="#b5bac1", lime="#b8e986", olive="#cfcf7a",
)  # fmt: skip
_ON_LIGHT = _named(
    red="#c62828", blue="#1a53c0", green="#1b7a3d", orange="#a85400", purple="#6a2fb5", violet="#6a2fb5",
    magenta="#a3207e", pink="#a3207e", cyan="#006c80", teal="#00695c", yellow="#7a6200", brown="#6d4c41",
    gray="#5c6068", grey="#5c6068", lime="#447000", olive="#626200",
)  # fmt: skip

THEMES: Mapping[str, Theme] = MappingProxyType(
    {
        theme.name: theme
        for theme in (
            Theme("dark", "#313338", "#dbdee1", "#b5bac1", "#232428", _ON_DARK),
            Theme("light", "#ffffff", "#1e1f22", "#5c6068", "#ebedef", _ON_LIGHT),
            Theme("contrast", "#000000", "#ffffff", "#e0e0e0", "#1c1c1c", _ON_DARK),
        )
    }
)

_HEX = re.compile(r"#[0-9a-fA-F]{6}")


def colour_in(theme: Theme, wanted: str) -> str:
    """Return a colour near the wanted one that can be read in this theme, the text's own where there is none."""
    wanted = wanted.strip().lower()
    if wanted in theme.named:
        return theme.named[wanted]
    if _HEX.fullmatch(wanted) and contrast(wanted, theme.background) >= MINIMUM_CONTRAST:
        return wanted
    return theme.text


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two #rrggbb colours (WCAG 2, 1.4.3): 1 for equal, 21 for black on white."""
    bright, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]  # noqa: PLR2004 - WCAG's
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
