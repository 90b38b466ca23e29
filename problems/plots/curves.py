"""Graphs of functions of one variable: with marked points, a tangent, an area below."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

from problems.plots.canvas import canvas, cross, key, label
from problems.plots.theme import Theme


def graph(
    xs: Sequence[float],
    curves: Sequence[tuple[str, Sequence[float]]],
    theme: Theme,
    points: Sequence[tuple[float, float, str]] = (),
    title: str = "Graph",
    x_label: str = "x",
    y_label: str = "y",
    holes: Sequence[tuple[float, float, str]] = (),
) -> Figure:
    """Draw curves over the same x-values; ``None`` breaks a curve. Points and holes carry a label each."""
    figure, axes = canvas(theme, title, x_label, y_label)
    cross(axes, theme)
    styles = ("-", "--", "-.", ":")
    for place, (name, ys) in enumerate(curves):
        colour = theme.series[place % len(theme.series)]
        axes.plot(xs, ys, styles[place % 4], color=colour, linewidth=2.2, label=name)
    for x, y, words in (*points, *holes):
        axes.plot([x], [y], "o", color=theme.series[1], markersize=7, zorder=5)
        label(axes, theme, (x, y), words, left=x > 0.2 * min(xs) + 0.8 * max(xs))
    for x, y, _ in holes:
        axes.plot([x], [y], "o", color=theme.background, markeredgecolor=theme.series[1], mew=2, markersize=9, zorder=6)
    _fit_heights(axes, np.array([y for _, ys in curves for y in ys], dtype=float), 0.15 if points or holes else 0.06)
    if min(xs) > 0.25 * (max(xs) - min(xs)):  # 0 is far away
        axes.set_xlim(min(xs), max(xs))
    key(axes, theme)
    return figure


def _fit_heights(axes: Axes, heights: NDArray[np.float64], above: float) -> None:
    """Leave a little room, more above for labels, and cut off what a pole would send to infinity."""
    finite = heights[np.isfinite(heights)]
    if finite.size == 0:
        return
    low, high = finite.min(), finite.max()
    inner_low, inner_high = np.quantile(finite, (0.05, 0.95))
    spread = max(inner_high - inner_low, 1e-9)
    low, high = max(low, inner_low - 4 * spread), min(high, inner_high + 4 * spread)
    if high - low < 1e-9 * (1 + abs(high)):  # a constant
        low, high = low - 1, high + 1
    room = high - low
    axes.set_ylim(low - 0.06 * room, high + above * room)


def polynomial(
    coefficients: Sequence[float],
    low: float,
    high: float,
    theme: Theme,
    points: Sequence[tuple[float, float, str]] = (),
    tangent_at: float | None = None,
    name: str = "f",
) -> Figure:
    """Draw a polynomial, highest power first, with marked points and a tangent where asked."""
    xs = np.linspace(low, high, 240)
    curves: list[tuple[str, Any]] = [(name, np.polyval(coefficients, xs))]
    marked = list(points)
    title = "Graph of the function"
    if tangent_at is not None:
        slope = np.polyval(np.polyder(np.asarray(coefficients, dtype=float)), tangent_at)
        height = np.polyval(coefficients, tangent_at)
        curves.append(("tangent", height + slope * (xs - tangent_at)))
        marked.append((tangent_at, float(height), f"slope {slope:g}"))
        title = "Curve and tangent"
    return graph(xs.tolist(), curves, theme, marked, title)


def area(coefficients: Sequence[float], low: float, high: float, theme: Theme) -> Figure:
    """Draw the signed area between a polynomial, highest power first, and the x-axis."""
    margin = 0.25 * (high - low)
    xs = np.linspace(low - margin, high + margin, 240)
    inside = np.linspace(low, high, 160)
    figure, axes = canvas(theme, "The integral is the signed area")
    cross(axes, theme)
    axes.plot(xs, np.polyval(coefficients, xs), color=theme.series[0], linewidth=2.2, label="integrand")
    axes.fill_between(inside, np.polyval(coefficients, inside), color=theme.series[1], alpha=0.4, label="area")
    key(axes, theme)
    return figure


def activation(kind: str, at: float, theme: Theme) -> Figure:
    """Draw the sigmoid, tanh or ReLU with its derivative, and mark one input."""
    xs = np.linspace(-5, 5, 241)
    values: Any
    slopes: Any
    if kind == "sigmoid":
        values = 1 / (1 + np.exp(-xs))
        slopes = values * (1 - values)
    elif kind == "tanh":
        values = np.tanh(xs)
        slopes = 1 - values**2
    else:
        values = np.maximum(xs, 0)
        slopes = (xs > 0).astype(float)
    figure = graph(xs.tolist(), [(kind, values), ("derivative", slopes)], theme, title=f"{kind} and its derivative")
    axes = figure.axes[0]
    axes.axvline(at, color=theme.series[2], linestyle=":", linewidth=1.8)
    axes.set_xlabel("z")
    axes.set_ylabel("value")
    return figure
