"""Quadratic functions of two variables, given by their coefficients only."""

from collections.abc import Sequence

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from problems.plots.approximations import lagrange
from problems.plots.canvas import arrow, canvas, frame, key, pointer
from problems.plots.fields import draw_contours
from problems.plots.theme import Theme

Floats = NDArray[np.float64]


def _heights(coefficients: Sequence[float], x: Floats, y: Floats) -> Floats:
    a, b, c, d, e, f = coefficients
    return np.asarray(a * x * x + b * x * y + c * y * y + d * x + e * y + f, dtype=float)


def touching(
    objective: Sequence[float],
    constraint: Sequence[float],
    points: Sequence[tuple[float, float]],
    reach: float,
    theme: Theme,
) -> Figure:
    """Draw the level curves of f that touch g = 0 at the best points, within a reach of 0.

    Both are given as a, b, c, d, e, f of a·x² + b·xy + c·y² + d·x + e·y + f.
    """
    ticks = np.linspace(-reach, reach, 90)
    X, Y = np.meshgrid(ticks, ticks)
    best = [(x, y, float(_heights(objective, np.array(x), np.array(y)))) for x, y in points]
    grid = ticks.tolist()
    return lagrange(grid, grid, _heights(objective, X, Y).tolist(), _heights(constraint, X, Y).tolist(), best, theme)


def level_curves(
    coefficients: Sequence[float],
    theme: Theme,
    through: Sequence[float] = (),
    arrows: Sequence[tuple[float, float, float, float, str]] = (),
    steps: Sequence[Sequence[float]] = (),
    title: str = "Level curves",
    *,
    tangent: bool = False,
) -> Figure:
    """Draw level curves of a·x² + b·xy + c·y² + d·x + e·y + f around 0 and what is marked.

    ``through`` is a point whose level curve stands out, also with its tangent line. Arrows are (x, y, to x, to y,
    words). ``steps`` are points joined in their order.
    """
    ends = [(x, y) for x, y, _, _, _ in arrows] + [(x, y) for _, _, x, y, _ in arrows]
    if len(through):
        ends += [(through[0], through[1]), *_vertices(coefficients, through)]
    marks = np.array([*ends, *steps, (0.0, 0.0)], dtype=float)
    figure, axes = canvas(theme, title, "x", "y")
    if len(steps):
        axes.plot(*np.asarray(steps, dtype=float).T, "o-", color=theme.series[1], linewidth=2, label="step", zorder=5)
    if len(through):
        level = float(_heights(coefficients, *np.asarray(through, dtype=float)))
        axes.plot([], [], color=theme.series[1], linewidth=3, label=f"level {level:.4g}")
    if tangent:
        axes.plot(*_tangent(coefficients, through).T, "--", color=theme.series[3], linewidth=2, label="tangent line")
    if axes.get_legend_handles_labels()[1]:
        key(axes, theme)
    frame(axes, marks, 0.45 if arrows else 0.25)
    X, Y = np.meshgrid(np.linspace(*axes.get_xlim(), 110), np.linspace(*axes.get_ylim(), 70))
    heights = _heights(coefficients, X, Y)
    draw_contours(axes, X[0], Y[:, 0], heights, theme)
    if len(through):
        axes.contour(X, Y, heights, levels=[level], colors=[theme.series[1]], linewidths=3, linestyles="-")
        axes.plot(*np.array([through]).T, "o", color=theme.series[2], markersize=9, zorder=6)
    for place, (x, y, to_x, to_y, words) in enumerate(arrows):
        colour = theme.series[2 + place % 2]
        arrow(axes, (x, y), (to_x, to_y), colour, dashed=bool(place))
        pointer(axes, theme, (to_x, to_y), words, colour, (x, y))
    return figure


def _vertices(coefficients: Sequence[float], point: Sequence[float]) -> list[tuple[float, float]]:
    """Return the vertices of an ellipse around 0 along the axes, so that it is shown whole; else nothing."""
    a, b, c, d, e, f = coefficients
    level = float(_heights(coefficients, *np.asarray(point, dtype=float))) - f
    if b or d or e or min(a, c) <= 0 or level <= 0:
        return []
    wide, tall = float(np.sqrt(level / a)), float(np.sqrt(level / c))
    return [(wide, 0.0), (-wide, 0.0), (0.0, tall), (0.0, -tall)]


def _tangent(coefficients: Sequence[float], point: Sequence[float]) -> Floats:
    """Return two far points of the tangent line of the level curve through a point."""
    a, b, c, d, e, _ = coefficients
    p, q = point
    slope = np.array([2 * a * p + b * q + d, b * p + 2 * c * q + e])
    along = 100 * np.array([-slope[1], slope[0]]) / float(np.linalg.norm(slope))
    return np.asarray(np.array([along, -along]) + np.asarray(point, dtype=float))
