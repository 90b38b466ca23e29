"""What derivatives promise: Taylor polynomials, the Jacobian as a local map, tangency under a constraint."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Polygon
from numpy.typing import NDArray

from problems.plots.canvas import beside, canvas, cross, key, pointer
from problems.plots.theme import Theme

DASHES = ("--", "-.", ":", (0, (5, 1, 1, 1, 1, 1)))
Curve = Sequence[Sequence[float]]


def taylor(
    xs: Sequence[float],
    heights: Sequence[float],
    coefficients: Sequence[float],
    centre: float,
    degrees: Sequence[int],
    theme: Theme,
) -> Figure:
    """Draw a curve and its Taylor polynomials of these degrees; coefficients of (x - centre)^0, ^1 and so on."""
    figure, axes = canvas(theme, f"Taylor polynomials around x = {centre:g}", "x", "y")
    cross(axes, theme)
    places, values = np.asarray(xs, dtype=float), np.asarray(heights, dtype=float)
    axes.plot(places, values, color=theme.series[0], linewidth=2.6, label="f")
    for at, degree in enumerate(degrees):
        close = np.polynomial.polynomial.polyval(places - centre, np.asarray(coefficients[: degree + 1], dtype=float))
        style, colour = DASHES[at % len(DASHES)], theme.series[1 + at % (len(theme.series) - 1)]
        axes.plot(places, close, linestyle=style, color=colour, linewidth=1.8, label=f"degree {degree}")
    axes.plot([centre], [coefficients[0]], "o", color=theme.foreground, markersize=7, zorder=5)
    low, high = np.nanquantile(values, (0.02, 0.98))
    room = max(float(high - low), 1e-3)
    axes.set_ylim(float(low) - 0.3 * room, float(high) + 0.3 * room)
    axes.set_xlim(float(places.min()), float(places.max()))
    key(axes, theme, 5)
    return figure


def local_map(
    point: Sequence[float],
    image: Sequence[float],
    jacobian: Sequence[Sequence[float]],
    half: float,
    images: Sequence[Curve],
    theme: Theme,
) -> Figure:
    """Draw a square of half a side around a point, and what a map and its Jacobian make of it.

    ``images`` holds the images of the grid lines of the square, each as its x-values and y-values.
    """
    figure, before = canvas(theme, "A small square …", "x", "y", size=(6.4, 3.8))
    before.set_position((0.1, 0.15, 0.37, 0.62))
    after = beside(figure, (0.58, 0.15, 0.39, 0.62), theme, "… and its image", "u", "v")
    J, at, end = np.asarray(jacobian, dtype=float), np.asarray(point, dtype=float), np.asarray(image, dtype=float)
    corners = half * np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)])
    before.add_patch(Polygon(at + corners, fill=False, edgecolor=theme.series[0], linewidth=2))
    for step in np.linspace(-half, half, 5):
        before.plot([at[0] + step] * 2, [at[1] - half, at[1] + half], color=theme.series[0], linewidth=1)
        before.plot([at[0] - half, at[0] + half], [at[1] + step] * 2, color=theme.series[0], linewidth=1)
    for place, curve in enumerate(images):
        after.plot(*curve, color=theme.series[0], linewidth=1.4, label="image of the grid" if place == 0 else None)
    shadow = end + corners @ J.T
    after.add_patch(
        Polygon(shadow, fill=False, edgecolor=theme.series[1], linewidth=2.2, linestyle="--", label="Jacobian's image")
    )
    _same_scale(before, at + 1.25 * corners)
    _same_scale(after, np.vstack([shadow, *(np.asarray(curve, dtype=float).T for curve in images)]))
    for axes, where in ((before, at), (after, end)):
        axes.plot([where[0]], [where[1]], "o", color=theme.series[2], markersize=7, zorder=5)
    figure.legend(
        *after.get_legend_handles_labels(),
        loc="upper center",
        ncols=2,
        fontsize=9,
        frameon=False,
        labelcolor=theme.foreground,
    )
    return figure


def _same_scale(axes: Axes, points: NDArray[np.float64]) -> None:
    """Show these points with one scale on both axes."""
    finite = points[np.isfinite(points).all(axis=1)]
    centre = (finite.max(axis=0) + finite.min(axis=0)) / 2
    reach = np.ptp(finite, axis=0) * 0.58
    box = axes.get_position()
    width, height = axes.get_figure(root=True).get_size_inches() * (box.width, box.height)  # type: ignore[union-attr]  # these axes have a figure
    unit = max(float(reach[0]) / width, float(reach[1]) / height, 1e-6)
    axes.set_xlim(centre[0] - unit * width, centre[0] + unit * width)
    axes.set_ylim(centre[1] - unit * height, centre[1] + unit * height)


def lagrange(
    xs: Sequence[float],
    ys: Sequence[float],
    heights: Sequence[Sequence[float]],
    constraint: Sequence[Sequence[float]],
    points: Sequence[tuple[float, float, float]],
    theme: Theme,
) -> Figure:
    """Draw the level curves of f through the best points of a constraint g = 0, which they touch.

    Both grids have one row for each y; ``points`` are x, y and the value of f there.
    """
    figure, axes = canvas(theme, "Level curves touch the constraint at the best points", "x", "y")
    values = np.asarray(heights, dtype=float)
    finite = values[np.isfinite(values)]
    levels = np.unique(np.quantile(finite, np.linspace(0.03, 0.97, 8)))
    if levels.size > 1:
        axes.contour(xs, ys, values, levels=levels, colors=theme.quiet, linewidths=1, linestyles="-")
    touched = sorted({round(value, 9) for _, _, value in points})
    if touched:
        axes.contour(xs, ys, values, levels=touched, colors=[theme.series[0]], linewidths=1.8, linestyles="--")
    axes.contour(xs, ys, np.asarray(constraint, dtype=float), levels=[0], colors=[theme.series[1]], linewidths=2.6)
    axes.plot([], [], "--", color=theme.series[0], linewidth=1.8, label="level curve that touches")
    axes.plot([], [], color=theme.series[1], linewidth=2.6, label="constraint")
    best = (min(touched), max(touched)) if touched else (0.0, 0.0)
    middle = (sum(xs) / len(xs), sum(ys) / len(ys))
    for x, y, value in points:
        marker = "^" if value >= best[1] - 1e-9 else "v" if value <= best[0] + 1e-9 else "s"
        axes.plot([x], [y], marker, color=theme.series[2], markersize=9, zorder=6)
        pointer(axes, theme, (x, y), f"f = {value:.4g}", theme.series[2], middle)
    axes.set_xlim(min(xs), max(xs))
    axes.set_ylim(min(ys), max(ys))
    key(axes, theme)
    axes.set_aspect("equal", adjustable="box")
    return figure
