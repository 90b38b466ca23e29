"""Colours that can be read by everybody."""

import pytest

from problems.plots.theme import THEMES, theme_named


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", THEMES)
def test_text_stands_out_from_the_ground(name: str) -> None:
    theme = THEMES[name]
    assert contrast(theme.foreground, theme.background) >= 4.5
    assert all(contrast(colour, theme.background) >= 4.5 for colour in theme.series)


@pytest.mark.parametrize("name", THEMES)
def test_lines_that_mean_something_can_be_seen(name: str) -> None:
    assert contrast(THEMES[name].quiet, THEMES[name].background) >= 3


def test_an_unknown_theme_is_the_dark_one() -> None:
    assert theme_named("sepia") is THEMES["dark"]
