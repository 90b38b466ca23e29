"""Inference: Bayes in natural frequencies, repeated intervals, the null distribution, data as box and histogram."""

from collections.abc import Sequence
from math import sqrt

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from problems.plots.canvas import bare, beside, canvas, key
from problems.plots.theme import Theme


def frequency_tree(
    total: float,
    ill: float,
    found: float,
    alarms: float,
    theme: Theme,
    words: tuple[str, str, str, str] = ("with it", "without it", "positive", "negative"),
) -> Figure:
    """Draw a crowd that splits in two groups, and each by the result of a test; the positives are framed."""
    share = found / (found + alarms) if found + alarms else 0.0
    figure, axes = bare(theme, f"{_count(found)} of {_count(found + alarms)} {words[2]} results are right: {share:.3g}")
    axes.set_xlim(0, 10)
    axes.set_ylim(0, 6)
    well = total - ill
    people = (5, 5.3, f"{_count(total)} people", theme.foreground, "-")
    groups = (
        (2.5, 3.3, f"{_count(ill)}\n{words[0]}", theme.series[1], "-"),
        (7.5, 3.3, f"{_count(well)}\n{words[1]}", theme.series[0], "-"),
    )
    results = (
        (1.2, 0.9, f"{_count(found)}\n{words[2]}", theme.series[1], "-"),
        (3.8, 0.9, f"{_count(ill - found)}\n{words[3]}", theme.quiet, ":"),
        (6.2, 0.9, f"{_count(alarms)}\n{words[2]}", theme.series[0], "-"),
        (8.8, 0.9, f"{_count(well - alarms)}\n{words[3]}", theme.quiet, ":"),
    )
    for top, bottom in ((people, groups), (groups[0], results[:2]), (groups[1], results[2:])):
        for low in bottom:
            axes.plot([top[0], low[0]], [top[1], low[1]], color=theme.quiet, linewidth=1.6, zorder=1)
    for box in (people, *groups, *results):
        _box(axes, theme, *box)
    return figure


def _count(value: float) -> str:
    return f"{value:,.0f}" if abs(value - round(value)) < 1e-6 else f"{value:,.2f}"


def _box(axes: Axes, theme: Theme, x: float, y: float, words: str, colour: str, dash: str) -> None:
    patch = {
        "boxstyle": "round,pad=0.45",
        "facecolor": theme.background,
        "edgecolor": colour,
        "linewidth": 2,
        "linestyle": dash,
    }
    axes.text(x, y, words, color=theme.foreground, ha="center", va="center", fontsize=11, bbox=patch, zorder=3)


def repeated_intervals(
    truth: float, error: float, intervals: Sequence[tuple[float, float]], level: float, theme: Theme
) -> Figure:
    """Draw the sampling distribution of a mean and, below it, the intervals of repeated samples."""
    missed = [not low <= truth <= high for low, high in intervals]
    figure, axes = canvas(
        theme, f"{len(missed) - sum(missed)} of {len(missed)} intervals hold the true mean", "", "density"
    )
    reach = max(4 * error, *(max(abs(low - truth), abs(high - truth)) for low, high in intervals)) * 1.05
    xs = np.linspace(truth - reach, truth + reach, 201)
    axes.set_position((0.135, 0.62, 0.83, 0.27))
    axes.plot(xs, np.exp(-0.5 * ((xs - truth) / error) ** 2) / (error * sqrt(2 * np.pi)), color=theme.series[2], lw=2.2)
    axes.axvline(truth, color=theme.foreground, linewidth=1.2)
    axes.tick_params(labelbottom=False)
    axes.set_ylim(bottom=0)
    axes.yaxis.set_major_locator(MaxNLocator(3))
    below = beside(figure, (0.135, 0.15, 0.83, 0.44), theme, "", "mean", f"{len(missed)} samples, {level:g} % each")
    for outside in (False, True):
        colour, dash = (theme.series[1], "--") if outside else (theme.series[0], "-")
        shown = [(place, low, high) for place, (low, high) in enumerate(intervals) if missed[place] is outside]
        ends = np.array([x for _, low, high in shown for x in (low, high, np.nan)])  # one line, broken between two
        heights = np.array([float(place) for place, _, _ in shown for _ in range(3)])
        below.plot(ends, heights, dash, color=colour, linewidth=2.2 if outside else 1.4)
        centres, places = [(low + high) / 2 for _, low, high in shown], [place for place, _, _ in shown]
        below.plot(centres, places, "D" if outside else ".", color=colour, markersize=4)
    below.axvline(truth, color=theme.foreground, linewidth=1.2)
    below.set_yticks([])
    for one in (axes, below):
        one.set_xlim(truth - reach, truth + reach)
    return figure


def null_distribution(
    xs: Sequence[float],
    density: Sequence[float],
    statistic: float,
    tails: Sequence[tuple[float, float]],
    critical: Sequence[float],
    p_value: float,
    theme: Theme,
    name: str = "test statistic",
) -> Figure:
    """Draw the distribution under H0, the statistic, its p-value as shaded tails, and the critical values."""
    figure, axes = canvas(theme, "How surprising is it if H0 holds?", name, "density under H0")
    places, heights = np.asarray(xs, dtype=float), np.asarray(density, dtype=float)
    axes.plot(places, heights, color=theme.series[0], linewidth=2.2)
    for at, (low, high) in enumerate(tails):
        inside = (places >= low) & (places <= high)
        words = f"p-value {p_value:.3g}" if at == 0 else None
        axes.fill_between(places[inside], heights[inside], color=theme.series[1], alpha=0.55, hatch="//", label=words)
    axes.axvline(statistic, color=theme.series[1], linewidth=2.2, label=f"statistic {statistic:.4g}")
    for at, value in enumerate(critical):
        words = "critical value" if at == 0 else None
        axes.axvline(value, color=theme.series[2], linewidth=1.8, linestyle="--", label=words)
    axes.set_xlim(float(places.min()), float(places.max()))
    axes.set_ylim(0, 1.08 * float(heights.max()))
    key(axes, theme)
    return figure


def box_and_histogram(values: Sequence[float], theme: Theme, name: str = "value", bins: int = 8) -> Figure:
    """Draw a box plot of data (median, quartiles, outliers) above its histogram with the mean."""
    figure, axes = canvas(theme, f"{len(values)} values: box and histogram", "", "")
    axes.set_position((0.135, 0.7, 0.83, 0.19))
    line = {"color": theme.foreground, "linewidth": 1.6}
    axes.boxplot(
        [values],
        orientation="horizontal",
        widths=0.5,
        patch_artist=True,
        boxprops={"facecolor": theme.series[0], "edgecolor": theme.foreground, "alpha": 0.8},
        medianprops={"color": theme.series[1], "linewidth": 3},
        whiskerprops=line,
        capprops=line,
        flierprops={"marker": "D", "markerfacecolor": theme.series[3], "markeredgecolor": theme.series[3]},
    )
    axes.set_yticks([])
    axes.tick_params(labelbottom=False)
    below = beside(figure, (0.135, 0.15, 0.83, 0.44), theme, "", name, "count")
    below.hist(values, bins=bins, color=theme.series[0], edgecolor=theme.background, alpha=0.85)
    mean, median = float(np.mean(values)), float(np.median(values))
    below.axvline(median, color=theme.series[1], linewidth=2.6, label=f"median {median:.4g}")
    below.axvline(mean, color=theme.series[2], linewidth=2.2, linestyle="--", label=f"mean {mean:.4g}")
    below.yaxis.set_major_locator(MaxNLocator(4, integer=True))
    below.set_xlim(axes.get_xlim())
    key(below, theme)
    return figure
