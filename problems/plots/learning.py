"""Learning from data: principal components, k-means, losses, step sizes."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import LogLocator, MaxNLocator, NullLocator

from problems.plots.canvas import arrow, beside, canvas, key
from problems.plots.theme import Theme

MARKERS = ("o", "s", "^", "D", "v", "P")
STYLES = ("-", "--", "-.", ":", (0, (5, 1, 1, 1)))
MOST_PANELS = 4


def principal_components(points: Sequence[Sequence[float]], theme: Theme) -> Figure:
    """Draw centred data (rows) along its first two principal components, and the share of variance of each.

    Data in the plane keeps its own axes, with the components as arrows.
    """
    table = np.asarray(points, dtype=float)
    centre = table.mean(axis=0)
    sizes, directions = np.linalg.eigh(np.cov(table, rowvar=False))
    sizes, directions = np.maximum(sizes[::-1], 0), directions[:, ::-1]
    flat = table.shape[1] == 2
    names = ("x", "y") if flat else ("first component", "second component")
    figure, axes = canvas(theme, "Data and components", *names, size=(7.2, 4.0))
    axes.set_position((0.1, 0.15, 0.5, 0.74))
    shown = table if flat else (table - centre) @ directions[:, :2]
    axes.plot(*shown.T, "o", color=theme.series[0], markersize=6, alpha=0.85)
    if flat:
        _components(axes, centre, sizes, directions, theme)
    axes.set_aspect("equal", adjustable="datalim")
    axes.margins(0.25 if flat else 0.12)
    right = beside(figure, (0.7, 0.15, 0.28, 0.74), theme, "Scree", "component", "share of variance")
    shares = sizes / (sizes.sum() or 1.0)
    numbers = np.arange(1, len(shares) + 1)
    right.bar(numbers, shares, color=theme.series[1], width=0.6)
    right.plot(numbers, np.cumsum(shares), "o--", color=theme.series[2], label="together")
    right.set_xticks(numbers)
    right.set_ylim(0, 1.08)
    key(right, theme)
    return figure


def _components(axes: Axes, centre: np.ndarray, sizes: np.ndarray, directions: np.ndarray, theme: Theme) -> None:
    for place in range(2):
        direction = directions[:, place] * (np.sign(directions[:, place].sum()) or 1.0)
        tip = centre + 2 * np.sqrt(sizes[place]) * direction
        colour, dash = theme.series[1 + place], "--" if place else "-"
        axes.plot(*np.array([centre, tip]).T, dash, color=colour, linewidth=2, label=f"component {place + 1}")
        if sizes[place] > 1e-12:
            arrow(axes, centre, tip, colour, dashed=place == 1)
    key(axes, theme)


def k_means(
    points: Sequence[Sequence[float]],
    steps: Sequence[tuple[Sequence[Sequence[float]], Sequence[int]]],
    theme: Theme,
) -> Figure:
    """Draw up to four moments of k-means, the last one always: centres (crosses) and the group of each point."""
    moments = sorted({*range(min(len(steps), MOST_PANELS - 1)), len(steps) - 1})
    rows = 1 if len(moments) <= 2 else 2
    height = 3.4 * rows
    figure, first = canvas(theme, "", "x", "y", size=(6.6, height))
    table = np.asarray(points, dtype=float)
    for place, moment in enumerate(moments):
        row, column = divmod(place, 2)
        bottom = (0.55 + (rows - 1 - row) * 3.4) / height
        box = (0.09 + 0.5 * column, bottom, 0.38, 2.4 / height)
        title = "start (crosses: centres)" if moment == 0 else f"after step {moment}"
        axes = beside(figure, box, theme, title, "x", "y") if place else first
        axes.set_position(box)
        axes.set_title(title, color=theme.foreground, fontsize=12)
        _groups(axes, table, steps[moment], theme)
    return figure


def _groups(
    axes: Axes, table: np.ndarray, moment: tuple[Sequence[Sequence[float]], Sequence[int]], theme: Theme
) -> None:
    centres, groups = np.asarray(moment[0], dtype=float), np.asarray(moment[1])
    for group, centre in enumerate(centres):
        colour, marker = theme.series[group % len(theme.series)], MARKERS[group % len(MARKERS)]
        axes.plot(*table[groups == group].T, marker, color=colour, markersize=6, linestyle="")
        axes.plot(*centre, "X", color=colour, markersize=13, markeredgecolor=theme.foreground, markeredgewidth=1.2)
    every = np.vstack([table, centres])
    low, high = every.min(axis=0), every.max(axis=0)
    pad = 0.12 * np.maximum(high - low, 1e-3)
    axes.set_xlim(low[0] - pad[0], high[0] + pad[0])
    axes.set_ylim(low[1] - pad[1], high[1] + pad[1])
    for side in (axes.xaxis, axes.yaxis):
        side.set_major_locator(MaxNLocator(4))


def loss_curves(kind: str, theme: Theme, at: float | None = None) -> Figure:
    """Draw the losses of ``regression`` against the error, or of ``classification`` against the margin."""
    regression = kind == "regression"
    figure, axes = canvas(
        theme, f"Losses for {kind}", "error (prediction - target)" if regression else "margin (label × score)", "loss"
    )
    xs = np.linspace(-3, 3, 241)
    curves = (
        (
            ("squared", xs**2),
            ("absolute", np.abs(xs)),
            ("Huber, 1", np.where(np.abs(xs) <= 1, 0.5 * xs**2, np.abs(xs) - 0.5)),
        )
        if regression
        else (
            ("0-1", (xs < 0).astype(float)),
            ("hinge", np.maximum(0, 1 - xs)),
            ("logistic", np.log1p(np.exp(-xs))),
            ("squared", (1 - xs) ** 2),
        )
    )
    for place, (name, values) in enumerate(curves):
        axes.plot(xs, values, linestyle=STYLES[place], color=theme.series[place], linewidth=2.2, label=name)
    if at is not None:
        axes.axvline(at, color=theme.foreground, linewidth=1.2)
    axes.set_xlim(-3, 3)
    axes.set_ylim(-0.1, 4.2)
    key(axes, theme, 4)
    return figure


def step_sizes(curves: Sequence[tuple[float, Sequence[float]]], theme: Theme) -> Figure:
    """Draw how far descent is above the lowest value after each step, one curve for each step size."""
    figure, axes = canvas(theme, "Step size against convergence", "step", "distance to the lowest value")
    axes.set_position((0.14, 0.15, 0.82, 0.74))
    axes.set_yscale("log")
    axes.yaxis.set_major_locator(LogLocator(numticks=7))
    axes.yaxis.set_minor_locator(NullLocator())
    for place, (size, values) in enumerate(curves):
        heights = np.maximum(np.asarray(values, dtype=float), 1e-12)
        style, colour = STYLES[place % len(STYLES)], theme.series[place % len(theme.series)]
        axes.plot(
            heights,
            linestyle=style,
            color=colour,
            linewidth=2,
            marker=MARKERS[place],
            markersize=4,
            label=f"η = {size:g}",
        )
    axes.xaxis.set_major_locator(MaxNLocator(8, integer=True))
    axes.set_ylim(1e-12 if any(min(values) < 1e-11 for _, values in curves) else None, None)
    key(axes, theme, 5)
    return figure
