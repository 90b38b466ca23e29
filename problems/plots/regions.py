"""Regions of the plane: the plans that constraints allow, with their corners."""

from collections.abc import Sequence

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Polygon

from problems.plots.canvas import canvas, key, label
from problems.plots.theme import Theme

DASHES = ("-", "--", "-.")


def feasible_region(
    constraints: Sequence[tuple[float, float, float]],
    corners: Sequence[tuple[float, float, str]],
    theme: Theme,
    best: int = 0,
    names: tuple[str, str] = ("x", "y"),
) -> Figure:
    """Draw the lines a·x + b·y = c, the region of non-negative x and y below all of them, and its labelled corners.

    ``corners`` go round the region; the best one has a mark of its own.
    """
    figure, axes = canvas(theme, "Allowed plans and the value at each corner", *names)
    wide = 1.25 * max(x for x, _, _ in corners)
    high = 1.25 * max(y for _, y, _ in corners)
    xs = np.linspace(0, wide, 2)
    axes.add_patch(Polygon([(x, y) for x, y, _ in corners], facecolor=theme.series[2], alpha=0.25, label="allowed"))
    for place, (a, b, c) in enumerate(constraints):
        left, right = (name if size == 1 else f"{size:g}{name}" for size, name in zip((a, b), names, strict=True))
        words = f"{left} + {right} = {c:g}"
        axes.plot(xs, (c - a * xs) / b, DASHES[place % 3], color=theme.series[place], linewidth=2.2, label=words)
    axes.set_xlim(0, wide)
    axes.set_ylim(0, high)
    key(axes, theme)
    for place, (x, y, words) in enumerate(corners):
        chosen = place == best
        axes.plot(
            [x],
            [y],
            "*" if chosen else "o",
            color=theme.series[3],
            markersize=17 if chosen else 8,
            zorder=6,
            clip_on=False,
        )
        label(axes, theme, (x, y), words, theme.series[3] if chosen else theme.foreground, left=x > 0.75 * wide)
    return figure
