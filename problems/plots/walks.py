"""Steps and ways: a trajectory of a matrix, an error that shrinks by a factor, a slope along a direction, a mirror."""

from collections.abc import Sequence

import numpy as np
from matplotlib.figure import Figure
from matplotlib.ticker import FormatStrFormatter, LogLocator, MaxNLocator, NullLocator

from problems.plots.canvas import arrow, canvas, cross, frame, key, label, pointer
from problems.plots.theme import Theme

MARKS = ("o-", "s--", "^:", "D-.")


def trajectory(
    points: Sequence[Sequence[float]],
    theme: Theme,
    names: Sequence[str] = (),
    lines: Sequence[tuple[float, float, str]] = (),
    between: Sequence[Sequence[float]] = (),
    title: str = "Trajectory",
) -> Figure:
    """Draw points joined in their order, with a name each, over lines (x, y, words) through 0.

    ``between`` is a smooth way that is drawn instead of the straight steps.
    """
    table = np.asarray(points, dtype=float)
    way = np.asarray(between, dtype=float) if len(between) else table
    figure, axes = canvas(theme, title, "x", "y")
    cross(axes, theme)
    reach = 4 * float(np.abs(table).max())
    for place, (x, y, words) in enumerate(lines):
        ends = np.outer((-reach, reach), np.array([x, y]) / float(np.hypot(x, y)))
        style, colour = ("--", "-.")[place % 2], theme.series[2 + place]
        axes.plot(*ends.T, style, color=colour, linewidth=1.6, label=words)
    axes.plot(*way.T, "-", color=theme.series[0], linewidth=1.8, label="way")
    axes.plot(*table.T, "o", color=theme.series[1], markersize=7, linestyle="", zorder=5)
    key(axes, theme)
    for point, words in zip(table, names, strict=False):
        if words:
            pointer(axes, theme, point, words, theme.series[1])
    frame(axes, np.vstack([table, way]), 0.2)
    return figure


def decay(
    steps: Sequence[float],
    curves: Sequence[tuple[str, Sequence[float]]],
    theme: Theme,
    x_label: str = "step",
    y_label: str = "error",
    title: str = "Error on a logarithmic axis",
) -> Figure:
    """Draw positive values on a logarithmic axis: a constant factor for each step is a straight line."""
    figure, axes = canvas(theme, title, x_label, y_label)
    axes.set_position((0.14, 0.15, 0.82, 0.74))
    axes.set_yscale("log")
    axes.yaxis.set_major_locator(LogLocator(subs=(1.0, 2.0, 5.0), numticks=7))
    axes.yaxis.set_major_formatter(FormatStrFormatter("%.3g"))
    axes.yaxis.set_minor_locator(NullLocator())
    axes.xaxis.set_major_locator(MaxNLocator(8, integer=True))
    for place, (name, values) in enumerate(curves):
        colour = theme.series[place % len(theme.series)]
        axes.plot(steps, values, MARKS[place % 4], color=colour, markersize=5, linewidth=1.8, label=name)
    key(axes, theme)
    return figure


def slope_along(gradient: Sequence[float], direction: Sequence[float], theme: Theme) -> Figure:
    """Draw a gradient over its level lines, a unit direction, and the shadow of the gradient: the slope."""
    g, v = np.asarray(gradient, dtype=float), np.asarray(direction, dtype=float)
    unit = v / float(np.linalg.norm(v))
    slope = float(g @ unit)
    shadow = slope * unit
    figure, axes = canvas(theme, f"The slope in this direction is {slope:.4g}", "x", "y")
    cross(axes, theme)
    size = float(np.linalg.norm(g))
    across = np.array([-g[1], g[0]]) / size
    reach = 3 * max(size, 1.0)
    for step in range(-8, 9):
        ends = np.array([step * g / 4 - reach * across, step * g / 4 + reach * across])
        axes.plot(*ends.T, color=theme.muted, linewidth=1, label="level lines" if step == 0 else None)
    axes.plot(*np.outer((-reach, reach), unit).T, color=theme.quiet, linewidth=1, linestyle="--")
    axes.plot(*np.array([g, shadow]).T, ":", color=theme.series[3], linewidth=2, label="right angle")
    axes.plot([], [], color=theme.series[1], linewidth=2, label="direction, length 1")
    key(axes, theme)
    arrow(axes, (0, 0), g, theme.series[0])
    arrow(axes, (0, 0), shadow, theme.series[2])
    arrow(axes, (0, 0), unit, theme.series[1])
    pointer(axes, theme, g, "gradient", theme.series[0], shadow)
    pointer(axes, theme, shadow, f"shadow, slope {slope:.4g}", theme.series[2], g)
    frame(axes, np.array([g, shadow, unit, -0.2 * g]), 0.25)
    return figure


def inverse_pair(xs: Sequence[float], ys: Sequence[float], theme: Theme, marked: Sequence[float] = ()) -> Figure:
    """Draw a function, its inverse and the line y = x, which mirrors one on the other; and one point with its image."""
    figure, axes = canvas(theme, "The line y = x mirrors f on its inverse", "x", "y")
    cross(axes, theme)
    both = np.array([*xs, *ys], dtype=float)
    low, high = float(both.min()), float(both.max())
    axes.plot(xs, ys, color=theme.series[0], linewidth=2.2, label="f")
    axes.plot(ys, xs, "--", color=theme.series[1], linewidth=2.2, label="inverse of f")
    axes.plot([low, high], [low, high], ":", color=theme.quiet, linewidth=1.6, label="y = x")
    key(axes, theme)
    if marked:
        a, b = marked
        axes.plot([a, b], [b, a], "o", color=theme.series[2], markersize=7, zorder=5)
        label(axes, theme, (a, b), f"({a:.3g}, {b:.3g})", theme.series[0])
        label(axes, theme, (b, a), f"({b:.3g}, {a:.3g})", theme.series[1])
    frame(axes, np.array([(low, low), (high, high)]), 0.08)
    return figure
