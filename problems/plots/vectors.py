"""Vectors in the plane: arrows, tip to tail, a span, a projection."""

from collections.abc import Sequence

import numpy as np
from matplotlib.figure import Figure

from problems.plots.canvas import arrow, canvas, cross, frame, key, label, pointer
from problems.plots.theme import Theme


def arrows(vectors: Sequence[tuple[float, float, str]], theme: Theme, *, tip_to_tail: bool = False) -> Figure:
    """Draw labelled vectors from 0; with ``tip_to_tail`` also the sum, reached by walking along them."""
    figure, axes = canvas(theme, "Vectors tip to tail" if tip_to_tail else "Vectors", "x", "y")
    cross(axes, theme)
    start = np.zeros(2)
    reached = [start]
    for place, (x, y, words) in enumerate(vectors):
        colour = theme.series[place % len(theme.series)]
        end = start + np.array([x, y])
        arrow(axes, start, end, colour)
        if tip_to_tail:
            label(axes, theme, (start + end) / 2, words, colour)
        else:
            pointer(axes, theme, end, words, colour)
        reached.append(end)
        start = end if tip_to_tail else np.zeros(2)
    if tip_to_tail:
        arrow(axes, (0, 0), start, theme.foreground, dashed=True)
        pointer(axes, theme, start, f"sum ({start[0]:g}, {start[1]:g})", theme.foreground)
    frame(axes, np.array(reached), 0.3 if tip_to_tail else 0.15)  # room for the words beyond the sum
    return figure


def span(u: Sequence[float], v: Sequence[float], theme: Theme) -> Figure:
    """Draw the points that whole-number combinations of two vectors reach, and the vectors."""
    steps = np.arange(-4, 5)
    points = np.array([s * np.asarray(u) + t * np.asarray(v) for s in steps for t in steps])
    dependent = abs(u[0] * v[1] - u[1] * v[0]) < 1e-12
    figure, axes = canvas(theme, "The span is a line" if dependent else "The span is the plane", "x", "y")
    cross(axes, theme)
    axes.plot(points[:, 0], points[:, 1], ".", color=theme.series[2], markersize=4, alpha=0.8)
    for place, vector in enumerate((u, v)):
        arrow(axes, (0, 0), vector, theme.series[place])
        pointer(axes, theme, vector, "uv"[place], theme.series[place], (v, u)[place])
    frame(axes, np.array([u, v, (-u[0], -u[1]), (-v[0], -v[1])]) * 2)
    return figure


def projection(a: Sequence[float], b: Sequence[float], theme: Theme) -> Figure:
    """Draw ``b``, its shadow on the line of ``a``, and the error, which stands at a right angle."""
    along, target = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    shadow = along * (along @ target) / (along @ along)
    figure, axes = canvas(theme, "Projection of b on the line of a", "x", "y")
    cross(axes, theme)
    reach = 1.4 * max(float(np.linalg.norm(target)), float(np.linalg.norm(along))) / float(np.linalg.norm(along))
    axes.plot(*np.outer((-reach, reach), along).T, color=theme.quiet, linewidth=1.2)
    arrow(axes, (0, 0), target, theme.series[0])
    arrow(axes, (0, 0), shadow, theme.series[1])
    axes.plot(*np.array([shadow, target]).T, ":", color=theme.series[3], linewidth=2.2, label="error")
    key(axes, theme)
    pointer(axes, theme, target, "b", theme.series[0], shadow)
    pointer(axes, theme, shadow, "projection", theme.series[1], target)
    frame(axes, np.array([target, shadow, along, (0.0, 0.0)]))
    return figure
