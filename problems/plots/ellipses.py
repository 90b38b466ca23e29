"""Normal distributions in the plane: ellipses of equal density, with points and a line."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

from problems.plots.canvas import canvas, cross, key, pointer
from problems.plots.theme import Theme

DASHES = ("-", "--", ":", "-.")


def ellipses(
    shapes: Sequence[tuple[str, Sequence[float], Sequence[Sequence[float]], float]],
    theme: Theme,
    points: Sequence[tuple[float, float, str]] = (),
    line: Sequence[float] = (),
    title: str = "Ellipses of equal density",
) -> Figure:
    """Draw ellipses (name, centre, covariance matrix, Mahalanobis distance), points, and a line.

    The line has an intercept, a slope and a name of its own: the conditional mean.
    """
    figure, axes = canvas(theme, title, "x", "y")
    cross(axes, theme)
    around = np.linspace(0, 2 * np.pi, 181)
    circle = np.vstack([np.cos(around), np.sin(around)])
    every = [np.array([(x, y) for x, y, _ in points]).reshape(-1, 2)]
    for place, (name, centre, covariance, distance) in enumerate(shapes):
        sizes, directions = np.linalg.eigh(np.asarray(covariance, dtype=float))
        middle = np.asarray(centre, dtype=float)
        curve = middle[:, None] + distance * (directions * np.sqrt(np.maximum(sizes, 0))) @ circle
        colour = theme.series[place % len(theme.series)]
        axes.plot(*curve, linestyle=DASHES[place % len(DASHES)], color=colour, linewidth=2.2, label=name)
        every.append(curve.T)
    shown = np.vstack(every)
    low, high = shown.min(axis=0), shown.max(axis=0)
    pad = 0.12 * float((high - low).max())
    if line:
        ends = np.array([low[0] - 3 * pad, high[0] + 3 * pad])
        axes.plot(
            ends, line[0] + line[1] * ends, "--", color=theme.series[2], linewidth=2.2, label="mean of y, given x"
        )
    key(axes, theme)
    for x, y, words in points:
        axes.plot([x], [y], "o", color=theme.series[3], markersize=8, zorder=5)
        pointer(axes, theme, (x, y), words, theme.series[3], (low + high) / 2)
    _same_scale(axes, (low + high) / 2, (high - low) / 2 + pad)
    return figure


def _same_scale(axes: Axes, centre: NDArray[np.float64], reach: NDArray[np.float64]) -> None:
    """Show this far around a centre, with one scale on both axes."""
    box = axes.get_position()
    width, height = axes.get_figure(root=True).get_size_inches() * (box.width, box.height)  # type: ignore[union-attr]  # these axes have a figure
    unit = max(float(reach[0]) / width, float(reach[1]) / height)
    axes.set_xlim(centre[0] - unit * width, centre[0] + unit * width)
    axes.set_ylim(centre[1] - unit * height, centre[1] + unit * height)
