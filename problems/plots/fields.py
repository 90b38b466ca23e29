"""Functions of two variables: contours, gradients, the path of a descent."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure
from numpy.typing import NDArray

from problems.plots.canvas import arrow, canvas, key, label
from problems.plots.theme import Theme


def contours(
    xs: Sequence[float],
    ys: Sequence[float],
    heights: Sequence[Sequence[float]],
    theme: Theme,
    gradients: Sequence[tuple[float, float, float, float]] = (),
    title: str = "Contours",
) -> Figure:
    """Draw level curves of values on a grid (rows follow ``ys``), and gradient arrows (x, y, slope x, slope y)."""
    figure, axes = canvas(theme, title, "x", "y")
    draw_contours(axes, np.asarray(xs), np.asarray(ys), np.asarray(heights), theme)
    if gradients:
        field = np.asarray(gradients)
        axes.quiver(field[:, 0], field[:, 1], field[:, 2], field[:, 3], color=theme.series[1], width=0.005, zorder=4)
    axes.set_xlim(min(xs), max(xs))
    axes.set_ylim(min(ys), max(ys))
    return figure


def draw_contours(
    axes: Axes, xs: NDArray[np.float64], ys: NDArray[np.float64], heights: NDArray[np.float64], theme: Theme
) -> None:
    """Draw nine level curves with their values."""
    finite = heights[np.isfinite(heights)]
    if finite.size == 0 or np.ptp(finite) == 0:
        return
    levels = np.unique(np.quantile(finite, np.linspace(0.03, 0.95, 9)))
    lines = axes.contour(
        xs,
        ys,
        heights,
        levels=levels,
        cmap=LinearSegmentedColormap.from_list("heights", theme.contours),
        linewidths=1.4,
    )
    labels = axes.clabel(lines, levels[::2], fontsize=8, fmt="%.3g", colors=theme.foreground)
    for words in labels:
        words.set_bbox({"facecolor": theme.background, "edgecolor": "none", "pad": 0.6, "alpha": 0.8})


def zero_curves(
    xs: NDArray[np.float64], ys: NDArray[np.float64], heights: NDArray[np.float64]
) -> list[NDArray[np.float64]]:
    """Return the curves on which values on a grid are 0, each as points in rows."""
    found = Figure().add_subplot().contour(xs, ys, np.ma.masked_invalid(heights), levels=[0])
    return [np.asarray(curve, dtype=float) for curve in found.allsegs[0] if len(curve) > 2]


KINDS = {"minimum": "v", "maximum": "^", "saddle": "X", "undecided": "D"}


def surface(
    xs: Sequence[float],
    ys: Sequence[float],
    heights: Sequence[Sequence[float]],
    points: Sequence[tuple[float, float, str]],
    theme: Theme,
) -> Figure:
    """Draw a surface from above: level curves, and its critical points (x, y, kind) with a mark for each kind."""
    figure, axes = canvas(theme, "Surface from above, with critical points", "x", "y")
    draw_contours(axes, np.asarray(xs), np.asarray(ys), np.asarray(heights, dtype=float), theme)
    for place, (kind, marker) in enumerate(KINDS.items()):
        found = np.array([(x, y) for x, y, name in points if name == kind]).reshape(-1, 2)
        if len(found):
            colour = theme.series[1 + place]
            axes.plot(
                *found.T, marker, color=colour, markeredgecolor=theme.background, markersize=12, label=kind, zorder=6
            )
    axes.set_xlim(min(xs), max(xs))
    axes.set_ylim(min(ys), max(ys))
    if points:
        key(axes, theme, 4)
    return figure


def quadratic_field(
    coefficients: Sequence[float],
    theme: Theme,
    point: Sequence[float] = (),
    path: Sequence[Sequence[float]] = (),
) -> Figure:
    """Draw contours of a·x² + b·xy + c·y² + d·x + e·y, with the gradient at a point or a path of steps.

    A path of one point is a critical point.
    """
    a, b, c, d, e = coefficients
    marks = np.asarray([*path, *([point] if point else []), (0.0, 0.0)], dtype=float)
    low, high = marks.min(axis=0), marks.max(axis=0)
    pad = 0.45 * max(float((high - low).max()), 2.0)
    xs, ys = np.linspace(low[0] - pad, high[0] + pad, 80), np.linspace(low[1] - pad, high[1] + pad, 80)
    X, Y = np.meshgrid(xs, ys)
    heights = a * X**2 + b * X * Y + c * Y**2 + d * X + e * Y
    title = (
        "Steps of gradient descent"
        if len(path) > 1
        else "Contours and critical point"
        if path
        else "Contours and gradient"
        if point
        else "Contours"
    )
    figure, axes = canvas(theme, title, "x", "y")
    draw_contours(axes, xs, ys, heights, theme)
    if path:
        steps = np.asarray(path, dtype=float)
        axes.plot(steps[:, 0], steps[:, 1], "o-", color=theme.series[1], linewidth=2, markersize=6, label="steps")
        label(axes, theme, steps[0], "start" if len(path) > 1 else "critical point", theme.series[1])
    if point:
        slope = np.array([2 * a * point[0] + b * point[1] + d, b * point[0] + 2 * c * point[1] + e])
        size = float(np.linalg.norm(slope)) or 1.0
        arrow(axes, point, np.asarray(point) + slope * pad * 0.8 / size, theme.series[1])
        axes.plot([point[0]], [point[1]], "o", color=theme.series[2], markersize=8, zorder=6)
        label(axes, theme, point, f"gradient ({slope[0]:g}, {slope[1]:g})", theme.series[1])
    axes.set_xlim(xs[0], xs[-1])
    axes.set_ylim(ys[0], ys[-1])
    return figure


def rates(eigenvalues: Sequence[float], theme: Theme) -> Figure:
    """Draw the factor |1 - ηλ| of every eigen-direction against the step size η, and the stable range."""
    limit = 2 / max(eigenvalues)
    steps = np.linspace(0, 1.5 * limit, 200)
    figure, axes = canvas(theme, "Step size and convergence", "step size η", "factor per step")
    for place, value in enumerate(sorted(set(eigenvalues))):
        axes.plot(
            steps, np.abs(1 - steps * value), ("-", "--")[place % 2], color=theme.series[place], label=f"λ = {value:g}"
        )
    axes.axhline(1, color=theme.foreground, linewidth=1, linestyle=":")
    axes.axvspan(0, limit, color=theme.series[2], alpha=0.18, label=f"stable: 0 < η < {limit:.3g}")
    axes.set_ylim(0, 2.2)
    key(axes, theme)
    return figure
