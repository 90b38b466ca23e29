"""Distributions: bars, densities with a shaded probability, cumulative curves, people in a crowd."""

from collections.abc import Sequence
from math import erf, pi, sqrt
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from problems.plots.canvas import bare, canvas, key, label
from problems.plots.theme import Theme


def bars(
    names: Sequence[str],
    heights: Sequence[float],
    theme: Theme,
    marked: Sequence[int] = (),
    title: str = "Distribution",
    x_label: str = "value",
    y_label: str = "probability",
) -> Figure:
    """Draw one bar for each name; marked bars have another colour and a hatch."""
    figure, axes = canvas(theme, title, x_label, y_label)
    for place, height in enumerate(heights):
        chosen = place in marked
        axes.bar(
            [place],
            [height],
            color=theme.series[1 if chosen else 0],
            hatch="//" if chosen else None,
            edgecolor=theme.background,
            width=0.75,
        )
        axes.text(place, height, f"{height:.3g}", color=theme.foreground, ha="center", va="bottom", fontsize=9)
    axes.set_xticks(range(len(names)), names)
    axes.set_ylim(min(0.0, *heights) * 1.15, max(*heights, 0.0) * 1.15 or 1.0)
    return figure


def normal_area(
    mean: float, deviation: float, theme: Theme, low: float | None = None, high: float | None = None
) -> Figure:
    """Draw a normal density with the area between two ends shaded; ``None`` is no end."""
    xs = np.linspace(mean - 4 * deviation, mean + 4 * deviation, 240)
    density = np.exp(-0.5 * ((xs - mean) / deviation) ** 2) / (deviation * sqrt(2 * pi))
    left, right = (xs[0] if low is None else low), (xs[-1] if high is None else high)
    chance = _phi((right - mean) / deviation, high is None) - _phi((left - mean) / deviation, low is None, upper=False)
    figure, axes = canvas(theme, f"Normal density, mean {mean:g}, standard deviation {deviation:g}", "x", "density")
    axes.plot(xs, density, color=theme.series[0], linewidth=2.2)
    inside = (xs >= left) & (xs <= right)
    axes.fill_between(xs[inside], density[inside], color=theme.series[1], alpha=0.45, label=f"probability {chance:.3f}")
    for end in (low, high):
        if end is not None:
            axes.axvline(end, color=theme.series[1], linestyle="--", linewidth=1.4)
    axes.set_ylim(0, density.max() * 1.08)
    key(axes, theme)
    return figure


def _phi(z: float, endless: bool, *, upper: bool = True) -> float:
    if endless:
        return 1.0 if upper else 0.0
    return 0.5 * (1 + erf(z / sqrt(2)))


def density_and_cdf(
    xs: Sequence[float],
    density: Sequence[float],
    cumulative: Sequence[float],
    theme: Theme,
    shade: tuple[float, float] | None = None,
    title: str = "Density and cumulative distribution",
    *,
    discrete: bool = False,
) -> Figure:
    """Draw a density (or probabilities, as stems) with its cumulative curve, and the range asked about shaded."""
    figure, axes = canvas(theme, title, "x", "density" if not discrete else "probability")
    axes.set_position((0.12, 0.15, 0.76, 0.74))
    points: Any = np.asarray(xs)
    heights: Any = np.asarray(density)
    inside = np.ones(points.shape, dtype=bool) if shade is None else (points >= shade[0]) & (points <= shade[1])
    if discrete:
        axes.bar(points, heights, color=theme.series[0], width=0.6, alpha=0.6, label="probability")
        axes.bar(points[inside], heights[inside], color=theme.series[1], width=0.6, hatch="//", label="range asked")
    else:
        axes.plot(points, heights, color=theme.series[0], linewidth=2.2, label="density")
        axes.fill_between(points[inside], heights[inside], color=theme.series[1], alpha=0.45, label="range asked")
    axes.set_ylim(0, float(heights.max()) * 1.08)
    twin = axes.twinx()
    twin.plot(
        points,
        cumulative,
        color=theme.series[2],
        linestyle="--",
        linewidth=1.8,
        drawstyle="steps-post" if discrete else "default",
    )
    twin.set_ylim(0, 1.08)
    twin.set_yticks([0, 0.25, 0.5, 0.75, 1.0])
    twin.set_ylabel("cumulative (dashed)", color=theme.series[2])
    twin.tick_params(colors=theme.series[2], labelsize=9)
    for spine in twin.spines.values():
        spine.set_color(theme.muted)
    key(axes, theme)
    return figure


def people(ill: int, found: int, healthy: int, alarms: int, theme: Theme) -> Figure:
    """Draw a crowd: ill people (found or missed) and healthy people (false alarm or cleared), one dot each."""
    counts = (found, ill - found, alarms, healthy - alarms)
    names = ("ill, positive", "ill, negative", "healthy, positive", "healthy, negative")
    colours = (theme.series[1], theme.series[3], theme.series[0], theme.quiet)
    markers = ("s", "s", "^", ".")
    figure, axes = bare(theme, f"{ill + healthy} people: {found} of the {found + alarms} positive tests are right")
    columns = 50
    done = 0
    for count, name, colour, marker in zip(counts, names, colours, markers, strict=True):
        places = np.arange(done, done + count)
        axes.plot(places % columns, -(places // columns), marker, color=colour, markersize=4.5, label=f"{count} {name}")
        done += count
    axes.set_ylim(-(done // columns) - 5.5, 1)
    axes.legend(
        loc="lower center",
        ncols=2,
        fontsize=9,
        facecolor=theme.background,
        edgecolor=theme.muted,
        labelcolor=theme.foreground,
    )
    return figure


def estimate(
    centre: float,
    low: float,
    high: float,
    theme: Theme,
    reference: float | None = None,
    name: str = "accuracy",
    level: int = 95,
) -> Figure:
    """Draw an estimate with its confidence interval, and a reference value beside it."""
    figure, axes = canvas(theme, f"{level} % interval of the {name}", name, "", size=(6.4, 2.6))
    axes.set_position((0.06, 0.25, 0.9, 0.58))
    axes.errorbar(
        [centre],
        [0],
        xerr=[[centre - low], [high - centre]],
        fmt="o",
        color=theme.series[0],
        capsize=9,
        elinewidth=3,
        markersize=9,
    )
    for value in (low, high):
        axes.text(value, 0.22, f"{value:.4g}", color=theme.foreground, ha="center", fontsize=10)
    axes.text(centre, -0.42, f"{centre:.4g}", color=theme.series[0], ha="center", fontsize=11)
    if reference is not None:
        axes.axvline(reference, color=theme.series[1], linestyle="--", linewidth=2)
        label(axes, theme, (reference, 0.55), f"{reference:.4g}", theme.series[1])
    axes.set_ylim(-1, 1)
    axes.set_yticks([])
    edge = 0.6 * (high - low) or 0.05
    axes.set_xlim(min(low, reference if reference is not None else low) - edge, max(high, reference or high) + edge)
    return figure
