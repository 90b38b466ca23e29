"""Surfaces over the plane, seen from above and the side: a graph, its tangent plane, its Taylor polynomial."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from numpy.typing import NDArray

from problems.plots.canvas import bare, key, label
from problems.plots.theme import Theme

VIEW = np.array([[-0.5, 0.9, 0.0], [-0.42, -0.2, 0.92]])  # as in ``space``: x comes towards the reader
TOWARDS = np.cross(VIEW[0], VIEW[1])
EDGES = ("-", "--", ":")

Grid = Sequence[Sequence[float]]


def sheets(
    xs: Sequence[float],
    ys: Sequence[float],
    layers: Sequence[tuple[str, Grid]],
    theme: Theme,
    points: Sequence[tuple[float, float, float, str]] = (),
    title: str = "Surface",
    room: float = 1.0,
) -> Figure:
    """Draw surfaces over one grid (name, heights with one row for each y), and points (x, y, z, words) on them.

    With more room than 1 the upright axis reaches further, so that a plane is not seen from its edge.
    """
    figure, axes = bare(theme, title)
    values = np.array([heights for _, heights in layers], dtype=float)
    spots = np.array([point[:3] for point in points], dtype=float).reshape(-1, 3)
    tops = np.concatenate([values.ravel(), spots[:, 2]])
    low = np.array([min(xs), min(ys), tops.min()])
    high = np.array([max(xs), max(ys), tops.max()])
    more = (room - 1) / 2 * (high[2] - low[2])
    low[2], high[2] = low[2] - more, max(high[2] + more, low[2] + 1e-6)

    def boxed(place: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(2 * (place - low) / (high - low) - 1)

    _box(axes, theme, low, high)
    X, Y = np.meshgrid(xs, ys)
    every = [boxed(np.dstack([X, Y, heights])) for heights in values]
    _draw(axes, theme, every)
    for place, (name, _) in enumerate(layers):
        colour = theme.series[place]
        axes.add_patch(
            Rectangle((0, 0), 0, 0, label=name, facecolor=to_rgba(colour, 0.4), ec=colour, linestyle=EDGES[place])
        )
    key(axes, theme)
    for spot, point in zip(spots, points, strict=True):
        on_paper = VIEW @ boxed(spot)
        axes.plot(*on_paper, "o", color=theme.series[2], markersize=8, zorder=8)
        label(axes, theme, on_paper, point[3], theme.series[2])
    axes.set_xlim(-1.75, 1.75)
    axes.set_ylim(-1.85, 1.65)
    return figure


def _draw(axes: Axes, theme: Theme, layers: Sequence[NDArray[np.float64]]) -> None:
    """Draw all cells of all surfaces, the far ones first."""
    cells, colours, styles = [], [], []
    for place, grid in enumerate(layers):
        around = np.stack([grid[:-1, :-1], grid[:-1, 1:], grid[1:, 1:], grid[1:, :-1]], axis=2).reshape(-1, 4, 3)
        cells.append(around)
        colours += [theme.series[place]] * len(around)
        styles += [EDGES[place]] * len(around)
    every = np.concatenate(cells)
    order = np.argsort(every.mean(axis=1) @ TOWARDS)
    axes.add_collection(
        PolyCollection(
            list(every[order] @ VIEW.T),
            facecolors=[to_rgba(colours[place], 0.4) for place in order],
            edgecolors=[colours[place] for place in order],
            linestyles=[styles[place] for place in order],
            linewidths=0.9,
            zorder=3,
        ),
        autolim=False,
    )


def _box(axes: Axes, theme: Theme, low: NDArray[np.float64], high: NDArray[np.float64]) -> None:
    """Draw the floor with its grid, the upright axis, and the ranges of x, y and z."""
    for step in np.linspace(-1, 1, 5):
        for ends in (((step, -1, -1), (step, 1, -1)), ((-1, step, -1), (1, step, -1))):
            axes.plot(*(np.array(ends) @ VIEW.T).T, color=theme.muted, linewidth=0.8)
    axes.plot(*(np.array([(1, -1, -1), (1, -1, 1)]) @ VIEW.T).T, color=theme.quiet, linewidth=1.2)
    marks = (
        ((-1, 1, -1), f"x = {low[0]:.3g}", "left", "top"),
        ((0.75, 1, -1), f"x = {high[0]:.3g}", "left", "top"),
        ((1, 0.75, -1), f"y = {high[1]:.3g}", "right", "top"),
        ((1, -0.85, -1), f"y = {low[1]:.3g}", "right", "top"),
        ((1, -1, -0.9), f"z = {low[2]:.3g} ", "right", "center"),
        ((1, -1, 1), f"z = {high[2]:.3g} ", "right", "center"),
    )
    for corner, words, side, height in marks:
        x, y = VIEW @ np.array(corner, dtype=float)
        axes.text(x, y, words, color=theme.foreground, ha=side, va=height, fontsize=9)
